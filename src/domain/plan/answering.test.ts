import { describe, expect, it } from 'vitest'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { asking, ben, day, jo, mara } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  marasWords,
  reword,
  suggest,
  suggestionOf,
  suggestStanding,
  write,
} from '#testing/plans.ts'

const suggested = [...agreedPlan, does(mara, 's', suggest('step.0', { action: 'Phone off at nine' }))]
const asked = [...agreedPlan, does(jo, 'j', suggest('method.0', { method: 'Walk before bed' }))]
const session = does(mara, 'session', { type: 'openSession' })

describe('a suggestion waits for the other', () => {
  it('agree: the line reads so, and both have said yes', () => {
    const plan = given(...suggested)
      .when(answer('s.0', 'agree'), asking(jo, 'a'))
      .thenState()
    expect(lineOf(plan, 'step.0').words['action']).toBe('Phone off at nine')
    expect(agreementOf(lineOf(plan, 'step.0'))).toBe('agreed')
    expect(suggestionOf(plan, 's.0').ended?.how).toBe('agreed')
  })
  it('whatever the therapist can suggest, the client can suggest', () => {
    const plan = given(...asked)
      .when(answer('j.0', 'agree'), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'method.0').words['method']).toBe('Walk before bed')
    given(...asked)
      .when(suggestStanding('goal.0', 'paused'), asking(jo, 'a'))
      .thenState()
  })
  it('other words: they wait in its place', () => {
    const wording = { action: 'Phone outside the bedroom' }
    const plan = given(...suggested)
      .when(answer('s.0', 'otherWords', { wording }), asking(jo, 'a'))
      .thenState()
    expect(suggestionOf(plan, 's.0').ended?.how).toBe('otherWords')
    expect(suggestionOf(plan, 'a.0')).toMatchObject({ side: 'client', change: { do: 'reword', words: wording } })
    expect(lineOf(plan, 'step.0').words['action']).toBe('Phone off at ten')
  })
  it("let's talk: it stays open", () => {
    const plan = given(...suggested)
      .when(answer('s.0', 'notSure'), asking(jo, 'a'))
      .thenState()
    expect(suggestionOf(plan, 's.0').ended).toBeUndefined()
    expect(suggestionOf(plan, 's.0').answer?.answer).toBe('notSure')
  })
  it('no: it ends, and the line stays', () => {
    const plan = given(...suggested)
      .when(answer('s.0', 'no'), asking(jo, 'a'))
      .thenState()
    expect(suggestionOf(plan, 's.0').ended?.how).toBe('no')
    expect(lineOf(plan, 'step.0').words['action']).toBe('Phone off at ten')
  })
  it('nobody answers their own, and nobody twice', () => {
    given(...suggested)
      .when(answer('s.0', 'agree'), asking(mara, 'a'))
      .thenRefused('own-suggestion')
    given(...suggested)
      .when(answer('s.0', 'agree'), asking(ben, 'a'))
      .thenRefused('own-suggestion')
    given(...suggested, does(jo, 'no', answer('s.0', 'no')))
      .when(answer('s.0', 'agree'), asking(jo, 'a'))
      .thenRefused('already-answered')
  })
  it('one that no longer changes anything cannot be agreed to', () => {
    given(
      ...suggested,
      does(mara, 's2', suggest('step.0', { action: 'Phone off at nine ' })),
      does(jo, 'y', answer('s2.0', 'agree')),
    )
      .when(answer('s.0', 'agree'), asking(jo, 'a'))
      .thenRefused('nothing-changed')
  })
  it('a yes to a suggestion is no yes to what the other side wrote before it', () => {
    // Jo suggested before Mara changed the line at once; Jo has not seen Mara's words.
    const story = [
      ...marasWords,
      does(jo, 'j', suggest('method.0', { frequency: 'Weekly' })),
      does(mara, 'm', reword('method.0', { method: 'Restrict time in bed' })),
      does(mara, 'y', answer('j.0', 'agree')),
    ]
    const line = lineOf(given(...story).before, 'method.0')
    expect(line.words).toMatchObject({ frequency: 'Weekly', method: 'Restrict time in bed' })
    expect(currentView(line, 'client')).toBeNull()
    expect(agreementOf(line)).toBe('suggested')
  })
  it('of what came into force without the client, a yes to an older suggestion agrees nothing', () => {
    const story = [
      ...agreedPlan,
      does(jo, 'j', suggest('method.0', { frequency: 'Weekly' })),
      does(mara, 'safe', {
        type: 'safetyChange',
        line: 'method.0',
        change: { do: 'reword', words: { method: 'No time restriction' } },
        reason: 'You drive for work.',
      }),
      does(mara, 'y', answer('j.0', 'agree')),
    ]
    const line = lineOf(given(...story).before, 'method.0')
    expect(agreementOf(line)).toBe('safety')
    expect(currentView(line, 'client')).toBeNull()
  })
})

