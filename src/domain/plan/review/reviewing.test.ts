import { describe, expect, it } from 'vitest'
import { reviewDue } from '#domain/plan/review/due.ts'
import { asking, day, jo, mara, sana } from '#testing/people.ts'
import { answer, does, given, lineOf, opened, signedPlan, write } from '#testing/plans.ts'

const open = (why = 'date') => ({ type: 'openReview', why }) as never
const say = (more: Record<string, unknown> = {}) =>
  ({
    type: 'sayInReview',
    review: 'r.0',
    lines: { 'goal.0': { verdict: 'reached', words: 'Five nights.' } },
    ...more,
  }) as never
const close = (nextOn?: string) => ({ type: 'closeReview', review: 'r.0', ...(nextOn ? { nextOn } : {}) }) as const
const looking = [...signedPlan, does(jo, 'r', open('setback'))]

describe('looking at the plan', () => {
  it('begins for a reason, by either, one at a time', () => {
    const plan = given(...signedPlan)
      .when(open('asked'), asking(jo, 'r'))
      .thenState()
    expect(plan.reviews).toMatchObject([{ id: 'r.0', why: 'asked', by: 'jo', sides: {} }])
    given(...looking)
      .when(open(), asking(mara, 'r2'))
      .thenRefused('already-open', 'r.0')
    given(...signedPlan)
      .when(open(), asking(sana, 'r'))
      .thenRefused('not-allowed')
  })
  it('keeps what each side says apart; the last word of a side counts', () => {
    const plan = given(
      ...looking,
      does(jo, 's1', say({ progress: 3 })),
      does(mara, 's2', say({ lines: { 'goal.0': { verdict: 'keep' } }, progress: 6 })),
    )
      .when(say({ progress: 4, answers: { clear: 'yes', say: 'no' } }), asking(jo, 's3'))
      .thenState()
    expect(plan.reviews[0]?.sides).toMatchObject({
      client: { progress: 4, answers: { clear: 'yes', say: 'no' } },
      therapist: { progress: 6, lines: { 'goal.0': { verdict: 'keep' } } },
    })
  })
  it('the three questions are the client’s; what is looked at are goals and objectives', () => {
    given(...looking)
      .when(say({ answers: { clear: 'yes' } }), asking(mara, 's'))
      .thenRefused('own-words')
    given(...looking)
      .when(say({ lines: { 'method.0': { verdict: 'keep' } } }), asking(jo, 's'))
      .thenRefused('wrong-place')
    given(...looking)
      .when(say({ lines: { 'gone.0': { verdict: 'keep' } } }), asking(jo, 's'))
      .thenRefused('unknown')
    given(...looking)
      .when(say({ review: 'x.0' }), asking(jo, 's'))
      .thenRefused('unknown')
  })
})

describe('ending it', () => {
  it('what was reached becomes a suggestion, and so does the next day', () => {
    const plan = given(...looking, does(jo, 's', say()))
      .when(close(day(60)), asking(mara, 'c'))
      .thenState()
    expect(plan.reviews[0]?.done).toMatchObject({ by: 'mara', nextOn: day(60) })
    expect(Object.values(plan.suggestions)).toMatchObject([
      { line: 'goal.0', change: { do: 'standing', standing: 'reached' }, side: 'therapist' },
    ])
    expect(Object.values(plan.lines).find((line) => line.kind === 'review')).toMatchObject({ words: { on: day(60) } })
    expect(lineOf(plan, 'goal.0').standing).toBe('active')
  })
  it('moves the day that was agreed on, as a suggestion', () => {
    const agreed = [
      ...signedPlan,
      does(mara, 'review', write('review', { on: day(3) })),
      does(jo, 'ok', answer('review.0', 'agree')),
      does(jo, 'r', open()),
    ]
    const plan = given(...agreed)
      .when(close(day(90)), asking(mara, 'c'))
      .thenState()
    expect(Object.values(plan.suggestions)).toMatchObject([{ line: 'review.0', change: { words: { on: day(90) } } }])
  })
  it('where the two differ, nothing is suggested', () => {
    const plan = given(
      ...looking,
      does(jo, 's1', say()),
      does(mara, 's2', say({ lines: { 'goal.0': { verdict: 'keep' } } })),
    )
      .when(close(), asking(mara, 'c'))
      .thenState()
    expect(plan.suggestions).toEqual({})
  })
  it('is over then, and the next day lies ahead', () => {
    given(...looking)
      .when(close(day(0)), asking(mara, 'c'))
      .thenRefused('date-in-the-past')
    given(...looking, does(mara, 'c', close()))
      .when(close(), asking(mara, 'c2'))
      .thenRefused('already-answered', 'r.0')
    given(...looking, does(mara, 'c', close()))
      .when(say(), asking(jo, 's'))
      .thenRefused('already-answered', 'r.0')
    given(...looking)
      .when(close(), asking(jo, 'c'))
      .thenRefused('not-allowed')
  })
})

describe('when the next look is due', () => {
  it('is the day both agreed on, else so many days after the signature or the last look', () => {
    expect(reviewDue(given(opened).before)).toBeNull()
    expect(reviewDue(given(...signedPlan).before)).toBe(day(90))
    expect(reviewDue(given(...signedPlan).before, 180)).toBe(day(180))
    const often = given(...signedPlan, does(mara, 'e', { type: 'setReviewEvery', days: 30 })).before
    expect(reviewDue(often, 180)).toBe(day(30))
    const looked = given(...looking, does(mara, 'c', close(), { on: day(10) })).before
    expect(reviewDue(looked)).toBe(day(100))
    const agreed = given(...signedPlan, does(mara, 'review', write('review', { on: day(7) }))).before
    expect(reviewDue(agreed)).toBe(day(7))
    expect(reviewDue(given(...looking).before)).toBeNull()
    const review = does(mara, 'review', write('review', { on: day(7) }))
    const since = given(
      ...signedPlan,
      review,
      does(jo, 'r', open('asked')),
      does(mara, 'c', close(), { on: day(10) }),
    ).before
    expect(reviewDue(since)).toBe(day(100))
  })
})

describe('the rhythm of the practice', () => {
  it('counts where the plan has none of its own', () => {
    const plan = given(...signedPlan)
      .when(open('asked'), asking(jo, 'r'))
      .thenState()
    const without = { ...plan, reviews: [] }
    const usual = reviewDue(without) ?? ''
    expect(reviewDue(without, 365)).not.toBe(usual)
    expect(reviewDue({ ...without, reviewEvery: 90 }, 365)).toBe(usual)
  })
})
