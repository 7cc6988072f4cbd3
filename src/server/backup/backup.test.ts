import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup } from '#server/backup/backup.ts'
import { erasuresIn, restore } from '#server/backup/restore.ts'
import { checkpoint } from '#server/event-store/checkpoint.ts'
import { eraseClient, readLedger } from '#server/event-store/erasure.ts'
import { createHandler } from '#server/handle-command/handler.ts'
import { openVault } from '#server/vault/vault.ts'
import { verify } from '#server/verify/verify.ts'
import { testDatabase } from '#testing/database.ts'
import { everyColumn } from '#testing/every-column.ts'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind() }
const folder = mkdtempSync(join(tmpdir(), 'waymark-backup-'))
const AT = '2026-11-23T22:00:00.000Z'
let store: TestStore
beforeAll(async () => {
  store = await testStore()
  const { handler, vault, pool } = await store.node(kinds)
  for (const client of ['anna', 'ben'])
    for (let n = 0; n < 60; n++)
      await handler.handle('plan', {
        practiceId: 'p1',
        streamId: `plan/${client}`,
        clientId: client,
        command: { add: [`“${client}” \\ ${n}\n`] },
        asking: askingAs(randomUUID()),
      })
  await handler.settled()
  await checkpoint(pool, vault, 'p1', AT)
  await store.owner.query(`
    SET app.sign_in = 'on';
    INSERT INTO identity.people (id, name, email) VALUES ('person-1', 'person-1', 'd1.x.y');
    INSERT INTO identity.memberships (practice_id, person_id, roles) VALUES ('p1', 'person-1', '{therapist,administrator}');
    INSERT INTO waymark.code_lists (system, code, valid_from, words) VALUES ('icd-10-cm', 'F32.1', '2026-10-01', 'It''s {"a"} \\ list');
    SELECT jobs.create_queue('reminders', '{"policy": "standard"}');
    INSERT INTO jobs.job (name, data) VALUES ('reminders', '{"planId": "anna"}')`)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const backupTo = async (name: string): Promise<string> => {
  const file = join(folder, name)
  await backup({ ownerUrl: store.ownerUrl, file, masterKeyId: store.master.id, at: AT })
  return file
}

test('everything comes back as it was, and goes on from there', async () => {
  const file = await backupTo('whole.waymark')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(backupTo('whole.waymark')).rejects.toThrow(/exists already/)
  const target = await testDatabase()
  const restored = await restore({ ownerUrl: target.ownerUrl, file })
  expect(restored).toMatchObject({ erased: 0, header: { at: AT, masterKeyId: store.master.id } })
  expect(restored.rows).toBeGreaterThan(250)
  const unordered = (columns: Awaited<ReturnType<typeof everyColumn>>) =>
    columns
      .filter(({ table }) => !table.startsWith('waymark_meta'))
      .map((one) => ({ ...one, values: one.values.toSorted() }))
  expect(unordered(await everyColumn(target.ownerUrl))).toEqual(unordered(await everyColumn(store.ownerUrl)))

  const pool = new pg.Pool({ connectionString: target.appUrl, max: 2 })
  pool.on('error', () => {}) // the database may go before its connections have
  const handler = createHandler({ pool, vault: await openVault({ pool, master: store.master }), kinds })
  const more = { practiceId: 'p1', streamId: 'plan/anna', command: { add: ['more'] }, asking: askingAs(randomUUID()) }
  expect(await handler.handle('plan', more)).toMatchObject({ version: 61 })
  await handler.settled()
  await pool.end()
  const owner = new pg.Client({ connectionString: target.ownerUrl })
  await owner.connect()
  expect(await verify({ owner, master: store.master })).toMatchObject({
    events: 121,
    streams: 2,
    checkpoints: 1,
    problems: [],
  })
  await owner.end()
  await expect(restore({ ownerUrl: target.ownerUrl, file })).rejects.toThrow(/not empty: there is something in/)
  await target.drop()
})

test('who was erased after the backup stays erased, and is erased, not broken', async () => {
  const before = await backupTo('before.waymark')
  const { pool, vault } = await store.node(kinds)
  const ledgerFile = join(folder, 'erasures.jsonl')
  await eraseClient({ pool, vault, ledgerFile }, { practiceId: 'p1', clientId: 'anna', at: AT, person: 'person-1' })
  const later = await backupTo('later.waymark')
  const erasures = readLedger(ledgerFile)
  expect(erasures).toEqual([{ practiceId: 'p1', clientId: 'anna', at: AT, person: 'person-1' }])
  expect((await erasuresIn(later)).map(({ clientId }) => clientId)).toEqual(['anna'])
  expect(await erasuresIn(before)).toEqual([])
  for (const [file, known] of [
    [before, erasures],
    [before, await erasuresIn(later)],
    [later, []],
  ] as const) {
    const target = await testDatabase()
    expect(await restore({ ownerUrl: target.ownerUrl, file, erasures: known })).toMatchObject({ erased: 1 })
    const owner = new pg.Client({ connectionString: target.ownerUrl })
    await owner.connect()
    expect(await verify({ owner, master: store.master })).toMatchObject({ events: 120, erased: 1, problems: [] })
    const { rows } = await owner.query('SELECT client_id FROM waymark.today')
    expect(rows).toEqual([{ client_id: 'ben' }])
    await owner.end()
    await target.drop()
  }
})

test('a damaged backup, or one of a newer Waymark, restores nothing', async () => {
  const file = await backupTo('to-be-damaged.waymark')
  const bytes = readFileSync(file)
  const text = gunzipSync(bytes).toString('utf8')
  const damaged: readonly [string, Buffer, RegExp][] = [
    ['cut off', bytes.subarray(0, bytes.length - 200), /not a whole backup/],
    ['a value changed', gzipSync(text.replace('person-1', 'person-2')), /not a whole backup/],
    ['a line less', gzipSync(text.split('\n').toSpliced(3, 1).join('\n')), /not a whole backup/],
    ['no end', gzipSync(text.slice(0, text.lastIndexOf('{"rows"'))), /not a whole backup/],
    ['something else', gzipSync('{"hello": 1}\n'), /not a whole backup/],
    ['newer', gzipSync(text.replace('0003_jobs.sql', '0999_new.sql')), /newer Waymark/],
  ]
  const target = await testDatabase()
  for (const [name, content, problem] of damaged) {
    const copy = join(folder, 'damaged.waymark')
    writeFileSync(copy, content)
    await expect(restore({ ownerUrl: target.ownerUrl, file: copy }), name).rejects.toThrow(problem)
  }
  await expect(restore({ ownerUrl: target.ownerUrl, file: join(folder, 'nowhere') })).rejects.toThrow(/no file/)
  expect((await restore({ ownerUrl: target.ownerUrl, file })).rows).toBeGreaterThan(250)
  await target.drop()
})
