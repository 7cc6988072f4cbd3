import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDailyCheckpoints } from '#server/event-store/daily-checkpoints.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

test('every practice signs once a day what moved, also when several nodes look at once', async () => {
  const { pool, vault, handler } = await store.node({ plan: tallyKind() })
  let now = '2026-11-23T08:00:00.000Z'
  const node = () => startDailyCheckpoints({ pool, vault, clock: () => new Date(now) })
  const [one, other] = [node(), node()]
  const write = async (practiceId: string): Promise<void> => {
    const asking = askingAs(randomUUID())
    await vault.keys.practiceKey(practiceId)
    await handler.handle('plan', { practiceId, streamId: 'plan/a', clientId: 'c', command: { add: ['w'] }, asking })
  }
  await write('p1')
  await write('p2')
  expect((await one.look()) + (await other.look())).toBe(2)
  await write('p1')
  expect(await one.look()).toBe(0)
  now = '2026-11-24T00:30:00.000Z'
  const signed = await Promise.all([one.look(), other.look()])
  expect(signed[0] + signed[1]).toBe(1)
  expect(await verify({ owner: store.owner, master: store.master })).toMatchObject({ checkpoints: 3, problems: [] })
  await Promise.all([one.stop(), other.stop()])
})
