import { partsOfName } from '#server/directory/name-index.ts'

/** Whether two names are the same in full: capitals, accents and what stands between the parts do not count, their order does. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [partsOfName(one), partsOfName(other)]
  return a.length > 0 && a.join(' ') === b.join(' ')
}
