import { createHmac, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import type { AcceptInvitationBody, OpenedInvitation } from '#server/sign-in/contract.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'
import type { People } from '#server/sign-in/people.ts'
import { tokenHash } from '#server/sign-in/principal.ts'
import type { MemberRole, Principal } from '#server/sign-in/principal-shape.ts'
import { recover } from '#server/sign-in/recovery.ts'
import type { Refused } from '#server/sign-in/refused.ts'
import { isRefused } from '#server/sign-in/refused.ts'

const DAYS_GOOD = 7
const TRIES = 5
const CODE_LENGTH = 8
/** Letters and digits that are hard to mishear or misread: no 0, 1, I, L, O, U. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export type NewInvitation = {
  /** Given by a command that may be sent twice: the same invitation then gets a new link and code. */
  readonly id?: string
  readonly practiceId: PracticeId
  readonly invitedBy: PersonId
  /** Where the link is mailed to; absent when it is handed over on paper. */
  readonly email?: string
} & (
  | { readonly kind: 'member'; readonly roles: readonly MemberRole[] }
  | { readonly kind: 'client' | 'supporter'; readonly clientId: ClientId }
)
export type MadeInvitation = {
  readonly id: string
  /** Goes into the mailed link. Kept nowhere on the server. */
  readonly token: string
  /** Told in the room, never mailed. Kept nowhere on the server. */
  readonly code: string
  readonly expiresAt: Instant
  /** An invitation of this id was accepted before: this link and code open nothing. */
  readonly usedBefore: boolean
}
export type Accepted = {
  /** The invitation's id. */
  readonly invitation: string
  readonly kind: Kind
  readonly practiceId: PracticeId
  readonly personId: PersonId
  readonly clientId: ClientId | null
  readonly roles: readonly MemberRole[]
  readonly setCookies: readonly string[]
}

/** How an invitation stands: where it was mailed to, and until when it opens anything; null: it does not any more. */
export type InvitationStanding = { readonly email: string | null; readonly waitsUntil: Instant | null }

/** What `accept` asks of the client's own record: whether an invitation was made again for this very person. */
export type MadeAgainFor = (about: {
  readonly practiceId: PracticeId
  readonly clientId: ClientId
  readonly invitation: string
  readonly personId: PersonId
}) => Promise<boolean>

/** For whom: a member of the practice, its client, or somebody whom a client chose. */
type Kind = OpenedInvitation['kind']

