import { expect, it } from 'vitest'
import { basisOf, noBasis } from '#domain/check-in/basis.ts'
import { noPlan } from '#domain/plan/state.ts'
import { day, jo, mara } from '#testing/people.ts'
import { does, opened, state, write } from '#testing/plans.ts'

const goal = does(jo, 'goal', write('goal', { ownWords: 'Sleep through' }))
const objective = (command: string, words: Record<string, unknown>) =>
  does(mara, command, write('objective', { notice: 'I wake rested', ...words }, { parent: 'goal.0' }))

it('asks about active goals, what shows whether they come nearer, and the client’s own steps', () => {
  const plan = state(
    opened,
    goal,
    objective('mood', { evidence: 'measure', measure: 'phq9', target: 7, direction: 'down', interval: 'weekly' }),
    objective('own', { evidence: 'rating', baseline: 2 }),
    objective('five', { evidence: 'attainment', levels: ['a', 'b', 'c', 'd', 'e'], weight: 2 }),
    objective('bare', { evidence: 'attainment' }),
    objective('seen', { evidence: 'noticing' }),
    does(jo, 'mine', write('step', { action: 'No phone in bed', owner: 'client' }, { parent: 'goal.0' })),
    does(mara, 'hers', write('step', { action: 'Send the sheet', owner: 'therapist' }, { parent: 'goal.0' })),
    does(
      mara,
      'need',
      write('need', { code: { code: 'F32.1', title: 'A low spell', validFrom: day(0) } }, { onPurpose: true }),
    ),
    does(jo, 'hard', write('milestone', { mark: 'setback', ownWords: 'A bad week', on: day(0) })),
    does(jo, 'later', write('milestone', { mark: 'planned', ownWords: 'The first night' })),
    does(mara, 'look', write('review', { on: day(30) })),
    does(mara, 'next', { type: 'planSession', on: day(7) }),
  )
  expect(basisOf(plan)).toMatchObject({
    goals: [{ id: 'goal.0', words: 'Sleep through' }],
    objectives: [
      { id: 'mood.0', goal: 'goal.0', evidence: 'measure', measure: 'phq9', target: 7, interval: 'weekly' },
      { id: 'own.0', evidence: 'rating', measure: null, baseline: 2 },
      { id: 'five.0', evidence: 'attainment', levels: ['a', 'b', 'c', 'd', 'e'], weight: 2 },
    ],
    steps: [{ id: 'mine.0', action: 'No phone in bed' }],
    marks: [{ kind: 'setback', words: 'A bad week', on: day(0) }],
    codes: ['F32.1'],
    reviewOn: day(30),
    nextSession: day(7),
    held: [],
    inForce: null,
  })
})

it('asks no more about what has been reached, and says nothing of a plan that is not there', () => {
  const reached = state(opened, goal, does(jo, 'r', { type: 'setStanding', line: 'goal.0', standing: 'reached' }))
  expect(basisOf(reached).goals).toMatchObject([{ id: 'goal.0', asked: false }])
  expect(basisOf(noPlan)).toEqual(noBasis)
})

it('does not ask about what the client said no to', () => {
  const said = (answer: 'agree' | 'no') =>
    state(
      opened,
      goal,
      objective('own', { evidence: 'rating' }),
      does(jo, 'a', { type: 'answer', to: 'own.0', answer }),
    )
  expect(basisOf(said('agree')).objectives.map(({ asked }) => asked)).toEqual([true])
  expect(basisOf(said('no')).objectives.map(({ asked }) => asked)).toEqual([false])
})

it('counts the sessions that were held', () => {
  const plan = state(
    opened,
    does(mara, 'o', { type: 'openSession' }, { on: day(3) }),
    does(mara, 'h', { type: 'holdSession', session: 'o.0' }, { on: day(3) }),
  )
  expect(basisOf(plan).held).toEqual([day(3)])
})
