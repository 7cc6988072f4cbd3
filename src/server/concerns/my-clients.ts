import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { sentTo } from '#server/concerns/sent-to.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Site } from '#server/http/here.ts'
import type { ConcernsPage } from '#server/http/rights-contract.ts'

/**
 * The clients with concerns that were sent to this person, the newest first. There is no list of them anywhere: such streams are few,
 * and only somebody who was named asks.
 */
export async function concernsOf(
  site: Pick<Site, 'pool' | 'practices' | 'handler'>,
  practiceId: PracticeId,
  person: PersonId,
): Promise<ConcernsPage['clients']> {
  if (!(await site.practices.of(practiceId)).namedForConcerns.includes(person)) return []
  const rows = await inPractice(site.pool, practiceId, (run) =>
    run<{ client_id: string }>(
      "SELECT client_id FROM waymark.streams WHERE practice_id = $1 AND stream_id LIKE 'concerns/%'",
      [practiceId],
    ),
  )
  const found = await Promise.all(
    rows.map(async ({ client_id: client }) => {
      const concerns = await sentTo(site, practiceId, client, person)
      const open = concerns.filter((one) => one.closed === undefined)
      const waits = open.some((one) => one.answers.length === 0)
      return { client, on: concerns.at(-1)?.on ?? '', open: open.length, waits }
    }),
  )
  return found.filter((one) => one.on !== '').toSorted((a, b) => b.on.localeCompare(a.on))
}
