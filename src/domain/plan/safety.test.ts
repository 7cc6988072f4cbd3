import { describe, expect, it } from 'vitest'
import { agreementOf } from '#domain/plan/stance.ts'
import { viewFor } from '#domain/plan/view.ts'
import { asking, day, jo, kit, mara } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  preparedPlan,
  reword,
  signAndConsent,
  suggest,
  suggestStanding,
} from '#testing/plans.ts'
import { SIGNED_IN_AGAIN } from '#testing/people.ts'

const change = { do: 'reword', words: { method: 'No time restriction' } } as const
const safety = (more: Record<string, unknown> = {}) =>
  ({ type: 'safetyChange', line: 'method.0', change, reason: 'You drive for work', ...more }) as never
const showFrom = { on: day(7), reason: 'Said in person first' }
const withheld = [...agreedPlan, does(mara, 'safe', safety({ showFrom }))]
const client = (today = day(0)) => ({ capacity: 'client', parts: 'all', today }) as const

describe('a safety change', () => {
  it('takes effect at once, with a reason', () => {
    given(...agreedPlan)
      .when(safety({ reason: ' ' }), asking(mara, 'a'))
      .thenRefused('reason-needed')
    given(...agreedPlan)
      .when(safety(), asking(jo, 'a'))
      .thenRefused('not-allowed')
    const plan = given(...agreedPlan)
      .when(safety(), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'method.0').words['method']).toBe('No time restriction')
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('safety')
    const yes = given(...agreedPlan, does(mara, 'safe', safety()))
      .when(answer('method.0', 'agree'), asking(jo, 'y'))
      .thenState()
    expect(agreementOf(lineOf(yes, 'method.0'))).toBe('agreed')
  })
  it('of a standing is not agreed either', () => {
    const pause = { do: 'standing', standing: 'paused' } as const
    const plan = given(...agreedPlan)
      .when(safety({ change: pause }), asking(mara, 'a'))
      .thenState()
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('safety')
  })
  it('is not taken back', () => {
    given(...agreedPlan, does(mara, 's', safety()))
      .when({ type: 'undo', what: 'method.0' }, asking(mara, 'a'))
      .thenRefused('nothing-to-undo')
  })
})

describe('a delay in showing it', () => {
  it('needs a reason and a day ahead', () => {
    given(...agreedPlan)
      .when(safety({ showFrom: { on: day(0), reason: 'x' } }), asking(mara, 'a'))
      .thenRefused('date-in-the-past')
    given(...agreedPlan)
      .when(safety({ showFrom: { on: day(2), reason: ' ' } }), asking(mara, 'a'))
      .thenRefused('reason-needed')
  })
  it('the client reads the line as it was, until the day', () => {
    const { before } = given(...withheld)
    expect(lineOf(viewFor(client(), before), 'method.0')).toEqual(lineOf(given(...agreedPlan).before, 'method.0'))
    const due = lineOf(viewFor(client(day(7)), before), 'method.0')
    expect(due.words['method']).toBe('No time restriction')
    expect(due.withheld).toBeUndefined()
    expect(JSON.stringify(viewFor(client(), before))).not.toContain('No time restriction')
    expect(JSON.stringify(viewFor({ ...client(), capacity: kit.capacity }, before))).not.toContain(
      'No time restriction',
    )
  })
  it('until then both are asked to talk first', () => {
    for (const what of [
      answer('method.0', 'no'),
      suggest('method.0', { frequency: 'Weekly' }),
      suggestStanding('method.0', 'paused'),
    ]) {
      given(...withheld)
        .when(what, asking(jo, 'a'))
        .thenRefused('talk-first')
      given(...withheld)
        .when({ ...what, reason: 'x', onPurpose: true } as never, asking(mara, 'a'))
        .thenRefused('talk-first')
    }
    given(...withheld)
      .when({ type: 'recordAloud', to: 'method.0', on: day(0), channel: 'phone' }, asking(mara, 'a'))
      .thenRefused('talk-first')
    given(...withheld)
      .when({ type: 'prepareVersion' }, asking(mara, 'a'))
      .thenRefused('talk-first')
    given(...withheld)
      .when(answer('method.0', 'agree'), asking(jo, 'a', { on: day(7) }))
      .thenState()
  })
  it('a suggestion from before cannot be agreed past the client', () => {
    const story = [
      ...agreedPlan,
      does(jo, 'j', suggest('method.0', { frequency: 'Weekly' })),
      does(mara, 'safe', safety({ showFrom })),
    ]
    given(...story)
      .when(answer('j.0', 'agree'), asking(mara, 'a'))
      .thenRefused('talk-first')
  })
  it('the therapist shows it earlier', () => {
    const plan = given(...withheld)
      .when({ type: 'showSafety', line: 'method.0' }, asking(mara, 'a', { on: day(2) }))
      .thenState()
    expect(lineOf(viewFor(client(day(2)), plan), 'method.0').words['method']).toBe('No time restriction')
    given(...agreedPlan)
      .when({ type: 'showSafety', line: 'method.0' }, asking(mara, 'a'))
      .thenRefused('nothing-changed')
    given(...withheld)
      .when({ type: 'showSafety', line: 'method.0' }, asking(mara, 'a', { on: day(7) }))
      .thenRefused('nothing-changed')
  })
  it('a further safety change does not show the first by accident', () => {
    const more = { change: { do: 'reword', words: { frequency: 'Never at the wheel' } } }
    const plan = given(...withheld)
      .when(safety(more), asking(mara, 'a', { on: day(1) }))
      .thenState()
    expect(JSON.stringify(viewFor(client(day(1)), plan))).not.toContain('No time restriction')
  })
  it('what the client has already read is not taken away by a later delay', () => {
    const more = {
      change: { do: 'reword', words: { frequency: 'Never at the wheel' } },
      showFrom: { on: day(20), reason: 'x' },
    }
    const plan = given(...withheld)
      .when(safety(more), asking(mara, 'a', { on: day(10) }))
      .thenState()
    const seen = lineOf(viewFor(client(day(10)), plan), 'method.0')
    expect(seen.words['method']).toBe('No time restriction')
    expect(seen.words['frequency']).toBeUndefined()
  })
  it('a version prepared before can still be signed as it was read', () => {
    const story = [...preparedPlan, does(jo, 'no', answer('method.0', 'no')), does(mara, 'safe', safety({ showFrom }))]
    const { before } = given(...story)
    const signs = asking(jo, 'sign', { supplied: SIGNED_IN_AGAIN })
    const whole = given(...story)
      .when(signAndConsent('v1.0'), signs)
      .thenState()
    expect(whole.versions.at(-1)?.signatures[0]?.views['method.0']?.answer).toBe('no')
    expect(lineOf(viewFor(client(), whole), 'method.0').views.client?.answer).toBe('no')
    expect(lineOf(viewFor(client(), before), 'method.0').views.client?.answer).toBe('no')
  })
  it('a rewording by the therapist waits too', () => {
    given(...withheld)
      .when(reword('method.0', { duration: 'x' }), asking(mara, 'a'))
      .thenRefused('talk-first')
  })
})
