import type pg from 'pg'
import { inPractice } from '#server/database/in-practice.ts'
import { checkpoint, practicesOf } from '#server/event-store/checkpoint.ts'
import type { Vault } from '#server/vault/vault.ts'

export type DailyCheckpoints = {
  /** Signs for every practice that has not signed today (UTC). Returns how many did. */
  readonly look: () => Promise<number>
  readonly stop: () => Promise<void>
}

const HOUR = 3_600_000

/** Looks every hour, and a moment after the start, whether a practice has its checkpoint of the day. Any number of nodes may. */
export function startDailyCheckpoints(options: {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly clock?: () => Date
  readonly warn?: (problem: unknown) => void
}): DailyCheckpoints {
  const { pool, vault, clock = () => new Date(), warn = () => {} } = options
  let looking: Promise<unknown> = Promise.resolve()

  async function look(): Promise<number> {
    const at = clock().toISOString()
    let signed = 0
    for (const practiceId of await practicesOf(pool)) {
      const [today] = await inPractice(pool, practiceId, (run) =>
        run('SELECT 1 FROM waymark.checkpoints WHERE practice_id = $1 AND at >= $2::date LIMIT 1', [
          practiceId,
          at.slice(0, 10),
        ]),
      )
      if (!today && (await checkpoint(pool, vault, practiceId, at)) !== undefined) signed += 1
    }
    return signed
  }

  const lookAgain = (): void => void (looking = looking.then(look).catch(warn))
  const soon = setTimeout(lookAgain, 60_000)
  const hourly = setInterval(lookAgain, HOUR)
  soon.unref()
  hourly.unref()
  return {
    look,
    async stop() {
      clearTimeout(soon)
      clearInterval(hourly)
      await looking
    },
  }
}
