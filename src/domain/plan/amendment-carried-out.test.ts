import { describe, expect, it } from 'vitest'
import { notYetCorrected } from '#domain/plan/amendment-carried-out.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { day, jo, mara, type Someone } from '#testing/people.ts'
import { answer, does, given, reword, signedPlan, suggest, suggestStanding } from '#testing/plans.ts'

const later = (who: Someone, command: string, did: PlanCommand, days: number) =>
  does(who, command, did, { on: day(days) })
const ask = (about: object, on = 1) =>
  later(jo, 'a', { type: 'askAmendment', words: 'It is not so.', ...about } as never, on)
const reply = (accept: boolean) =>
  later(mara, 'yes', { type: 'answerAmendment', amendment: 'a.0', accept, reason: 'So it is.' }, 2)
const words = { clinicalWording: 'Worry about sleep' }
const left = (...deeds: readonly ReturnType<typeof does>[]) =>
  notYetCorrected(given(...signedPlan, ...deeds).before).map(({ amendment, waitsWith }) => [amendment.id, waitsWith])

describe('a correction that was accepted', () => {
  const aboutLine = ask({ line: 'need.0' })
  it('waits with the therapist until the words of the line have changed', () => {
    expect(left(aboutLine)).toEqual([])
    expect(left(aboutLine, reply(false))).toEqual([])
    expect(left(aboutLine, reply(true))).toEqual([['a.0', 'therapist']])
    expect(left(aboutLine, reply(true), later(mara, 'w', reword('need.0', words), 3))).toEqual([])
  })
  it('is not made by what was changed before the yes, nor by a change that was taken back', () => {
    expect(left(aboutLine, later(mara, 'w', reword('need.0', words), 1), reply(true))).toEqual([['a.0', 'therapist']])
    const changed = later(mara, 'w', reword('need.0', words), 3)
    const back = later(mara, 'u', { type: 'undo', what: 'need.0' } as never, 3)
    expect(left(aboutLine, reply(true), changed, back)).toEqual([['a.0', 'therapist']])
  })
  it('is not made by pausing the line', () => {
    const method = ask({ line: 'method.0' })
    const asked = later(jo, 'p', suggestStanding('method.0', 'paused'), 3)
    const paused = later(mara, 'q', answer('p.0', 'agree'), 4)
    expect(left(method, reply(true), asked, paused)).toEqual([['a.0', 'therapist']])
  })
  it('waits with the client while new words stand as a suggestion, and with the therapist again after a no', () => {
    const method = ask({ line: 'method.0' })
    const made = later(mara, 's', suggest('method.0', { method: 'A sleep diary, on paper' }), 3)
    expect(left(method, reply(true), made)).toEqual([['a.0', 'client']])
    const no = later(jo, 'n', answer('s.0', 'no'), 4)
    expect(left(method, reply(true), made, no)).toEqual([['a.0', 'therapist']])
    const yes = later(jo, 'j', answer('s.0', 'agree'), 4)
    expect(left(method, reply(true), made, yes)).toEqual([])
  })
  it('of a signed version is made by a note under it', () => {
    const version = ask({ version: 'v1.0' })
    expect(left(version, reply(true))).toEqual([['a.0', 'therapist']])
    const note = later(mara, 'n', { type: 'addNote', version: 'v1.0', text: 'It was in May.' } as never, 3)
    expect(left(version, reply(true), note)).toEqual([])
  })
})
