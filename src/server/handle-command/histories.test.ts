import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fold, record } from '#domain/kernel/decider.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestNode, type TestStore, testStore } from '#testing/event-store.ts'
import { type Tally, type TallyCommand, askingAs, tallyKind } from '#testing/tally.ts'

const kind = tallyKind({ snapshotEvery: 7 })
const kinds = { plan: kind }
let store: TestStore
let nodes: TestNode<typeof kinds>[]
beforeAll(async () => {
  store = await testStore()
  nodes = await Promise.all([store.node(kinds), store.node(kinds), store.node(kinds)])
})
afterAll(() => store.close())

const word = fc.string({ minLength: 0, maxLength: 6, unit: 'grapheme' }).filter((text) => !text.includes('\0'))
const command: fc.Arbitrary<TallyCommand> = fc.oneof(
  fc.record({ add: fc.array(word, { maxLength: 4 }) }),
  fc.record({ addOnce: fc.constantFrom('a', 'b', 'c') }),
)
const step = fc.record({ node: fc.nat(2), command, id: fc.nat(12), forget: fc.boolean() })

test('whatever is sent, through whichever node, however often: the store says what the pure decider says', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const plan = { practiceId: 'p', streamId: `plan/${round}`, clientId: `c${round}` }
      round += 1
      let state: Tally = kind.decider.initial
      let version = 0
      const done = new Map<string, { version: number; facts: number }>()
      for (const one of steps) {
        const node = nodes[one.node]
        if (!node) throw new Error('no node')
        if (one.forget) node.handler.forget(plan.practiceId, plan.streamId)
        const asking = askingAs(`${round}-${one.id}`)
        const outcome = await node.handler.handle('plan', { ...plan, command: one.command, asking })
        const before = done.get(asking.commandId)
        if (before) {
          expect(outcome).toEqual({ ...before, state, repeated: true })
          continue
        }
        const decision = kind.decider.decide(one.command, state, asking)
        if ('refused' in decision) {
          expect(outcome).toEqual(decision)
          continue
        }
        state = fold(kind.decider, record(decision.facts, asking), state)
        version += decision.facts.length
        if (decision.facts.length > 0) done.set(asking.commandId, { version, facts: decision.facts.length })
        expect(outcome).toEqual({ version, facts: decision.facts.length, state, repeated: false })
      }
      for (const { handler } of nodes) {
        const standing = await handler.read('plan', plan.practiceId, plan.streamId)
        expect(standing?.state ?? kind.decider.initial).toEqual(state)
      }
    }),
    { numRuns: 60 },
  )
  const report = await verify({ owner: store.owner, master: store.master })
  expect(report.problems).toEqual([])
  expect(report.events).toBeGreaterThan(100)
})
