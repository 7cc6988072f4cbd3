import { describe, expect, it } from 'vitest'
import { type Basis, noBasis } from '#domain/check-in/basis.ts'
import { isDue, mayAsk, missedCheckIns, questionsDue } from '#domain/check-in/due.ts'
import { noCheckIns } from '#domain/check-in/state.ts'
import { does, LIBRARY, mood, says, state } from '#testing/check-ins.ts'
import { day, jo } from '#testing/people.ts'

const objective = {
  id: 'o',
  goal: 'g',
  notice: 'I sleep through',
  evidence: 'measure',
  measure: 'mood',
  levels: null,
  weight: 1,
  baseline: null,
  target: 4,
  direction: 'down',
  interval: 'weekly',
  since: day(0),
  asked: true,
} as const
const basis: Basis = {
  ...noBasis,
  goals: [{ id: 'g', words: 'Sleep', since: day(0), asked: true }],
  objectives: [objective],
  steps: [{ id: 's', action: 'Walk', by: null }],
}
const signedIn = { where: 'signedIn', remoteRisk: true } as const
const asks = (...from: Parameters<typeof questionsDue>) => questionsDue(...from).map(({ ask }) => ask)

describe('what is due', () => {
  it('never answered is due; then by its interval', () => {
    expect(isDue('weekly', null, basis, day(0))).toBe(true)
    expect([6, 7].map((n) => isDue('weekly', day(0), basis, day(n)))).toEqual([false, true])
    expect([20, 21].map((n) => isDue('everyThreeWeeks', day(0), basis, day(n)))).toEqual([false, true])
    expect([27, 28].map((n) => isDue('monthly', day(0), basis, day(n)))).toEqual([false, true])
  })
  it('before every session: in the days before the next, if a session was held since', () => {
    const held = { ...basis, held: [day(3)], nextSession: day(10) }
    expect([6, 7, 10].map((n) => isDue('everySession', day(2), held, day(n)))).toEqual([false, true, true])
    expect(isDue('everySession', day(3), held, day(9))).toBe(true)
    expect(isDue('everySession', day(7), held, day(9))).toBe(false)
    expect(isDue('everySession', day(3), { ...held, nextSession: null }, day(4))).toBe(true)
    expect(isDue('everySession', day(2), basis, day(90))).toBe(false)
  })
  it('before a review: in its week, once', () => {
    const review = { ...basis, reviewOn: day(20) }
    expect([12, 13, 20, 21].map((n) => isDue('beforeReview', null, review, day(n)))).toEqual([false, true, true, false])
    expect(isDue('beforeReview', day(14), review, day(15))).toBe(false)
    expect(isDue('beforeReview', day(1), review, day(15))).toBe(true)
    expect(isDue('beforeReview', null, basis, day(15))).toBe(false)
  })
  it('asks measures, own goals, steps, working together, and always for anything to say', () => {
    expect(asks(noCheckIns, basis, LIBRARY, signedIn, day(0))).toEqual(['measure', 'goal', 'step', 'together', 'note'])
    const said = state(
      says(jo, 'a', {
        measures: [mood(1, 1, 0)],
        ratings: [{ about: 'g', value: 3 }],
        steps: [{ step: 's', said: 'tried' }],
        together: { value: 8 },
      }),
    )
    expect(asks(said, basis, LIBRARY, signedIn, day(1))).toEqual(['note'])
    expect(asks(said, { ...basis, held: [day(1)] }, LIBRARY, signedIn, day(2))).toEqual([
      'goal',
      'step',
      'together',
      'note',
    ])
  })
  it('never asks about steps first: where nothing else asks how things are, the open question does', () => {
    const stepsOnly = state(
      does(jo, 'set', {
        type: 'setSchedule',
        client: 'jo',
        schedule: { goals: null, together: null, steps: true, remind: false, measures: [] },
      }),
    )
    const bare = { ...basis, objectives: [] }
    expect(asks(stepsOnly, bare, LIBRARY, signedIn, day(0))).toEqual(['note', 'step'])
  })
  it('a link shows nothing of the plan', () => {
    const asked = questionsDue(noCheckIns, basis, LIBRARY, { where: 'link', remoteRisk: true }, day(0))
    expect(asked.map(({ ask }) => ask)).toEqual(['measure', 'together', 'note'])
    expect(JSON.stringify(asked)).not.toMatch(/Sleep|sleep|Walk/)
  })
  it('a measure with a question about risk waits for the room until someone looks', () => {
    const away = { where: 'signedIn', remoteRisk: false } as const
    expect(asks(noCheckIns, basis, LIBRARY, away, day(0))).not.toContain('measure')
    expect(mayAsk(LIBRARY, 'mood', { where: 'link', remoteRisk: false })).toBe(false)
    for (const where of ['room', 'paper'] as const)
      expect(mayAsk(LIBRARY, 'mood', { where, remoteRisk: false })).toBe(true)
    expect(mayAsk(LIBRARY, 'reckless', away)).toBe(true)
    expect(mayAsk(LIBRARY, 'constructor', signedIn)).toBe(false)
  })
  it('asks what was chosen for this client, and no more', () => {
    const chosen = state(
      does(jo, 'set', {
        type: 'setSchedule',
        client: 'jo',
        schedule: {
          goals: null,
          together: null,
          steps: false,
          remind: false,
          measures: [{ measure: 'reckless', interval: 'weekly' }],
        },
      }),
    )
    expect(asks(chosen, { ...basis, objectives: [] }, LIBRARY, signedIn, day(0))).toEqual(['measure', 'note'])
  })
})

it('missed check-ins are counted in sessions held since the last', () => {
  const held = { ...basis, held: [day(1), day(8), day(15)] }
  expect(missedCheckIns(noCheckIns, held)).toBe(3)
  expect(missedCheckIns(state(says(jo, 'a', { note: 'hi' }, { on: day(8) })), held)).toBe(1)
})
