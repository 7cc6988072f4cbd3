import type { Pool } from 'pg'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Client } from '#domain/practice/client.ts'
import { invitationsOf, type Supporter } from '#domain/practice/supporter.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Site } from '#server/http/here.ts'
import type { SupporterSeen, SupportersPage, SupporterStanding } from '#server/http/supporters-contract.ts'
import { holds } from '#server/supporters/parts-shown.ts'

/** Whom a client lets read along: all of it for the client, for others only which parts are shown. */
export async function supportersPage(
  site: Site,
  practiceId: PracticeId,
  client: Client,
  today: CivilDate,
  forClient: boolean,
): Promise<SupportersPage> {
  await site.accessLog.flush()
  const all = (client.supporters ?? []).toReversed()
  const seen = await Promise.all(
    all.map(async (one): Promise<SupporterSeen> => {
      const plan = (await site.handler.read('plan', practiceId, `plan/${one.plan}`))?.state
      const { id, name, relation, parts, until, invitedOn } = one
      const looks = forClient && one.person ? await looksOf(site.pool, practiceId, client.id, one.person) : []
      const link = await site.signIn.invitations.standing(practiceId, invitationsOf(one))
      const standing = standingOf(one, plan, today, link !== null && link.waitsUntil !== null)
      const about = { id, name, relation, parts, until, invitedOn, standing, looks }
      return { ...about, joined: one.person !== undefined, link: link ?? { email: null, waitsUntil: null } }
    }),
  )
  return {
    mine: forClient ? seen : null,
    shown: seen.filter(({ standing }) => standing === 'reads').map(({ parts }) => parts),
    today,
  }
}

function standingOf(one: Supporter, plan: Plan | undefined, today: CivilDate, linkWorks: boolean): SupporterStanding {
  if (one.ended) return 'ended'
  if (!plan || plan.closed) return 'planClosed'
  if (one.until < today) return 'dayOver'
  if (one.person === undefined) return linkWorks ? 'invited' : 'invitationOver'
  return holds(one, plan, today) ? 'reads' : 'ended'
}

/** When this person looked at anything of this client's because the client chose them. */
async function looksOf(pool: Pool, practiceId: PracticeId, client: ClientId, person: PersonId): Promise<Instant[]> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ at: Date }>(
      `SELECT at FROM waymark.access_log WHERE practice_id = $1 AND client_id = $2 AND person_id = $3
          AND capacity = 'supporter' AND act = 'read' ORDER BY n DESC LIMIT 10`,
      [practiceId, client, person],
    ),
  )
  return rows.map(({ at }) => at.toISOString())
}
