import { expect, it } from 'vitest'
import type { Side } from '#domain/plan/side.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import { DAY_ONE, day, jo, mara } from '#testing/people.ts'
import { answer, does, given, signedPlan, write } from '#testing/plans.ts'
import { wayOf } from '#web/talk/agenda-ways.ts'

const reported: Reported[] = [
  { key: 'signal:missed', id: 'missed', what: 'signal', rule: 'missed', level: 2, series: null, measure: null },
  { key: 'answer:r', id: 'r', what: 'risk', on: DAY_ONE },
  { key: 'said:c', id: 'c', what: 'said', on: DAY_ONE, words: 'Well' },
  { key: 'objection:h', id: 'h', what: 'objection', stays: true, colleague: 'Sana', words: null },
]
const plan = given(
  ...signedPlan,
  does(mara, 'review', write('review', { on: day(3) })),
  does(jo, 'ok', answer('review.0', 'agree')),
  does(jo, 'due', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
  does(mara, 'agreed', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
  does(jo, 'fine', answer('agreed.0', 'agree')),
  does(jo, 'doubt', answer('method.0', 'notSure')),
  does(jo, 'worry', { type: 'leaveNote', line: 'goal.0', about: 'concern', words: 'W' } as never),
  does(jo, 'whole', { type: 'leaveNote', about: 'idea', words: 'W' } as never),
  does(jo, 'own', { type: 'addToAgenda', words: 'My sister' }),
  does(jo, 'fix', { type: 'askAmendment', line: 'goal.0', words: 'It is not so.' }),
  does(mara, 'next', { type: 'planSession', on: day(5) }),
).before
const ways = (pages: Readonly<Record<string, unknown>>, side: Side | null = 'therapist') =>
  Object.fromEntries(
    agendaFor(plan, { today: DAY_ONE, changes: [], reported }).map((one) => {
      const way = wayOf(plan, one, reported, pages, side)
      return [one.key, way && `${way.to}${way.hash ? `#${way.hash}` : ''}`]
    }),
  )

it('each thing leads to where it can be done', () => {
  const found = ways({ '/plan/$plan/review': {}, '/plan/$plan/corrections': {} })
  expect(found).toMatchObject({
    'own:own.0': null,
    'note:worry.0': '/plan/plan-jo#line-goal.0',
    'note:whole.0': '/plan/plan-jo#talk',
    'talkAbout:method.0': '/plan/plan-jo#line-method.0',
    'amendment:fix.0': '/plan/plan-jo/corrections',
    [`review:${day(3)}`]: '/plan/plan-jo/review',
    'step:agreed.0': '/plan/plan-jo#line-agreed.0',
    'signal:missed': '/plan/plan-jo/progress',
    'answer:r': '/plan/plan-jo/progress#safety',
    'said:c': '/plan/plan-jo/progress#notes',
  })
  expect(
    Object.keys(found).filter((key) => key.startsWith('answerAmendment')),
    'told once',
  ).toEqual([])
})

it('an objection leads each to where it is answered', () => {
  const at = (side: Side | null) => ways({}, side)['objection:h']
  expect([at('client'), at('therapist'), at(null)]).toEqual(['/care-team', '/clients/jo', null])
})

it('to the plan, where a page is not there', () => {
  expect(ways({})).toMatchObject({ 'amendment:fix.0': '/plan/plan-jo', [`review:${day(3)}`]: '/plan/plan-jo' })
})

it('a note on a line that has gone leads to the notes of the whole', () => {
  const gone = { ...plan, lines: {} }
  const entry = { key: 'note:worry.0', what: 'note', thread: 'worry.0' } as const
  expect(wayOf(gone, entry, [], {}, null)).toEqual({ to: '/plan/plan-jo', hash: 'talk' })
})
