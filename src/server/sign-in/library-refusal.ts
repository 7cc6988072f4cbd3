import type { Refused } from '#server/sign-in/refused.ts'
import type { SignInRefusal } from '#server/sign-in/contract.ts'

/** Our code for each of the library's that can reach a person. What is not listed is `invalid`: nothing is told by accident. */
const OURS: Readonly<Record<string, SignInRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-sign-in',
  // The shape of an e-mail says nothing about accounts, yet one answer for every wrong sign-in is simplest to keep true.
  INVALID_EMAIL: 'wrong-sign-in',
  PASSWORD_TOO_LONG: 'wrong-sign-in',
  INVALID_PASSWORD: 'wrong-password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'start-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'start-again',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-tries',
  TOTP_NOT_ENABLED: 'no-code-set-up',
  TWO_FACTOR_NOT_ENABLED: 'no-code-set-up',
  BACKUP_CODES_NOT_ENABLED: 'no-code-set-up',
  TOTP_ALREADY_ENABLED: 'already-set-up',
  CHALLENGE_NOT_FOUND: 'start-again',
  PASSKEY_NOT_FOUND: 'passkey-not-known',
  AUTHENTICATION_FAILED: 'passkey-not-known',
  NOT_VERIFIED: 'passkey-not-known',
  PASSWORD_ALREADY_SET: 'already-set-up',
  PREVIOUSLY_REGISTERED: 'already-set-up',
  UNAUTHORIZED: 'nobody',
}

/** The refusal for an error code of the library. */
export function refusalFor(code: unknown): Refused {
  return { refused: (typeof code === 'string' ? OURS[code] : undefined) ?? 'invalid' }
}

/** The refusal for an error that the library threw; rethrows what is not a refusal but a bug. */
export function refusalOfError(error: unknown): Refused {
  if (error instanceof Error && error.name === 'APIError' && 'body' in error && 'statusCode' in error) {
    if (Number(error.statusCode) < 500) return refusalFor((error.body as { code?: unknown } | undefined)?.code)
  }
  throw error
}
