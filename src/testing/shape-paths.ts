/** Fields that hold things by id, or what people wrote: their keys are not part of the shape. */
const BY_ID = new Set([
  'lines',
  'suggestions',
  'grants',
  'members',
  'invitations',
  'drafts',
  'measures',
  'courses',
  'decisions',
  'methodConsents',
  'clauseConsents',
  'consents',
  'editions',
  'fits',
  'sheets',
  'cards',
  'clauses',
  'offers',
  'earlierSheets',
  'earlierCards',
  'earlierClauses',
  'threads',
  'items',
  'amendments',
])
const WRITTEN = new Set(['words', 'wording', 'typed', 'act'])

/** Every path of fields in a value, with the kind of value at its end. */
export function pathsOf(value: unknown, at: string, found: Set<string>): void {
  if (value === undefined) return
  if (Array.isArray(value)) {
    for (const one of value) pathsOf(one, `${at}[]`, found)
    return
  }
  if (value === null || typeof value !== 'object') {
    found.add(`${at}: ${value === null ? 'null' : typeof value}`)
    return
  }
  const field = at.split('.').at(-1) ?? ''
  if (WRITTEN.has(field)) return
  const byId = BY_ID.has(field) || (field === 'views' && at.includes('signatures'))
  for (const [name, one] of Object.entries(value)) pathsOf(one, byId ? `${at}.*` : `${at}.${name}`, found)
}
