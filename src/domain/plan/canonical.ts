/**
 * The canonical text of a value, as it is hashed and signed: JSON with keys sorted by UTF-16 code units, no white space, and the
 * shortest number forms. Source: RFC 8785 (JSON Canonicalization Scheme), §3.2. Fields that are undefined are left out.
 * Throws a TypeError for what JSON cannot say (NaN, Infinity, functions): frozen content never holds such a value.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that JSON cannot say')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((one) => canonicalText(one === undefined ? null : one)).join(',')}]`
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`).join(',')}}`
  }
  throw new TypeError(`A ${typeof value} that JSON cannot say`)
}
