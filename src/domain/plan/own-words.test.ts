import { describe, expect, it } from 'vitest'
import { currentView } from '#domain/plan/stance.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import {
  answer,
  does,
  given,
  josWords,
  lineOf,
  marasWords,
  reword,
  suggest,
  suggestStanding,
  write,
} from '#testing/plans.ts'

const inOpenSession = [...marasWords, does(mara, 'session', { type: 'openSession' })]
const changes = { ownWords: 'Sleep like a healthy adult' }

describe('own words belong to the client', () => {
  it('the client changes them at once, also when the goal is agreed', () => {
    given(...marasWords, does(mara, 'yes', answer('goal.0', 'agree')))
      .when(reword('goal.0', { ownWords: 'Sleep six hours' }), asking(jo, 'again'))
      .thenFacts({ type: 'lineReworded', line: 'goal.0', words: { ownWords: 'Sleep six hours' } })
  })

  it('the therapist changes them in no way', () => {
    given(...marasWords)
      .when(reword('goal.0', changes), asking(mara, 'a'))
      .thenRefused('own-words', 'goal.0')
    given(...marasWords)
      .when(suggest('goal.0', changes), asking(mara, 'a'))
      .thenRefused('own-words', 'goal.0')
    given(...marasWords)
      .when(answer('goal.0', 'otherWords', { wording: changes }), asking(mara, 'a'))
      .thenRefused('own-words', 'goal.0')
    given(...marasWords)
      .when(
        { type: 'safetyChange', line: 'goal.0', change: { do: 'reword', words: changes }, reason: 'Safety' },
        asking(mara, 'a'),
      )
      .thenRefused('own-words', 'goal.0')
    given(...marasWords)
      .when({ type: 'share', acts: [{ type: 'reword', line: 'goal.0', words: changes }] }, asking(mara, 'a'))
      .thenRefused('own-words', 'goal.0')
    given(...marasWords)
      .when({ type: 'undo', what: 'goal.0' }, asking(mara, 'a'))
      .thenRefused('too-late-to-undo')
  })

  it('the therapist does not mix them with other changes', () => {
    given(...marasWords)
      .when(suggest('goal.0', { ...changes, lifeArea: 'mind' }), asking(mara, 'a'))
      .thenRefused('own-words')
  })

  it('what was prepared for a session stays a draft when it would change them', () => {
    const prepared = [{ person: 'mara', capacity: 'therapist', act: reword('goal.0', changes) }]
    const plan = given(...marasWords)
      .when({ type: 'openSession' }, asking(mara, 'open', { supplied: { prepared } }))
      .thenState()
    expect(lineOf(plan, 'goal.0').words['ownWords']).toBe('Sleep through the night')
  })

  it('nobody disagrees with what is only own words', () => {
    given(...inOpenSession)
      .when(answer('about.0', 'no', { reason: 'x' }), asking(mara, 'a'))
      .thenRefused('own-words')
    given(...inOpenSession)
      .when(answer('about.0', 'otherWords', { wording: changes }), asking(mara, 'a'))
      .thenRefused('own-words')
    given(...inOpenSession)
      .when(answer('about.0', 'agree'), asking(mara, 'a'))
      .thenState()
  })

  it('nor ends them: not as a suggestion, not for safety', () => {
    given(...marasWords)
      .when({ type: 'setStanding', line: 'about.0', standing: 'ended', reason: 'x' }, asking(mara, 'a'))
      .thenRefused('own-words')
    given(...marasWords)
      .when(suggestStanding('about.0', 'ended', { answerBy: day(7) }), asking(mara, 'a'))
      .thenRefused('own-words')
    given(...marasWords)
      .when(
        {
          type: 'safetyChange',
          line: 'about.0',
          change: { do: 'standing', standing: 'ended', reason: 'x' },
          reason: 'x',
        },
        asking(mara, 'a'),
      )
      .thenRefused('own-words')
    given(...marasWords)
      .when({ type: 'setStanding', line: 'about.0', standing: 'ended' }, asking(jo, 'a'))
      .thenState()
  })

  it('about working on a goal here the therapist has a view', () => {
    given(...inOpenSession)
      .when(answer('goal.0', 'no', { reason: 'First your sleep apnoea test' }), asking(mara, 'a'))
      .thenState()
  })

  it('the client never has to wait with own words for an answer: the rest is a suggestion', () => {
    const mixed = { ownWords: 'Sleep six hours', lifeArea: 'mind' }
    const agreed = [...marasWords, does(mara, 'yes', answer('goal.0', 'agree'))]
    const rest = { do: 'reword', words: { lifeArea: 'mind' } } as const
    given(...agreed)
      .when(suggest('goal.0', mixed), asking(jo, 'a'))
      .thenFacts(
        { type: 'lineReworded', line: 'goal.0', words: { ownWords: 'Sleep six hours' } },
        { type: 'changeSuggested', id: 'a.0', line: 'goal.0', change: rest, otherWordsTo: 'goal.0' },
      )
    given(...agreed)
      .when(suggest('goal.0', { ownWords: 'Sleep six hours' }), asking(jo, 'a'))
      .thenFacts({ type: 'lineReworded', line: 'goal.0', words: { ownWords: 'Sleep six hours' } })
    const plan = given(...agreed)
      .when(answer('goal.0', 'otherWords', { wording: mixed, reason: 'It is my head' }), asking(jo, 'a'))
      .thenState()
    expect(lineOf(plan, 'goal.0').words).toEqual({ ownWords: 'Sleep six hours', lifeArea: 'body' })
    expect(plan.suggestions['a.0']?.change).toEqual(rest)
    expect(plan.suggestions['a.0']?.reason).toBe('It is my head')
  })
})

