import { PgBoss } from 'pg-boss'

/** Work that survives a restart. A job carries ids only; what it needs to know it reads when it runs. */
export type Jobs = {
  readonly add: (queue: string, ids: Readonly<Record<string, string>>) => Promise<void>
  readonly work: <Ids extends Readonly<Record<string, string>>>(
    queue: string,
    run: (ids: Ids) => Promise<void>,
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
    async add(name, ids) {
      await queue(name)
      await boss.send(name, ids, RETRY)
    },
    async work(name, run) {
      await queue(name)
      await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await run(job.data as never)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
