import { describe, expect, it } from 'vitest'
import { currentView } from '#domain/plan/stance.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import { answer, does, given, lineOf, marasWords, opened, reword, suggest, write } from '#testing/plans.ts'

const code = { code: 'F51.01', title: 'Primary insomnia', validFrom: '2026-10-01', validUntil: '2027-09-30' }
const inOpenSession = [...marasWords, does(mara, 'session', { type: 'openSession' })]

describe('a professional statement', () => {
  it('is written and changed by the therapist alone', () => {
    given(opened)
      .when(write('need', { clinicalWording: 'Insomnia' }), asking(jo, 'a'))
      .thenRefused('professional-statement')
    given(...marasWords)
      .when(reword('need.0', { clinicalWording: 'Sleep apnoea' }), asking(jo, 'a'))
      .thenRefused('professional-statement')
    given(...marasWords, does(jo, 'no', answer('need.0', 'no')))
      .when(reword('need.0', { clinicalWording: 'Insomnia disorder, chronic' }), asking(mara, 'a'))
      .thenState()
  })

  it("the therapist words the clinical side of the client's own goal", () => {
    const plan = given(...marasWords)
      .when(reword('goal.0', { clinicalWording: 'Sleep maintenance' }), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'goal.0').revision).toBe(1)
    expect(currentView(lineOf(plan, 'goal.0'), 'client')?.answer).toBe('agree')
  })

  it('asks for no acceptance', () => {
    const { before } = given(...marasWords)
    expect(waitsFor(before, 'client').filter((one) => 'line' in one && one.line === 'need.0')).toEqual([])
  })

  it('the client says a view without a reason, or asks for a correction', () => {
    given(...marasWords)
      .when(answer('need.0', 'no'), asking(jo, 'a'))
      .thenState()
    const asked = [
      ...marasWords,
      does(jo, 'ask', suggest('need.0', { clinicalWording: 'Short sleep' }, { answerBy: day(3) })),
    ]
    const plan = given(...asked)
      .when(answer('ask.0', 'agree'), asking(mara, 'yes'))
      .thenState()
    expect(lineOf(plan, 'need.0').words['clinicalWording']).toBe('Short sleep')
  })

  it('a correction does not take effect by waiting', () => {
    given(...marasWords, does(jo, 'ask', suggest('need.0', { clinicalWording: 'Short sleep' }, { answerBy: day(3) })))
      .when({ type: 'takeEffect', what: 'ask.0', reason: 'No answer' }, asking(jo, 'a', { on: day(4) }))
      .thenRefused('professional-statement')
  })

  it('changing it leaves "in force, not yet agreed" standing', () => {
    const inForce = [
      ...marasWords,
      does(mara, 'g', write('goal', { clinicalWording: 'Sleep maintenance', lifeArea: 'body' }, { answerBy: day(3) })),
      does(mara, 'force', { type: 'takeEffect', what: 'g.0', reason: 'No answer' }, { on: day(4) }),
    ]
    const plan = given(...inForce)
      .when(reword('g.0', { clinicalWording: 'Sleep' }), asking(mara, 'a', { on: day(5) }))
      .thenState()
    expect(lineOf(plan, 'g.0').inForce?.how).toBe('notYetAgreed')
  })
})

describe('a diagnosis', () => {
  it('is said in person first, unless on purpose', () => {
    given(...marasWords)
      .when(write('need', { code }), asking(mara, 'a'))
      .thenRefused('prepare-for-session')
    given(...marasWords)
      .when(reword('need.0', { code }), asking(mara, 'a'))
      .thenRefused('prepare-for-session')
    given(...marasWords)
      .when(suggest('need.0', { code }), asking(mara, 'a'))
      .thenRefused('prepare-for-session')
    given(...marasWords)
      .when(write('need', { code }, { onPurpose: true }), asking(mara, 'a'))
      .thenState()
    given(...marasWords)
      .when(reword('need.0', { code }, { onPurpose: true }), asking(mara, 'a'))
      .thenState()
    given(...inOpenSession)
      .when(write('need', { code }), asking(mara, 'a'))
      .thenState()
    given(...inOpenSession)
      .when(reword('need.0', { code }), asking(mara, 'a'))
      .thenState()
  })

  it('taking a code out needs no session', () => {
    const coded = [
      ...inOpenSession,
      does(mara, 'c', reword('need.0', { code })),
      does(mara, 'h', { type: 'holdSession', session: 'session.0' }),
    ]
    given(...coded)
      .when(reword('need.0', { code: null }), asking(mara, 'a'))
      .thenState()
  })

  it('its code is valid on the day it is given', () => {
    given(...inOpenSession)
      .when(write('need', { code: { ...code, validFrom: '2027-10-01' } }), asking(mara, 'a'))
      .thenRefused('code-not-valid-then')
    given(...inOpenSession)
      .when(write('need', { code: { ...code, validUntil: '2026-11-01' } }), asking(mara, 'a'))
      .thenRefused('code-not-valid-then')
  })

  it('a code that has lapsed since does not keep anyone from changing the rest', () => {
    const coded = [...inOpenSession, does(mara, 'c', reword('need.0', { code }))]
    const later = { on: '2027-11-02' }
    given(...coded)
      .when(reword('need.0', { ownWords: 'I lie awake' }), asking(jo, 'a', later))
      .thenState()
    given(...coded)
      .when(reword('need.0', { clinicalWording: 'Insomnia' }), asking(mara, 'a', later))
      .thenState()
    given(...coded)
      .when(reword('need.0', { code: { ...code, title: 'Again' } }, { onPurpose: true }), asking(mara, 'a', later))
      .thenRefused('code-not-valid-then')
  })
})

describe('what someone else requires', () => {
  const words = {
    who: 'The court',
    required: 'Attend weekly',
    willBeTold: 'Whether I came',
    stillMine: 'What we talk about',
  }
  const required = [...marasWords, does(mara, 'req', write('requirement', words))]
  it('never shows as agreed, whatever is said or signed', () => {
    const plan = given(...required)
      .when(answer('req.0', 'agree'), asking(jo, 'a'))
      .thenState()
    expect(lineOf(plan, 'req.0').views.client?.answer).toBe('agree')
    given(...required)
      .when({ type: 'recordAloud', to: 'req.0', on: day(0), channel: 'inRoom' }, asking(mara, 'a'))
      .thenRefused('required-by-others')
    given(...required)
      .when({ type: 'takeEffect', what: 'req.0', reason: 'x' }, asking(mara, 'a'))
      .thenRefused('required-by-others')
  })
  it('asks nobody for an answer', () => {
    const { before } = given(...required)
    expect(
      [...waitsFor(before, 'client'), ...waitsFor(before, 'therapist')].filter(
        (one) => 'line' in one && one.line === 'req.0',
      ),
    ).toEqual([])
  })
  it("what is still the client's to choose is changed together", () => {
    given(...required)
      .when(suggest('req.0', { stillMine: 'When we meet' }), asking(jo, 'a'))
      .thenState()
    given(...required)
      .when(reword('req.0', { required: 'Nothing' }), asking(jo, 'a'))
      .thenRefused('professional-statement')
  })
})
