import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfDraft, draftOf } from '#domain/plan/room-sheet.ts'
import { noPlan, type Session } from '#domain/plan/state.ts'
import { keptNow, saidOf, TOGETHER, toKeep } from '#web/together/numbers.ts'
import { becomes, keptElsewhere, leftOver } from '#web/together/left-over.ts'
import {
  asSheet,
  begunAnew,
  emptySheet,
  goneTo,
  isOver,
  merged,
  saysNothing,
  type Sheet,
  textOf,
  within,
  withTexts,
} from '#web/together/sheet.ts'
import {
  agendaKey,
  allMade,
  helpKey,
  lineKey,
  madeKey,
  newTopic,
  stepKey,
  topicKey,
  topicsOf,
} from '#web/together/topics.ts'

const at = (n: number): string => `2026-11-23T10:00:${String(n).padStart(2, '0')}.000Z`
const by = (n: number, side: 'client' | 'therapist' = 'therapist') => ({ at: at(n), side })

const notes = fc.dictionary(
  fc.constantFrom('words', 'topic:1', 'topic:2', 'help:1:client'),
  fc.record({
    text: fc.string({ maxLength: 5 }),
    at: fc.integer({ min: 0, max: 9 }).map(at),
    side: fc.constantFrom('client' as const, 'therapist' as const),
  }),
)
const sheets = fc.record({
  doing: fc.constant('together' as const),
  place: fc.constantFrom('things' as const, 'do' as const, 'end' as const),
  placeAt: fc.integer({ min: 0, max: 9 }).map(at),
  session: fc.constantFrom('', 's.0'),
  notes,
})
const texts = (sheet: Sheet): unknown =>
  Object.entries(sheet.notes)
    .map(([key, { at: when }]) => [key, when])
    .toSorted()

describe('a sheet that was written on in a session', () => {
  const session = (id: string, state: Session['state']): Session => ({ id, on: '2026-11-23', state })
  const sheet = within(withTexts(emptySheet, { words: 'Better' }, by(1)), 's.0', at(1))
  it('is over once that session is closed, as long as no other is open', () => {
    expect(isOver(sheet, [session('s.0', 'open')])).toBe(false)
    expect(isOver(sheet, [session('s.0', 'held')])).toBe(true)
    expect(isOver(sheet, [session('s.0', 'held'), session('s.1', 'open')])).toBe(false)
    // Called off, or never in a session at all.
    expect(isOver(sheet, [session('s.1', 'held')])).toBe(false)
    expect(isOver(emptySheet, [session('s.0', 'held')])).toBe(false)
  })
  it('is told from what was written before it, on either copy', () => {
    const before = withTexts(emptySheet, { words: 'Better' }, by(0))
    expect(merged(before, sheet).session).toBe('s.0')
    expect(merged(sheet, before).session).toBe('s.0')
    // Begun anew after it, or gone on with: on either copy it belongs to none.
    const later = within(begunAnew(sheet, by(2)), '', at(2))
    expect(merged(sheet, later).session).toBe('')
    expect(merged(later, sheet).session).toBe('')
    expect(textOf(merged(sheet, within(sheet, '', at(2))), 'words')).toBe('Better')
  })
})

