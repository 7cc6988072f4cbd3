/**
 * The canonical text of a value, as it is hashed and signed: JSON with keys sorted by UTF-16 code units, no white space, and the
 * shortest number forms. Source: RFC 8785 (JSON Canonicalization Scheme), §3.2. Fields that are undefined are left out, so that the
 * text is the same before and after storage. Throws a TypeError for what JSON cannot say (NaN, Infinity, functions, undefined on its
 * own or in a list) and for half characters (§3.2.2.2): frozen content never holds such a value.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string') return stringText(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that JSON cannot say')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((one) => canonicalText(one)).join(',')}]`
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${fields.map(([name, one]) => `${stringText(name)}:${canonicalText(one)}`).join(',')}}`
  }
  throw new TypeError(`A ${typeof value} that JSON cannot say`)
}

function stringText(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('Half a character')
  return JSON.stringify(value)
}
