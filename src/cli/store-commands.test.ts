import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const WAYMARK = fileURLToPath(new URL('waymark.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'waymark-store-commands-'))
const keyFile = join(folder, 'keys', 'master.key')
let store: TestStore
let target: TestDatabase
beforeAll(async () => {
  ;[store, target] = await Promise.all([testStore(), testDatabase()])
  const { handler } = await store.node({ plan: tallyKind() }, { master: masterKeyFromFile(keyFile, { create: true }) })
  const request = { practiceId: 'p', streamId: 'plan/a', clientId: 'c', command: { add: ['walk', 'swim'] } }
  await handler.handle('plan', { ...request, asking: askingAs(randomUUID()) })
})
afterAll(async () => {
  await Promise.all([store.close(), target.drop()])
  rmSync(folder, { recursive: true })
})

async function waymark(
  database: TestDatabase,
  ...argv: readonly string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [WAYMARK, ...argv, '--data', join(folder, 'data')], {
    env: {
      PATH: '/usr/bin:/bin',
      WAYMARK_KEY_FILE: keyFile,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

test('backup, restore and verify say what they did, and end with 1 when something is wrong', async () => {
  const file = join(folder, 'copy.waymark')
  const made = await waymark(store, 'backup', file)
  expect(made).toMatchObject({ code: 0 })
  expect(made.said).toMatch(/Keep a copy of that key apart/)
  const content = gunzipSync(readFileSync(file)).toString('utf8')
  expect(content).not.toContain(readFileSync(keyFile, 'utf8').trim())
  expect(await waymark(store, 'backup', file)).toMatchObject({ code: 1 })
  expect((await waymark(store, 'backup', keyFile)).said).toMatch(/never share a file/)
  expect((await waymark(store, 'backup')).said).toMatch(/Say where to/)

  expect((await waymark(store, 'restore', file)).said).toMatch(/not empty/)
  const restored = await waymark(target, 'restore', file)
  expect(restored).toMatchObject({ code: 0 })
  expect(restored.said).toMatch(/rows are back as they were on 20/)
  const well = await waymark(target, 'verify')
  expect(well).toEqual({
    code: 0,
    said: 'Looked at 2 events in 1 streams of 1 practices, and at 0 signed checkpoints.\nAll is well.\n',
  })

  await store.owner.query(
    'UPDATE waymark.events SET body = set_byte(body, 70, get_byte(body, 70) # 1) WHERE version = 2',
  )
  const broken = await waymark(store, 'verify')
  expect(broken.code).toBe(1)
  expect(broken.said).toContain('practice p, plan/a, event 2: cannot be read')
  expect(broken.said).toContain('2 things are wrong.')

  writeFileSync(keyFile, randomBytes(32).toString('hex'))
  expect((await waymark(target, 'verify')).code).toBe(1)
})
