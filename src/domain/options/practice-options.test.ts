import { describe, expect, it } from 'vitest'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { Card } from '#domain/options/card.ts'
import type { Clause } from '#domain/options/clause.ts'
import { figuresIn } from '#domain/options/figure-change.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { MAY_OPTIONS, noOptions, type OptionsCommand, optionsDecider } from '#domain/options/practice-options.ts'
import { scenes } from '#testing/given-when-then.ts'
import { smallSheet } from '#testing/sheets.ts'

const { given, state } = scenes(optionsDecider)
let n = 0
const by = (capacity: Capacity, day = '2026-11-02', editions: Readonly<Record<string, number>> = {}): Asking => ({
  person: 'mara',
  capacity,
  at: `${day}T09:00:00.000Z`,
  today: day,
  commandId: `c${n++}`,
  supplied: { editions },
})
const mara = by('therapist')
const ada = by('administrator')
/** Where a sheet of this name ships in its third edition. */
const where3 = by('therapist', '2026-11-02', { shyness: 3 })

const card = (edition: number, more: Partial<Card> = {}): Card => ({
  id: 'breathing',
  edition,
  name: 'Breathing with a partner',
  what: 'You breathe together.',
  hard: 'It can feel silly.',
  couldGoWrong: 'You may get dizzy.',
  elseThereIs: 'Sitting quietly.',
  known: 'There is little research.',
  ...more,
})
const clause = (edition: number, text = 'We keep what you say to us.'): Clause => ({
  id: 'privacy',
  edition,
  title: 'What stays here',
  text,
})
const sheetOf = (edition: number, more: Partial<OptionSheet> = {}) => smallSheet({ edition, ...more })
const saves = (sheet: OptionSheet, asking = mara, more: { affects?: string; options?: string[] } = {}) => ({
  command: { type: 'saveSheet' as const, sheet, ...more },
  asking,
})
const savesCard = (one: Card, affects?: string) => ({
  command: { type: 'saveCard' as const, card: one, ...(affects ? { affects } : {}) },
  asking: mara,
})
const savesClause = (one: Clause, asking = ada, affects?: string) => ({
  command: { type: 'saveClause' as const, clause: one, ...(affects ? { affects } : {}) },
  asking,
})

