import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Attempts } from '#server/sign-in/attempts.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import type { TakeBackBody } from '#server/sign-in/contract.ts'
import type { Cookies } from '#server/sign-in/cookies.ts'
import { endedCookie, sessionCookie } from '#server/sign-in/cookies.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { PasskeySignIn } from '#server/sign-in/passkey-sign-in.ts'
import { tokenHash } from '#server/sign-in/principal.ts'
import type { PersonPrincipal, Principal } from '#server/sign-in/principal-shape.ts'
import type { Refused } from '#server/sign-in/refused.ts'
import { isRefused } from '#server/sign-in/refused.ts'

/** A screen that nobody takes back locks itself after four hours: longer than any session of therapy. */
const ROOM_MS = 4 * 3600_000

export type HandOver = {
  readonly practiceId: PracticeId
  readonly clientId: ClientId
  readonly planId: PlanId
  /** The one page that the screen stays on, such as `sign`. */
  readonly page: string
}
export type CookiesAnswer = { readonly setCookies: readonly string[] } | Refused

export type Rooms = ReturnType<typeof createRooms>

/** Handing the screen to a client in the room, and taking it back. Whether the therapist may is the caller's to know. */
export function createRooms(
  pool: Pool,
  auth: Auth,
  attempts: Attempts,
  passkeySignIn: PasskeySignIn,
  cookies: Cookies,
  clock: () => Date,
) {
  /**
   * Ends the therapist's session on this device and gives the browser a cookie that opens one page for one client. There is
   * nothing left to go back to: the session's row is gone, so its cookie opens nothing even if somebody kept it.
   */
  const handOver = async (principal: PersonPrincipal, to: HandOver): Promise<CookiesAnswer> => {
    const member = principal.memberships.some(({ practiceId }) => practiceId === to.practiceId)
    if (!member || principal.needsSecondFactor) return { refused: 'not-allowed' }
    const token = randomBytes(32).toString('base64url')
    const now = clock()
    await inSignIn(pool, async (client) => {
      await client.query('DELETE FROM identity.sessions WHERE id = $1', [principal.sessionId])
      await client.query(
        `INSERT INTO identity.room_sessions
           (id, token_hash, practice_id, client_id, plan_id, page, therapist_id, second_factor, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          randomUUID(),
          tokenHash(token),
          to.practiceId,
          to.clientId,
          to.planId,
          to.page,
          principal.personId,
          principal.secondFactor,
          now,
          new Date(now.getTime() + ROOM_MS),
        ],
      )
    })
    return { setCookies: [sessionCookie(cookies, cookies.room, token), endedCookie(cookies, cookies.session)] }
  }

  /** Ends a hand-over, once. Resolves to what the therapist's session had shown, or `null` when it had ended already. */
  const endRow = (roomId: string): Promise<{ second_factor: boolean } | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<{ second_factor: boolean }>(
        'UPDATE identity.room_sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING second_factor',
        [roomId, clock()],
      )
      return rows[0] ?? null
    })

  const endRoom = async (roomId: string): Promise<readonly string[]> => {
    await endRow(roomId)
    return [endedCookie(cookies, cookies.room)]
  }

  /** Takes the screen back with the therapist's own password or passkey, and signs the therapist in as before. */
  const takeBack = async (
    principal: Principal | null,
    body: TakeBackBody,
    headers: Headers,
  ): Promise<CookiesAnswer> => {
    if (principal?.kind !== 'room') return { refused: 'nobody' }
    const wait = await attempts.tooMany('code', 'take back', principal.roomId)
    if (wait) return { refused: 'too-many-tries', waitSeconds: wait }
    if ('passkey' in body) {
      const shown = await passkeySignIn(body.passkey, headers, principal.therapist)
      if (isRefused(shown)) return shown
      return { setCookies: [...(await endRoom(principal.roomId)), ...shown.setCookies] }
    }
    const { right } = await auth.api.passwordIsRight({
      body: { personId: principal.therapist, password: body.password },
    })
    if (!right) return { refused: 'wrong-password', field: 'password' }
    const ended = await endRow(principal.roomId)
    if (!ended) return { refused: 'nobody' }
    const { headers: sent } = await auth.api.startSession({
      body: { personId: principal.therapist, secondFactor: ended.second_factor },
      headers,
      returnHeaders: true,
    })
    return { setCookies: [endedCookie(cookies, cookies.room), ...sent.getSetCookie()] }
  }

  return { handOver, takeBack, endRoom }
}
