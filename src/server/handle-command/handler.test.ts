import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const kinds = { plan: tallyKind() }
const inPlan = (planId: string) => ({
  practiceId: 'practice-1',
  streamId: `plan/${planId}`,
  clientId: `client-${planId}`,
})

describe('a command', () => {
  test('is decided, stored, projected, logged and read back', async () => {
    const { handler } = await store.node(kinds)
    const asking = askingAs(randomUUID())
    const outcome = await handler.handle('plan', { ...inPlan('a'), command: { add: ['sleep', 'walk'] }, asking })
    expect(outcome).toEqual({
      version: 2,
      facts: 2,
      repeated: false,
      state: { words: ['sleep', 'walk'], by: { 'therapist-1': 2 } },
    })
    const { handler: other } = await store.node(kinds)
    expect(await other.read('plan', 'practice-1', 'plan/a')).toEqual({
      version: 2,
      clientId: 'client-a',
      state: { words: ['sleep', 'walk'], by: { 'therapist-1': 2 } },
    })
    const { rows: today } = await store.owner.query(
      "SELECT version, waits_therapist, next_session::text, next_session_at FROM waymark.today WHERE plan_id = 'a'",
    )
    expect(today).toEqual([{ version: 2, waits_therapist: 2, next_session: '2026-12-01', next_session_at: '14:00' }])
    const { rows: log } = await store.owner.query(
      "SELECT person_id, capacity, client_id, act, part FROM waymark.access_log WHERE client_id = 'client-a'",
    )
    expect(log).toEqual([
      { person_id: 'therapist-1', capacity: 'therapist', client_id: 'client-a', act: 'changed', part: 'plan' },
    ])
  })

  test('sent twice takes effect once, on every node, also when it would be refused by now', async () => {
    const one = await store.node(kinds)
    const other = await store.node(kinds)
    const request = { ...inPlan('b'), command: { addOnce: 'walk' }, asking: askingAs(randomUUID()) }
    const first = await one.handler.handle('plan', request)
    await one.handler.handle('plan', { ...request, command: { add: ['more'] }, asking: askingAs(randomUUID()) })
    expect(first).toMatchObject({ version: 1, facts: 1, repeated: false })
    for (const node of [one, other, one])
      expect(await node.handler.handle('plan', request)).toMatchObject({ version: 1, facts: 1, repeated: true })
    const many = await Promise.all(
      [one, other, one, other].map((node) =>
        node.handler.handle('plan', {
          ...inPlan('b'),
          command: { add: ['x', 'y'] },
          asking: askingAs('the-same-command'),
        }),
      ),
    )
    expect(many.filter((outcome) => 'repeated' in outcome && !outcome.repeated)).toHaveLength(1)
    expect(many.map((outcome) => 'version' in outcome && outcome.version)).toEqual([4, 4, 4, 4])
    expect((await other.handler.read('plan', 'practice-1', 'plan/b'))?.state.words).toEqual(['walk', 'more', 'x', 'y'])
  })

  test('is refused on what is so now, not on an old copy', async () => {
    const one = await store.node(kinds)
    const other = await store.node(kinds)
    await one.handler.handle('plan', { ...inPlan('c'), command: { add: ['walk'] }, asking: askingAs(randomUUID()) })
    await other.handler.handle('plan', { ...inPlan('c'), command: { addOnce: 'swim' }, asking: askingAs(randomUUID()) })
    const again = await one.handler.handle('plan', {
      ...inPlan('c'),
      command: { addOnce: 'swim' },
      asking: askingAs(randomUUID()),
    })
    expect(again).toEqual({ refused: { code: 'already-exists' } })
    const stale = { ...inPlan('c'), command: { add: ['z'] }, asking: askingAs(randomUUID()), expected: 1 }
    expect(await one.handler.handle('plan', stale)).toEqual({ refused: { code: 'stale' } })
    expect(await one.handler.handle('plan', { ...stale, expected: 2 })).toMatchObject({ version: 3 })
  })

  test('for another client than the stream belongs to is refused as unknown', async () => {
    const { handler } = await store.node(kinds)
    await handler.handle('plan', { ...inPlan('d'), command: { add: ['walk'] }, asking: askingAs(randomUUID()) })
    const wrong = {
      ...inPlan('d'),
      clientId: 'somebody-else',
      command: { add: ['walk'] },
      asking: askingAs(randomUUID()),
    }
    expect(await handler.handle('plan', wrong)).toEqual({ refused: { code: 'unknown' } })
  })

  test('writes what stands alongside it in the same transaction, or nothing', async () => {
    const { handler } = await store.node(kinds)
    const request = { ...inPlan('e'), command: { add: ['walk'] }, asking: askingAs(randomUUID()) }
    const insert = "INSERT INTO waymark.outbox (practice_id, mail_id, at, body) VALUES ($1, $2, now(), '\\x00')"
    const broken = [
      { text: insert, values: ['practice-1', 'm1'] },
      { text: insert, values: ['practice-1', 'm1'] },
    ]
    await expect(handler.handle('plan', { ...request, alongside: broken })).rejects.toThrow(/duplicate key/)
    expect(await handler.read('plan', 'practice-1', 'plan/e')).toBeUndefined()
    expect(await handler.handle('plan', { ...request, alongside: broken.slice(1) })).toMatchObject({ version: 1 })
    const { rowCount } = await store.owner.query("SELECT FROM waymark.outbox WHERE mail_id = 'm1'")
    expect(rowCount).toBe(1)
  })

  test('takes what only the server can supply, anew for every try', async () => {
    const seen: number[] = []
    const kind = tallyKind({ supply: ({ version }) => (seen.push(version), { nonce: `n${version}` }) })
    const one = await store.node({ plan: kind })
    const other = await store.node(kinds)
    const add = { ...inPlan('f'), command: { add: ['walk'] } }
    await one.handler.handle('plan', { ...add, asking: askingAs(randomUUID()) })
    await other.handler.handle('plan', { ...add, asking: askingAs(randomUUID()) })
    expect(await one.handler.handle('plan', { ...add, asking: askingAs(randomUUID()) })).toMatchObject({ version: 3 })
    expect(seen).toEqual([0, 1, 2])
  })
})

