import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHeads } from '#server/event-store/heads.ts'
import { type TestNode, type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind() }
let store: TestStore
let one: TestNode<typeof kinds>
let other: TestNode<typeof kinds>
beforeAll(async () => {
  store = await testStore()
  one = await store.node(kinds)
  other = await store.node(kinds)
})
afterAll(() => store.close())

const add = (node: TestNode<typeof kinds>, plan: string, word: string, practiceId = 'practice-1') =>
  node.handler.handle('plan', {
    practiceId,
    streamId: `plan/${plan}`,
    clientId: `client-${plan}`,
    command: { add: [word] },
    asking: askingAs(randomUUID()),
  })
const words = async (node: TestNode<typeof kinds>, plan: string) =>
  (await node.handler.read('plan', 'practice-1', `plan/${plan}`))?.state.words

/** How many questions reach the database while `work` runs. */
async function questions(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  let asked = 0
  const count = (): void => void (asked += 1)
  pool.on('acquire', count)
  await work()
  pool.off('acquire', count)
  return asked
}

test('what is read in one turn, and known here, is asked about in one round trip', async () => {
  for (const plan of ['a', 'b', 'c']) await add(one, plan, 'walk')
  const all = () => Promise.all(['a', 'b', 'c', 'a'].map((plan) => words(one, plan)))
  expect(await questions(one.pool, all)).toBe(1)
  expect(await all()).toEqual([['walk'], ['walk'], ['walk'], ['walk']])
})

test('what another node wrote meanwhile is read, and what was not there before', async () => {
  await add(one, 'd', 'walk')
  expect(await words(one, 'later')).toBeUndefined()
  expect(await words(one, 'later')).toBeUndefined()
  await add(other, 'd', 'swim')
  await add(other, 'later', 'rest')
  expect(await Promise.all([words(one, 'd'), words(one, 'later')])).toEqual([['walk', 'swim'], ['rest']])
})

test('a client erased through another node is gone here too, though this node has a copy', async () => {
  await add(one, 'e', 'walk')
  await one.pool.query('SELECT waymark.erase_client($1, $2, now(), $3)', ['practice-1', 'client-e', 'therapist-1'])
  expect(await words(one, 'e')).toBeUndefined()
})

test('a question that comes after one was sent is answered by the next', async () => {
  const heads = openHeads(one.pool)
  const name = { practiceId: 'practice-1', streamId: 'plan/f' }
  await add(one, 'f', 'walk')
  const first = heads(name)
  await new Promise((turn) => setTimeout(turn, 0))
  await add(other, 'f', 'swim')
  expect((await heads(name))?.version).toBe(2)
  expect((await first)?.version).toBeLessThanOrEqual(2)
})

test('one practice learns nothing of the streams of another', async () => {
  await add(one, 'g', 'walk', 'practice-2')
  const heads = openHeads(one.pool)
  expect(await heads({ practiceId: 'practice-1', streamId: 'plan/g' })).toBeUndefined()
  expect(await heads({ practiceId: 'practice-2', streamId: 'plan/g' })).toMatchObject({ version: 1, erased: false })
})

test('when the database does not answer, everybody who asked hears so, and the next question is asked anew', async () => {
  const broken = new pg.Pool({
    connectionString: store.appUrl.replace(/:\d+\//, ':1/'),
    connectionTimeoutMillis: 2_000,
  })
  const heads = openHeads(broken)
  const asked = ['a', 'b'].map((plan) => heads({ practiceId: 'practice-1', streamId: `plan/${plan}` }))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(heads({ practiceId: 'practice-1', streamId: 'plan/a' })).rejects.toThrow()
  await broken.end()
})
