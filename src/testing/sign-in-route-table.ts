import { randomUUID } from 'node:crypto'

type SignInRoute = {
  readonly body?: () => object
  /** What whoever is not signed in hears: `shut`, or the same as everybody. */
  readonly nobody: 'shut' | 'let-in'
  /** What a handed-over screen hears. */
  readonly room: 'shut' | 'let-in'
}
const PASSWORD = 'a long enough password'

/** Our own sign-in routes, and the library's by what follows /api/auth (the allow-list says which there are). */
export const SIGN_IN_ROUTES: Readonly<Record<string, SignInRoute>> = {
  'POST /api/sign-in-again': { body: () => ({ password: 'x' }), nobody: 'shut', room: 'let-in' },
  'POST /api/take-back': { body: () => ({ password: 'x' }), nobody: 'shut', room: 'let-in' },
  'POST /api/invitation/open': { body: () => ({ token: 't', code: 'c' }), nobody: 'let-in', room: 'let-in' },
  'POST /api/invitation/accept': { body: () => ({ token: 't', code: 'c' }), nobody: 'let-in', room: 'shut' },
  'POST /api/auth/sign-in/email': {
    body: () => ({ email: `${randomUUID()}@example.test`, password: 'x' }),
    nobody: 'let-in',
    room: 'shut',
  },
  'POST /api/auth/sign-out': { nobody: 'let-in', room: 'let-in' },
  'POST /api/auth/change-password': {
    body: () => ({ currentPassword: 'x', newPassword: PASSWORD }),
    nobody: 'shut',
    room: 'shut',
  },
  'POST /api/auth/revoke-other-sessions': { nobody: 'shut', room: 'shut' },
  'POST /api/auth/two-factor/enable': { body: () => ({ password: 'x' }), nobody: 'shut', room: 'shut' },
  'POST /api/auth/two-factor/disable': { body: () => ({ password: 'x' }), nobody: 'shut', room: 'shut' },
  'POST /api/auth/two-factor/verify-totp': { body: () => ({ code: '123456' }), nobody: 'let-in', room: 'shut' },
  'POST /api/auth/two-factor/verify-backup-code': { body: () => ({ code: '123456' }), nobody: 'let-in', room: 'shut' },
  'POST /api/auth/two-factor/generate-backup-codes': { body: () => ({ password: 'x' }), nobody: 'shut', room: 'shut' },
  'GET /api/auth/passkey/generate-register-options': { nobody: 'shut', room: 'shut' },
  'POST /api/auth/passkey/verify-registration': { body: () => ({ response: {} }), nobody: 'shut', room: 'shut' },
  'GET /api/auth/passkey/generate-authenticate-options': { nobody: 'let-in', room: 'let-in' },
  'POST /api/auth/passkey/verify-authentication': { body: () => ({ response: {} }), nobody: 'let-in', room: 'shut' },
  'GET /api/auth/passkey/list-user-passkeys': { nobody: 'shut', room: 'shut' },
  'POST /api/auth/passkey/delete-passkey': { body: () => ({ id: 'x' }), nobody: 'shut', room: 'shut' },
  // Last: before it nobody has a password, so that nothing has to be hashed slowly.
  'POST /api/first-password': { body: () => ({ password: PASSWORD }), nobody: 'shut', room: 'shut' },
}
