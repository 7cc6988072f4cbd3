import { describe, expect, it } from 'vitest'
import type { RiskChange } from '#domain/options/risk-change.ts'
import type { Plan } from '#domain/plan/state.ts'
import { day, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import {
  answer,
  does,
  given,
  type PlanDeed,
  sign,
  signAndConsent,
  suggest,
  suggestStanding,
  write,
} from '#testing/plans.ts'
import { canBeTakenBack, GROUPS, groupsOf } from '#web/consent/groups.ts'
import { wordsThen } from '#web/consent/words-then.ts'

const supplied = SIGNED_IN_AGAIN
const clause = { id: 'notes', edition: 1, title: 'How we keep notes', text: 'We keep notes.' }
const written: readonly PlanDeed[] = [
  does(mara, 'open', { type: 'openPlan', plan: 'plan-jo', client: 'jo' }),
  does(mara, 'diary', write('intervention', { method: 'Sleep diary', risks: 'More awake at first' })),
  does(mara, 'lake', write('intervention', { method: 'Walks at the lake' })),
]
const signed: readonly PlanDeed[] = [
  ...written,
  does(mara, 'v1', { type: 'prepareVersion' }),
  does(mara, 'ms', sign('v1.0'), { supplied }),
  does(
    jo,
    'js',
    signAndConsent('v1.0', [], { no: ['lake.0'], clauses: [{ clause: 'notes', edition: 1, yes: true }] }),
    { supplied },
  ),
]
const withdraw = (more: Record<string, unknown>): PlanDeed =>
  does(jo, 'back', { type: 'withdrawConsent', methods: [], clauses: [], consents: [], rest: [], ...more } as never)
const share = does(jo, 'share', { type: 'giveConsent', about: 'sharing', to: 'Dr Patel', what: 'All', until: day(10) })
const newRisk = [
  does(mara, 'risk', suggest('diary.0', { risks: 'More awake at first; tired by day' })),
  does(jo, 'ok', answer('risk.0', 'agree')),
]
const ended = [does(mara, 'end', suggestStanding('diary.0', 'ended')), does(jo, 'ok', answer('end.0', 'agree'))]
const told = (plan: Plan, more: { on?: string; clauses?: (typeof clause)[]; changes?: RiskChange[] } = {}) => {
  const groups = groupsOf(plan, more.clauses ?? [clause], more.changes ?? [], more.on ?? day(0))
  return Object.fromEntries(
    GROUPS.flatMap((group) => (groups[group].length ? [[group, groups[group].map((one) => one.id)]] : [])),
  )
}
const change: RiskChange = { of: 'clause/notes', edition: 2, on: day(1), what: 'Kept for longer.' }

describe('where everything one can say yes to stands on the page', () => {
  it.each<readonly [string, readonly PlanDeed[], Parameters<typeof told>[1], Record<string, string[]>]>([
    ['before the first signature nothing is asked', written, {}, { notYet: ['diary.0', 'lake.0', 'notes'] }],
    ['what was signed', signed, {}, { given: ['diary.0', 'notes'], no: ['lake.0'] }],
    ['a new risk', [...signed, ...newRisk], {}, { again: ['diary.0'], given: ['notes'], no: ['lake.0'] }],
    [
      'a clause changed in risk or benefit',
      signed,
      { clauses: [{ ...clause, edition: 2 }], changes: [change] },
      { again: ['notes'], given: ['diary.0'], no: ['lake.0'] },
    ],
    ['a clause the practice gave up', signed, { clauses: [] }, { given: ['diary.0'], no: ['lake.0'], over: ['notes'] }],
    [
      'taken back',
      [...signed, withdraw({ methods: ['diary.0'] })],
      {},
      { given: ['notes'], no: ['diary.0', 'lake.0'] },
    ],
    ['given on one’s own', [...signed, share], {}, { given: ['diary.0', 'notes', 'share.0'], no: ['lake.0'] }],
    [
      'run out',
      [...signed, share],
      { on: day(11) },
      { given: ['diary.0', 'notes'], no: ['lake.0'], over: ['share.0'] },
    ],
    [
      'asked for',
      [...signed, does(mara, 'ask', { type: 'askConsent', about: 'recording', what: 'Sound' })],
      {},
      { asked: ['ask.0'], given: ['diary.0', 'notes'], no: ['lake.0'] },
    ],
    ['a method that has ended', [...signed, ...ended], {}, { given: ['notes'], no: ['lake.0'], over: ['diary.0'] }],
  ])('%s', (_, deeds, more, groups) => {
    expect(told(given(...deeds).before, more)).toEqual(groups)
  })

  it('what was given can be taken back, also while it is worth another look', () => {
    const plan = given(...signed, ...newRisk, share).before
    const items = Object.values(groupsOf(plan, [clause], [], day(0))).flat()
    expect(items.filter(canBeTakenBack).map((one) => one.id)).toEqual(['diary.0', 'notes', 'share.0'])
  })
})

describe('the words as they were', () => {
  const plan = given(...signed, ...newRisk).before
  const [line, said] = [plan.lines['diary.0'], plan.methodConsents['diary.0']]
  it('are those of the version that was signed', () => {
    if (!line || !said) throw new Error('The diary is gone.')
    expect(wordsThen(plan, line, said)).toMatchObject({ risks: 'More awake at first' })
    expect(line.words).toMatchObject({ risks: 'More awake at first; tired by day' })
  })
  it('are the line’s own after another look, and unknown where no version has them', () => {
    if (!line || !said) throw new Error('The diary is gone.')
    const { version: _, ...here } = said
    expect(wordsThen(plan, line, { ...here, substance: line.substance ?? '' })).toBe(line.words)
    expect(wordsThen(plan, line, { ...here, substance: 'long ago' })).toBeNull()
  })
})