test('fifty writers on one plan, on five nodes, lose nothing and duplicate nothing', async () => {
  const nodes = await Promise.all(Array.from({ length: 5 }, () => store.node(kinds)))
  const writers = Array.from({ length: 50 }, (_, writer) => writer)
  const outcomes = await Promise.all(
    writers.flatMap((writer) =>
      [0, 1, 2].map((n) => {
        const node = nodes[writer % nodes.length]
        if (!node) throw new Error('no node')
        const asking = askingAs(`writer-${writer}-${n}`, `person-${writer}`)
        return node.handler.handle('plan', {
          ...inPlan('fifty'),
          command: { add: [`${writer}.${n}.a`, `${writer}.${n}.b`] },
          asking,
        })
      }),
    ),
  )
  expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([])
  const expected = writers.flatMap((writer) => [0, 1, 2].flatMap((n) => [`${writer}.${n}.a`, `${writer}.${n}.b`]))
  for (const { handler } of nodes) {
    const words = (await handler.read('plan', 'practice-1', 'plan/fifty'))?.state.words ?? []
    expect(words.toSorted()).toEqual(expected.toSorted())
    const facts = (await handler.history('plan', 'practice-1', 'plan/fifty')).map(({ fact }) => fact.added)
    expect(facts).toEqual(words)
  }
  const { rows } = await store.owner.query("SELECT waits_therapist, version FROM waymark.today WHERE plan_id = 'fifty'")
  expect(rows).toEqual([{ waits_therapist: 300, version: 300 }])
})

describe('a snapshot', () => {
  test('shortens the way, and is thrown away when the shape of the state changes', async () => {
    const { handler } = await store.node(kinds)
    for (let n = 0; n < 60; n++)
      await handler.handle('plan', { ...inPlan('g'), command: { add: [`word ${n}`] }, asking: askingAs(randomUUID()) })
    await handler.settled()
    const { rows } = await store.owner.query(
      "SELECT version, schema_hash FROM waymark.snapshots WHERE stream_id = 'plan/g'",
    )
    expect(rows).toEqual([{ version: 50, schema_hash: 'tally-1' }])

    const folded: string[] = []
    const { evolve } = kinds.plan.decider
    const counting = {
      ...kinds.plan.decider,
      evolve: (...[state, recorded]: Parameters<typeof evolve>) => (
        folded.push(recorded.fact.added),
        evolve(state, recorded)
      ),
    }
    const same = await store.node({ plan: tallyKind({ decider: counting }) })
    expect((await same.handler.read('plan', 'practice-1', 'plan/g'))?.state.words).toHaveLength(60)
    expect(folded).toHaveLength(10)

    folded.length = 0
    const reshaped = await store.node({ plan: tallyKind({ decider: counting, schemaHash: 'tally-2' }) })
    expect((await reshaped.handler.read('plan', 'practice-1', 'plan/g'))?.state.words).toHaveLength(60)
    expect(folded).toHaveLength(60)
    await reshaped.handler.settled()
    const after = await store.owner.query(
      "SELECT version, schema_hash FROM waymark.snapshots WHERE stream_id = 'plan/g'",
    )
    expect(after.rows).toEqual([{ version: 60, schema_hash: 'tally-2' }])
  })

  test('that does not open is passed over', async () => {
    const { handler } = await store.node(kinds)
    await handler.handle('plan', {
      ...inPlan('h'),
      command: { add: Array.from({ length: 55 }, (_, n) => `w${n}`) },
      asking: askingAs('h1'),
    })
    await handler.settled()
    await store.owner.query(
      "UPDATE waymark.snapshots SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE stream_id = 'plan/h'",
    )
    const { handler: other } = await store.node(kinds)
    expect((await other.read('plan', 'practice-1', 'plan/h'))?.state.words).toHaveLength(55)
  })
})

test('facts stored in an earlier form are read as those of today', async () => {
  const { handler } = await store.node(kinds)
  await handler.handle('plan', { ...inPlan('i'), command: { add: ['walk'] }, asking: askingAs(randomUUID()) })
  const upcast = (fact: unknown, format: number) => ({ added: `${(fact as { added: string }).added} (form ${format})` })
  const later = await store.node({ plan: tallyKind({ format: 2, schemaHash: 'tally-2', upcast }) })
  await later.handler.handle('plan', { ...inPlan('i'), command: { add: ['swim'] }, asking: askingAs(randomUUID()) })
  expect((await later.handler.read('plan', 'practice-1', 'plan/i'))?.state.words).toEqual(['walk (form 1)', 'swim'])
})
