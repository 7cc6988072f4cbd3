import { describe, expect, it } from 'vitest'
import { methodStanding } from '#domain/plan/consent/standing.ts'
import type { Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { answer, does, given, lineOf, marasWords, preparedPlan, sign, signAndConsent, write } from '#testing/plans.ts'

const supplied = SIGNED_IN_AGAIN
const signing = asking(jo, 'js', { supplied })
const stateOf = (plan: Plan, line = 'method.0') => methodStanding(plan, lineOf(plan, line), []).state

describe('signing as a client', () => {
  it('is refused without a word on consent, so that nobody consents by accident', () => {
    given(...preparedPlan)
      .when(sign('v1.0'), signing)
      .thenRefused('consent-needed')
  })
  it('asks nothing where no method asks for consent', () => {
    const withoutMethod = [
      ...marasWords.filter(({ asking: { commandId } }) => commandId !== 'method'),
      does(mara, 'v1', { type: 'prepareVersion' }),
    ]
    const plan = given(...withoutMethod)
      .when(sign('v1.0'), signing)
      .thenState()
    expect(plan.methodConsents).toEqual({})
  })
  it('with yes to all gives consent to every method of the version', () => {
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0'), signing)
      .thenState()
    expect(stateOf(plan)).toBe('current')
    expect(plan.methodConsents['method.0']).toMatchObject({ answer: 'yes', version: 'v1.0', by: 'jo', substance: '' })
  })
  it('with yes to some keeps the no beside the signature', () => {
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0', [], { no: ['method.0'] }), signing)
      .thenState()
    expect(stateOf(plan)).toBe('no')
    expect(plan.versions[0]?.signatures[0]?.consent?.no).toEqual(['method.0'])
  })
  it.each(['no', 'notSure'] as const)('a mark of "%s" on a method is no consent to it', (said) => {
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0', [{ line: 'method.0', answer: said }]), signing)
      .thenState()
    expect(stateOf(plan)).toBe('no')
  })
  it('what was said about the method before counts as well', () => {
    const plan = given(...preparedPlan, does(jo, 'doubt', answer('method.0', 'notSure')))
      .when(signAndConsent('v1.0'), signing)
      .thenState()
    expect(stateOf(plan)).toBe('no')
  })
  it('in the room keeps who was there', () => {
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0'), asking(jo, 'js', { supplied, inRoomWith: 'mara' }))
      .thenState()
    expect(plan.methodConsents['method.0']?.witness).toBe('mara')
  })
  it('answers the clauses one by one, in the edition that was read', () => {
    const clauses = [
      { clause: 'data', edition: 2, yes: true },
      { clause: 'teaching', edition: 1, yes: false },
    ]
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0', [], { clauses }), signing)
      .thenState()
    expect(plan.clauseConsents).toMatchObject({
      data: { answer: 'yes', edition: 2, version: 'v1.0' },
      teaching: { answer: 'no', edition: 1 },
    })
  })
  it('keeps what the client would tell a friend, and the editions of the options on that day', () => {
    const teachBack = { how: 'written', words: 'We train sleep by going to bed later.' } as const
    const plan = given(...preparedPlan)
      .when(
        signAndConsent('v1.0', [], { teachBack }),
        asking(jo, 'js', { supplied: { ...supplied, editions: { insomnia: 3 } } }),
      )
      .thenState()
    expect(plan.versions[0]?.signatures[0]?.consent).toMatchObject({ teachBack, editions: { insomnia: 3 } })
    const told = { what: 'teachBack', version: 'v1.0', sessions: 0 }
    expect(waitsFor(plan, 'therapist')).toContainEqual(told)
    expect(waitsFor(plan, 'client')).not.toContainEqual(told)
  })
  it('of a page that showed an older edition is a yes to that one', () => {
    const plan = given(...preparedPlan)
      .when(
        signAndConsent('v1.0', [], { editions: { insomnia: 2, panic: 9 } }),
        asking(jo, 'js', { supplied: { ...supplied, editions: { insomnia: 3, panic: 1 } } }),
      )
      .thenState()
    expect(plan.versions[0]?.signatures[0]?.consent?.editions).toEqual({ insomnia: 2, panic: 1 })
  })
  it('refuses a no to something that is no method of the version, and a clause answered twice', () => {
    given(...preparedPlan)
      .when(signAndConsent('v1.0', [], { no: ['goal.0'] }), signing)
      .thenRefused('unknown', 'goal.0')
    const clauses = [
      { clause: 'data', edition: 1, yes: true },
      { clause: 'data', edition: 1, yes: false },
    ]
    given(...preparedPlan)
      .when(signAndConsent('v1.0', [], { clauses }), signing)
      .thenRefused('answered-twice')
  })
})

describe('signing as a therapist', () => {
  it('has no part in the consent', () => {
    given(...preparedPlan)
      .when(signAndConsent('v1.0'), asking(mara, 'ms', { supplied }))
      .thenRefused('not-allowed')
    const plan = given(...preparedPlan)
      .when(sign('v1.0'), asking(mara, 'ms', { supplied }))
      .thenState()
    expect(plan.methodConsents).toEqual({})
    expect(stateOf(plan)).toBe('notYet')
  })
})

it('a version the client declined gives no consent', () => {
  const plan = given(...preparedPlan)
    .when({ type: 'declineToSign', version: 'v1.0' }, asking(jo, 'd'))
    .thenState()
  expect(stateOf(plan)).toBe('notYet')
})

it('what was signed holds for the words that were signed, also when they changed before the signature', () => {
  const story = [
    ...preparedPlan,
    does(mara, 'change', {
      type: 'suggest',
      line: 'method.0',
      change: { do: 'reword', words: { method: 'Sleep restriction' } },
    }),
    does(jo, 'yes', answer('change.0', 'agree')),
    does(jo, 'js', signAndConsent('v1.0'), { supplied }),
  ]
  const plan = given(...story).before
  expect(plan.methodConsents['method.0']?.substance).toBe('')
  expect(stateOf(plan)).toBe('anotherLook')
})

it('a method that is over when the version is prepared is not asked for', () => {
  const story = [
    ...marasWords,
    does(mara, 'over', { type: 'setStanding', line: 'method.0', standing: 'ended', reason: 'Not now.' }),
    does(mara, 'other', write('intervention', { method: 'Walks' })),
    does(mara, 'v1', { type: 'prepareVersion' }),
  ]
  given(...story)
    .when(signAndConsent('v1.0', [], { no: ['method.0'] }), signing)
    .thenRefused('unknown', 'method.0')
})
