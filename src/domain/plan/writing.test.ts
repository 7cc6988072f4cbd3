import { describe, expect, it } from 'vitest'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { ada, asking, ben, day, jo, kit, mara, sana, tom } from '#testing/people.ts'
import { agreedPlan, answer, does, given, josWords, lineOf, marasWords, opened, reword, write } from '#testing/plans.ts'

describe('writing is agreeing', () => {
  it('the writer has said yes, the other has said nothing yet', () => {
    const plan = given(opened)
      .when(write('goal', { ownWords: '  Sleep through the night ' }), asking(jo, 'goal'))
      .thenFacts({ type: 'lineWritten', id: 'goal.0', kind: 'goal', words: { ownWords: 'Sleep through the night' } })
      .thenState()
    const line = lineOf(plan, 'goal.0')
    expect(currentView(line, 'client')).toMatchObject({ answer: 'agree', by: 'jo', how: 'said' })
    expect(currentView(line, 'therapist')).toBeNull()
    expect(agreementOf(line)).toBe('suggested')
  })

  it('is agreed when the other says agree', () => {
    const plan = given(...josWords)
      .when(answer('goal.0', 'agree'), asking(mara, 'yes'))
      .thenState()
    expect(agreementOf(lineOf(plan, 'goal.0'))).toBe('agreed')
  })

  it('can be changed at once by its author until the other has answered', () => {
    given(...josWords)
      .when(reword('step.0', { action: 'Phone off at nine' }), asking(jo, 'again'))
      .thenFacts({ type: 'lineReworded', line: 'step.0', words: { action: 'Phone off at nine' } })
    given(...josWords, does(mara, 'yes', answer('step.0', 'agree')))
      .when(reword('step.0', { action: 'Phone off at nine' }), asking(jo, 'again'))
      .thenRefused('wait-for-answer', 'step.0')
  })

  it('the other author never changes it at once', () => {
    given(...josWords)
      .when(reword('step.0', { action: 'Phone off at nine' }), asking(mara, 'again'))
      .thenRefused('wait-for-answer')
    given(...marasWords)
      .when(reword('method.0', { method: 'Bed only for sleep' }), asking(jo, 'again'))
      .thenRefused('wait-for-answer')
  })

  it('a colleague on the team speaks for the same side, under their own name', () => {
    const plan = given(...marasWords)
      .when(reword('method.0', { duration: '6 weeks' }), asking(ben, 'again'))
      .thenState()
    expect(currentView(lineOf(plan, 'method.0'), 'therapist')).toMatchObject({ by: 'ben', answer: 'agree' })
  })

  it('a view on earlier words does not count for the new words', () => {
    const plan = given(...agreedPlan)
      .when(reword('goal.0', { ownWords: 'Sleep six hours' }), asking(jo, 'again'))
      .thenState()
    expect(currentView(lineOf(plan, 'goal.0'), 'therapist')).toBeNull()
    expect(lineOf(plan, 'goal.0').views.therapist?.answer).toBe('agree')
    expect(agreementOf(lineOf(plan, 'goal.0'))).toBe('suggested')
  })
})

describe('who may write', () => {
  it('only the client and the therapists', () => {
    for (const who of [sana, ada, tom, kit])
      given(...josWords)
        .when(write('goal', { ownWords: 'x' }), asking(who, 'no'))
        .thenRefused('not-allowed')
  })
  it('nobody before the plan is open, and nobody after it has been closed', () => {
    given()
      .when(write('goal', { ownWords: 'x' }), asking(jo, 'early'))
      .thenRefused('unknown')
    given(opened)
      .when({ type: 'openPlan', plan: 'other', client: 'jo' }, asking(mara, 'again'))
      .thenRefused('already-exists')
    given(opened).when({ type: 'closePlan', reason: '  ' }, asking(mara, 'close')).thenRefused('reason-needed')
    given(opened, does(mara, 'close', { type: 'closePlan', reason: 'We reached what we wanted.' }))
      .when(write('goal', { ownWords: 'x' }), asking(jo, 'late'))
      .thenRefused('plan-closed')
  })
})

