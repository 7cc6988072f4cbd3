import { describe, expect, it } from 'vitest'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import { agreedPlan, does, given, type PlanDeed, reword, state } from '#testing/plans.ts'
import { candidatesFor, touchedIn } from '#web/sessions/candidates.ts'

const open = does(mara, 'o', { type: 'openSession' }, { on: day(7) })
const told = (...deeds: readonly PlanDeed[]) => {
  const plan = state(...agreedPlan, ...deeds)
  const session = plan.sessions.find((one) => one.state === 'open') ?? { openedAt: undefined }
  const agenda = agendaFor(plan, { today: day(7), changes: [], reported: [] })
  return { plan, session, agenda }
}
const ids = (...deeds: readonly PlanDeed[]): string[] => candidatesFor(told(...deeds)).map((line) => line.id)

describe('the lines a session may have worked on', () => {
  it('are goals, methods and steps, and never how we work together or what matters to me', () => {
    const found = ids(open)
    expect(found).toEqual(expect.arrayContaining(['goal.0', 'method.0', 'step.0', 'need.0']))
    expect(found).not.toContain('about.0')
  })
  it('begin with what was changed while the session was open', () => {
    const later = { ...asking(jo, 'r', { on: day(7) }), at: `${day(7)}T09:20:00.000Z` }
    const changed = { command: reword('written.0', { ownWords: 'See my sister on Sundays' }), asking: later }
    const about = {
      command: { type: 'leaveNote', line: 'step.0', about: 'question', words: 'Too hard?' },
      asking: asking(jo, 'n', { on: day(6) }),
    }
    expect(ids(about as PlanDeed, open, changed).slice(0, 2)).toEqual(['written.0', 'step.0'])
    const { plan, session } = told(open, changed)
    const line = plan.lines['goal.0']
    expect(line && touchedIn(plan, line, session)).toBe(false)
  })
  it('then come those of the last session', () => {
    const before: PlanDeed[] = [
      does(mara, 'p', { type: 'openSession' }, { on: day(1) }),
      does(mara, 'q', { type: 'holdSession', session: 'p.0', workedOn: ['method.0'] }, { on: day(1) }),
    ]
    const first = ids(...before, open)
    expect(first.indexOf('method.0')).toBeLessThan(first.indexOf('goal.0'))
  })
  it('leave out what has ended', () => {
    const ended = does(mara, 'e', { type: 'setStanding', line: 'step.0', standing: 'reached' }, { on: day(3) })
    expect(ids(ended, open)).not.toContain('step.0')
  })
})

it('a plan without lines has none', () => {
  given()
  expect(
    candidatesFor({
      plan: { lines: {}, order: [], sessions: [], suggestions: {}, threads: {} },
      session: {},
      agenda: [],
    }),
  ).toEqual([])
})