describe('own words that the therapist wrote down', () => {
  it('say who wrote them down, and wait for the client', () => {
    const { before } = given(...marasWords)
    expect(lineOf(before, 'written.0').writtenDownBy).toBe('mara')
    expect(waitsFor(before, 'client')).toContainEqual({ what: 'confirm', line: 'written.0', sessions: 0 })
  })

  it('can be mended by the therapist until the client has touched them', () => {
    given(...marasWords)
      .when(reword('written.0', { ownWords: 'See my sister more often' }), asking(mara, 'a'))
      .thenState()
    const touched = [
      does(jo, 't', { type: 'confirmAloud', to: 'written.0' }),
      does(jo, 't', answer('written.0', 'agree')),
      does(jo, 't', answer('written.0', 'no')),
      does(jo, 't', reword('written.0', { ownWords: 'Visit Ana' })),
      does(jo, 't', answer('written.0', 'otherWords', { wording: { ownWords: 'Visit Ana' } })),
    ]
    for (const touch of touched)
      given(...marasWords, touch)
        .when(reword('written.0', { ownWords: 'Hers' }), asking(mara, 'a'))
        .thenRefused('own-words')
  })

  it('are confirmed by the client, by agreeing or by changing them', () => {
    const ways = [
      does(jo, 't', { type: 'confirmAloud', to: 'written.0' }),
      does(jo, 't', answer('written.0', 'agree')),
      does(jo, 't', reword('written.0', { ownWords: 'Visit Ana' })),
      does(jo, 't', answer('written.0', 'otherWords', { wording: { ownWords: 'Visit Ana' } })),
    ]
    for (const way of ways) {
      const { before } = given(...marasWords, way)
      expect(lineOf(before, 'written.0').writtenDownBy).toBeUndefined()
      expect(waitsFor(before, 'client').filter((one) => 'line' in one && one.line === 'written.0')).toEqual([])
      expect(currentView(lineOf(before, 'written.0'), 'client')?.answer).toBe('agree')
    }
  })

  it('a no is an answer: nothing waits any more, and confirming the words does not turn it into a yes', () => {
    const { before } = given(...marasWords, does(jo, 'no', answer('written.0', 'no')))
    expect(waitsFor(before, 'client').filter((one) => one.what === 'confirm')).toEqual([])
    const plan = given(...marasWords, does(jo, 'no', answer('written.0', 'no')))
      .when({ type: 'confirmAloud', to: 'written.0' }, asking(jo, 'c'))
      .thenState()
    expect(lineOf(plan, 'written.0').writtenDownBy).toBeUndefined()
    expect(currentView(lineOf(plan, 'written.0'), 'client')?.answer).toBe('no')
  })

  it('never come into force without the client', () => {
    const dated = [...josWords, does(mara, 'w', write('goal', { ownWords: 'See my sister' }, { answerBy: day(3) }))]
    given(...dated)
      .when({ type: 'takeEffect', what: 'w.0', reason: 'No answer' }, asking(mara, 'a', { on: day(4) }))
      .thenRefused('own-words')
  })

  it('nothing to confirm twice', () => {
    given(...marasWords)
      .when({ type: 'confirmAloud', to: 'goal.0' }, asking(jo, 'a'))
      .thenRefused('nothing-changed')
  })
})

describe('a hard patch', () => {
  const patch = { mark: 'setback', ownWords: 'A bad week', on: day(0) }
  it('only the client puts it on the roadmap', () => {
    given(...josWords)
      .when(write('milestone', patch), asking(jo, 'a'))
      .thenState()
    given(...josWords)
      .when(write('milestone', patch), asking(mara, 'a'))
      .thenRefused('own-words')
    const planned = does(mara, 'm', write('milestone', { mark: 'planned', ownWords: 'First week back', on: day(9) }))
    for (const how of [reword('m.0', { mark: 'setback' }), suggest('m.0', { mark: 'setback' })])
      given(...josWords, planned)
        .when(how, asking(mara, 'a'))
        .thenRefused('own-words')
    given(...josWords, planned)
      .when(
        { type: 'safetyChange', line: 'm.0', change: { do: 'reword', words: { mark: 'setback' } }, reason: 'x' },
        asking(mara, 'a'),
      )
      .thenRefused('own-words')
  })
  it('has a day', () => {
    given(...josWords)
      .when(write('milestone', { mark: 'setback', ownWords: 'A bad week' }), asking(jo, 'a'))
      .thenRefused('date-needed')
  })
})
