import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import { checkpoint, practicesOf } from '#server/event-store/checkpoint.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { type Report, sayProblem } from '#server/verify/report.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestNode, type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind() }
let store: TestStore
let node: TestNode<typeof kinds>
beforeAll(async () => {
  store = await testStore()
  node = await store.node(kinds)
  for (const practiceId of ['p1', 'p2']) for (const plan of ['a', 'b']) await add(practiceId, plan, 3)
  await checkpoint(node.pool, node.vault, 'p1', '2026-11-23T23:00:00.000Z')
  await add('p1', 'a', 2)
  await checkpoint(node.pool, node.vault, 'p1', '2026-11-24T23:00:00.000Z')
  await add('p1', 'a', 1)
})
afterAll(() => store.close())

async function add(practiceId: string, plan: string, times: number): Promise<void> {
  const request = { practiceId, streamId: `plan/${plan}`, clientId: `client-${plan}` }
  for (let n = 0; n < times; n++) {
    const outcome = await node.handler.handle('plan', {
      ...request,
      command: { add: [`word ${n}`] },
      asking: askingAs(randomUUID()),
    })
    expect(outcome).toHaveProperty('version')
  }
}

const looked = (): Promise<Report> => verify({ owner: store.owner, master: store.master })
const said = async (): Promise<string[]> => (await looked()).problems.map(sayProblem)

/** Changes the store behind everybody's back, looks, and puts back what was there. */
async function after(...tampering: readonly string[]): Promise<string[]> {
  await store.owner.query(
    'CREATE TABLE IF NOT EXISTS kept_events AS TABLE waymark.events; CREATE TABLE IF NOT EXISTS kept_streams AS TABLE waymark.streams',
  )
  await store.owner.query(
    'CREATE TABLE IF NOT EXISTS kept_checkpoints AS TABLE waymark.checkpoints; CREATE TABLE IF NOT EXISTS kept_keys AS TABLE waymark.data_keys',
  )
  try {
    for (const sql of tampering) {
      const { rowCount } = await store.owner.query(sql)
      expect(rowCount, sql).toBeGreaterThan(0)
    }
    return await said()
  } finally {
    for (const table of ['events', 'streams', 'checkpoints'])
      await store.owner.query(`DELETE FROM waymark.${table}; INSERT INTO waymark.${table} SELECT * FROM kept_${table}`)
    await store.owner.query(
      'UPDATE waymark.data_keys d SET wrapped = k.wrapped, public_key = k.public_key FROM kept_keys k WHERE d.key_id = k.key_id',
    )
    await store.owner.query('DROP TABLE kept_events, kept_streams, kept_checkpoints, kept_keys')
    expect(await said()).toEqual([])
  }
}

test('what nobody touched is in order, and was really looked at', async () => {
  expect(await looked()).toEqual({ practices: 2, streams: 4, events: 15, erased: 0, checkpoints: 2, problems: [] })
  expect(await practicesOf(node.pool)).toEqual([])
  await node.vault.keys.practiceKey('p1')
  expect(await practicesOf(node.pool)).toEqual(['p1'])
  expect(await checkpoint(node.pool, node.vault, 'p2', '2026-11-25T23:00:00.000Z')).toBe(1)
  expect(await checkpoint(node.pool, node.vault, 'p2', '2026-11-26T23:00:00.000Z')).toBeUndefined()
})

