/** The keys with this one moved up (-1) or down (1) by a place; null when it cannot go further, or is not there. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] | null {
  const at = keys.indexOf(key)
  const other = keys[at + by]
  if (at === -1 || other === undefined) return null
  return keys.map((one) => (one === key ? other : one === other ? key : one))
}