describe('reasons', () => {
  it('the therapist gives one for a no, the client never has to', () => {
    given(...asked, session)
      .when(answer('j.0', 'no'), asking(mara, 'a'))
      .thenRefused('reason-needed')
    given(...asked, session)
      .when(answer('j.0', 'no', { reason: '  ' }), asking(mara, 'a'))
      .thenRefused('reason-needed')
    given(...asked, session)
      .when(answer('j.0', 'no', { reason: 'Your knee' }), asking(mara, 'a'))
      .thenState()
    given(...suggested)
      .when(answer('s.0', 'no'), asking(jo, 'a'))
      .thenState()
    given(...marasWords)
      .when(answer('method.0', 'no'), asking(jo, 'a'))
      .thenState()
  })
  it('other words always carry the wording', () => {
    given(...marasWords)
      .when(answer('method.0', 'otherWords'), asking(jo, 'a'))
      .thenRefused('other-words-needed')
    given(...suggested)
      .when(answer('s.0', 'otherWords'), asking(jo, 'a'))
      .thenRefused('other-words-needed')
    given(...marasWords)
      .when(answer('method.0', 'otherWords', { wording: { method: 'Sleep diary' } }), asking(jo, 'a'))
      .thenRefused('nothing-changed')
  })
  it('the therapist ends a line with a reason', () => {
    const line = does(mara, 'own', write('intervention', { method: 'Light lamp' }))
    given(...agreedPlan, line)
      .when({ type: 'setStanding', line: 'own.0', standing: 'ended' }, asking(mara, 'a'))
      .thenRefused('reason-needed')
    given(...agreedPlan, line)
      .when({ type: 'setStanding', line: 'own.0', standing: 'ended', reason: ' ' }, asking(mara, 'a'))
      .thenRefused('reason-needed')
  })
})

describe('hard things are said in person', () => {
  it("let's talk and no are prepared for the session, unless sent on purpose", () => {
    for (const said of ['no', 'notSure'] as const) {
      const more = { reason: 'Let me say it to you' }
      given(...asked)
        .when(answer('j.0', said, more), asking(mara, 'a'))
        .thenRefused('prepare-for-session')
      given(...marasWords)
        .when(answer('goal.0', said, more), asking(mara, 'a'))
        .thenRefused('prepare-for-session')
      given(...asked)
        .when(answer('j.0', said, { ...more, onPurpose: true }), asking(mara, 'a'))
        .thenState()
      given(...asked, session)
        .when(answer('j.0', said, more), asking(mara, 'a'))
        .thenState()
      given(...suggested)
        .when(answer('s.0', said), asking(jo, 'a'))
        .thenState()
    }
  })
  it('a session that was forgotten open is no session', () => {
    given(...asked, session)
      .when(answer('j.0', 'notSure'), asking(mara, 'a', { on: day(2) }))
      .thenRefused('prepare-for-session')
  })
  it('other words need no session', () => {
    given(...asked)
      .when(answer('j.0', 'otherWords', { wording: { method: 'Walk at noon' } }), asking(mara, 'a'))
      .thenState()
  })
})

describe('both views are kept', () => {
  it('side by side, each with its reason', () => {
    const story = [...marasWords, session, does(mara, 'no', answer('goal.0', 'no', { reason: 'First the test' }))]
    const line = lineOf(given(...story).before, 'goal.0')
    expect(line.views.client?.answer).toBe('agree')
    expect(line.views.therapist).toMatchObject({ answer: 'no', reason: 'First the test' })
    expect(agreementOf(line)).toBe('differ')
  })
  it('dissent on the words stays when the two agree on a pause', () => {
    const story = [
      ...agreedPlan,
      does(jo, 'no', answer('method.0', 'no')),
      does(mara, 's', suggestStanding('method.0', 'paused')),
      does(jo, 'yes', answer('s.0', 'agree')),
    ]
    const line = lineOf(given(...story).before, 'method.0')
    expect(line.standing).toBe('paused')
    expect(line.views.client?.answer).toBe('no')
  })
  it('dissent stays when the therapist words the clinical side', () => {
    const story = [...marasWords, session, does(mara, 'no', answer('goal.0', 'no', { reason: 'First the test' }))]
    const plan = given(...story)
      .when(reword('goal.0', { clinicalWording: 'Sleep maintenance' }), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'goal.0').views.therapist?.answer).toBe('no')
  })
  it('who was in the room stands only at the view that was given there', () => {
    const plan = given(...suggested)
      .when(answer('s.0', 'agree'), asking(jo, 'a', { inRoomWith: 'mara' }))
      .thenState()
    const { client, therapist } = lineOf(plan, 'step.0').views
    expect(client?.inRoomWith).toBe('mara')
    expect(therapist?.inRoomWith).toBeUndefined()
  })
  it('the same view again changes nothing; whoever saw earlier words is told', () => {
    given(...agreedPlan)
      .when(answer('goal.0', 'agree'), asking(mara, 'a'))
      .thenRefused('nothing-changed')
    given(...agreedPlan)
      .when(answer('goal.0', 'agree', { seen: 7 }), asking(mara, 'a'))
      .thenRefused('stale')
    given(...agreedPlan)
      .when(answer('nowhere', 'agree'), asking(mara, 'a'))
      .thenRefused('unknown')
  })
  it('a line that has ended is not answered any more', () => {
    given(...marasWords, does(jo, 'e', { type: 'setStanding', line: 'step.0', standing: 'ended' }))
      .when(answer('step.0', 'agree'), asking(mara, 'a'))
      .thenRefused('line-ended')
  })
})