describe('it says what is wrong and where', () => {
  const B2 = "practice_id = 'p1' AND stream_id = 'plan/b' AND version = 2"
  test('a changed byte', async () => {
    expect(
      await after(`UPDATE waymark.events SET body = set_byte(body, 70, get_byte(body, 70) # 1) WHERE ${B2}`),
    ).toEqual([
      'practice p1, plan/b, event 2: does not fit its hash: it, or the event before it, was changed',
      'practice p1, plan/b, event 2: cannot be read: It was changed, or belongs somewhere else',
    ])
  })
  test('another time', async () => {
    const found = await after(`UPDATE waymark.events SET at = at + interval '1 day' WHERE ${B2}`)
    expect(found).toContain(
      'practice p1, plan/b, event 2: does not fit its hash: it, or the event before it, was changed',
    )
    expect(found).toContain(
      'practice p1, plan/b, event 2: stands under another command or time than it was written with',
    )
  })
  test('another command', async () => {
    expect(await after(`UPDATE waymark.events SET command_id = 'other' WHERE ${B2}`)).toEqual([
      'practice p1, plan/b, event 2: stands under another command or time than it was written with',
    ])
  })
  test('a missing event', async () => {
    expect(await after(`DELETE FROM waymark.events WHERE ${B2}`)).toEqual([
      'practice p1, plan/b, event 2: is missing',
      'practice p1, plan/b, event 3: does not fit its hash: it, or the event before it, was changed',
    ])
  })
  test('a missing last event', async () => {
    expect(
      await after("DELETE FROM waymark.events WHERE practice_id = 'p1' AND stream_id = 'plan/a' AND version = 6"),
    ).toEqual(['practice p1, plan/a, event 6: is missing: the stream should go on to 6'])
  })
  test('a whole stream that is missing', async () => {
    expect(await after("DELETE FROM waymark.events WHERE practice_id = 'p2' AND stream_id = 'plan/b'")).toContain(
      'practice p2, plan/b, event 1: is missing: the stream should go on to 3',
    )
  })
  test('an end cut off together with its head, which only a checkpoint knows', async () => {
    const cut = "WHERE practice_id = 'p1' AND stream_id = 'plan/a'"
    const found = await after(
      `UPDATE waymark.streams s SET version = 4, hash = (SELECT hash FROM waymark.events ${cut} AND version = 4) ${cut}`,
      `DELETE FROM waymark.events ${cut} AND version > 4`,
    )
    expect(found).toEqual(['practice p1, plan/a, event 5: is missing; checkpoint 2 signed it'])
  })
  test('events that changed places: their bodies open only where they were written', async () => {
    const found = await after(
      `UPDATE waymark.events e SET body = o.body FROM waymark.events o
        WHERE e.practice_id = 'p1' AND o.practice_id = 'p1' AND e.stream_id = 'plan/b' AND o.stream_id = 'plan/b'
          AND (e.version, o.version) IN ((1, 2), (2, 1))`,
    )
    for (const version of [1, 2])
      expect(found).toContain(
        `practice p1, plan/b, event ${version}: cannot be read: It was changed, or belongs somewhere else`,
      )
  })
  test('a head that points elsewhere', async () => {
    expect(
      await after(`UPDATE waymark.streams SET hash = sha256('x') WHERE practice_id = 'p1' AND stream_id = 'plan/b'`),
    ).toEqual(['practice p1, plan/b, event 3: is not where the head says the stream ends'])
    expect(await after("DELETE FROM waymark.streams WHERE practice_id = 'p1' AND stream_id = 'plan/b'")).toContain(
      'practice p1, plan/b: has events but no head',
    )
  })
  test('checkpoints that were changed, or are missing', async () => {
    expect(
      await after("UPDATE waymark.checkpoints SET at = at + interval '1 s' WHERE practice_id = 'p1' AND n = 2"),
    ).toEqual(["practice p1: the signature of checkpoint 2 is not the practice's"])
    expect(await after("DELETE FROM waymark.checkpoints WHERE practice_id = 'p1' AND n = 1")).toEqual([
      'practice p1: checkpoint 1 is missing',
    ])
  })
  test("another public key in the place of the practice's", async () => {
    expect(
      await after("UPDATE waymark.data_keys SET public_key = 'x' WHERE practice_id = 'p1' AND kind = 'signing'"),
    ).toContain('practice p1: the public key is not that of the practice')
  })
  test('another master key', async () => {
    const { problems } = await verify({ owner: store.owner, master: masterKeyOf(randomBytes(32)) })
    expect(problems.some(({ what }) => what.includes('cannot be opened'))).toBe(true)
  })
  test('what the domain finds in the seals of versions', async () => {
    const { problems } = await verify({
      owner: store.owner,
      master: store.master,
      checkSeals: ({ streamId, recorded, publicKey }) =>
        streamId === 'plan/a' && publicKey ? [{ version: 1, what: `has ${recorded.length} facts` }] : [],
    })
    expect(problems.map(sayProblem)).toEqual([
      'practice p1, plan/a, event 1: has 6 facts',
      'practice p2, plan/a, event 1: has 3 facts',
    ])
  })
})