describe('a sheet', () => {
  it('of the practice’s own begins with the first edition', () => {
    given()
      .when({ type: 'saveSheet', sheet: sheetOf(1) }, mara)
      .thenFacts({ type: 'sheetSaved', sheet: sheetOf(1), affects: undefined, options: undefined, on: '2026-11-02' })
    given()
      .when({ type: 'saveSheet', sheet: sheetOf(2) }, mara)
      .thenRefused('stale', 'shyness')
  })

  it('that ships is copied as the next edition, so that no edition means two texts', () => {
    given()
      .when({ type: 'saveSheet', sheet: sheetOf(4) }, where3)
      .thenState()
    for (const edition of [1, 3, 5])
      given()
        .when({ type: 'saveSheet', sheet: sheetOf(edition) }, where3)
        .thenRefused('stale', 'shyness')
  })

  it('that somebody else has saved meanwhile is not written over', () => {
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet: sheetOf(1, { title: 'Mine' }) }, mara)
      .thenRefused('stale', 'shyness')
  })

  it('keeps its earlier editions', () => {
    const after = state(saves(sheetOf(1)), saves(sheetOf(2, { title: 'Shy?' })))
    expect(after.sheets['shyness']?.title).toBe('Shy?')
    expect(after.earlierSheets).toEqual({ 'shyness@1': sheetOf(1) })
  })

  it('that is dropped gives its place back, stays readable, and its edition is not used again', () => {
    const dropped = given(saves(sheetOf(4), where3)).when({ type: 'dropSheet', sheet: 'shyness' }, mara)
    dropped.thenFacts({ type: 'sheetDropped', sheet: 'shyness' })
    const after = dropped.thenState()
    expect(after.sheets).toEqual({})
    expect(after.earlierSheets).toEqual({ 'shyness@4': sheetOf(4) })
    const drop = { command: { type: 'dropSheet' as const, sheet: 'shyness' }, asking: mara }
    given(saves(sheetOf(4), where3), drop)
      .when({ type: 'saveSheet', sheet: sheetOf(4) }, where3)
      .thenRefused('stale')
    given(saves(sheetOf(4), where3), drop)
      .when({ type: 'saveSheet', sheet: sheetOf(5) }, where3)
      .thenState()
    given(saves(sheetOf(4), where3), drop)
      .when({ type: 'dropSheet', sheet: 'shyness' }, mara)
      .thenRefused('unknown')
  })

  it.each(['shyness', 'constructor', 'toString'])('that is not there cannot be dropped: %s', (sheet) => {
    given().when({ type: 'dropSheet', sheet }, mara).thenRefused('unknown', sheet)
  })

  it('with a problem is refused, at the field', () => {
    const outcome = given().when({ type: 'saveSheet', sheet: sheetOf(1, { questions: ['Why 12 weeks?'] }) }, mara)
    outcome.thenRefused('sheet-misfit', 'shyness')
    expect(outcome.decision).toMatchObject({ refused: { field: 'sheet.questions[0]' } })
  })

  it('says what touches risk or benefit, about the options named, and only when its editor says so', () => {
    const affecting = { affects: 'It can make sleep worse', options: ['talking'] }
    const after = state(saves(sheetOf(1)), saves(sheetOf(2), mara, affecting), saves(sheetOf(3)))
    expect(after.changes).toEqual([
      { of: 'shyness', edition: 2, on: '2026-11-02', what: 'It can make sleep worse', options: ['talking'] },
    ])
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet: sheetOf(2), affects: 'x', options: ['singing'] }, mara)
      .thenRefused('unknown', 'singing')
  })

  it('keeps what it said about risk when it is dropped', () => {
    const drop = { command: { type: 'dropSheet' as const, sheet: 'shyness' }, asking: mara }
    const after = state(saves(sheetOf(1)), saves(sheetOf(2), mara, { affects: 'Sleep' }), drop)
    expect(after.changes).toHaveLength(1)
  })
})

describe('a number that changes in a way that was there before', () => {
  const [talking] = sheetOf(1).options
  if (!talking?.figures[0]) throw new Error('no figure')
  const better = talking.figures[0]
  const withFigures = (edition: number, figures: OptionSheet['options'][number]['figures']) =>
    sheetOf(edition, {
      options: [{ ...talking, figures }, ...sheetOf(1).options.slice(1)],
      sources: sheetOf(1).sources.filter(({ id }) => id !== 'study' || figures.length > 0),
    })
  const changed: readonly (readonly [string, OptionSheet])[] = [
    ['the number', withFigures(2, [{ ...better, outOf100: 41 }])],
    ['its interval', withFigures(2, [{ ...better, to: 51 }])],
    ['an interval taken away', withFigures(2, [{ ...better, from: undefined }])],
    ['the comparison', withFigures(2, [{ ...better, without: { ...better.without, outOf100: 16, who: 'others' } }])],
    ['the comparison taken away', withFigures(2, [{ ...better, without: undefined }])],
    ['a figure taken away', withFigures(2, [])],
    ['a figure more', withFigures(2, [better, { ...better, id: 'worse', about: 'harm' as const }])],
  ]

  it.each(changed)('cannot be saved without a sentence about it: %s', (_, sheet) => {
    const outcome = given(saves(sheetOf(1))).when({ type: 'saveSheet', sheet }, mara)
    outcome.thenRefused('reason-needed', 'shyness')
    expect(outcome.decision).toMatchObject({ refused: { field: 'affects' } })
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet, affects: 'Fewer were helped.', options: ['talking'] }, mara)
      .thenState()
  })

  it('is about that option, whatever other options the editor names', () => {
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet: withFigures(2, []), affects: 'Fewer were helped.', options: ['waiting'] }, mara)
      .thenRefused('reason-needed', 'shyness')
  })

  it('is compared with the sheet that ships, where no own copy stands', () => {
    const asking: Asking = {
      ...mara,
      supplied: { editions: { shyness: 1 }, figures: figuresIn(sheetOf(1)) },
    }
    given()
      .when({ type: 'saveSheet', sheet: withFigures(2, []) }, asking)
      .thenRefused('reason-needed', 'shyness')
    given()
      .when({ type: 'saveSheet', sheet: sheetOf(2, { title: 'Shy' }) }, asking)
      .thenState()
  })

  it('is none where only words changed, where it moved, or where the option is new', () => {
    const two = [better, { ...better, id: 'worse', about: 'harm' as const }]
    given(saves(withFigures(1, two)))
      .when({ type: 'saveSheet', sheet: withFigures(2, two.toReversed()) }, mara)
      .thenState()
    const words = withFigures(2, [{ ...better, text: 'felt clearly better', when: 'after three weeks' }])
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet: words }, mara)
      .thenState()
    const fits = { ...sheetOf(1).values[0]?.fits, singing: { how: 'yes' as const, why: 'It can.' } }
    const more = sheetOf(2, {
      options: [...sheetOf(1).options, { ...talking, id: 'singing' }],
      values: sheetOf(1).values.map((one) => ({ ...one, fits })),
    })
    given(saves(sheetOf(1)))
      .when({ type: 'saveSheet', sheet: more }, mara)
      .thenState()
  })
})

