import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/kernel/dates.ts'
import { therapistsHere } from '#domain/practice/custodian.ts'
import { handOversDue, practicesWithHandOvers } from '#server/care-team/hand-over-rows.ts'
import { type Site, today } from '#server/http/here.ts'

/**
 * Hand-overs whose day has come take effect, each in its practice's own day. One to a colleague who no longer works here waits until
 * somebody looks at it: nobody is left alone by a clock.
 */
export async function completeHandOvers(site: Site, warn: (problem: unknown) => void = () => {}): Promise<void> {
  const at = site.clock().toISOString()
  // Somewhere it is tomorrow already.
  for (const practiceId of await practicesWithHandOvers(site.pool, addDays(at.slice(0, 10), 1))) {
    const day = await today(site, practiceId)
    const here = therapistsHere(await site.practices.of(practiceId))
    for (const row of await handOversDue(site.pool, practiceId, day)) {
      if (!here.includes(row.to_person)) continue
      await site.handler
        .handle('client', {
          practiceId,
          streamId: `client/${row.client_id}`,
          clientId: row.client_id,
          command: { type: 'completeHandOver', handOver: row.hand_over_id },
          asking: { person: row.from_person, capacity: 'system', at, today: day, commandId: randomUUID() },
          access: { act: 'changed', part: 'team' },
        })
        .catch(warn)
    }
  }
}
