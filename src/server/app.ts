import { Hono } from 'hono'
import type { Pool } from 'pg'
import type { Config } from '#server/config.ts'

/** What the app is made of. */
export type AppParts = {
  readonly config: Config
  readonly pool: Pool
  readonly port: number
  /** The address people type. */
  readonly publicUrl: string
  readonly log: (line: string) => void
}

/** Everything that answers requests. `stop` ends jobs and open streams. */
export async function createApp({ pool }: AppParts) {
  const app = new Hono()
  app.get('/healthz', async (context) => {
    await pool.query('SELECT 1')
    return context.json({ ready: true })
  })
  return { fetch: app.fetch, request: app.request, stop: async (): Promise<void> => {} }
}