type Row = {
  practice_id: string
  id: string
  code_hash: string
  kind: Kind
  roles: MemberRole[] | null
  client_id: string | null
  email: string | null
  attempts: number
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

export type Invitations = ReturnType<typeof createInvitations>

/**
 * Invitations need two things that travel apart: the link, and a code told in the room. The link alone opens nothing, so a
 * mail scanner, a shared mailbox or a forwarded mail is no way in.
 */
export function createInvitations(
  pool: Pool,
  deterministic: Deterministic,
  secret: string,
  auth: Auth,
  people: People,
  clock: () => Date,
) {
  const codeHash = (id: string, code: string) =>
    createHmac('sha256', `invitation:${secret}`)
      .update(`${id}:${plainCode(code)}`)
      .digest('base64url')

  /**
   * Makes an invitation that is good for seven days, one use and five wrong codes. For a client it takes the place of any
   * earlier one: two people are never invited to be the same client.
   */
  const invite = async (about: NewInvitation): Promise<MadeInvitation> => {
    const id = about.id ?? randomUUID()
    const token = randomBytes(32).toString('base64url')
    const letters = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)])
    const code = letters.join('')
    const now = clock()
    const expires = new Date(now.getTime() + DAYS_GOOD * 86_400_000)
    const email = about.email ? deterministic.encrypt(`invitation:${about.email.trim().toLowerCase()}`) : null
    const made = await inSignIn(pool, async (client) => {
      if (about.kind === 'client')
        await client.query(
          `UPDATE identity.invitations SET withdrawn_at = $4
            WHERE practice_id = $1 AND kind = 'client' AND client_id = $2 AND id <> $3 AND used_at IS NULL AND withdrawn_at IS NULL`,
          [about.practiceId, about.clientId, id, now],
        )
      return client.query(
        `INSERT INTO identity.invitations AS i
           (practice_id, id, token_hash, code_hash, kind, roles, client_id, email, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (practice_id, id) DO UPDATE SET token_hash = excluded.token_hash, code_hash = excluded.code_hash,
           email = excluded.email, attempts = 0, expires_at = excluded.expires_at, withdrawn_at = NULL
         WHERE i.used_at IS NULL`,
        [
          about.practiceId,
          id,
          tokenHash(token),
          codeHash(id, code),
          about.kind,
          about.kind === 'member' ? [...about.roles] : null,
          about.kind === 'member' ? null : about.clientId,
          email,
          about.invitedBy,
          now,
          expires,
        ],
      )
    })
    const usedBefore = made.rowCount === 0
    return { id, token, code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt: expires.toISOString(), usedBefore }
  }

  /** Takes an invitation back before it was used. */
  const withdraw = (practiceId: PracticeId, id: string): Promise<void> =>
    inSignIn(pool, async (client) => {
      const set = 'UPDATE identity.invitations SET withdrawn_at = $3'
      await client.query(`${set} WHERE practice_id = $1 AND id = $2 AND used_at IS NULL`, [practiceId, id, clock()])
    })

  /** The invitation, when link and code both fit. The row stays locked, so that tries are counted one after the other. */
  const checked = async (client: PoolClient, token: string, code: string): Promise<Row | Refused> => {
    const { rows } = await client.query<Row>('SELECT * FROM identity.invitations WHERE token_hash = $1 FOR UPDATE', [
      tokenHash(token),
    ])
    const row = rows[0]
    if (!row) return { refused: 'invitation-unknown' }
    if (row.used_at) return { refused: 'invitation-used' }
    if (row.withdrawn_at) return { refused: 'invitation-withdrawn' }
    if (row.expires_at <= clock()) return { refused: 'invitation-expired' }
    if (row.attempts >= TRIES) return { refused: 'invitation-no-more-tries' }
    if (same(row.code_hash, codeHash(row.id, code))) return row
    await client.query('UPDATE identity.invitations SET attempts = attempts + 1 WHERE token_hash = $1', [
      tokenHash(token),
    ])
    return { refused: 'invitation-code-wrong', triesLeft: TRIES - row.attempts - 1 }
  }

  /** What the invitation is for, when link and code both fit. Uses nothing up but wrong tries. */
  const open = (token: string, code: string): Promise<OpenedInvitation | Refused> =>
    inSignIn(pool, async (client) => {
      const row = await checked(client, token, code)
      return isRefused(row) ? row : { kind: row.kind, emailKnown: row.email !== null }
    })

  /**
   * Accepts an invitation: makes the person (or takes the one who is signed in with that e-mail), ties them to the practice, and begins a
   * session for a new person. An e-mail that already belongs to someone is not taken over: they sign in first, unless the
   * practice that knows them, or the client who chose them, invites them again because they cannot (recovery.ts).
   */
  const accept = async (
    body: AcceptInvitationBody,
    principal: Principal | null,
    headers: Headers,
    madeAgainFor: MadeAgainFor = async () => false,
  ): Promise<Accepted | Refused> => {
    const before = principal?.kind === 'person' ? principal : null
    const claimed = await inSignIn(pool, async (client) => {
      const row = await checked(client, body.token, body.code)
      if (isRefused(row)) return row
      if (!row.email && !body.email) return { refused: 'email-needed', field: 'email' } as const
      await client.query('UPDATE identity.invitations SET used_at = $2 WHERE id = $1', [row.id, clock()])
      return row
    })
    if (isRefused(claimed)) return claimed
    const giveBack = () =>
      inSignIn(pool, (client) =>
        client.query('UPDATE identity.invitations SET used_at = NULL WHERE id = $1 AND used_by IS NULL', [claimed.id]),
      )
    try {
      const invited = claimed.email ? deterministic.decrypt(claimed.email).slice('invitation:'.length) : body.email
      // Opening a client's link in the room must not make the therapist, who is signed in there, that client.
      const mine = before && sameEmail(await people.emailOf(before.personId), invited) ? before.personId : null
      const made = mine ?? (await people.createPerson(personalOf(invited, body.password)))
      const known = made ?? (await welcomedBack(claimed, invited, body.password, madeAgainFor))
      if (!known) {
        await giveBack()
        return { refused: 'sign-in-first' }
      }
      if (claimed.kind === 'member') await people.setMembership(claimed.practice_id, known, claimed.roles ?? [])
      else if (claimed.kind === 'client' && claimed.client_id)
        await people.linkClient(claimed.practice_id, claimed.client_id, known)
      await inSignIn(pool, (client) =>
        client.query('UPDATE identity.invitations SET used_by = $2 WHERE id = $1', [claimed.id, known]),
      )
      if (before && !mine)
        await inSignIn(pool, (client) =>
          client.query('DELETE FROM identity.sessions WHERE id = $1', [before.sessionId]),
        )
      const begun = mine
        ? null
        : await auth.api.startSession({ body: { personId: known, secondFactor: false }, headers, returnHeaders: true })
      return {
        invitation: claimed.id,
        kind: claimed.kind,
        practiceId: claimed.practice_id,
        personId: known,
        clientId: claimed.client_id,
        roles: claimed.roles ?? [],
        setCookies: begun?.headers.getSetCookie() ?? [],
      }
    } catch (error) {
      await giveBack()
      throw error
    }
  }

  /** Someone this very invitation may let back in. Only when it was mailed: the mailbox is half of the proof. */
  const welcomedBack = async (
    row: Row,
    invited: string | undefined,
    password: string | undefined,
    madeAgainFor: MadeAgainFor,
  ): Promise<PersonId | null> => {
    const { practice_id: practiceId, client_id: clientId, kind } = row
    const personId = row.email && invited ? await people.personWithEmail(invited) : null
    if (!personId || kind === 'member' || clientId === null) return null
    // Whom a client chose is let back in where that client invites that very person again, and not by another invitation.
    if (kind === 'supporter' && !(await madeAgainFor({ practiceId, clientId, invitation: row.id, personId })))
      return null
    return (await recover(pool, auth, personId, { as: kind, practiceId, clientId }, password, clock()))
      ? personId
      : null
  }

  /** How the latest of these invitations stands; nothing where there is none. */
  const standing = (practiceId: PracticeId, ids: readonly string[]): Promise<InvitationStanding | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<Row>(
        'SELECT * FROM identity.invitations WHERE practice_id = $1 AND id = ANY ($2) ORDER BY created_at DESC, expires_at DESC LIMIT 1',
        [practiceId, [...ids]],
      )
      const [row] = rows
      if (!row) return null
      const works = !row.used_at && !row.withdrawn_at && row.expires_at > clock() && row.attempts < TRIES
      return {
        email: row.email ? deterministic.decrypt(row.email).slice('invitation:'.length) : null,
        waitsUntil: works ? row.expires_at.toISOString() : null,
      }
    })

  /** Whom an invitation is for, by its link alone: for noting that one which opens nothing any more was tried. */
  const whose = (token: string): Promise<{ practiceId: PracticeId; clientId: ClientId | null } | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<Pick<Row, 'practice_id' | 'client_id'>>(
        'SELECT practice_id, client_id FROM identity.invitations WHERE token_hash = $1',
        [tokenHash(token)],
      )
      const [row] = rows
      return row ? { practiceId: row.practice_id, clientId: row.client_id } : null
    })

  return { invite, withdraw, open, accept, standing, whose }
}

function personalOf(email: string | undefined, password: string | undefined) {
  return { ...(email ? { email } : {}), ...(password === undefined ? {} : { password }) }
}

function sameEmail(one: string | null, other: string | undefined): boolean {
  return one !== null && one === other?.trim().toLowerCase()
}

function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
