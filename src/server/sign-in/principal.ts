import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { Cookies } from '#server/sign-in/cookies.ts'
import { cookieIn, signedToken } from '#server/sign-in/cookies.ts'
import { SESSION_SECONDS } from '#server/sign-in/auth.ts'
import { toStored } from '#server/sign-in/encrypted-columns.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type {
  MemberRole,
  Near,
  PersonPrincipal,
  Principal,
  RoomPrincipal,
  SignedInAgain,
} from '#server/sign-in/principal-shape.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'

/** A session in use is prolonged at most this often, so that reading does not mean writing. */
const PROLONG_AFTER_MS = 5 * 60_000

type FoundPerson = {
  kind: 'person'
  personId: string
  sessionId: string
  secondFactor: boolean
  createdAt: string
  updatedAt: string
  hasCode: boolean
  hasPasskey: boolean
  again: SignedInAgain | null
  memberships: { practiceId: string; roles: MemberRole[]; required: boolean }[]
  clients: { practiceId: string; clientId: string }[]
}
type FoundRoom = { kind: 'room'; id: string } & Omit<RoomPrincipal, 'kind' | 'roomId'>

export type PrincipalSettings = {
  readonly pool: Pool
  readonly deterministic: Deterministic
  readonly secret: string
  readonly cookies: Cookies
  readonly clock: () => Date
}

/** Hashes a random token for storage. 256 random bits need no salt and no slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * Who is asking, by the cookies of a request; `null` for nobody. One query, nothing cached: a session that was ended, a role
 * that was taken away or a screen that was taken back counts from the next request on.
 */
export function createPrincipalOf(settings: PrincipalSettings): PrincipalOf {
  const { pool, deterministic, secret, cookies, clock } = settings
  return async (headers, near) => {
    const token = signedToken(cookieIn(headers, cookies.session), secret)
    const room = cookieIn(headers, cookies.room)
    if (!token && !room) return null
    const now = clock()
    const stored = token && toStored(deterministic, 'identity.sessions', 'token', token)
    const shown = [stored, room && tokenHash(room), now]
    const { rows } = await pool.query<Found>(
      near
        ? { ...WITH_RELATIONS, values: [...shown, near.practiceId, near.clientId, near.today] }
        : { ...ALONE, values: shown },
    )
    const [row] = rows
    const found = row?.found
    if (!found) return null
    if (found.kind === 'room') {
      const { id, practiceId, clientId, planId, page, therapist } = found
      return { kind: 'room', roomId: id, practiceId, clientId, planId, page, therapist }
    }
    if (now.getTime() - Date.parse(found.updatedAt) > PROLONG_AFTER_MS) await prolong(pool, found.sessionId, now)
    if (!near) return personPrincipal(found)
    const { on_team: onTeam = false, supervises = false, supports = false, emergency = false, custody = false } = row
    return { ...personPrincipal(found), near: { ...near, onTeam, supervises, supports, emergency, custody } }
  }
}

/** `near`: a client to whom this person may stand in some relation; then the principal says in which. */
export type PrincipalOf = (headers: Headers, near?: Near) => Promise<Principal | null>

type Found = {
  found: FoundPerson | FoundRoom | null
  on_team?: boolean
  supports?: boolean
  supervises?: boolean
  emergency?: boolean
  custody?: boolean
}
const ALONE = { name: 'waymark-principal', text: 'SELECT identity.principal_of($1, $2, $3) AS found' }
const WITH_RELATIONS = {
  name: 'waymark-principal-with-relations',
  text: `SELECT p.found, r.on_team, r.supports, r.supervises, r.emergency, r.custody
           FROM (SELECT identity.principal_of($1, $2, $3) AS found) p
           LEFT JOIN LATERAL waymark.relations_on($4, $5, p.found ->> 'personId', $6) r ON p.found ->> 'kind' = 'person'`,
}

function personPrincipal(found: FoundPerson): PersonPrincipal {
  const asked = !found.secondFactor && found.memberships.some(({ required }) => required)
  return {
    kind: 'person',
    personId: found.personId,
    sessionId: found.sessionId,
    since: new Date(found.createdAt).toISOString(),
    memberships: found.memberships.map(({ practiceId, roles }) => ({ practiceId, roles })),
    clients: found.clients,
    secondFactor: found.secondFactor,
    needsSecondFactor: !asked ? null : found.hasCode || found.hasPasskey ? 'use' : 'enrol',
    has: { code: found.hasCode, passkey: found.hasPasskey },
    again: found.again && { method: found.again.method, at: new Date(found.again.at).toISOString() },
  }
}

async function prolong(pool: Pool, sessionId: string, now: Date): Promise<void> {
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000)
  await inSignIn(pool, (client) =>
    client.query('UPDATE identity.sessions SET expires_at = $2, updated_at = $3 WHERE id = $1', [
      sessionId,
      expires,
      now,
    ]),
  )
}
