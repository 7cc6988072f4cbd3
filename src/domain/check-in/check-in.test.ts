import { describe, expect, it } from 'vitest'
import { day, jo, mara, sana, tom } from '#testing/people.ts'
import { does, given, MOOD, mood, says } from '#testing/check-ins.ts'

const now = (deed: ReturnType<typeof says>) => [deed.command, deed.asking] as const
const linked = does(mara, 'link', { type: 'makeLink', client: 'jo', until: day(7) })

describe('a check-in', () => {
  it('is scored by the measure that was asked, and says how it came', () => {
    const { checkIns } = given()
      .when(...now(says(jo, 'a', { measures: [mood(1, 2, 0)], ratings: [{ about: 'goal', value: 4 }], note: 'ok' })))
      .thenState()
    expect(checkIns).toMatchObject([
      { id: 'a.0', way: 'signedIn', by: 'jo', on: day(0), note: 'ok', measures: [{ total: 3, answers: [1, 2, 0] }] },
    ])
  })
  it('from a sheet of paper is marked as entered by whoever entered it', () => {
    for (const who of [mara, tom])
      expect(given(says(who, 'a', { measures: [mood(1, 1, 0)] })).before.checkIns).toMatchObject([
        { way: 'paper', by: who.person, as: who.capacity },
      ])
    given()
      .when(...now(says(sana, 'a', { note: 'no' })))
      .thenRefused('not-allowed')
  })
  it('on the tablet in the room says so', () => {
    expect(given(says(jo, 'a', { note: 'hm' }, { inRoomWith: 'mara' })).before.checkIns[0]?.way).toBe('room')
  })
  it('replaces one missing answer by the mean, never the one about risk', () => {
    const proRated = given(says(jo, 'a', { measures: [mood(2, null, 0)] })).before.checkIns[0]?.measures[0]
    expect(proRated).toMatchObject({ total: 3, proRated: true })
    const without = given(says(jo, 'a', { measures: [mood(2, 2, null)] })).before.checkIns[0]?.measures[0]
    expect(without).toMatchObject({ total: null, answers: [2, 2, null] })
  })
  it('keeps the time at which it was given, however late it arrives', () => {
    const late = says(jo, 'a', { note: 'on the train', on: day(0), givenAt: `${day(0)}T08:00:00Z` }, { on: day(2) })
    expect(given(late).before.checkIns[0]).toMatchObject({ on: day(0), givenAt: `${day(0)}T08:00:00Z` })
  })
  it('of a phone that is already in tomorrow belongs to today', () => {
    const ahead = says(jo, 'a', { note: 'hi', on: day(1), givenAt: `${day(0)}T08:59:00.5Z` })
    expect(given(ahead).before.checkIns[0]?.on).toBe(day(0))
  })
})

describe('a measure that has changed since it was asked', () => {
  const later = {
    ...MOOD,
    edition: 2,
    scoring: { ...MOOD.scoring, highest: 12 },
    options: [{ value: 4, label: 'more' }],
  }
  it('is scored in the edition that was answered', () => {
    const library = { mood: later, 'mood@1': MOOD }
    const said = says(jo, 'a', { measures: [mood(1, 1, 0)] }, { supplied: { library } })
    expect(given(said).before.checkIns[0]?.measures[0]).toMatchObject({ edition: 1, total: 2 })
    given()
      .when(...now(says(jo, 'a', { measures: [{ ...mood(1, 1, 0), edition: 3 }] }, { supplied: { library } })))
      .thenRefused('unknown-measure', 'mood')
  })
})

describe('what does not fit is refused by name, and nothing of it is kept', () => {
  const refused = (
    what: Parameters<typeof says>[2],
    code: Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0],
    about?: string,
  ) =>
    given()
      .when(...now(says(jo, 'a', what)))
      .thenRefused(code, about)
  it('an answer out of range, an item that is not there, one answered twice', () => {
    refused({ measures: [mood(4)] }, 'answer-out-of-range', 'mood')
    refused({ measures: [mood(1, 1, 1, 1)] }, 'unknown-item', 'mood')
    refused(
      {
        measures: [
          {
            ...mood(),
            answers: [
              { item: 1, value: 0 },
              { item: 1, value: 1 },
            ],
          },
        ],
      },
      'answered-twice',
      'mood',
    )
    refused({ measures: [mood(1, 1, 0), mood(1, 1, 0)] }, 'answered-twice', 'mood')
    refused({ measures: [{ ...mood(1), measure: 'constructor' }] }, 'unknown-measure', 'constructor')
    refused({ ratings: [{ about: 'goal', value: 11 }] }, 'answer-out-of-range', 'goal')
    refused(
      {
        ratings: [
          { about: 'goal', value: 1 },
          { about: 'goal', value: 2 },
        ],
      },
      'answered-twice',
      'goal',
    )
    refused({ levels: [{ about: 'o', level: -3 }] }, 'answer-out-of-range', 'o')
  })
  it('nothing at all', () => {
    refused({}, 'nothing-answered')
    refused({ measures: [mood(null, null, null)] }, 'nothing-answered')
  })
  it('one from the future', () => {
    refused({ note: 'a', on: day(1) }, 'date-in-the-future')
    refused({ note: 'a', givenAt: `${day(0)}T09:11:00Z` }, 'date-in-the-future')
    given()
      .when(...now(says(mara, 'a', { note: 'a', on: day(1), givenAt: `${day(0)}T08:00:00Z` })))
      .thenRefused('date-in-the-future')
  })
  it('one for somebody else', () => {
    given(says(jo, 'a', { note: 'mine' }))
      .when(...now(says(jo, 'b', { note: 'theirs', client: 'kim' })))
      .thenRefused('other-client', 'kim')
  })
})

