import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NotesCommand } from '#domain/notes/commands.ts'
import { recoveryText } from '#domain/notes/recovery-text.ts'
import { backup } from '#server/backup/backup.ts'
import { restore } from '#server/backup/restore.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import { sealing } from '#server/notes/sealing.ts'
import { notesKind } from '#server/streams/notes-kind.ts'
import { practiceKind } from '#server/streams/practice-kind.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { publicPart } from '#server/vault/recovery-seal.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type TestNode, type TestStore, testStore } from '#testing/event-store.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'

const WAYMARK = fileURLToPath(new URL('waymark.ts', import.meta.url))
const WORDS = 'Her silence reminded me of Ingebrecht.'
const MORE = 'I was wrong about Ingebrecht.'
const folder = mkdtempSync(join(tmpdir(), 'waymark-notes-'))
const keyFile = join(folder, 'keys', 'master.key')
const kinds = { practice: practiceKind, notes: notesKind }
let store: TestStore
let elsewhere: TestDatabase
let node: TestNode<typeof kinds>
beforeAll(async () => {
  ;[store, elsewhere] = await Promise.all([testStore(), testDatabase()])
  node = await store.node(kinds, { master: masterKeyFromFile(keyFile, { create: true }) })
  await node.vault.keys.clientKey('p', 'jo')
  const members = { memberName: 'Ada', roles: ['administrator'] as const }
  const settings = {
    name: 'P',
    zone: 'UTC',
    place: 'AT',
    ageOfConsent: 18,
    secondFactorRequired: true,
    reachable: false,
  }
  await node.handler.handle('practice', {
    practiceId: 'p',
    streamId: 'practice',
    command: { type: 'setUpPractice', practice: 'p', ...settings, ...members, roles: [...members.roles] },
    asking: asking('system', 'ada'),
  })
})
afterAll(async () => {
  await Promise.all([store.close(), elsewhere.drop()])
  rmSync(folder, { recursive: true })
})

