import { describe, expect, it } from 'vitest'
import { differences } from '#domain/plan/difference.ts'
import { freeze } from '#domain/plan/version.ts'
import { day, jo, mara } from '#testing/people.ts'
import { agreedPlan, answer, does, given, type PlanDeed, reword, write } from '#testing/plans.ts'

const frozen = (...deeds: readonly PlanDeed[]) =>
  freeze(given(...agreedPlan, ...deeds).before, 1, { today: day(0) }, '')
const told = (...deeds: readonly PlanDeed[]) =>
  differences(frozen(), frozen(...deeds)).map(({ line, ...one }) => ({ ...one, line: line.id }))

describe('from one version to the next', () => {
  it('nothing, or everything when there was none before', () => {
    expect(told()).toEqual([])
    expect(differences(null, frozen()).every((one) => one.what === 'added')).toBe(true)
  })
  it('what was added and what is gone', () => {
    const more = does(jo, 'w', write('goal', { ownWords: 'Sing' }))
    expect(told(more)).toEqual([{ what: 'added', line: 'w.0' }])
    expect(differences(frozen(more), frozen())).toMatchObject([{ what: 'gone', line: { id: 'w.0' } }])
  })
  it('which words, field by field, from and to', () => {
    expect(told(does(jo, 'r', reword('goal.0', { ownWords: 'Sleep six hours', whyItMatters: 'I drive' })))).toEqual([
      {
        what: 'reworded',
        line: 'goal.0',
        field: 'ownWords',
        before: 'Sleep through the night',
        after: 'Sleep six hours',
      },
      { what: 'reworded', line: 'goal.0', field: 'whyItMatters', before: null, after: 'I drive' },
    ])
  })
  it('where a line stands, and why', () => {
    expect(
      told(does(jo, 'e', { type: 'setStanding', line: 'about.0', standing: 'ended', reason: 'Said elsewhere' })),
    ).toEqual([{ what: 'standing', line: 'about.0', before: 'active', after: 'ended', reason: 'Said elsewhere' }])
  })
  it('who sees a line differently', () => {
    expect(told(does(jo, 'n', answer('method.0', 'no')))).toEqual([
      { what: 'view', line: 'method.0', side: 'client', before: 'agree', after: 'no' },
    ])
  })
  it('the fewest moves', () => {
    const [three] = [frozen(does(jo, 'm', { type: 'move', line: 'written.0', after: null }))]
    expect(differences(frozen(), three).map((one) => [one.what, one.line.id])).toEqual([['moved', 'written.0']])
    expect(told(does(mara, 'm', { type: 'move', line: 'goal.0', after: 'written.0' }))).toEqual([
      { what: 'moved', line: 'goal.0' },
    ])
  })
})