describe('a card', () => {
  it.each(['what', 'hard', 'couldGoWrong', 'elseThereIs', 'known'] as const)(
    'that says a number says where it comes from: %s',
    (field) => {
      const says = card(1, { [field]: 'It helps 9 of 10 people.' })
      const outcome = given().when({ type: 'saveCard', card: says }, mara)
      outcome.thenRefused('sheet-misfit', 'breathing')
      expect(outcome.decision).toMatchObject({ refused: { field: `card.${field}` } })
      given()
        .when({ type: 'saveCard', card: { ...says, source: 'A study of 2019' } }, mara)
        .thenState()
    },
  )

  it('that says a number and was kept before it had to say where from still stands', () => {
    const kept = card(1, { known: 'It helps 9 of 10 people.' })
    const recorded = { fact: { type: 'cardSaved' as const, card: kept, on: '2026-11-02' } }
    expect(optionsDecider.evolve(noOptions, recorded as never).cards).toEqual({ breathing: kept })
  })

  it('has editions like a sheet, and says when risk or benefit changed', () => {
    const after = state(savesCard(card(1)), savesCard(card(2, { couldGoWrong: 'You may faint.' }), 'You may faint'))
    expect(after.cards).toEqual({ breathing: card(2, { couldGoWrong: 'You may faint.' }) })
    expect(after.earlierCards).toEqual({ 'card/breathing@1': card(1) })
    expect(after.changes).toEqual([{ of: 'card/breathing', edition: 2, on: '2026-11-02', what: 'You may faint' }])
    given(savesCard(card(1)))
      .when({ type: 'saveCard', card: card(3) }, mara)
      .thenRefused('stale', 'breathing')
    given()
      .when({ type: 'saveCard', card: card(2) }, mara)
      .thenRefused('stale', 'breathing')
  })

  it('is put away and taken out again, once each', () => {
    const away = { type: 'putAwayCard' as const, card: 'breathing', away: true }
    expect(
      given(savesCard(card(1)))
        .when(away, mara)
        .thenState().putAway,
    ).toEqual(['breathing'])
    const putAway = { command: away, asking: mara }
    given(savesCard(card(1)), putAway)
      .when(away, mara)
      .thenRefused('nothing-changed', 'breathing')
    const out = given(savesCard(card(1)), putAway).when({ ...away, away: false }, mara)
    expect(out.thenState().putAway).toEqual([])
    given().when(away, mara).thenRefused('unknown', 'breathing')
  })
})