test('an erased client is erased, not broken: unreadable everywhere, gone from the lists, closed to writers', async () => {
  const one = await store.node(kinds)
  const other = await store.node(kinds)
  await other.handler.read('plan', 'p2', 'plan/a') // has it in memory
  const before = await inPractice(one.pool, 'p2', (run) =>
    run("SELECT FROM waymark.today WHERE client_id = 'client-a'"),
  )
  expect(before).toHaveLength(1)
  const erasure = { practiceId: 'p2', clientId: 'client-a', at: '2026-11-25T10:00:00.000Z', person: 'administrator-1' }
  expect(await eraseClient(one, erasure)).toBe(true)
  expect(await eraseClient(one, { ...erasure, clientId: 'nobody' })).toBe(false)
  expect(await eraseClient(one, { ...erasure, practiceId: 'p3' })).toBe(false)
  const add = { practiceId: 'p2', streamId: 'plan/a', command: { add: ['more'] } }
  for (const { handler } of [one, other, node]) {
    expect(await handler.handle('plan', { ...add, asking: askingAs(randomUUID()) })).toEqual({
      refused: { code: 'unknown' },
    })
    expect(await handler.read('plan', 'p2', 'plan/a')).toBeUndefined()
    expect(await handler.history('plan', 'p2', 'plan/a')).toEqual([])
    const begin = { ...add, streamId: 'plan/new', clientId: 'client-a', asking: askingAs(randomUUID()) }
    expect(await handler.handle('plan', begin)).toEqual({ refused: { code: 'unknown' } })
  }
  expect(
    await inPractice(one.pool, 'p2', (run) => run("SELECT FROM waymark.today WHERE client_id = 'client-a'")),
  ).toEqual([])
  const ledger = await inPractice(one.pool, 'p2', (run) =>
    run('SELECT client_id, person_id FROM waymark.erasure_ledger'),
  )
  expect(ledger).toEqual([{ client_id: 'client-a', person_id: 'administrator-1' }])
  expect(await looked()).toMatchObject({ streams: 4, erased: 1, problems: [] })
  expect((await one.handler.read('plan', 'p1', 'plan/a'))?.version).toBe(6)
})

test('writing while a client is being erased: either in time, or refused; never an event that nobody can read', async () => {
  const nodes = await Promise.all([store.node(kinds), store.node(kinds)])
  for (let round = 0; round < 5; round++) {
    const streamId = `plan/race-${round}`
    const request = { practiceId: 'p1', streamId, clientId: `racer-${round}`, command: { add: ['word'] } }
    await nodes[0].handler.handle('plan', { ...request, asking: askingAs(randomUUID()) })
    const writing = nodes.flatMap(({ handler }) =>
      Array.from({ length: 10 }, (_, n) =>
        handler.handle('plan', {
          ...request,
          streamId: n % 3 ? streamId : `${streamId}-${n}`,
          asking: askingAs(randomUUID()),
        }),
      ),
    )
    const erasing = eraseClient(nodes[0], {
      practiceId: 'p1',
      clientId: `racer-${round}`,
      at: '2026-11-25T10:00:00.000Z',
      person: 'x',
    })
    const outcomes = await Promise.all(writing)
    expect(await erasing).toBe(true)
    for (const outcome of outcomes) if ('refused' in outcome) expect(outcome.refused.code).toBe('unknown')
    expect(
      await inPractice(nodes[0].pool, 'p1', (run) =>
        run('SELECT FROM waymark.today WHERE client_id = $1', [`racer-${round}`]),
      ),
    ).toEqual([])
  }
  expect((await looked()).problems).toEqual([])
})
