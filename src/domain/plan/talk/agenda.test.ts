import { describe, expect, it } from 'vitest'
import type { Plan } from '#domain/plan/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { lastWorkedOn } from '#domain/plan/session.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, DAY_ONE, day, jo, mara } from '#testing/people.ts'
import { agreedPlan, answer, does, given, signedPlan, suggest, write } from '#testing/plans.ts'

const sources = { today: DAY_ONE, changes: [], reported: [] }
const keys = (plan: Plan, more = {}) =>
  agendaFor(plan, { ...sources, ...more })
    .map((one) => one.key)
    // Words that were written down for the client wait in every plan of these tests.
    .filter((key) => !key.startsWith('confirm:'))
const add = (words = 'My sister') => ({ type: 'addToAgenda', words }) as const
const hold = (talked: string[] = [], more = {}) => ({ type: 'holdSession', session: 'o.0', talked, ...more }) as never
const open = does(mara, 'o', { type: 'openSession' })
const note = (about: string, id: string) => does(jo, id, { type: 'leaveNote', about, words: 'Something.' } as never)

describe('the agenda for next time', () => {
  it('fills itself: notes, dissent, what waits, consents, the review, steps', () => {
    const plan = given(
      ...signedPlan,
      does(mara, 'review', write('review', { on: day(3) })),
      does(jo, 'ok', answer('review.0', 'agree')),
      does(jo, 'due', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
      does(mara, 'agreed', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
      does(jo, 'fine', answer('agreed.0', 'agree')),
      does(jo, 'doubt', answer('method.0', 'notSure')),
      does(mara, 'new', write('intervention', { method: 'Walks' })),
      note('concern', 'worry'),
      note('question', 'ask'),
      does(jo, 'own', add()),
      does(mara, 'next', { type: 'planSession', on: day(5) }),
    ).before
    expect(keys(plan)).toEqual([
      'own:own.0',
      'note:worry.0',
      'note:ask.0',
      'talkAbout:method.0',
      'answerLine:new.0',
      'lookAgain:new.0',
      'answerLine:due.0',
      'review:2026-11-05',
      'step:agreed.0',
    ])
    expect(new Set(keys(plan)).size).toBe(keys(plan).length)
  })
  it('holds what was reported beside the plan until it was talked about', () => {
    const reported = [{ key: 'signal:phq9', id: 'phq9' }]
    expect(keys(given(...agreedPlan).before, { reported })).toContain('signal:phq9')
    const met = given(...agreedPlan, open, does(mara, 'h', hold(['signal:phq9']))).before
    expect(keys(met, { reported })).not.toContain('signal:phq9')
  })
  it('holds what stays beside the plan, with dissent, also after it was talked about', () => {
    const reported = [
      { key: 'said:c', id: 'c' },
      { key: 'objection:h', id: 'h', stays: true },
    ] as const
    const story = [...signedPlan, note('question', 'ask'), does(jo, 'doubt', answer('method.0', 'notSure'))]
    const met = given(...story, open, does(mara, 'h', hold(['objection:h', 'said:c']))).before
    expect(keys(met, { reported })).toEqual(['note:ask.0', 'objection:h', 'talkAbout:method.0'])
    expect(keys(met)).not.toContain('objection:h')
  })
  it('takes the order people give it; what is new comes after', () => {
    const story = [...agreedPlan, does(jo, 'a', add()), does(mara, 'b', add('Money')), note('idea', 'n')]
    const plan = given(...story)
      .when({ type: 'orderAgenda', keys: ['note:n.0', 'own:b.0'] }, asking(jo, 'order'))
      .thenState()
    expect(keys(plan).slice(0, 3)).toEqual(['note:n.0', 'own:b.0', 'own:a.0'])
    given(...story, does(jo, 'order', { type: 'orderAgenda', keys: ['note:n.0'] }))
      .when({ type: 'orderAgenda', keys: ['note:n.0'] }, asking(mara, 'again'))
      .thenRefused('nothing-changed')
  })
  it('either adds; only who added takes it away', () => {
    given(...agreedPlan)
      .when(add(' '), asking(jo, 'a'))
      .thenRefused('empty-words')
    const added = [...agreedPlan, does(jo, 'a', add())]
    given(...added)
      .when({ type: 'dropFromAgenda', item: 'a.0' }, asking(mara, 'd'))
      .thenRefused('not-allowed')
    given(...added)
      .when({ type: 'dropFromAgenda', item: 'x.0' }, asking(jo, 'd'))
      .thenRefused('unknown')
    expect(
      keys(
        given(...added)
          .when({ type: 'dropFromAgenda', item: 'a.0' }, asking(jo, 'd'))
          .thenState(),
      ),
    ).toEqual([])
  })
})

describe('after a session', () => {
  it('what was talked about is done with; what was not reached moves on', () => {
    const story = [...agreedPlan, does(jo, 'a', add()), does(jo, 'b', add('Money')), note('question', 'n'), open]
    const plan = given(...story)
      .when(hold(['own:a.0', 'note:n.0']), asking(mara, 'h'))
      .thenState()
    expect(keys(plan)).toEqual(['own:b.0'])
  })
  it('a concern that was talked about stays until it is closed', () => {
    const plan = given(...agreedPlan, note('concern', 'n'), open)
      .when(hold(['note:n.0']), asking(mara, 'h'))
      .thenState()
    expect(keys(plan)).toEqual(['note:n.0'])
  })
  it('each line tells when it was last worked on, and the client reads a short summary', () => {
    const plan = given(...agreedPlan, open)
      .when(hold([], { workedOn: ['goal.0', 'method.0'], summary: ' We looked at the evenings. ' }), asking(mara, 'h'))
      .thenState()
    expect(lastWorkedOn(plan, 'goal.0')).toBe(DAY_ONE)
    expect(lastWorkedOn(plan, 'step.0')).toBeNull()
    expect(plan.sessions.at(-1)).toMatchObject({ state: 'held', summary: 'We looked at the evenings.' })
    given(...agreedPlan, open)
      .when(hold([], { workedOn: ['gone.0'] }), asking(mara, 'h'))
      .thenRefused('unknown', 'gone.0')
  })
  it('a session held apart says where the client is and which number reaches them', () => {
    const remote = { country: 'US', place: 'At her sister’s', number: '555 0101' }
    const plan = given(...agreedPlan)
      .when({ type: 'openSession', remote }, asking(mara, 'o'))
      .thenState()
    expect(plan.sessions.at(-1)?.remote).toEqual(remote)
    given(...agreedPlan)
      .when({ type: 'openSession', remote: { ...remote, number: ' ' } }, asking(mara, 'o'))
      .thenRefused('empty-words')
  })
  it('one that is planned for a later day is not closed', () => {
    given(...agreedPlan, does(mara, 'p', { type: 'planSession', on: day(4) }))
      .when({ type: 'holdSession', session: 'p.0' }, asking(mara, 'h'))
      .thenRefused('not-open', 'p.0')
  })
})

it('what the client asks about a choice stands there until it was talked about, and again when asked anew', () => {
  const options = [
    { ref: 'panic/cbt', name: 'CBT', kind: 'therapy' },
    { ref: 'panic/nothing', name: 'Nothing for now', kind: 'nothingNow' },
  ]
  const asks = (questions: string[], at: string) =>
    does(jo, at, { type: 'weigh', about: { question: 'What could help?', options }, values: [], questions } as never)
  const story = [...agreedPlan, asks(['How long?'], 'w')]
  expect(keys(given(...story).before)).toContain('questions:w.0')
  expect(keys(given(...agreedPlan, asks([], 'w')).before)).not.toContain('questions:w.0')
  const met = given(...story, open, does(mara, 'h', hold(['questions:w.0']))).before
  expect(keys(met)).not.toContain('questions:w.0')
  expect(keys(given(...story, open, does(mara, 'h', hold([]))).before)).toContain('questions:w.0')
})

it('what is still suggested stays on the agenda', () => {
  const plan = given(
    ...agreedPlan,
    does(mara, 's', suggest('step.0', { action: 'Phone off at nine' })),
    open,
    does(mara, 'h', hold(['answerSuggestion:s.0'])),
  ).before
  expect(keys(plan)).toContain('answerSuggestion:s.0')
})

it('a question that was talked about once does not come back after the session that follows', () => {
  const story = [...agreedPlan, note('question', 'n'), note('concern', 'c'), open]
  const again = does(mara, 'o2', { type: 'openSession' })
  const held = does(mara, 'h2', { type: 'holdSession', session: 'o2.0', talked: [] } as never)
  const plan = given(...story, does(mara, 'h', hold(['note:n.0', 'note:c.0'])), again, held).before
  expect(keys(plan)).toEqual(['note:c.0'])
})

it('what the client noted on the way is told until the two have met, and nobody has to agree that it was so', () => {
  const patch = does(jo, 'p', write('milestone', { mark: 'setback', ownWords: 'Cried at work.', on: DAY_ONE }))
  const plan = given(...agreedPlan, patch).before
  expect(keys(plan)).toEqual(['noted:p.0'])
  expect(waitsFor(plan, 'therapist').filter((one) => 'line' in one && one.line === 'p.0')).toEqual([
    { what: 'noted', line: 'p.0', sessions: 0 },
  ])
  expect(waitsFor(plan, 'client').some((one) => 'line' in one && one.line === 'p.0')).toBe(false)
  expect(keys(given(...agreedPlan, patch, open, does(mara, 'h', hold())).before)).toEqual([])
})

it('a correction that was asked for stands there once', () => {
  const plan = given(...agreedPlan, does(jo, 'a', { type: 'askAmendment', line: 'goal.0', words: 'Not so.' })).before
  expect(keys(plan)).toEqual(['amendment:a.0'])
})

describe('a look at the plan', () => {
  const asked = does(jo, 'look', { type: 'openReview', why: 'asked' })
  it('is on the agenda while it is under way, and not once it is done', () => {
    const under = given(...signedPlan)
      .when({ type: 'openReview', why: 'asked' }, asking(jo, 'look'))
      .thenState()
    expect(keys(under)).toContain('review:look.0')
    const done = given(...signedPlan, asked)
      .when({ type: 'closeReview', review: 'look.0' }, asking(mara, 'done'))
      .thenState()
    expect(keys(done)).not.toContain('review:look.0')
  })
  it('waits for whoever has not said their part', () => {
    const waits = (plan: Plan, side: 'client' | 'therapist') =>
      waitsFor(plan, side).some((one) => one.what === 'review')
    const said = { type: 'sayInReview', review: 'look.0', lines: {}, progress: 6 } as never
    const mine = given(...signedPlan, asked, does(jo, 'say', said)).before
    expect([waits(mine, 'client'), waits(mine, 'therapist')]).toEqual([false, true])
    const done = does(mara, 'done', { type: 'closeReview', review: 'look.0' })
    expect(waits(given(...signedPlan, asked, done).before, 'therapist')).toBe(false)
  })
  it('comes by the rhythm of the practice', () => {
    const plan = given(...signedPlan)
      .when(add(), asking(jo, 'own'))
      .thenState()
    const at = { today: day(40) }
    expect(keys(plan, { ...at, reviewEvery: 30 }).some((key) => key.startsWith('review:'))).toBe(true)
    expect(keys(plan, { ...at, reviewEvery: 365 }).some((key) => key.startsWith('review:'))).toBe(false)
  })
})