describe('what fits', () => {
  it('says the field that does not fit', () => {
    given(opened)
      .when(write('goal', { ownWords: '   ' }), asking(jo, 'a'))
      .thenRefused('empty-words')
    given(opened)
      .when(write('goal', { ownWords: 'x'.repeat(4001) }), asking(jo, 'a'))
      .thenRefused('too-long')
    given(opened)
      .when(write('goal', { ownWords: 'x', colour: 'red' }), asking(jo, 'a'))
      .thenRefused('invalid')
    given(opened)
      .when(write('step', { action: 'x', owner: 'nobody' }), asking(jo, 'a'))
      .thenRefused('invalid')
    given(opened)
      .when(write('review', { on: '2026-02-31' }), asking(jo, 'a'))
      .thenRefused('invalid')
  })

  it('a required line says who requires it', () => {
    const words = { who: ' ', required: 'Attend weekly', willBeTold: 'Whether I came' }
    given(opened).when(write('requirement', words), asking(mara, 'a')).thenRefused('empty-words')
    given(opened)
      .when(write('requirement', { ...words, who: '' }), asking(mara, 'a'))
      .thenRefused('empty-words')
  })

  it('spaces are no reason', () => {
    const words = { clinicalWording: 'Grief', response: 'deferred', responseReason: '   ' }
    given(opened).when(write('need', words), asking(mara, 'a')).thenRefused('reason-needed')
  })

  it('an objective stands under a goal, a step under a goal or an objective', () => {
    given(...josWords)
      .when(write('objective', { notice: 'Six hours' }), asking(jo, 'a'))
      .thenRefused('wrong-place')
    given(...josWords)
      .when(write('objective', { notice: 'Six hours' }, { parent: 'about.0' }), asking(jo, 'a'))
      .thenRefused('wrong-place')
    given(...josWords)
      .when(write('objective', { notice: 'Six hours' }, { parent: 'nowhere' }), asking(jo, 'a'))
      .thenRefused('unknown')
    given(...josWords)
      .when(write('objective', { notice: 'Six hours' }, { parent: 'goal.0' }), asking(jo, 'a'))
      .thenState()
  })

  it('nothing new stands under a line that has ended', () => {
    given(...josWords, does(jo, 'end', { type: 'setStanding', line: 'goal.0', standing: 'ended' }))
      .when(write('step', { action: 'x', owner: 'client' }, { parent: 'goal.0' }), asking(jo, 'a'))
      .thenRefused('line-ended')
  })

  it('only more spaces, or the same words again, change nothing', () => {
    for (const same of [{ action: 'Phone off at ten ' }, { action: 'Phone off at ten' }, { by: null }, {}])
      given(...josWords)
        .when(reword('step.0', same), asking(jo, 'a'))
        .thenRefused('nothing-changed', 'step.0')
  })

  it('a field that this kind of line does not have is refused', () => {
    given(...josWords)
      .when(reword('step.0', { colour: null, action: 'Call' }), asking(jo, 'a'))
      .thenRefused('invalid')
  })

  it('a field can be taken out, but not the last words', () => {
    const plan = given(...josWords)
      .when(reword('goal.0', { lifeArea: null }), asking(jo, 'a'))
      .thenState()
    expect(lineOf(plan, 'goal.0').words).toEqual({ ownWords: 'Sleep through the night' })
    given(...josWords)
      .when(reword('goal.0', { ownWords: null }), asking(jo, 'a'))
      .thenRefused('empty-words')
  })

  it('names that every object has are not lines', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      given(...josWords)
        .when(reword(id, { action: 'x' }), asking(jo, 'a'))
        .thenRefused('unknown')
      given(...josWords)
        .when(answer(id, 'agree'), asking(jo, 'a'))
        .thenRefused('unknown')
      given(...josWords)
        .when({ type: 'undo', what: id }, asking(jo, 'a'))
        .thenRefused('unknown')
      given(...josWords)
        .when({ type: 'takeEffect', what: id, reason: 'x' }, asking(jo, 'a'))
        .thenRefused('unknown')
    }
  })

  it('whoever had earlier words before them is shown both', () => {
    given(...josWords, does(jo, 'again', reword('step.0', { action: 'Phone off at nine' })))
      .when(reword('step.0', { action: 'Phone out of the bedroom' }, { seen: 1 }), asking(jo, 'other'))
      .thenRefused('stale', 'step.0')
  })
})

describe('order', () => {
  const two = [...josWords, does(jo, 'goal2', write('goal', { ownWords: 'Work again' }))]
  it('a line moves among its own', () => {
    const plan = given(...two)
      .when({ type: 'move', line: 'goal2.0', after: null }, asking(mara, 'm'))
      .thenState()
    expect(plan.order).toEqual(['about.0', 'goal2.0', 'goal.0', 'step.0'])
    const back = given(...two)
      .when({ type: 'move', line: 'goal.0', after: 'goal2.0' }, asking(jo, 'm'))
      .thenState()
    expect(back.order).toEqual(['about.0', 'step.0', 'goal2.0', 'goal.0'])
  })
  it('not elsewhere, and not to where it is', () => {
    given(...two)
      .when({ type: 'move', line: 'goal.0', after: 'about.0' }, asking(jo, 'm'))
      .thenRefused('wrong-place')
    given(...two)
      .when({ type: 'move', line: 'goal.0', after: 'goal.0' }, asking(jo, 'm'))
      .thenRefused('nothing-changed')
    given(...two)
      .when({ type: 'move', line: 'goal.0', after: null }, asking(jo, 'm'))
      .thenRefused('nothing-changed')
    given(...two)
      .when({ type: 'move', line: 'step.0', after: null }, asking(jo, 'm'))
      .thenRefused('nothing-changed')
    given(...two)
      .when({ type: 'move', line: 'goal2.0', after: 'goal.0' }, asking(jo, 'm'))
      .thenRefused('nothing-changed')
  })
})

describe('a date by which to answer', () => {
  it('lies ahead', () => {
    given(opened)
      .when(write('goal', { ownWords: 'x' }, { answerBy: day(0) }), asking(jo, 'a'))
      .thenRefused('date-in-the-past')
  })
})
