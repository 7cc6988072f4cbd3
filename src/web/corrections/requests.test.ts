import { expect, it } from 'vitest'
import type { Plan } from '#domain/plan/state.ts'
import { day, jo, mara } from '#testing/people.ts'
import { does, given, signedPlan } from '#testing/plans.ts'
import { cameOf, cameToSomething, isNear, requestsOf } from '#web/corrections/requests.ts'

type Told = ReturnType<typeof does>
const after = (...all: readonly Told[]): Plan => given(...all).before
const ask = does(jo, 'a', { type: 'askAmendment', line: 'need.0', words: 'I was never told that word.' })
const yes = does(mara, 'y', { type: 'answerAmendment', amendment: 'a.0', accept: true })

it('what was accepted and is not made, then what waits for an answer, then what is settled', () => {
  const later = does(jo, 'b', { type: 'askAmendment', line: 'goal.0', words: 'It is not so.' })
  const plan = after(...signedPlan, ask, later, yes)
  const no = does(mara, 'n', { type: 'answerAmendment', amendment: 'b.0', accept: false, reason: 'So it is.' })
  const ids = (of: Plan) => Object.values(requestsOf(of)).map((list) => list.map(({ id }) => id))
  expect(ids(plan)).toEqual([['a.0'], ['b.0'], []])
  expect(ids(after(...signedPlan, ask, later, yes, no))).toEqual([['a.0'], [], ['b.0']])
})

it('is near two weeks before its day, and stays so', () => {
  expect([day(45), day(46), day(61)].map((today) => isNear({ due: day(60) }, today))).toEqual([false, true, true])
})

it('knows what came of a yes: nothing yet, then what the therapist did on that line', () => {
  const accepted = after(...signedPlan, ask, yes)
  const amendment = accepted.amendments['a.0']
  if (!amendment) throw new Error('There is no request.')
  expect(cameToSomething(cameOf(accepted, amendment))).toBe(false)
  const words = { clinicalWording: 'Worry about sleep' }
  const changed = after(
    ...signedPlan,
    ask,
    yes,
    does(mara, 'w', { type: 'reword', line: 'need.0', words }, { on: day(1) }),
  )
  expect(cameOf(changed, amendment)).toMatchObject({ changed: true, suggestions: [] })
})