describe('a clause', () => {
  it('has editions, a first day and an end, and can come back', () => {
    const ends = {
      command: { type: 'endClause' as const, clause: 'privacy' },
      asking: by('administrator', '2026-11-09'),
    }
    const later = by('administrator', '2026-11-05')
    const after = state(
      savesClause(clause(1)),
      savesClause(clause(2, 'More.'), later, 'We may have to tell more'),
      ends,
    )
    expect(after.clauses).toEqual({ privacy: { ...clause(2, 'More.'), since: '2026-11-05', ended: '2026-11-09' } })
    expect(after.earlierClauses).toEqual({ 'clause/privacy@1': clause(1) })
    expect(after.changes).toEqual([
      { of: 'clause/privacy', edition: 2, on: '2026-11-05', what: 'We may have to tell more' },
    ])
    given(savesClause(clause(1)), ends)
      .when(ends.command, ada)
      .thenRefused('nothing-changed', 'privacy')
    given(savesClause(clause(1)))
      .when({ type: 'saveClause', clause: clause(1) }, ada)
      .thenRefused('stale', 'privacy')
    given().when(ends.command, ada).thenRefused('unknown', 'privacy')
    const back = given(savesClause(clause(1)), ends)
      .when({ type: 'saveClause', clause: clause(2) }, ada)
      .thenState()
    expect(back.clauses['privacy']).toEqual({ ...clause(2), since: '2026-11-02' })
    // What had ended is kept without its end: it is a text, not a state.
    expect(back.earlierClauses['clause/privacy@1']).toEqual(clause(1))
  })
})

it('an offer stands for one option, the last one said', () => {
  const offer = (here: 'yes' | 'no', wait?: string) => ({
    command: { type: 'setOffer' as const, offer: { option: 'panic/cbt', here, ...(wait ? { wait } : {}) } },
    asking: mara,
  })
  expect(state(offer('yes', 'Two weeks'), offer('no')).offers).toEqual({
    'panic/cbt': { option: 'panic/cbt', here: 'no' },
  })
})

it('who may do what: clauses are for whoever runs the practice, cards for those who work with clients', () => {
  const commands: OptionsCommand[] = [
    { type: 'saveSheet', sheet: sheetOf(1) },
    { type: 'dropSheet', sheet: 'shyness' },
    { type: 'saveCard', card: card(1) },
    { type: 'putAwayCard', card: 'breathing', away: true },
    { type: 'setOffer', offer: { option: 'panic/cbt', here: 'yes' } },
    { type: 'saveClause', clause: clause(1) },
    { type: 'endClause', clause: 'privacy' },
  ]
  expect(commands.map(({ type }) => type).toSorted()).toEqual(Object.keys(MAY_OPTIONS).toSorted())
  const capacities: Capacity[] = [
    'client',
    'therapist',
    'supervisor',
    'assistant',
    'administrator',
    'supporter',
    'emergency',
    'system',
  ]
  const may = (capacity: Capacity) =>
    commands
      .filter((command) => {
        const decision = optionsDecider.decide(command, noOptions, by(capacity))
        return !('refused' in decision && decision.refused.code === 'not-allowed')
      })
      .map(({ type }) => type)
  expect(Object.fromEntries(capacities.map((one) => [one, may(one)]))).toEqual({
    client: [],
    therapist: ['saveSheet', 'dropSheet', 'saveCard', 'putAwayCard', 'setOffer'],
    supervisor: ['saveSheet', 'dropSheet', 'saveCard', 'putAwayCard', 'setOffer'],
    assistant: [],
    administrator: ['saveSheet', 'dropSheet', 'setOffer', 'saveClause', 'endClause'],
    supporter: [],
    emergency: [],
    system: [],
  })
})
