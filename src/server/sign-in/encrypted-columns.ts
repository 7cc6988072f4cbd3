import type { Deterministic } from '#server/vault/deterministic.ts'

/** The sign-in library's models and the tables they are kept in. */
export const TABLES: Readonly<Record<string, string>> = {
  user: 'identity.people',
  session: 'identity.sessions',
  account: 'identity.accounts',
  verification: 'identity.verifications',
  twoFactor: 'identity.two_factors',
  passkey: 'identity.passkeys',
}

/**
 * Columns that never hold plain text. `token` and `identifier` would let whoever reads the table sign in; `value` carries the
 * e-mail while a passkey is being added; `password` is a hash that could be guessed at.
 */
const ENCRYPTED: ReadonlySet<string> = new Set([
  'people.email',
  'sessions.token',
  'accounts.password',
  'verifications.identifier',
  'verifications.value',
  'passkeys.name',
])

const COLUMNS: Readonly<Record<string, string>> = { userId: 'person_id', credentialID: 'credential_id' }

/** The column of a field: `emailVerified` → `email_verified`. */
export function columnOf(field: string): string {
  return COLUMNS[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A value as it is stored in this column. */
export function toStored(deterministic: Deterministic, table: string, column: string, value: unknown): unknown {
  if (typeof value !== 'string' || !isEncrypted(table, column)) return value
  return deterministic.encrypt(`${column}:${value}`)
}

/** A stored value as the library knows it. */
export function fromStored(deterministic: Deterministic, table: string, column: string, value: unknown): unknown {
  if (column === 'counter' && typeof value === 'string') return Number(value)
  if (typeof value !== 'string' || !isEncrypted(table, column)) return value
  return deterministic.decrypt(value).slice(column.length + 1)
}

function isEncrypted(table: string, column: string): boolean {
  return ENCRYPTED.has(`${table.replace('identity.', '')}.${column}`)
}
