import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Client } from '#domain/practice/client.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Site } from '#server/http/here.ts'
import { type How, KINDS_OF, type NoticeKind, type NoticesPage, USUAL_HOW } from '#server/http/notices-contract.ts'
import { settingsOf } from '#server/notices/notice-rows.ts'
import { mailboxOf } from '#server/notices/recipients.ts'
import { todayIn } from '#server/practice/practices.ts'

const MOST_SHOWN = 30
const SENT = `SELECT max(n.sent_at) AS at, array_agg(DISTINCT n.kind) AS kinds FROM waymark.notices n
  WHERE n.practice_id = $1 AND n.person_id = $2 AND n.sent_at IS NOT NULL
  GROUP BY n.mail_id ORDER BY 1 DESC LIMIT ${MOST_SHOWN}`

/** How this person wants to be told, and what they were told. `client`: their own record, where they are a client here. */
export async function noticesOf(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  client: Client | null,
): Promise<NoticesPage> {
  const side: Side = client ? 'client' : 'therapist'
  const practice = await site.practices.of(practiceId)
  const chosen = await settingsOf(site.pool, practiceId, person)
  const reminded = client ? await isReminded(site, practiceId, client) : false
  const howOf = (kind: NoticeKind): How =>
    kind === 'checkIn' && !reminded ? 'never' : (chosen[kind] ?? USUAL_HOW[side][kind])
  const box = await mailboxOf(site, practiceId, practice, person, client)
  const rows = await inPractice(site.pool, practiceId, (run) =>
    run<{ at: Date; kinds: NoticeKind[] }>(SENT, [practiceId, person]),
  )
  return {
    side,
    kinds: KINDS_OF[side].map((kind) => ({ kind, how: howOf(kind) })),
    noMail: 'not' in box ? box.not : null,
    sent: rows.map(({ at, kinds }) => ({ on: todayIn(practice.zone, at), kinds })),
  }
}

async function isReminded(site: Site, practiceId: PracticeId, { id }: Client): Promise<boolean> {
  const checkIns = await site.handler.read('checkins', practiceId, `checkins/${id}`)
  return checkIns?.state.schedule?.remind ?? false
}
