import type { Pool } from 'pg'
import { createAttempts } from '#server/sign-in/attempts.ts'
import { createAuth } from '#server/sign-in/auth.ts'
import { createAuthGate } from '#server/sign-in/auth-gate.ts'
import { cookiesFor } from '#server/sign-in/cookies.ts'
import { createRooms } from '#server/sign-in/hand-over.ts'
import { createFirstPassword } from '#server/sign-in/first-password.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'
import { createInvitations } from '#server/sign-in/invitations.ts'
import { createPasskeySignIn } from '#server/sign-in/passkey-sign-in.ts'
import { createPeople } from '#server/sign-in/people.ts'
import { createPrincipalOf } from '#server/sign-in/principal.ts'
import { ownOrigins, sameOriginOnly } from '#server/sign-in/same-origin.ts'
import { createSignInAgain } from '#server/sign-in/sign-in-again.ts'

export type SignInSettings = {
  readonly pool: Pool
  readonly deterministic: Deterministic
  /** Derived from the master key. Changing it ends every session and every second factor. */
  readonly secret: string
  /** The address that people type, such as `http://localhost:3000`. */
  readonly publicUrl: string
  readonly port: number
  readonly clock: () => Date
}

export type SignIn = ReturnType<typeof createSignIn>

/** Everything about who is asking: people, sessions, second factors, invitations, handed-over screens. */
export function createSignIn(settings: SignInSettings) {
  const { pool, deterministic, secret, publicUrl, port, clock } = settings
  const cookies = cookiesFor(publicUrl, port)
  const origins = ownOrigins(publicUrl, port)
  const auth = createAuth({ pool, deterministic, secret, publicUrl, port, origins })
  const attempts = createAttempts(pool, secret, clock)
  const people = createPeople(pool, deterministic, auth, clock)
  const principalOf = createPrincipalOf({ pool, deterministic, secret, cookies, clock })
  const onSession = (text: string) => (sessionId: string) =>
    inSignIn(pool, async (client) => void (await client.query(text, [sessionId])))
  const endSession = onSession('DELETE FROM identity.sessions WHERE id = $1')
  const raiseSession = onSession('UPDATE identity.sessions SET second_factor = true WHERE id = $1')
  const passkeySignIn = createPasskeySignIn(auth, endSession)
  const rooms = createRooms(pool, auth, attempts, passkeySignIn, cookies, clock)
  const gate = createAuthGate({
    auth,
    attempts,
    cookies,
    publicUrl,
    clock,
    principalOf,
    raiseSession,
    endSession,
    endRoom: rooms.endRoom,
  })

  /** Removes what has ended: sessions, one-time values, tries. Daily is enough; nothing ended is ever accepted. */
  const tidy = (): Promise<void> =>
    inSignIn(pool, async (client) => {
      const now = [clock()]
      await client.query('DELETE FROM identity.sessions WHERE expires_at <= $1', now)
      await client.query('DELETE FROM identity.verifications WHERE expires_at <= $1', now)
      await client.query('DELETE FROM identity.rate_limits WHERE window_ends_at <= $1', now)
      await client.query(
        "DELETE FROM identity.room_sessions WHERE expires_at <= $1::timestamptz - interval '30 days'",
        now,
      )
    })

  return {
    // We speak plain http: with an https address, somebody in front of us ends the encryption.
    behindProxy: cookies.secure,
    auth,
    attempts,
    cookies,
    gate,
    principalOf,
    people,
    rooms,
    invitations: createInvitations(pool, deterministic, secret, auth, people, clock),
    firstPassword: createFirstPassword(auth, clock),
    signInAgain: createSignInAgain(pool, auth, attempts, passkeySignIn, clock),
    sameOriginOnly: sameOriginOnly(origins),
    tidy,
  }
}
