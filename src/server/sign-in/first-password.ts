import type { Auth } from '#server/sign-in/auth.ts'
import { mayChangeSignIn } from '#server/sign-in/auth-gate.ts'
import { refusalOfError } from '#server/sign-in/library-refusal.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'
import type { Refused } from '#server/sign-in/refused.ts'

/** Gives a person without a password their first one. Someone who has one changes it instead. */
export function createFirstPassword(auth: Auth, clock: () => Date) {
  return async (principal: Principal | null, password: string, headers: Headers): Promise<{ done: true } | Refused> => {
    if (!principal) return { refused: 'nobody' }
    if (principal.kind === 'room') return { refused: 'in-the-room' }
    const not = mayChangeSignIn(principal, clock())
    if (not) return not
    try {
      await auth.api.setPassword({ body: { newPassword: password }, headers })
      return { done: true }
    } catch (error) {
      return refusalOfError(error)
    }
  }
}
