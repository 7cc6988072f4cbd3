import { describe, expect, it } from 'vitest'
import { day, jo, mara } from '#testing/people.ts'
import { agreedPlan, answer, does, type PlanDeed, state, write } from '#testing/plans.ts'
import { noteText } from '#web/sessions/note-text.ts'

const open = (more: object = {}): PlanDeed =>
  does(mara, 'o', { type: 'openSession', ...more } as PlanDeed['command'], { on: day(7) })
const close = (more: object = {}): PlanDeed =>
  does(mara, 'h', { type: 'holdSession', session: 'o.0', ...more } as PlanDeed['command'], { on: day(7) })
const noteOf = (response: string, talked: readonly string[], ...deeds: readonly PlanDeed[]): string => {
  const plan = state(...agreedPlan, ...deeds)
  const session = plan.sessions.findLast((one) => one.state === 'held')
  if (!session) throw new Error('No session has been held')
  return noteText({ plan, session, client: 'Jo', response, talked })
}

const note = (response: string, ...deeds: readonly PlanDeed[]): string => noteOf(response, [], ...deeds)

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
      'Steps: Phone off at ten (Jo; agreed)',
      'Summary, shared with the client: We looked at the evenings.',
      expect.stringContaining('Next session: '),
    ])
    expect(text).not.toMatch(/[*#<>_]/)
  })
  it('names no method that was not ticked, also where one serves a goal that was', () => {
    const serves = does(mara, 'serving', write('intervention', { method: 'Breathing', goals: ['goal.0'] }))
    const text = note('', serves, open(), close({ workedOn: ['goal.0', 'step.0'] }))
    expect(text).not.toMatch(/Methods|Breathing|Sleep diary/)
  })
  it('says which steps are only suggested, and what was agreed aloud', () => {
    const step = (command: string, action: string): PlanDeed =>
      does(mara, command, write('step', { action, owner: 'client' }, { parent: 'goal.0' }))
    const aloud = { type: 'recordAloud', to: 'b.0', on: day(7), channel: 'inRoom' } as PlanDeed['command']
    const theirs = does(jo, 'c', write('step', { action: 'Call Ann', owner: 'client' }, { parent: 'goal.0' }))
    const not = does(jo, 'no', answer('d.0', 'no', { ownWords: 'Not that' }))
    const text = note(
      '',
      open(),
      step('a', 'Walk to the lake'),
      step('b', 'Tea at nine'),
      does(mara, 'aloud', aloud, { on: day(7) }),
      theirs,
      step('d', 'Run'),
      not,
      close(),
    )
    expect(text).toContain('- Walk to the lake (Jo; suggested, not yet answered by the client)')
    expect(text).toContain('- Tea at nine (Jo; agreed aloud, not yet confirmed by the client)')
    expect(text).toContain('- Call Ann (Jo; suggested by the client, not yet answered by you)')
    expect(text).toContain('- Run (Jo; still to be talked about)')
    expect(text).toContain('- Phone off at ten (Jo; agreed)')
  })
  it('says what was talked about, each thing on one line', () => {
    const text = noteOf('', ['The letter\nfrom the landlord', 'Sunday'], open(), close())
    expect(text).toContain('Talked about:\n- The letter from the landlord\n- Sunday\n')
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
