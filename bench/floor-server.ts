import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import pg from 'pg'

/**
 * The floor: what the same work costs bare. A process of its own, with the same server underneath and a pool of the same size.
 * `/echo` answers JSON of the size of a page or of a command's answer; `/transaction` does in one transaction what a command needs of
 * the database, statement by statement, without encryption, rules, sessions or rights; `/insert` is a single insert. `/say` is that
 * transaction with a NOTIFY, heard by the one `/listen` it names as one chunk.
 */
const given = JSON.parse(process.argv[2] ?? '{}') as {
  url: string
  practice: string
  key: string
  /** Bytes of a page, and of an event's ciphertext. */
  pageBytes: number
  eventBytes: number
}
const { practice, key } = given
const pool = new pg.Pool({ connectionString: given.url, max: 20 })
const page = { filler: 'x'.repeat(given.pageBytes) }
const body = Buffer.alloc(given.eventBytes, 7)
const hash = Buffer.alloc(32, 7)
const app = new Hono()

const SETTINGS = "SELECT set_config('app.practice_id', $1, true)"
const LOAD = `SELECT s.version, s.hash, k.key_id, k.wrapped FROM waymark.streams s JOIN waymark.data_keys k USING (practice_id, key_id)
  WHERE s.practice_id = $1 AND s.stream_id = $2`
const HEAD = 'UPDATE waymark.streams SET version = $3, hash = $4 WHERE practice_id = $1 AND stream_id = $2'
const BEGIN_STREAM = `INSERT INTO waymark.streams (practice_id, stream_id, client_id, key_id, version, hash) VALUES ($1, $2, $3, $4, 0, $5)`
const INSERT = `INSERT INTO waymark.events (practice_id, stream_id, version, at, body, hash, command_id, n)
  VALUES ($1, $2, $3, now(), $4, $5, $6, 0)`
const TODAY = `INSERT INTO waymark.today (practice_id, plan_id, client_id, version, stage, waits_therapist, waits_client, changed_at)
  VALUES ($1, $2, $3, $4, 'draft', 1, 1, now()) ON CONFLICT (practice_id, plan_id) DO UPDATE SET
  version = excluded.version, stage = excluded.stage, waits_therapist = excluded.waits_therapist,
  waits_client = excluded.waits_client, changed_at = excluded.changed_at`
const ACCESS = `INSERT INTO waymark.access_log (practice_id, at, person_id, capacity, client_id, act, part)
  VALUES ($1, now(), 'floor', 'therapist', $2, 'changed', 'plan')`

type Asked = {
  readonly stream: string
  readonly plan: string
  readonly client: string
  readonly listener?: string | number
  readonly text?: string
}

app.get('/echo', (c) => c.json(page))
app.post('/echo', async (c) => {
  await c.req.json()
  return c.json({ version: 1 })
})

async function transaction({ stream, plan, client, listener, text }: Asked): Promise<number> {
  const connection = await pool.connect()
  const run = (name: string, text: string, values: unknown[]) =>
    connection.query<{ version: number }>({ name, text, values })
  await connection.query('BEGIN')
  await run('settings', SETTINGS, [practice])
  const { rows } = await run('load', LOAD, [practice, stream])
  const version = (rows[0]?.version ?? 0) + 1
  if (!rows[0]) await run('begin', BEGIN_STREAM, [practice, stream, client, key, hash])
  await run('insert', INSERT, [practice, stream, version, body, hash, randomUUID()])
  await run('head', HEAD, [practice, stream, version, hash])
  await run('today', TODAY, [practice, plan, client, version])
  await run('access', ACCESS, [practice, client])
  if (listener !== undefined)
    await run('notify', 'SELECT pg_notify($1, $2)', ['floor', JSON.stringify({ listener, text })])
  await connection.query('COMMIT')
  connection.release()
  return version
}
app.post('/transaction', async (c) => c.json({ version: await transaction(await c.req.json<Asked>()) }))
app.post('/say', async (c) => c.json({ version: await transaction(await c.req.json<Asked>()) }))

const listeners = new Map<string, (text: string) => void>()
app.get('/listen/:listener', (c) =>
  streamSSE(c, async (stream) => {
    const name = c.req.param('listener')
    listeners.set(name, (text) => void stream.writeSSE({ event: 'said', data: text }))
    await stream.writeSSE({ event: 'open', data: '' })
    await new Promise<void>((end) => stream.onAbort(end))
  }),
)
app.get('/page/:listener', (c) =>
  c.html(`<h1>Floor</h1><p></p><script>
    new EventSource('/listen/${c.req.param('listener')}').addEventListener('said', (event) => {
      document.querySelector('p').textContent = event.data
    })
  </script>`),
)
const ear = new pg.Client({ connectionString: given.url })
ear.on('notification', ({ payload = '' }) => {
  const { listener, text } = JSON.parse(payload) as { listener: string | number; text: string }
  listeners.get(String(listener))?.(text)
})
await ear.connect()
await ear.query('LISTEN floor')

app.post('/insert', async (c) => {
  await c.req.json()
  // A table without rights per row: a single statement that is nothing but itself.
  await pool.query({
    name: 'bare',
    text: 'INSERT INTO public.bare (id, body) VALUES ($1, $2)',
    values: [randomUUID(), body],
  })
  return c.json({ version: 1 })
})

const server = createServer(getRequestListener(app.fetch))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready ${typeof address === 'object' && address ? address.port : 0}\n`)
})
process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void ear.end()
  void pool.end()
})
