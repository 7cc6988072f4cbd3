import { describe, expect, it } from 'vitest'
import type { Words } from '#domain/plan/concept/concepts.ts'
import { begunAt, meetingOf } from '#web/joined/meeting.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { goingOn } from '#web/plan/margin/going-on.ts'

const before = { action: 'Walk', owner: 'client' }
const now = { ...before, action: 'Walk every day' }
const fields = ['action', 'owner', 'by']
const form = { ...before, doing: 'change', line: 'step.0', seen: { revision: 1, words: before } }

/** A form that was opened on the first words; meanwhile the other side has saved others. */
function after(typed: Typed, stands: Words = now, revision = 2) {
  const all = { ...form, ...typed }
  const begun = begunAt(all, { revision }, stands)
  const meeting = meetingOf(fields, begun, stands, { action: all.action, owner: all.owner })
  return goingOn({ all: [...fields, 'ownWords'], typed: all, begun, line: { revision }, now: stands, meeting })
}

describe('given a form that changes a line, when the other side saves the line', () => {
  it('a form that was only opened begins again with the words that stand', () => {
    expect(after({})).toBe('afresh')
    expect(after({ reason: '', answerBy: '', by: '' })).toBe('afresh')
  })

  it.each([{ reason: 'It rains' }, { answerBy: '2027-01-04' }, { sameMethod: 'yes' }])(
    '%o was typed and no words yet: it stays, and only the words are taken in',
    (typed) => expect(after(typed)).toEqual({ action: 'Walk every day', seen: { revision: 2, words: now } }),
  )

  it('what was typed in another field stays', () => {
    expect(after({ by: '2027-01-04', reason: 'Soon' })).toEqual({
      action: 'Walk every day',
      seen: { revision: 2, words: now },
    })
  })

  it('what was typed in a field that is now the other’s alone stays; what was not typed there follows', () => {
    expect(after({ ownWords: 'Typed before' })).toEqual({
      action: 'Walk every day',
      seen: { revision: 2, words: now },
    })
    const [first, then] = [
      { ...before, ownWords: 'Old' },
      { ...now, ownWords: 'New' },
    ]
    const typed = { ownWords: 'Old', reason: 'x', seen: { revision: 1, words: first } }
    expect(after(typed, then)).toMatchObject({ ownWords: 'New', action: 'Walk every day' })
  })

  it('where both wrote, nothing moves until it is chosen; where the line has not moved, nothing does', () => {
    expect(after({ action: 'Run', reason: 'Faster' })).toBeNull()
    expect(after({ reason: 'It rains' }, before, 1)).toBeNull()
  })
})
