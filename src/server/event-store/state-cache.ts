/** The most recently used copies of streams, up to a total weight (bytes). What does not fit any more is loaded again. */
export type StateCache<Copy extends { readonly weight: number }> = {
  readonly get: (name: string) => Copy | undefined
  readonly put: (name: string, copy: Copy) => void
  readonly drop: (name: string) => void
  readonly weight: () => number
}

/** What every copy takes beside its state. */
const OVERHEAD = 1024

export function stateCache<Copy extends { readonly weight: number }>(most: number): StateCache<Copy> {
  const copies = new Map<string, Copy>()
  let total = 0
  const drop = (name: string): void => {
    const found = copies.get(name)
    if (found && copies.delete(name)) total -= found.weight + OVERHEAD
  }
  return {
    get(name) {
      const found = copies.get(name)
      if (found) {
        copies.delete(name)
        copies.set(name, found) // a Map keeps the order of insertion: the first is the one longest unused
      }
      return found
    },
    put(name, copy) {
      drop(name)
      copies.set(name, copy)
      total += copy.weight + OVERHEAD
      for (const oldest of copies.keys()) {
        if (total <= most) break
        drop(oldest)
      }
    },
    drop,
    weight: () => total,
  }
}
