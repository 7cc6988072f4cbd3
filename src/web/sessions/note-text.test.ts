import { describe, expect, it } from 'vitest'
import { day, mara } from '#testing/people.ts'
import { agreedPlan, does, type PlanDeed, state } from '#testing/plans.ts'
import { noteText } from '#web/sessions/note-text.ts'

const open = (more: object = {}): PlanDeed =>
  does(mara, 'o', { type: 'openSession', ...more } as PlanDeed['command'], { on: day(7) })
const close = (more: object = {}): PlanDeed =>
  does(mara, 'h', { type: 'holdSession', session: 'o.0', ...more } as PlanDeed['command'], { on: day(7) })
const note = (response: string, ...deeds: readonly PlanDeed[]): string => {
  const plan = state(...agreedPlan, ...deeds)
  const session = plan.sessions.findLast((one) => one.state === 'held')
  if (!session) throw new Error('No session has been held')
  return noteText({ plan, session, client: 'Jo', response })
}

describe('the note for the record', () => {
  it('says day and kind, lines, methods, response, steps, summary and the next day, as plain text', () => {
    const text = note(
      ' Slept four nights. ',
      open(),
      close({ workedOn: ['goal.0', 'method.0'], summary: 'We looked at the evenings.', nextOn: day(14) }),
    )
    expect(text.split('\n')).toEqual([
      expect.stringContaining('in the room'),
      'Worked on: Sleep through the night',
      'Methods: Sleep diary',
      'Response: Slept four nights.',
      'Steps: Phone off at ten (Jo)',
      'Summary, shared with the client: We looked at the evenings.',
      expect.stringContaining('Next session: '),
    ])
    expect(text).not.toMatch(/[*#<>_]/)
  })
  it('leaves out what there is nothing to say about', () => {
    const text = note('', open(), close())
    expect(text).not.toContain('Response')
    expect(text).not.toContain('Worked on')
    expect(text).toContain('no day yet')
  })
  it('of a session apart says where the client was, and not which number reached them', () => {
    const remote = { country: 'US', place: 'Lowell', number: '555 0101', near: 'Ana' }
    const text = note('', open({ remote }), close())
    expect(text).toMatch(/apart.*Lowell/)
    expect(text).not.toMatch(/555|Ana/)
  })
})
