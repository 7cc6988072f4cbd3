import type { Words } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/** A line as it stood when somebody began to write in it: kept with what they type, so that a reload does not lose it. */
export type Begun = { readonly revision: number; readonly words: Words }

/** What two people have done to one line since one of them began to write. */
export type Meeting = {
  /** Changed by the other alone: the writer goes on with it. */
  readonly theirs: readonly string[]
  /** Changed by both, to different words: for the writer to choose. */
  readonly both: readonly string[]
}

/** The line as it stood when this draft was begun; as it stands now where the draft does not say. */
export function begunAt(typed: Typed, line: Pick<Line, 'revision'>, words: Words): Begun {
  const kept = typed['seen'] as Partial<Begun> | undefined
  return typeof kept?.revision === 'number' && kept.words
    ? { revision: kept.revision, words: kept.words }
    : { revision: line.revision, words }
}

/** Compares what a line said at first, what it says now, and what is being written, in the fields that can be written here. */
export function meetingOf(
  fields: readonly string[],
  { words: before }: Pick<Begun, 'words'>,
  now: Words,
  mine: Words,
): Meeting {
  const changed = fields.filter((field) => !same(before[field], now[field]))
  const written = (field: string): boolean => !same(before[field], mine[field])
  return {
    theirs: changed.filter((field) => !written(field)),
    both: changed.filter((field) => written(field) && !same(now[field], mine[field])),
  }
}

/** The fields as they are typed with these words of the line in them. */
export const typedWith = (fields: readonly string[], now: Words): Typed =>
  Object.fromEntries(fields.map((field) => [field, now[field] ?? '']))

/** One field is settled: what the other wrote there has been seen. */
export const settled = (begun: Begun, field: string, now: Words): Typed => ({
  seen: { ...begun, words: { ...begun.words, [field]: now[field] ?? null } },
})

function same(a: unknown, b: unknown): boolean {
  const [one, other] = [a ?? '', b ?? '']
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}
