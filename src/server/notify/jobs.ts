import { PgBoss } from 'pg-boss'
import type { Run } from '#server/database/in-practice.ts'

/** Work that survives a restart. A job carries ids only; what it needs to know it reads when it runs. */
export type Jobs = {
  /** `within`: a transaction that the job comes into being with, or not at all. Its queue must have been worked or added to before. */
  readonly add: (queue: string, ids: Readonly<Record<string, string>>, within?: Run) => Promise<void>
  /** `last`: it is not tried again after this time. */
  readonly work: <Ids extends Readonly<Record<string, string>>>(
    queue: string,
    run: (ids: Ids, last: boolean) => Promise<void>,
  ) => Promise<void>
  readonly stop: () => Promise<void>
}

const RETRY = { retryLimit: 8, retryDelay: 30, retryBackoff: true } as const

/** Opens the queue on the app's own PostgreSQL; its tables come from our migrations. */
export async function openJobs({
  url,
  warn,
}: {
  readonly url: string
  readonly warn: (problem: unknown) => void
}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    max: 2,
    supervise: true,
    schedule: false,
  })
  boss.on('error', warn)
  await boss.start()
  const made = new Set<string>()
  const queue = async (name: string): Promise<void> => {
    if (made.has(name)) return
    await boss.createQueue(name, { policy: 'standard', ...RETRY })
    made.add(name)
  }
  return {
    async add(name, ids, within) {
      await queue(name)
      const db = within && {
        executeSql: async (text: string, values?: unknown[]) => ({ rows: await within(text, values) }),
      }
      await boss.send(name, ids, { ...RETRY, ...(db ? { db } : {}) })
    },
    async work(name, run) {
      await queue(name)
      await boss.work<Record<string, string>>(
        name,
        { pollingIntervalSeconds: 1, includeMetadata: true },
        async (jobs) => {
          for (const job of jobs) await run(job.data as never, job.retryCount >= RETRY.retryLimit)
        },
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
