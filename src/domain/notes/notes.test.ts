import { describe, expect, it } from 'vitest'
import { type NotesCommand, notesCommand } from '#domain/notes/commands.ts'
import type { NotesFact } from '#domain/notes/facts.ts'
import { notesDecider } from '#domain/notes/notes.ts'
import { mayWithNotes } from '#domain/notes/permission.ts'
import type { Notes } from '#domain/notes/state.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, kit, mara, sana, type Someone, tom } from '#testing/people.ts'

const { given, state } = scenes<Notes, NotesCommand, NotesFact>(notesDecider)
const does = (who: Someone, command: string, what: NotesCommand, on = day(0)) => ({
  command: what,
  asking: asking(who, command, { on }),
})
const WORDS = 'I felt tired with her today. Whose tiredness?'
const write = { type: 'writeNote', on: day(0), words: WORDS } as const
const written = does(mara, 'w', write)
const reword = (words: string, seen = 1, on?: string): NotesCommand => ({
  type: 'rewordNote',
  note: 'w.0',
  words,
  seen,
  ...(on ? { on } : {}),
})

describe('working notes', () => {
  it('are begun by a therapist, on a day that is not to come', () => {
    given()
      .when(write, asking(mara, 'w'))
      .thenFacts({ type: 'noteWritten', note: 'w.0', on: day(0), words: WORDS })
    for (const who of [jo, sana, ada, tom, kit]) given().when(write, asking(who, 'w')).thenRefused('not-allowed')
    given()
      .when({ ...write, on: day(1) }, asking(mara, 'w'))
      .thenRefused('date-in-the-future')
    given()
      .when({ ...write, on: '2026-02-31' }, asking(mara, 'w'))
      .thenRefused('invalid')
    given()
      .when({ ...write, words: ' \n ' }, asking(mara, 'w'))
      .thenRefused('empty-words')
  })

  it('are nobody else’s, whatever they are: to them there is nothing', () => {
    const tried: NotesCommand[] = [
      write,
      reword('Changed'),
      { type: 'addToNote', note: 'w.0', words: 'And' },
      { type: 'strikeNote', note: 'w.0' },
      { type: 'unstrikeNote', note: 'w.0' },
    ]
    for (const command of tried) {
      given(written).when(command, asking(ben, 'x')).thenRefused('unknown')
      for (const who of [jo, sana, ada, tom, kit])
        given(written).when(command, asking(who, 'x')).thenRefused('not-allowed')
    }
  })

  it('keep what an entry said on an earlier day, and not every pause of one day', () => {
    const same = state(written, does(mara, 'a', reword('I felt tired.')), does(mara, 'b', reword('I felt slow.', 2)))
    expect(same.entries[0]).toMatchObject({ words: 'I felt slow.', revision: 3, earlier: [] })
    const later = state(written, does(mara, 'a', reword('Her tiredness, I think.'), day(2)))
    expect(later.entries[0]).toMatchObject({
      words: 'Her tiredness, I think.',
      earlier: [{ words: WORDS, on: day(0) }],
    })
    const moved = state(written, does(mara, 'a', reword(WORDS, 1, day(-1)), day(2)))
    expect(moved.entries[0]).toMatchObject({ on: day(-1), words: WORDS, earlier: [] })
  })

  it('never lose either of two texts that were written at once', () => {
    const once = does(mara, 'a', reword('From this screen'))
    given(written, once).when(reword('From the other one'), asking(mara, 'b')).thenRefused('stale', 'w.0')
    given(written, once)
      .when(reword('From the other one', 2), asking(mara, 'b'))
      .thenFacts({ type: 'noteReworded', note: 'w.0', on: day(0), words: 'From the other one' })
    given(written).when(reword(WORDS), asking(mara, 'b')).thenRefused('nothing-changed')
    given(written).when(reword('  '), asking(mara, 'b')).thenRefused('empty-words')
    given(written)
      .when(reword('x', 1, day(9)), asking(mara, 'b'))
      .thenRefused('date-in-the-future')
  })

  it('take dated additions', () => {
    const after = state(
      written,
      does(mara, 'a', { type: 'addToNote', note: 'w.0', words: 'Seen in supervision.' }, day(3)),
    )
    expect(after.entries[0]).toMatchObject({ words: WORDS, added: [{ id: 'a.0', words: 'Seen in supervision.' }] })
    given(written).when({ type: 'addToNote', note: 'x.0', words: 'A' }, asking(mara, 'a')).thenRefused('unknown', 'x.0')
  })

  it('are struck, never deleted: a struck entry stays, is changed no more, and can be taken back', () => {
    const struck = does(mara, 's', { type: 'strikeNote', note: 'w.0' })
    expect(state(written, struck).entries[0]).toMatchObject({ words: WORDS, struck: { at: expect.any(String) } })
    given(written, struck).when(reword('x'), asking(mara, 'a')).thenRefused('line-ended', 'w.0')
    given(written, struck).when({ type: 'strikeNote', note: 'w.0' }, asking(mara, 'a')).thenRefused('line-ended')
    const back = does(mara, 'u', { type: 'unstrikeNote', note: 'w.0' })
    expect(state(written, struck, back).entries[0]).not.toHaveProperty('struck')
    given(written).when({ type: 'unstrikeNote', note: 'w.0' }, asking(mara, 'a')).thenRefused('not-ended', 'w.0')
  })

  it('say for ever that they were opened with the sealed key', () => {
    const recovery = { type: 'noteRecovery', recoveryKey: 'k' } as const
    const system: Someone = { person: 'command-line', capacity: 'system' }
    given(written).when(recovery, asking(system, 'r')).thenFacts({ type: 'notesRecovered', recoveryKey: 'k' })
    given().when(recovery, asking(system, 'r')).thenRefused('unknown')
    for (const who of [mara, ada, sana]) given(written).when(recovery, asking(who, 'r')).thenRefused('not-allowed')
    expect(state(written, does(system, 'r', recovery)).recovered).toMatchObject([{ recoveryKey: 'k' }])
  })

  it('have a size', () => {
    for (const words of ['', 'w'.repeat(20_001)])
      expect(notesCommand.safeParse({ ...write, words }).success).toBe(false)
    expect(notesCommand.safeParse({ ...write, words: 'w'.repeat(20_000) }).success).toBe(true)
  })
})

it('what somebody may do with notes that bear their name', () => {
  const all = { member: true, therapist: true, onTeam: true, begun: true }
  expect(mayWithNotes(all)).toBe('write')
  expect(mayWithNotes({ ...all, begun: false })).toBe('write')
  expect(mayWithNotes({ ...all, onTeam: false })).toBe('correct')
  expect(mayWithNotes({ ...all, onTeam: false, begun: false })).toBe('nothing')
  expect(mayWithNotes({ ...all, therapist: false })).toBe('read')
  expect(mayWithNotes({ ...all, therapist: false, begun: false })).toBe('nothing')
  expect(mayWithNotes({ ...all, member: false })).toBe('nothing')
})
