import { describe, expect, it } from 'vitest'
import { evolve } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import { asking, ben, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  marasWords,
  preparedPlan,
  reword,
  signAndConsent,
  suggest,
  suggestionOf,
  suggestStanding,
  write,
} from '#testing/plans.ts'

const undo = (what: string) => ({ type: 'undo', what }) as const
const held = (name: string) => [
  does(mara, name, { type: 'openSession' }),
  does(mara, `${name}h`, { type: 'holdSession', session: `${name}.0` }),
]

describe('its author takes back their last act, until the other has answered', () => {
  it('what was written', () => {
    const written = [...marasWords, does(jo, 'w', write('goal', { ownWords: 'Sing' }))]
    const plan = given(...written)
      .when(undo('w.0'), asking(jo, 'u'))
      .thenState()
    expect(plan.lines['w.0']).toBeUndefined()
    expect(plan.order).not.toContain('w.0')
    given(...written)
      .when(undo('w.0'), asking(mara, 'u'))
      .thenRefused('too-late-to-undo')
    given(...written, does(mara, 'y', answer('w.0', 'agree')))
      .when(undo('w.0'), asking(jo, 'u'))
      .thenRefused('too-late-to-undo')
    given(...written, does(mara, 's', write('step', { action: 'x', owner: 'client' }, { parent: 'w.0' })))
      .when(undo('w.0'), asking(jo, 'u'))
      .thenRefused('too-late-to-undo')
    given(...written, does(mara, 's', suggest('w.0', { lifeArea: 'home' })))
      .when(undo('w.0'), asking(jo, 'u'))
      .thenRefused('too-late-to-undo')
  })
  it('what was written and suggested in one act goes together', () => {
    const acts = [write('step', { action: 'Call', owner: 'client' }), suggest('w.0', { action: 'Call Ana' })]
    const plan = given(...marasWords, does(jo, 'w', { type: 'share', acts } as never))
      .when(undo('w.0'), asking(jo, 'u'))
      .thenState()
    expect(Object.values(plan.suggestions)).toEqual([])
  })
  it('a rewording, once', () => {
    const story = [...marasWords, does(jo, 'r', reword('goal.0', { ownWords: 'Sleep' }))]
    const plan = given(...story)
      .when(undo('goal.0'), asking(jo, 'u'))
      .thenState()
    expect(lineOf(plan, 'goal.0')).toMatchObject({ words: { ownWords: 'Sleep through the night' }, revision: 1 })
    given(...story, does(jo, 'u', undo('goal.0')))
      .when(undo('goal.0'), asking(jo, 'u2'))
      .thenRefused('nothing-to-undo')
  })
  it('a pause, with its reason, also on a plan read back from storage', () => {
    const story = [
      ...marasWords,
      does(mara, 'p', { type: 'setStanding', line: 'method.0', standing: 'paused', reason: 'Holidays' }),
    ]
    const readBack = JSON.parse(JSON.stringify(given(...story).before)) as Plan
    const plan = evolve(readBack, { fact: { type: 'undone', what: 'method.0' }, asking: asking(mara, 'u') })
    expect(lineOf(plan, 'method.0').standingReason).toBeUndefined()
    expect(lineOf(plan, 'method.0').standing).toBe('active')
  })
  it('an answer to a line, with the other words that went with it', () => {
    const story = [...marasWords, does(jo, 'a', answer('method.0', 'otherWords', { wording: { method: 'Walk' } }))]
    const plan = given(...story)
      .when(undo('method.0'), asking(jo, 'u'))
      .thenState()
    expect(plan.suggestions['a.0']).toBeUndefined()
    expect(lineOf(plan, 'method.0').views.client).toBeUndefined()
    given(...story, does(mara, 'y', answer('a.0', 'agree')))
      .when(undo('method.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
    const no = does(mara, 'n', answer('a.0', 'no', { reason: 'Your knee', onPurpose: true }))
    given(...story, no)
      .when(undo('method.0'), asking(jo, 'u'))
      .thenRefused('too-late-to-undo')
  })
  it('still not after other words that were answered have left the page', () => {
    const said = answer('method.0', 'otherWords', { wording: { method: 'Walk' } })
    const no = does(mara, 'n', answer('a.0', 'no', { reason: 'Knee', onPurpose: true }))
    const story = [...marasWords, does(jo, 'a', said), no, ...held('s1'), ...held('s2')]
    expect(given(...story).before.suggestions['a.0']).toBeUndefined()
    given(...story)
      .when(undo('method.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
  })
})

describe('suggestions and answers to them', () => {
  const suggested = [...agreedPlan, does(mara, 's', suggest('method.0', { frequency: 'Weekly' }))]
  it('a suggestion, by the one who made it', () => {
    expect(
      given(...suggested)
        .when(undo('s.0'), asking(mara, 'u'))
        .thenState().suggestions,
    ).toEqual({})
    given(...suggested)
      .when(undo('s.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
    given(...suggested)
      .when(undo('s.0'), asking(ben, 'u'))
      .thenRefused('nothing-to-undo')
    given(...suggested, does(jo, 'n', answer('s.0', 'notSure')))
      .when(undo('s.0'), asking(mara, 'u'))
      .thenRefused('too-late-to-undo')
  })
  it('a yes: the line is as it was and the suggestion waits again', () => {
    const story = [...suggested, does(jo, 'y', answer('s.0', 'agree'))]
    const plan = given(...story)
      .when(undo('s.0'), asking(jo, 'u'))
      .thenState()
    expect(lineOf(plan, 'method.0').words['frequency']).toBeUndefined()
    expect(suggestionOf(plan, 's.0').ended).toBeUndefined()
    given(...story)
      .when(undo('method.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
    given(...story)
      .when(undo('s.0'), asking(mara, 'u'))
      .thenRefused('too-late-to-undo')
    given(...story, does(mara, 'p', suggestStanding('method.0', 'paused')), does(jo, 'y2', answer('p.0', 'agree')))
      .when(undo('s.0'), asking(jo, 'u'))
      .thenRefused('too-late-to-undo')
  })
  it('not by the line either, after the suggestion has left the page', () => {
    const story = [...suggested, does(jo, 'y', answer('s.0', 'agree')), ...held('s1'), ...held('s2')]
    given(...story)
      .when(undo('method.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
    expect(lineOf(given(...story).before, 'method.0').words['frequency']).toBe('Weekly')
  })
  it('other words taken back: the first suggestion waits again', () => {
    const story = [...suggested, does(jo, 'o', answer('s.0', 'otherWords', { wording: { frequency: 'Daily' } }))]
    for (const what of ['s.0', 'o.0']) {
      const plan = given(...story)
        .when(undo(what), asking(jo, 'u'))
        .thenState()
      expect(plan.suggestions['o.0']).toBeUndefined()
      expect(suggestionOf(plan, 's.0').ended).toBeUndefined()
      expect(suggestionOf(plan, 's.0').answer).toBeUndefined()
    }
  })
  it('a record of a yes said aloud taken back leaves what the client had said before', () => {
    const story = [
      ...suggested,
      does(jo, 'n', answer('s.0', 'notSure')),
      does(mara, 'a', { type: 'recordAloud', to: 's.0', on: '2026-11-02', channel: 'inRoom' }),
    ]
    const plan = given(...story)
      .when(undo('s.0'), asking(mara, 'u'))
      .thenState()
    expect(suggestionOf(plan, 's.0').answer).toMatchObject({ answer: 'notSure', by: 'jo' })
  })
  it('two acts on one line in one go: each is taken back for itself', () => {
    const acts = [answer('s.0', 'agree'), suggest('method.0', { duration: '6 weeks' })]
    const story = [...suggested, does(jo, 'b', { type: 'share', acts } as never)]
    const plan = given(...story)
      .when(undo('s.0'), asking(jo, 'u'))
      .thenState()
    expect(plan.suggestions['b.1']).toBeDefined()
  })
})

describe('a goal shared with what stands under it', () => {
  const shared = [
    ...marasWords,
    does(jo, 'g', {
      type: 'share',
      acts: [
        { type: 'write', kind: 'goal', words: { ownWords: 'Sing' } },
        { type: 'write', kind: 'objective', words: { notice: 'I hum' }, parent: 'g.0' },
        { type: 'write', kind: 'step', words: { action: 'Ring the choir', owner: 'client' }, parent: 'g.0' },
      ],
    }),
  ]
  it('is taken back whole, and leaves the plan as it was', () => {
    const plan = given(...shared)
      .when(undo('g.0'), asking(jo, 'u'))
      .thenState()
    expect(plan.order).toEqual(given(...marasWords).before.order)
    expect(Object.keys(plan.lines).filter((id) => id.startsWith('g.'))).toEqual([])
  })
  it('stays once the other has answered any of it, or anything has changed there', () => {
    for (const since of [
      does(mara, 'y', answer('g.2', 'agree')),
      does(jo, 'r', reword('g.1', { notice: 'I sing' })),
      does(jo, 's', write('step', { action: 'Practise', owner: 'client' }, { parent: 'g.0' })),
    ])
      given(...shared, since)
        .when(undo('g.0'), asking(jo, 'u'))
        .thenRefused('too-late-to-undo')
  })
})

describe('never', () => {
  it('a signature, nor what was signed', () => {
    const signed = [...preparedPlan, does(jo, 's', signAndConsent('v1.0'), { supplied: SIGNED_IN_AGAIN })]
    given(...signed)
      .when(undo('step.0'), asking(mara, 'u'))
      .thenRefused('nothing-to-undo')
    given(...signed)
      .when(undo('v1.0'), asking(jo, 'u'))
      .thenRefused('unknown')
    for (const id of Object.keys(given(...signed).before.lines))
      for (const who of [jo, mara])
        given(...signed)
          .when(undo(id), asking(who, 'u'))
          .thenRefused('nothing-to-undo')
  })
  it('a confirmation by the client', () => {
    given(...marasWords, does(jo, 'c', { type: 'confirmAloud', to: 'written.0' }))
      .when(undo('written.0'), asking(jo, 'u'))
      .thenRefused('nothing-to-undo')
  })
})
