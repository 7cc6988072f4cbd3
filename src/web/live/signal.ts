import { useSyncExternalStore } from 'react'

/** A value that the page redraws with: the smallest store there is. */
export type Signal<Value> = {
  readonly get: () => Value
  readonly set: (value: Value) => void
  /** Returns the function that stops listening. */
  readonly listen: (hear: () => void) => () => void
}

export function signal<Value>(initial: Value): Signal<Value> {
  let value = initial
  const hearing = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const hear of hearing) hear()
    },
    listen: (hear) => {
      hearing.add(hear)
      return () => hearing.delete(hear)
    },
  }
}

export function useSignal<Value>(from: Signal<Value>): Value {
  return useSyncExternalStore(from.listen, from.get)
}
