import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { createHandler } from '#server/handle-command/handler.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { verify } from '#server/verify/verify.ts'
import { tallyKind } from '#testing/tally.ts'

const ROUNDS = 20
const WRITER = fileURLToPath(new URL('../../testing/writer-process.ts', import.meta.url))
const key = randomBytes(32)
const acknowledged = new Map<string, Set<string>>()
let dataDir: string
let embedded: Embedded

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-killed-'))
  chmodSync(dataDir, 0o711)
  embedded = await startEmbedded({ dataDir, log: () => {} }) // as durable as in use
  await migrate(embedded.ownerUrl)
})
afterAll(async () => {
  await embedded.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('killed at any moment, the writer or the database under it: nothing acknowledged is lost, nothing is there twice', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const writer = spawn(process.execPath, [WRITER, embedded.appUrl, key.toString('hex'), `round-${round}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const heard = listen(writer)
    await pause(randomInt(400, 1_200))
    if (round % 4 === 3) {
      process.kill(Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0]), 'SIGKILL')
      await pause(50)
    }
    writer.kill('SIGKILL')
    await heard
    if (round % 4 === 3) {
      await pause(500) // the database's own processes notice that their parent is gone
      embedded = await startEmbedded({ dataDir, log: () => {} })
    }
    await look()
  }
  expect([...acknowledged.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(ROUNDS * 20)
})

async function listen(writer: ChildProcess): Promise<void> {
  let text = ''
  writer.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  await once(writer, 'close')
  for (const line of text.split('\n').slice(0, -1)) {
    const [plan = '', commandId = ''] = line.split(' ')
    const known = acknowledged.get(plan) ?? new Set()
    acknowledged.set(plan, known.add(commandId))
  }
}

async function look(): Promise<void> {
  const pool = new pg.Pool({ connectionString: embedded.appUrl, max: 2 })
  const owner = new pg.Client({ connectionString: embedded.ownerUrl })
  await owner.connect()
  try {
    const master = masterKeyOf(key)
    const handler = createHandler({ pool, vault: await openVault({ pool, master }), kinds: { plan: tallyKind() } })
    for (const [plan, commands] of acknowledged) {
      const words = (await handler.read('plan', 'p', `plan/${plan}`))?.state.words ?? []
      expect(new Set(words).size).toBe(words.length)
      const there = new Set(words)
      expect([...commands].filter((command) => !there.has(`${command}.a`) || !there.has(`${command}.b`))).toEqual([])
    }
    expect((await verify({ owner, master })).problems).toEqual([])
  } finally {
    await pool.end()
    await owner.end()
  }
}

function postmasterFile(): string {
  return join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
}
