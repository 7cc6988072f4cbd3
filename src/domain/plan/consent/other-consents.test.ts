import { describe, expect, it } from 'vitest'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, DAY_ONE, day, jo, mara, sana } from '#testing/people.ts'
import { does, given, opened } from '#testing/plans.ts'

const ask = (more: Record<string, unknown> = {}) =>
  ({ type: 'askConsent', about: 'telehealth', what: 'Sessions by video', ...more }) as never
const give = (more: Record<string, unknown> = {}) =>
  ({ type: 'giveConsent', about: 'sharing', to: 'Dr Patel', what: 'The plan', until: day(30), ...more }) as never
const reply = (yes: boolean) => ({ type: 'answerConsent', consent: 'q.0', yes }) as const
const asked = [opened, does(mara, 'q', ask())]

describe('asking for a consent', () => {
  it('waits for the client, who says yes or no', () => {
    expect(waitsFor(given(...asked).before, 'client')).toEqual([{ what: 'answerConsent', consent: 'q.0', sessions: 0 }])
    const yes = given(...asked)
      .when(reply(true), asking(jo, 'a'))
      .thenState()
    expect(yes.consents['q.0']?.answer).toMatchObject({ yes: true, by: 'jo' })
    expect(waitsFor(yes, 'client')).toEqual([])
  })
  it('a no can become a yes; a yes is ended by taking it back', () => {
    const no = [...asked, does(jo, 'n', reply(false))]
    given(...no)
      .when(reply(false), asking(jo, 'a'))
      .thenRefused('already-answered', 'q.0')
    given(...no)
      .when(reply(true), asking(jo, 'a'))
      .thenState()
    given(...asked, does(jo, 'y', reply(true)))
      .when(reply(false), asking(jo, 'a'))
      .thenRefused('already-answered', 'q.0')
  })
  it('is over after its last day', () => {
    given(opened, does(mara, 'q', ask({ until: day(3) })))
      .when(reply(true), asking(jo, 'a', { on: day(4) }))
      .thenRefused('date-in-the-past', 'q.0')
  })
  it('is the therapist’s to ask and the client’s to answer', () => {
    given(opened).when(ask(), asking(jo, 'q')).thenRefused('not-allowed')
    given(opened).when(ask(), asking(sana, 'q')).thenRefused('not-allowed')
    given(...asked)
      .when(reply(true), asking(mara, 'a'))
      .thenRefused('not-allowed')
    given(...asked)
      .when({ type: 'answerConsent', consent: 'toString', yes: true }, asking(jo, 'a'))
      .thenRefused('unknown')
  })
})

describe('giving a consent', () => {
  it('unasked, by the client', () => {
    const plan = given(opened).when(give(), asking(jo, 'g')).thenState()
    expect(plan.consents['g.0']).toMatchObject({
      about: 'sharing',
      to: 'Dr Patel',
      until: day(30),
      answer: { yes: true },
    })
  })
  it('sharing says with whom and until when', () => {
    given(opened)
      .when(give({ to: undefined }), asking(jo, 'g'))
      .thenRefused('empty-words')
    given(opened)
      .when(give({ until: undefined }), asking(jo, 'g'))
      .thenRefused('date-needed')
    given(opened)
      .when(give({ what: ' ' }), asking(jo, 'g'))
      .thenRefused('empty-words')
    given(opened)
      .when(give({ until: day(-1) }), asking(jo, 'g'))
      .thenRefused('date-in-the-past')
  })
  it('aloud, as the therapist wrote it down', () => {
    given(opened).when(give(), asking(mara, 'g')).thenRefused('not-allowed')
    const plan = given(opened)
      .when(give({ aloud: { on: DAY_ONE, channel: 'inRoom' } }), asking(mara, 'g'))
      .thenState()
    expect(plan.consents['g.0']?.answer).toMatchObject({ by: 'mara', aloud: { channel: 'inRoom' } })
  })
  it('is taken back like every other', () => {
    const end = { type: 'withdrawConsent', methods: [], clauses: [], consents: ['g.0'], rest: [], words: ' ' } as never
    const ended = given(opened, does(jo, 'g', give()))
      .when(end, asking(jo, 'e'))
      .thenState()
    expect(ended.consents['g.0']?.ended).toMatchObject({ by: 'jo' })
    given(opened, does(jo, 'g', give()), does(jo, 'e', end))
      .when(end, asking(jo, 'e2'))
      .thenRefused('nothing-changed', 'g.0')
  })
})
