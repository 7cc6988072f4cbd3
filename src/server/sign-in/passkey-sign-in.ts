import type { PersonId } from '#domain/kernel/ids.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import { refusalOfError } from '#server/sign-in/library-refusal.ts'
import type { Refused } from '#server/sign-in/refused.ts'

export type PasskeySignIn = (
  answer: Readonly<Record<string, unknown>>,
  headers: Headers,
  person: PersonId,
) => Promise<{ readonly sessionId: string; readonly setCookies: readonly string[] } | Refused>

/**
 * Checks a passkey's answer to a challenge of this browser and begins a session, if it is this person's passkey. Someone
 * else's passkey begins nothing.
 */
export function createPasskeySignIn(auth: Auth, endSession: (sessionId: string) => Promise<void>): PasskeySignIn {
  return async (answer, headers, person) => {
    try {
      const { response, headers: sent } = await auth.api.verifyPasskeyAuthentication({
        body: { response: answer as never },
        headers,
        returnHeaders: true,
      })
      if (response.user.id !== person) {
        await endSession(response.session.id)
        return { refused: 'other-person' }
      }
      return { sessionId: response.session.id, setCookies: sent.getSetCookie() }
    } catch (error) {
      return refusalOfError(error)
    }
  }
}
