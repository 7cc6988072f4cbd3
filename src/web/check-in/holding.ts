/** The newest of something, for what happens later: a save, a sign-in. */
export type Holding<Value> = { readonly get: () => Value; readonly set: (value: Value) => void }

export function holding<Value>(first: Value): Holding<Value> {
  let value = first
  return {
    get: () => value,
    set: (next) => {
      value = next
    },
  }
}