describe('a single-use link', () => {
  it('opens once', () => {
    const used = given(linked, says(jo, 'a', { note: 'hello', link: 'link.0' }))
    expect(used.before.checkIns[0]).toMatchObject({ way: 'link', link: 'link.0' })
    used.when(...now(says(jo, 'b', { note: 'again', link: 'link.0' }))).thenRefused('link-used', 'link.0')
    used.when({ type: 'endLink', link: 'link.0' }, says(mara, 'e', {}).asking).thenRefused('link-used')
  })
  it('until its day, or until it is ended', () => {
    const late = says(jo, 'a', { note: 'late', link: 'link.0' }, { on: day(8) })
    given(linked)
      .when(...now(late))
      .thenRefused('link-ended')
    given(linked, does(tom, 'end', { type: 'endLink', link: 'link.0' }))
      .when(...now(says(jo, 'a', { note: 'hi', link: 'link.0' })))
      .thenRefused('link-ended')
    given()
      .when(...now(says(jo, 'a', { note: 'hi', link: 'elsewhere.0' })))
      .thenRefused('unknown', 'elsewhere.0')
  })
  it('is never made for longer than two weeks', () => {
    given()
      .when({ type: 'makeLink', client: 'jo', until: day(15) }, says(mara, 'l', {}).asking)
      .thenRefused('date-in-the-future')
  })
})

describe('an entry from paper that was mistaken', () => {
  const entered = says(tom, 'a', { measures: [mood(3, 3, 0)] })
  const aside = { type: 'setAside', checkIn: 'a.0', reason: 'Another client’s sheet.' } as const
  it('is set aside with a reason, and stays readable', () => {
    const { checkIns } = given(entered)
      .when(aside, says(mara, 's', {}).asking)
      .thenState()
    expect(checkIns).toMatchObject([{ id: 'a.0', setAside: { reason: aside.reason } }])
    given(entered)
      .when({ ...aside, reason: '' }, says(tom, 's', {}).asking)
      .thenRefused('reason-needed')
  })
  it('and an answer about safety in it stays until someone has acted', () => {
    const { checkIns, risks } = given(says(mara, 'a', { measures: [mood(1, 1, 1)] }))
      .when(aside, says(mara, 's', {}).asking)
      .thenState()
    expect(checkIns[0]?.setAside).toBeDefined()
    expect(risks).toMatchObject([{ level: 'alert' }])
    expect(risks[0]?.acted).toBeUndefined()
  })
  it('entered twice is refused; another day, other answers, or after the first was set aside is not', () => {
    const again = (more: Partial<Parameters<typeof says>[2]> = {}) =>
      now(says(mara, 'b', { measures: [mood(3, 3, 0)], ...more }, { on: day(1) }))
    const sheet = says(tom, 'a', { measures: [mood(3, 3, 0)], on: day(0) }, { on: day(1) })
    given(sheet)
      .when(...again({ on: day(0) }))
      .thenRefused('already-exists', 'mood')
    for (const other of [{}, { on: day(0), measures: [mood(3, 2, 0)] }, { on: day(0), note: 'On the back: tired.' }])
      given(sheet)
        .when(...again(other))
        .thenState()
    given(sheet, does(mara, 's', aside))
      .when(...again({ on: day(0) }))
      .thenState()
  })
  it('but not what a client said', () => {
    given(says(jo, 'a', { note: 'mine' }))
      .when(aside, says(mara, 's', {}).asking)
      .thenRefused('not-allowed')
    given(says(mara, 'a', { note: 'sheet' }))
      .when(aside, says(tom, 's', {}).asking)
      .thenRefused('not-allowed')
  })
})
