import { expect, it } from 'vitest'
import { nextDayOn } from '#domain/plan/review/next-day.ts'
import { signedSince } from '#domain/plan/review/signed-since.ts'
import { day, jo, mara } from '#testing/people.ts'
import { answer, does, given, signedPlan, write } from '#testing/plans.ts'

const look = does(jo, 'r', { type: 'openReview', why: 'date' })
const ended = does(mara, 'c', { type: 'closeReview', review: 'r.0', nextOn: day(60) })
const standing = (...more: ReturnType<typeof does>[]) => given(...signedPlan, ...more).before
const lineIn = (plan: ReturnType<typeof standing>): string =>
  Object.values(plan.lines).find((one) => one.kind === 'review')?.id ?? ''

it('a day that the therapist named at the end of a look waits until the client has answered', () => {
  const plan = standing(look, ended)
  const line = lineIn(plan)
  expect(nextDayOn(plan, day(60))).toEqual({ stands: 'waits', by: 'mara', side: 'therapist', line })
  const agreed = standing(look, ended, does(jo, 'ok', answer(line, 'agree')))
  expect(nextDayOn(agreed, day(60))?.stands).toBe('agreed')
  const no = standing(look, ended, does(jo, 'no', answer(line, 'no')))
  expect(nextDayOn(no, day(60))?.stands).toBe('apart')
  expect(nextDayOn(plan, day(61))).toBeUndefined()
})

it('another day than the one agreed on is a suggestion of its own, and the agreed one stays agreed', () => {
  const before = [does(mara, 'review', write('review', { on: day(3) })), does(jo, 'ok', answer('review.0', 'agree'))]
  const plan = standing(...before, look, ended)
  expect(nextDayOn(plan, day(60))).toMatchObject({ stands: 'waits', by: 'mara', side: 'therapist' })
  expect(nextDayOn(plan, day(3))?.stands).toBe('agreed')
})

it('a day that the client named waits for the therapist', () => {
  const plan = standing(does(jo, 'review', write('review', { on: day(9) })))
  expect(nextDayOn(plan, day(9))).toMatchObject({ stands: 'waits', by: 'jo', side: 'client' })
})

it('a version is of a look when it was prepared after that look had begun and is in force', () => {
  const plan = standing(look, ended)
  const review = plan.reviews[0]
  const version = plan.versions[0]
  if (!review || !version) throw new Error('There is a look and a version.')
  expect(signedSince(plan, review)).toBe(false)
  const preparedAt = `${day(1)}T09:00:00.000Z`
  const later = { ...version, preparedAt, document: undefined }
  expect(signedSince({ versions: [later] }, review)).toBe(true)
  expect(signedSince({ versions: [{ ...later, signatures: [] }] }, review)).toBe(false)
  expect(signedSince({ versions: [later] }, { ...review, done: undefined })).toBe(false)
})
