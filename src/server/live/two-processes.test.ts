import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { JoinedPage } from '#server/http/joined-contract.ts'
import { faultsOfReading, readThroughTears } from '#testing/reading-through-tears.ts'
import { serverSent } from '#testing/server-sent.ts'
import { type TwoProcesses, twoProcesses } from '#testing/two-processes.ts'
import type { Visitor } from '#testing/visitor.ts'

const TEARS = 15
const TABS = new Map<Visitor, string>()
let two: TwoProcesses
beforeAll(async () => {
  two = await twoProcesses()
}, 120_000)
afterAll(() => two.end())

test(`what is written through one process arrives at the other in order, without gaps or repeats, through ${TEARS} torn connections`, async () => {
  const read = await readThroughTears(two, TEARS)
  expect(faultsOfReading(read)).toEqual([])
  expect(read.torn).toBe(TEARS)
  expect(read.written).toBeGreaterThan(TEARS)
  expect(read.looks.length).toBeGreaterThan(TEARS / 2)
}, 120_000)

test('the faults of a reading are seen', () => {
  const fine = { written: 2, torn: 1, behind: 0, repeated: 0, looks: [{ version: 2, numbers: [0, 1] }] }
  expect(faultsOfReading(fine)).toEqual([])
  for (const numbers of [[0], [1, 0], [0, 0], [0, 2]])
    expect(faultsOfReading({ ...fine, looks: [{ version: 2, numbers }] })).not.toEqual([])
  expect(faultsOfReading({ ...fine, looks: [{ version: 3, numbers: [0, 1] }, ...fine.looks] })).toHaveLength(1)
  expect(faultsOfReading({ ...fine, behind: 1, repeated: 1 })).toHaveLength(2)
})

test('in a joined session through two processes each sees where the other is, at once', async () => {
  const [mara, jo] = [await two.as('therapist', 0), await two.as('client', 1)]
  await two.command(mara, 'therapist', { type: 'openSession' })
  const goal = { type: 'write', kind: 'goal', words: { ownWords: 'Sleep', lifeArea: 'body' } }
  await two.command(jo, 'client', goal)
  const { plan } = (await jo.get<{ plan: { order: string[] } }>(`/api/plans/${two.plan}`)).body
  const line = plan.order.at(-1) ?? ''
  const heard: JoinedPage[] = []
  const ears = new AbortController()
  const listening = serverSent(await mara.raw('/api/live', { signal: ears.signal }), (event, data) => {
    if (event === 'joined') heard.push(data as unknown as JoinedPage)
  }).catch(() => {})
  let n = 0
  const says = (who: Visitor, more: object) =>
    who.post<JoinedPage>(`/api/plans/${two.plan}/joined`, {
      practice: two.practice,
      tab: TABS.get(who) ?? TABS.set(who, randomUUID()).get(who),
      n: (n += 1),
      line: null,
      writing: false,
      ...more,
    })
  expect((await says(mara, {})).body).toEqual({ plan: two.plan, both: false, others: [] })
  await says(jo, { line, writing: true })
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ both: true, others: [{ line, writing: true }] }))
  await says(jo, { leaves: true })
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ plan: two.plan, both: false, others: [] }))
  ears.abort()
  await listening
})
