import { describe, expect, it } from 'vitest'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { viewFor } from '#domain/plan/view.ts'
import { asking, DAY_ONE, day, jo, mara, sana } from '#testing/people.ts'
import { agreedPlan, does, given } from '#testing/plans.ts'

const note = (more: Record<string, unknown> = {}) =>
  ({ type: 'leaveNote', line: 'goal.0', about: 'question', words: 'Is this too big?', ...more }) as never
const reply = (words = 'Let us see.') => ({ type: 'replyToNote', thread: 'n.0', words }) as const
const close = (outcome?: string) => ({ type: 'closeNote', thread: 'n.0', ...(outcome ? { outcome } : {}) }) as const
const replies = (on: boolean, days: string[] = ['mon'], hours = '9 to 5') =>
  ({ type: 'setReplies', on, days, hours }) as never
const noted = [...agreedPlan, does(jo, 'n', note())]
const sources = { today: DAY_ONE, changes: [], reported: [] }

describe('a note in the margin', () => {
  it('is something to bring: it is on the agenda of both', () => {
    const plan = given(...agreedPlan)
      .when(note(), asking(jo, 'n'))
      .thenState()
    expect(plan.threads['n.0']).toMatchObject({ line: 'goal.0', about: 'question', side: 'client', replies: [] })
    expect(agendaFor(plan, sources).map((one) => one.key)).toContain('note:n.0')
  })
  it('can be about the whole plan, and comes from either', () => {
    const plan = given(...agreedPlan)
      .when(note({ line: undefined, about: 'idea' }), asking(mara, 'n'))
      .thenState()
    expect(plan.threads['n.0']).toMatchObject({ side: 'therapist', about: 'idea' })
    given(...agreedPlan)
      .when(note(), asking(sana, 'n'))
      .thenRefused('not-allowed')
  })
  it('says something, about a line that is there', () => {
    given(...agreedPlan)
      .when(note({ words: ' ' }), asking(jo, 'n'))
      .thenRefused('empty-words')
    given(...agreedPlan)
      .when(note({ line: 'gone.0' }), asking(jo, 'n'))
      .thenRefused('unknown', 'gone.0')
    given(...agreedPlan)
      .when(note({ line: 'toString' }), asking(jo, 'n'))
      .thenRefused('unknown')
  })
  it('prepared for a session comes with it', () => {
    const act = { type: 'leaveNote', about: 'concern', words: 'I was hurt.', draft: 'd' }
    const prepared = [{ person: 'jo', capacity: 'client', act }]
    const plan = given(...agreedPlan)
      .when({ type: 'openSession' }, asking(mara, 'o', { supplied: { prepared } }))
      .thenState()
    expect(Object.values(plan.threads)).toMatchObject([{ about: 'concern', side: 'client' }])
  })
  it('is between the two: a supporter sees none', () => {
    const seen = viewFor({ capacity: 'supporter', parts: 'all', today: DAY_ONE }, given(...noted).before)
    expect(seen.threads).toEqual({})
  })
})

describe('answering in writing', () => {
  it('waits for the session, unless the therapist has switched it on', () => {
    for (const who of [jo, mara])
      given(...noted)
        .when(reply(), asking(who, 'r'))
        .thenRefused('bring-to-session', 'n.0')
    const plan = given(...noted, does(mara, 'on', replies(true)))
      .when(reply(), asking(mara, 'r'))
      .thenState()
    expect(plan.threads['n.0']?.replies).toMatchObject([{ side: 'therapist', words: 'Let us see.' }])
  })
  it('is open in a session of the day, not in one forgotten open', () => {
    const open = [...noted, does(mara, 'o', { type: 'openSession' })]
    given(...open)
      .when(reply(), asking(mara, 'r'))
      .thenState()
    given(...open)
      .when(reply(), asking(mara, 'r', { on: day(1) }))
      .thenRefused('bring-to-session')
  })
  it('says on which days and when, and is the therapist’s to switch', () => {
    given(...noted)
      .when(replies(true, []), asking(mara, 'on'))
      .thenRefused('empty-words')
    given(...noted)
      .when(replies(true, ['mon'], ' '), asking(mara, 'on'))
      .thenRefused('empty-words')
    given(...noted)
      .when(replies(true), asking(jo, 'on'))
      .thenRefused('not-allowed')
    given(...noted, does(mara, 'on', replies(true)))
      .when(replies(true), asking(mara, 'on2'))
      .thenRefused('nothing-changed')
  })
})

describe('closing a note', () => {
  it('a concern of the other needs a word on what came of it; one’s own may just go', () => {
    const concern = [...agreedPlan, does(jo, 'n', note({ about: 'concern' }))]
    given(...concern)
      .when(close(), asking(mara, 'c'))
      .thenRefused('reason-needed', 'n.0')
    given(...concern)
      .when(close('We made the step smaller.'), asking(mara, 'c'))
      .thenState()
    given(...concern)
      .when(close(), asking(jo, 'c'))
      .thenState()
    given(...concern, does(jo, 'c', close()))
      .when(close(), asking(jo, 'c2'))
      .thenRefused('already-answered', 'n.0')
  })
  it('takes it off the agenda', () => {
    const plan = given(...noted)
      .when(close(), asking(mara, 'c'))
      .thenState()
    expect(agendaFor(plan, sources).map((one) => one.key)).not.toContain('note:n.0')
  })
})
