import type { Pool } from 'pg'
import type { SignInMethod } from '#domain/kernel/asking.ts'
import type { Attempts } from '#server/sign-in/attempts.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import type { SignInAgainBody } from '#server/sign-in/contract.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import { refusalOfError } from '#server/sign-in/library-refusal.ts'
import type { PasskeySignIn } from '#server/sign-in/passkey-sign-in.ts'
import type { Principal, SignedInAgain } from '#server/sign-in/principal-shape.ts'
import type { Refused } from '#server/sign-in/refused.ts'
import { isRefused } from '#server/sign-in/refused.ts'

export type AgainAnswer = { readonly again: SignedInAgain; readonly setCookies: readonly string[] } | Refused
type Method = Exclude<SignInMethod, 'inRoom'>

/**
 * Lets a person prove again who they are, for a signature. Remembered with the session for five minutes. A code that was shown
 * also counts as this session's second factor.
 */
export function createSignInAgain(
  pool: Pool,
  auth: Auth,
  attempts: Attempts,
  passkeySignIn: PasskeySignIn,
  clock: () => Date,
) {
  const remember = (sessionId: string, method: Method, codeShown: boolean): Promise<SignedInAgain> =>
    inSignIn(pool, async (client) => {
      const at = clock()
      await client.query(
        `INSERT INTO identity.signed_in_again (session_id, method, at) VALUES ($1, $2, $3)
         ON CONFLICT (session_id) DO UPDATE SET method = $2, at = $3`,
        [sessionId, method, at],
      )
      if (codeShown) await client.query('UPDATE identity.sessions SET second_factor = true WHERE id = $1', [sessionId])
      return { method, at: at.toISOString() }
    })

  const codeIsRight = async (code: string, headers: Headers): Promise<Refused | null> => {
    try {
      await auth.api.verifyTOTP({ body: { code }, headers })
      return null
    } catch (error) {
      return refusalOfError(error)
    }
  }

  return async (principal: Principal | null, body: SignInAgainBody, headers: Headers): Promise<AgainAnswer> => {
    if (!principal) return { refused: 'nobody' }
    if (principal.kind === 'room') return { again: { method: 'inRoom', at: clock().toISOString() }, setCookies: [] }
    const wait = await attempts.tooMany('code', 'again', principal.personId)
    if (wait) return { refused: 'too-many-tries', waitSeconds: wait }

    if ('passkey' in body) {
      const shown = await passkeySignIn(body.passkey, headers, principal.personId)
      if (isRefused(shown)) return shown
      // The passkey began a session of its own: it takes the place of the one that asked.
      await inSignIn(pool, (client) =>
        client.query('DELETE FROM identity.sessions WHERE id = $1', [principal.sessionId]),
      )
      await attempts.forget('code', 'again', principal.personId)
      return { again: await remember(shown.sessionId, 'passkey', false), setCookies: shown.setCookies }
    }
    if ('password' in body) {
      const answer = await auth.api.passwordIsRight({ body: { personId: principal.personId, password: body.password } })
      if (!answer.right) return { refused: 'wrong-password', field: 'password' }
    }
    if (principal.has.code || !('password' in body)) {
      if (!principal.has.code) return { refused: 'no-code-set-up' }
      if (!body.code) return { refused: 'wrong-code', field: 'code' }
      const wrong = await codeIsRight(body.code, headers)
      if (wrong) return { ...wrong, field: 'code' }
    }
    await attempts.forget('code', 'again', principal.personId)
    const method = 'password' in body ? 'password' : 'code'
    return { again: await remember(principal.sessionId, method, principal.has.code), setCookies: [] }
  }
}
