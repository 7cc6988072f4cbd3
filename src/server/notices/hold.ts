import { questionsDue } from '#domain/check-in/due.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { handOverReasons, isOfHandOver } from '#server/care-team/hand-over-notices.ts'
import { therapistsHere } from '#domain/practice/custodian.ts'
import { basisForClient, situationOf } from '#server/check-in/situation.ts'
import { type Site, today } from '#server/http/here.ts'
import type { NoticeRow } from '#server/notices/notice-rows.ts'
import { peopleOfSide } from '#server/notices/recipients.ts'
import { stillHolds } from '#server/notices/reasons.ts'

/** Whether there is still a reason to tell this person: it holds, the client is still one, and they still belong to the side. */
export async function holds(site: Site, practiceId: PracticeId, row: NoticeRow): Promise<boolean> {
  const client = (await site.handler.read('client', practiceId, `client/${row.client_id}`))?.state
  if (!client || client.ended) return false
  const practice = await site.practices.of(practiceId)
  if (isOfHandOver(row.reason)) {
    const here = row.side === 'client' || therapistsHere(practice).includes(row.person_id)
    const reasons = handOverReasons(client, await today(site, practiceId))
    return here && reasons.some(({ reason, person }) => reason === row.reason && person === row.person_id)
  }
  const people = peopleOfSide(row.side, client, practice)
  if (row.person_id !== '' && !people.includes(row.person_id)) return false
  if (row.kind === 'checkIn') return checkInWaits(site, practiceId, row)
  const plan = row.plan_id ? await site.handler.read('plan', practiceId, `plan/${row.plan_id}`) : null
  const { reviewEvery } = practice
  return plan ? stillHolds(plan.state, row.side, { today: await today(site, practiceId), reviewEvery }, row) : false
}

/** A note alone can always be left: it is no reason to write. */
async function checkInWaits(site: Site, practiceId: PracticeId, { client_id: client }: NoticeRow): Promise<boolean> {
  const situation = await situationOf(site, practiceId, client)
  if (!situation?.checkIns.schedule?.remind) return false
  const { checkIns, measures, remoteRisk } = situation
  const where = { where: 'signedIn', remoteRisk } as const
  const questions = questionsDue(checkIns, basisForClient(situation), measures.asked, where, situation.today)
  return questions.some((one) => one.ask !== 'note')
}
