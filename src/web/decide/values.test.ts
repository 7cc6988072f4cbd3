import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginWeighing,
  changedValue,
  mattersIn,
  notTaken,
  saidFit,
  weighAct,
  whyOf,
  withOwn,
  withoutValue,
  withSuggested,
} from '#web/decide/values.ts'

const SOON = {
  id: 'soon',
  text: 'I want to start soon',
  fits: { cbt: { how: 'partly', why: 'It depends.' }, wait: { how: 'yes', why: 'You start at once.' } },
} as const
const LOOKED = ['panic/cbt', 'panic/wait']
const empty = beginWeighing('panic', LOOKED)
const OPTIONS = [
  { ref: 'panic/cbt', name: 'CBT', kind: 'therapy' },
  { ref: 'panic/wait', name: 'Wait', kind: 'watchfulWaiting' },
  { ref: 'panic/pills', name: 'Medicine', kind: 'medication' },
] as const

describe('what matters', () => {
  it('begins with nothing, and shares nothing then', () => {
    expect(weighAct(empty, 'd', { question: 'Which?', options: OPTIONS })).toBeNull()
    expect(weighAct({ ...empty, adding: 'half a' }, 'd', { question: 'Which?', options: OPTIONS })).toBeNull()
  })

  it('in own words says nothing about the options until the client does', () => {
    const own = withOwn(empty, 'a', '  My evenings ')
    expect(mattersIn(own)).toEqual([{ text: 'My evenings', own: true, fits: {} }])
    const said = saidFit(own, 'a', 'panic/cbt', 'no')
    expect(mattersIn(said)[0]?.fits).toEqual({ 'panic/cbt': 'no' })
    expect(mattersIn(saidFit(said, 'a', 'panic/cbt', undefined))[0]?.fits).toEqual({})
    expect(withOwn(empty, 'a', '   ')).toBe(empty)
  })

  it('from the sheet comes as the sheet sees it, once, and can be seen otherwise', () => {
    const taken = withSuggested(withSuggested(empty, 'panic', SOON), 'panic', SOON)
    expect(mattersIn(taken)).toEqual([
      { text: SOON.text, own: false, fits: { 'panic/cbt': 'partly', 'panic/wait': 'yes' } },
    ])
    expect(notTaken(empty, [SOON])).toEqual([SOON])
    expect(notTaken(taken, [SOON])).toEqual([])
    const [value] = taken.values.list
    expect(value && whyOf(value, 'panic/cbt', [SOON])).toBe('It depends.')
    const [other] = saidFit(taken, 'panic/soon', 'panic/cbt', 'no').values.list
    expect(other && whyOf(other, 'panic/cbt', [SOON])).toBeUndefined()
  })

  it('keeps the order in which it was said, whatever weight it has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(1, 2, 3))), (changes) => {
        let weighed = empty
        for (let n = 0; n < 6; n += 1) weighed = withOwn(weighed, `v${n}`, `Thing ${n}`)
        for (const [n, weight] of changes) weighed = changedValue(weighed, `v${n}`, { weight: weight as 1 | 2 | 3 })
        expect(mattersIn(weighed).map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Thing ${n}`))
      }),
    )
  })

  it('leaves out what has no words, and options that are not being weighed', () => {
    let weighed = withSuggested(withOwn(empty, 'a', 'x'), 'panic', SOON)
    weighed = changedValue(weighed, 'a', { text: ' ' })
    expect(mattersIn({ ...weighed, looked: ['panic/wait'] })).toEqual([
      { text: SOON.text, own: false, fits: { 'panic/wait': 'yes' } },
    ])
    expect(mattersIn(withoutValue(weighed, 'panic/soon'))).toEqual([])
  })
})

describe('sharing it', () => {
  it('begins a choice between the options being weighed, or goes to the one that is open', () => {
    const own = withOwn(empty, 'a', 'My evenings')
    expect(weighAct(own, 'd', { question: 'Which?', options: OPTIONS })).toMatchObject({
      type: 'weigh',
      about: { question: 'Which?', options: [{ ref: 'panic/cbt' }, { ref: 'panic/wait' }] },
      draft: 'd',
    })
    const act = weighAct({ ...own, sure: 'notSure' }, 'd', { decision: 'x.0' })
    expect(act).toMatchObject({ decision: 'x.0', sure: 'notSure' })
    expect(act).not.toHaveProperty('about')
  })

  it('goes on with what was shared before', () => {
    const values = [{ text: 'a', own: true, weight: 3 as const, fits: {} }]
    const shared = { values, questions: ['Why?'], on: '2027-01-01', at: '', by: 'p' }
    const again = beginWeighing('x.0', LOOKED, shared)
    expect(mattersIn(again)).toEqual(values)
    expect(again.questions).toEqual(['Why?'])
    expect(again.ownQuestions).toEqual(['Why?'])
  })
})