function asking(capacity: 'system' | 'administrator' | 'therapist', person: string, day = '2026-11-23') {
  return { person, capacity, at: `${day}T09:30:00.000Z`, today: day, commandId: randomUUID() }
}
async function practice() {
  const standing = await node.handler.read('practice', 'p', 'practice')
  if (!standing) throw new Error('no practice')
  return standing.state
}
/** What the app does with a command of the author: the change and the seal in one transaction. */
async function mara(command: NotesCommand, day?: string): Promise<string> {
  const ask = asking('therapist', 'mara', day)
  const whose = { practiceId: 'p', client: 'jo', person: 'mara' }
  const alongside = await sealing({ vault: node.vault, clock: () => new Date(ask.at) }, await practice(), whose)
  const outcome = await node.handler.handle('notes', {
    practiceId: 'p',
    streamId: 'notes/jo/mara',
    command,
    asking: ask,
    alongside,
  })
  expect(outcome).not.toHaveProperty('refused')
  return `${ask.commandId}.0`
}
/** The administrator makes a key and prints it: the file is the paper. */
async function newKey(name: string): Promise<string> {
  const secret = randomBytes(32)
  const command = { type: 'makeRecoveryKey', publicKey: publicPart(secret).toString('base64url') } as const
  const about = { practiceId: 'p', streamId: 'practice', command, asking: asking('administrator', 'ada') }
  expect(await node.handler.handle('practice', about)).not.toHaveProperty('refused')
  const file = join(folder, name)
  writeFileSync(file, `# Recovery key of P\n${recoveryText(secret).toLowerCase().replaceAll('-', ' ')}\n`)
  return file
}
async function waymark(...argv: readonly string[]): Promise<{ code: number | null; said: string }> {
  return waymarkOn(store, keyFile, ...argv)
}
async function waymarkOn(database: TestDatabase, master: string, ...argv: readonly string[]) {
  const child = spawn(process.execPath, [WAYMARK, 'notes', ...argv, '--data', join(folder, 'data')], {
    env: {
      PATH: '/usr/bin:/bin',
      WAYMARK_KEY_FILE: master,
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
const to = (name: string) => join(folder, name)
const recover = (key: string, file: string) =>
  waymark('recover', '--client', 'jo', '--therapist', 'mara', '--key-file', key, '--to', to(file))

test('the key from the safe opens working notes, says so, and nothing less opens them', async () => {
  const note = await mara({ type: 'writeNote', on: '2026-11-23', words: WORDS })
  expect((await waymark('list')).said).toBe('practice p, client jo, therapist mara: not sealed\n')
  const first = await newKey('first.txt')
  // Made after the therapist last wrote: nothing is sealed to it yet.
  expect(await recover(first, 'a.txt')).toMatchObject({ code: 1, said: expect.stringMatching(/never sealed/) })

  await mara({ type: 'rewordNote', note, seen: 1, words: MORE }, '2026-11-24')
  expect((await waymark('list')).said).toMatch(/mara: sealed on 2026-11-24 to [\w-]+\.0\n$/)
  const opened = await recover(first, 'b.txt')
  expect(opened).toMatchObject({ code: 0, said: expect.stringMatching(/^1 entries are in .*b\.txt/) })
  expect(opened.said).not.toContain('Ingebrecht')
  const text = readFileSync(to('b.txt'), 'utf8')
  for (const words of [WORDS, MORE, '== 2026-11-23', 'the client jo']) expect(text).toContain(words)
  expect(statSync(to('b.txt')).mode & 0o777).toBe(0o600)

  // The author reads that it was done; so do the client and administrators, where they see who looked.
  const standing = await node.handler.read('notes', 'p', 'notes/jo/mara')
  expect(standing?.state.recovered).toHaveLength(1)
  const lines = await inPractice(node.pool, 'p', (run) =>
    run("SELECT person_id, capacity, client_id, act, part FROM waymark.access_log WHERE part = 'notes'"),
  )
  expect(lines).toEqual([
    { person_id: 'command-line', capacity: 'system', client_id: 'jo', act: 'exported', part: 'notes' },
  ])

  expect(await recover(first, 'b.txt')).toMatchObject({ code: 1, said: expect.stringMatching(/exists already/) })
  const slip = to('slip.txt')
  writeFileSync(slip, readFileSync(first, 'utf8').trim().slice(0, -1))
  expect(await recover(slip, 'c.txt')).toMatchObject({ code: 1, said: expect.stringMatching(/Look for a slip/) })
  const another = to('another.txt')
  writeFileSync(another, recoveryText(randomBytes(32)))
  expect(await recover(another, 'c.txt')).toMatchObject({ code: 1, said: expect.stringMatching(/is not the key/) })
  expect((await waymark('recover', '--client', 'jo', '--therapist', 'mara')).said).toMatch(/Like this/)
  expect((await waymark('recover', '--what')).said).toMatch(/notes --help/)
  const nobody = ['recover', '--client', 'kim', '--therapist', 'mara', '--key-file', first, '--to', to('c.txt')]
  expect((await waymark(...nobody)).said).toMatch(/There are no working notes/)

  // The paper without the master key: it could not be written down, and so nothing is written out.
  const wrong = join(folder, 'wrong.key')
  masterKeyFromFile(wrong, { create: true })
  const without = ['recover', '--client', 'jo', '--therapist', 'mara', '--key-file', first, '--to', to('c.txt')]
  expect(await waymarkOn(store, wrong, ...without)).toMatchObject({ code: 1 })
  expect(existsSync(to('c.txt'))).toBe(false)
  expect((await node.handler.read('notes', 'p', 'notes/jo/mara'))?.state.recovered).toHaveLength(1)
})

test('a new recovery key takes over when the therapist next writes', async () => {
  const old = to('first.txt')
  const next = await newKey('second.txt')
  expect((await recover(old, 'd.txt')).code).toBe(0)
  expect((await recover(next, 'e.txt')).code).toBe(1)
  await mara({ type: 'writeNote', on: '2026-11-25', words: 'After the change.' }, '2026-11-25')
  expect((await recover(next, 'e.txt')).code).toBe(0)
  expect(readFileSync(to('e.txt'), 'utf8')).toContain('After the change.')
  expect((await recover(old, 'f.txt')).code).toBe(1)
  expect(existsSync(to('f.txt'))).toBe(false)
})

test('a dump of every column shows nothing, a backup carries the seals, and erasing ends them all', async () => {
  const columns = await everyColumn(store.ownerUrl)
  expect(whereReadable(columns, [WORDS, MORE, 'Ingebrecht', 'After the change'])).toEqual([])
  expect(
    columns.find(({ table, column }) => table === 'waymark.sealed_notes_keys' && column === 'wrapped')?.values,
  ).toHaveLength(1)
  const master = masterKeyFromFile(keyFile)
  const file = to('copy.waymark')
  await backup({ ownerUrl: store.ownerUrl, file, masterKeyId: master.id, at: '2026-11-26T00:00:00.000Z' })

  const erasure = { practiceId: 'p', clientId: 'jo', at: '2026-11-27T00:00:00.000Z', person: 'ada' }
  expect(await eraseClient({ pool: node.pool, vault: node.vault }, erasure)).toBe(true)
  expect(await node.handler.read('notes', 'p', 'notes/jo/mara')).toBeUndefined()
  expect((await waymark('list')).said).toMatch(/mara: erased\n$/)
  expect((await recover(to('second.txt'), 'g.txt')).said).toMatch(/was erased/)
  const report = await verify({ owner: store.owner, master })
  expect(report).toMatchObject({ erased: 1, problems: [] })
  const { rows } = await store.owner.query('SELECT FROM waymark.sealed_notes_keys')
  expect(rows).toEqual([])
  await store.owner.query(
    `INSERT INTO waymark.sealed_notes_keys SELECT practice_id, key_id, 'jo', 'mara', 'k', '\\x00', now()
       FROM waymark.data_keys WHERE kind = 'notes'`,
  )
  const left = await verify({ owner: store.owner, master })
  expect(left.problems).toMatchObject([{ what: expect.stringMatching(/was erased, and is still there sealed/) }])
  await store.owner.query('DELETE FROM waymark.sealed_notes_keys')

  // An older backup brings them back, and the ledger takes them away again.
  await restore({ ownerUrl: elsewhere.ownerUrl, file, erasures: [erasure] })
  const again = [
    'recover',
    '--client',
    'jo',
    '--therapist',
    'mara',
    '--key-file',
    to('second.txt'),
    '--to',
    to('h.txt'),
  ]
  expect((await waymarkOn(elsewhere, keyFile, ...again)).said).toMatch(/was erased/)
})
