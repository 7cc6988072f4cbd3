/** A part of something that is being typed: what it is now, how to put another in its place, and where it stands, as in a file. */
export type Edit<Part> = {
  readonly value: Part
  readonly put: (next: Part) => void
  /** `options[2].hard[0].text`, counted from 0. */
  readonly at: string
}

/** One field of it. */
export function field<Whole, Key extends keyof Whole & string>(edit: Edit<Whole>, key: Key): Edit<Whole[Key]> {
  return {
    value: edit.value[key],
    put: (next) => edit.put({ ...edit.value, [key]: next }),
    at: edit.at === '' ? key : `${edit.at}.${key}`,
  }
}

/** Every entry of a list. */
export function entries<One>({ value, put, at }: Edit<readonly One[]>): Edit<One>[] {
  return value.map((one, n) => ({ value: one, put: (next) => put(value.with(n, next)), at: `${at}[${n}]` }))
}

/** The list without its n-th entry. */
export const without = <One>({ value, put }: Edit<readonly One[]>, n: number): void => put(value.toSpliced(n, 1))

/** The list with the n-th entry one place further up. */
export function moveUp<One>({ value, put }: Edit<readonly One[]>, n: number): void {
  const one = value[n]
  if (n > 0 && one !== undefined) put(value.toSpliced(n, 1).toSpliced(n - 1, 0, one))
}