describe('a sheet that two people write on, each on their side', () => {
  it('loses nothing: of each note the later stands, whichever copy comes first', () => {
    fc.assert(
      fc.property(sheets, sheets, (one, other) => {
        const both = merged(one, other)
        expect(texts(both)).toEqual(texts(merged(other, one)))
        expect(merged(both, one)).toEqual(both)
        for (const [key, note] of [...Object.entries(one.notes), ...Object.entries(other.notes)])
          expect((both.notes[key]?.at ?? '') >= note.at).toBe(true)
        expect([one.placeAt, other.placeAt].toSorted()[1]).toBe(both.placeAt)
      }),
    )
  })

  it('says of each note whose it is', () => {
    const theirs = withTexts(emptySheet, { words: 'Better' }, by(1))
    const both = merged(theirs, withTexts(emptySheet, { 'rate:g': '6' }, by(2, 'client')))
    expect(both.notes['words']?.side).toBe('therapist')
    expect(both.notes['rate:g']).toEqual({ text: '6', at: at(2), side: 'client' })
  })

  it('begun anew is empty, also where an older copy of it comes along', () => {
    const before = withTexts(emptySheet, { words: 'Better', 'topic:1': 'Sleep' }, by(1))
    const anew = begunAnew(before, by(2))
    expect(saysNothing(anew)).toBe(true)
    expect(saysNothing(merged(anew, before))).toBe(true)
    expect(anew.place).toBe('things')
  })

  it('is read out of a draft as it was kept, and never breaks on another', () => {
    const sheet = goneTo(withTexts(emptySheet, { words: 'Better' }, by(1)), 'help', at(2))
    expect(asSheet(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
    expect(asSheet({ doing: 'write', kind: 'step' })).toBeNull()
    expect(asSheet({ doing: 'together', place: 'nowhere', notes: { words: 3 } })).toEqual(emptySheet)
    expect(dayOfDraft(draftOf('2026-11-23'))).toBe('2026-11-23')
    expect(dayOfDraft('another')).toBeNull()
  })
})

describe('what the client said about how things are', () => {
  it('is theirs alone: words the therapist wrote down go with it once the client has made them theirs', () => {
    const numbers = withTexts(emptySheet, { [TOGETHER]: '8' }, by(1, 'client'))
    const written = withTexts(numbers, { words: 'Tired' }, by(2))
    expect(toKeep(written, noPlan)).toEqual({ ratings: [], together: { value: 8 } })
    const theirs = withTexts(written, { words: 'Tired' }, by(3, 'client'))
    expect(toKeep(theirs, noPlan)).toEqual({ ratings: [], together: { value: 8 }, note: 'Tired' })
  })

  it('is kept once, and again only when it changed', () => {
    const said = withTexts(emptySheet, { [TOGETHER]: '8', words: 'Tired' }, by(1, 'client'))
    const kept = withTexts(said, keptNow(saidOf(said, noPlan)), by(2, 'client'))
    expect(toKeep(kept, noPlan)).toBeNull()
    expect(leftOver(kept, {})).toEqual([])
    expect(toKeep(withTexts(kept, { [TOGETHER]: '9' }, by(3, 'client')), noPlan)?.together).toEqual({ value: 9 })
    expect(toKeep(emptySheet, noPlan)).toBeNull()
  })
})

describe('what matters now', () => {
  it('stands in the order it was taken up, without what was taken away', () => {
    const [first, second, third] = [newTopic(at(1)), newTopic(at(2)), newTopic(at(3))]
    let sheet = withTexts(emptySheet, { [topicKey(third)]: 'Work', [topicKey(first)]: 'Sleep' }, by(1))
    sheet = withTexts(sheet, { [topicKey(second)]: 'Walks', [lineKey(first)]: 'goal-1' }, by(2))
    sheet = withTexts(sheet, { [topicKey(second)]: '' }, by(3))
    expect(topicsOf(sheet).map(({ words, line }) => [words, line])).toEqual([
      ['Sleep', 'goal-1'],
      ['Work', null],
    ])
  })
})

describe('what is left at the end', () => {
  const sheet = withTexts(
    emptySheet,
    {
      words: 'A hard week',
      [topicKey('1')]: 'Sleep',
      [agendaKey('1')]: 'own:a',
      [topicKey('2')]: 'The letter',
      [topicKey('3')]: 'Walks',
      [madeKey('3')]: 'step-1 step-2',
      [helpKey('2', 'others')]: 'My sister reads it first',
      [stepKey('2', 'action')]: 'Open it',
    },
    by(1),
  )

  it('is what stands nowhere else', () => {
    expect(leftOver(sheet, {}).map(({ what, words }) => [what, words])).toEqual([
      ['words', 'A hard week'],
      ['topic', 'The letter'],
      ['help', 'My sister reads it first'],
      ['step', 'Open it'],
    ])
    expect(allMade(sheet)).toEqual(['step-1', 'step-2'])
  })

  it('is no idea that was written down as a step, while that step is there and the idea reads as it did', () => {
    const key = helpKey('2', 'others')
    const written = withTexts(sheet, becomes(sheet, key, 'made.0'), by(2))
    const ideas = (one: Sheet, lines: Record<string, unknown>): string[] =>
      leftOver(one, lines).flatMap(({ what, words }) => (what === 'help' ? [words] : []))
    expect(ideas(written, { 'made.0': {} })).toEqual([])
    expect(ideas(written, {})).toEqual(['My sister reads it first'])
    expect(ideas(withTexts(written, { [key]: 'My aunt reads it' }, by(3)), { 'made.0': {} })).toEqual([
      'My aunt reads it',
    ])
  })

  it('is gone once it is kept, until other words stand there', () => {
    const kept = withTexts(sheet, keptElsewhere(leftOver(sheet, {})), by(2))
    expect(leftOver(kept, {})).toEqual([])
    expect(leftOver(withTexts(kept, { words: 'A hard week, and a good end' }, by(3)), {})).toHaveLength(1)
    expect(textOf(kept, 'words')).toBe('A hard week')
  })
})
