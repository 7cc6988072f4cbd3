import { describe, expect, it } from 'vitest'
import { takenUp, tickedWith } from '#web/sessions/taken-up.ts'
import { emptySheet, withTexts } from '#web/together/sheet.ts'
import { agendaKey, lineKey, topicKey } from '#web/together/topics.ts'

const by = { at: '2026-11-23T09:00:00.000Z', side: 'therapist' } as const
const topic = (id: string, agenda: string, line: string) => ({
  [topicKey(id)]: `Topic ${id}`,
  [agendaKey(id)]: agenda,
  [lineKey(id)]: line,
})
const sheet = withTexts(
  emptySheet,
  { ...topic('1', 'note:a.0', 'goal.0'), ...topic('2', '', 'goal.1'), ...topic('3', '', '') },
  by,
)
const offered = { agenda: ['own:x.0', 'note:a.0'], lines: ['goal.0', 'goal.1'] }

describe('what was taken up in the room', () => {
  it('is ticked when the session is closed: entries of the agenda as talked about, goals as worked on', () => {
    expect(takenUp(sheet, offered)).toEqual({ talked: ['note:a.0'], worked: ['goal.1'] })
  })
  it('is not what was put down again, nor what is no longer there to tick', () => {
    const without = withTexts(sheet, { [topicKey('1')]: '' }, { ...by, at: '2026-11-23T09:05:00.000Z' })
    expect(takenUp(without, offered).talked).toEqual([])
    expect(takenUp(sheet, { agenda: [], lines: [] })).toEqual({ talked: [], worked: [] })
  })
  it('is nothing where the two were not in the room', () => {
    expect(takenUp(null, offered)).toEqual({ talked: [], worked: [] })
  })
})

describe('what is ticked', () => {
  it('is what came from the room beside what was ticked by hand, each once', () => {
    expect(tickedWith(['own:x.0', 'note:a.0'], [], ['note:a.0', 'note:b.0'])).toEqual([
      'own:x.0',
      'note:a.0',
      'note:b.0',
    ])
  })
  it('leaves unticked what a hand unticked, and adds what came from the room later', () => {
    expect(tickedWith([], ['note:a.0'], ['note:a.0', 'note:b.0'])).toEqual(['note:b.0'])
  })
})
