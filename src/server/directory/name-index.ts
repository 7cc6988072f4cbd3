/** Finds names by the beginning of any of their parts, whatever the accents and capitals. */
export type NameIndex = {
  /** Adds an entry, or replaces it. */
  readonly put: (id: string, names: readonly string[]) => void
  readonly remove: (id: string) => void
  /** Ids of entries in which every word of `query` begins some part of a name; in the order of the part found, at most `limit`. */
  readonly find: (query: string, limit: number, fits?: (id: string) => boolean) => string[]
  /** The first ids by the first part of their name, at most `limit`. */
  readonly first: (limit: number, fits?: (id: string) => boolean) => string[]
  readonly size: () => number
}

type Token = { readonly text: string; readonly id: string }

/** The parts of a text as they are compared: without accents, small, cut at everything that is no letter or digit. */
export function partsOfName(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** An index over these entries: one sorted list of all parts, searched by halves. */
export function nameIndex(entries: Iterable<readonly [id: string, names: readonly string[]]> = []): NameIndex {
  const partsOf = new Map<string, readonly string[]>()
  let tokens: Token[] = []
  for (const [id, names] of entries) {
    const parts = [...new Set(names.flatMap(partsOfName))]
    partsOf.set(id, parts)
    for (const text of parts) tokens.push({ text, id })
  }
  tokens = tokens.toSorted(compare)

  const from = (text: string, id = ''): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const token = tokens[middle]
      if (token && compare(token, { text, id }) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const index: NameIndex = {
    put(id, names) {
      index.remove(id)
      const parts = [...new Set(names.flatMap(partsOfName))]
      partsOf.set(id, parts)
      for (const text of parts) tokens.splice(from(text, id), 0, { text, id })
    },
    remove(id) {
      for (const text of partsOf.get(id) ?? []) tokens.splice(from(text, id), 1)
      partsOf.delete(id)
    },
    find(query, limit, fits = () => true) {
      const words = partsOfName(query)
      const ranges = words.map((word) => ({ word, start: from(word), end: from(`${word}\uffff`) }))
      const rarest = ranges.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
      if (!rarest) return []
      const found = new Set<string>()
      for (let at = rarest.start; at < rarest.end && found.size < limit; at++) {
        const id = tokens[at]?.id
        if (id === undefined || found.has(id)) continue
        const parts = partsOf.get(id) ?? []
        if (words.every((word) => parts.some((part) => part.startsWith(word))) && fits(id)) found.add(id)
      }
      return [...found]
    },
    first(limit, fits = () => true) {
      const found: string[] = []
      for (const { text, id } of tokens) {
        if (found.length >= limit) break
        if (partsOf.get(id)?.[0] === text && fits(id)) found.push(id)
      }
      return found
    },
    size: () => partsOf.size,
  }
  return index
}

function compare(a: Token, b: Token): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
