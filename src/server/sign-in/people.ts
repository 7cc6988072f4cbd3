import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import { fromStored, toStored } from '#server/sign-in/encrypted-columns.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { MemberRole } from '#server/sign-in/principal-shape.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'

/** Stands in for the e-mail of a person who has none; the reserved ending can never receive mail. */
const NO_MAIL = '@no-mail.invalid'
const TABLE = 'identity.people'

export type People = ReturnType<typeof createPeople>

/** Makes people and ties them to practices. Only our own server code calls these: nobody signs themselves up. */
export function createPeople(pool: Pool, deterministic: Deterministic, auth: Auth, clock: () => Date) {
  const stored = (email: string) => toStored(deterministic, TABLE, 'email', email.trim().toLowerCase())

  /** The person with this e-mail, or `null`. */
  const personWithEmail = (email: string): Promise<PersonId | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${TABLE} WHERE email = $1`, [stored(email)])
      return rows[0]?.id ?? null
    })

  /** A new person. Resolves to `null` when the e-mail already belongs to someone. */
  const createPerson = async (about: { email?: string; password?: string } = {}): Promise<PersonId | null> => {
    if (about.email && (await personWithEmail(about.email))) return null
    const { internalAdapter, password } = await auth.$context
    const id = randomUUID()
    const email = about.email?.trim().toLowerCase() ?? `${id}${NO_MAIL}`
    const user = await internalAdapter.createUser({ id, email, name: id, emailVerified: true }, {
      method: 'credential',
    } as never)
    if (about.password !== undefined) {
      const hash = await password.hash(about.password)
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
    }
    return user.id
  }

  /** The e-mail of a person, or `null` for a person without one. */
  const emailOf = (personId: PersonId): Promise<string | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<{ email: string }>(`SELECT email FROM ${TABLE} WHERE id = $1`, [personId])
      const email = rows[0] && (fromStored(deterministic, TABLE, 'email', rows[0].email) as string)
      return email && !email.endsWith(NO_MAIL) ? email : null
    })

  /** Whether anybody at all can sign in here yet. */
  const anyoneYet = (): Promise<boolean> =>
    inSignIn(pool, async (client) => ((await client.query(`SELECT FROM ${TABLE} LIMIT 1`)).rowCount ?? 0) > 0)

  /** Makes a person a member with these roles, or gives a member (also a former one) these roles instead. */
  const setMembership = (practiceId: PracticeId, personId: PersonId, roles: readonly MemberRole[]): Promise<void> =>
    inSignIn(pool, async (client) => {
      await client.query(
        `INSERT INTO identity.memberships (practice_id, person_id, roles, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (practice_id, person_id) DO UPDATE SET roles = excluded.roles, until = NULL`,
        [practiceId, personId, [...roles], clock()],
      )
    })

  /** Ends a membership from this moment on; the next request of that person no longer has it. */
  const endMembership = (practiceId: PracticeId, personId: PersonId): Promise<void> =>
    inSignIn(pool, async (client) => {
      const end =
        'UPDATE identity.memberships SET until = $3 WHERE practice_id = $1 AND person_id = $2 AND until IS NULL'
      await client.query(end, [practiceId, personId, clock()])
    })

  /** Ties a client of a practice to the person who signs in as them. */
  const linkClient = (practiceId: PracticeId, clientId: ClientId, personId: PersonId): Promise<void> =>
    inSignIn(pool, async (client) => {
      await client.query(
        `INSERT INTO identity.client_links (practice_id, client_id, person_id, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (practice_id, client_id, person_id) DO UPDATE SET until = NULL`,
        [practiceId, clientId, personId, clock()],
      )
    })

  /** Unties a client from everybody who signs in as them. */
  const unlinkClient = (practiceId: PracticeId, clientId: ClientId): Promise<void> =>
    inSignIn(pool, async (client) => {
      const end =
        'UPDATE identity.client_links SET until = $3 WHERE practice_id = $1 AND client_id = $2 AND until IS NULL'
      await client.query(end, [practiceId, clientId, clock()])
    })

  /** The person who signs in as this client, or `null`. */
  const personOfClient = (practiceId: PracticeId, clientId: ClientId): Promise<PersonId | null> =>
    inSignIn(pool, async (client) => {
      const { rows } = await client.query<{ person_id: string }>(
        `SELECT person_id FROM identity.client_links
          WHERE practice_id = $1 AND client_id = $2 AND (until IS NULL OR until > $3) ORDER BY since LIMIT 1`,
        [practiceId, clientId, clock()],
      )
      return rows[0]?.person_id ?? null
    })

  /** Whether this practice asks its members for a second factor. It does unless it was turned off. */
  const setSecondFactorRequired = (practiceId: PracticeId, required: boolean): Promise<void> =>
    inSignIn(pool, async (client) => {
      await client.query(
        `INSERT INTO identity.practice_security (practice_id, second_factor_required, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (practice_id) DO UPDATE SET second_factor_required = $2, updated_at = $3`,
        [practiceId, required, clock()],
      )
    })

  /** Signs a person out everywhere, at once. */
  const endSessions = (personId: PersonId): Promise<void> =>
    inSignIn(pool, async (client) => {
      await client.query('DELETE FROM identity.sessions WHERE person_id = $1', [personId])
      const end = 'UPDATE identity.room_sessions SET ended_at = $2 WHERE therapist_id = $1 AND ended_at IS NULL'
      await client.query(end, [personId, clock()])
    })

  return {
    personWithEmail,
    createPerson,
    emailOf,
    anyoneYet,
    setMembership,
    endMembership,
    linkClient,
    unlinkClient,
    personOfClient,
    setSecondFactorRequired,
    endSessions,
  }
}
