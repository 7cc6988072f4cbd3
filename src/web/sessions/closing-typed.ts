import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { Plan, Session } from '#domain/plan/state.ts'

/** A step that is being written while a session is closed. */
export type NewStep = {
  readonly action: string
  readonly owner: 'client' | 'therapist' | 'someoneElse'
  readonly by: string
}
/** What is ticked and written while a session is closed: kept as the therapist's own draft until it is. */
export type ClosingTyped = {
  readonly doing: string
  readonly on: string
  readonly worked: readonly EntityId[]
  readonly talked: readonly string[]
  /** What had come ticked from the room when ticks were last changed by hand. */
  readonly settled?: readonly string[]
  readonly done: readonly EntityId[]
  readonly steps: Readonly<Record<string, NewStep>>
  readonly summary: string
  readonly nextOn: string
  /** The hour of that day; empty for none. */
  readonly nextAt: string
}

/** The name of the draft in which closing this session is kept. */
export const closingDraft = (session: EntityId): string => `close-${session}`

export const emptyStep = (by: string): NewStep => ({ action: '', owner: 'client', by })

/** One act of closing, and what is left to do once it is done. */
type Act = { readonly command: PlanCommand; readonly left: Partial<ClosingTyped> }

/** Under which goal a new step stands: the first that was worked on, else the first of the page. None is fine, too. */
function goalFor(plan: Plan, worked: readonly EntityId[]): EntityId | undefined {
  const goals = plan.order.filter((id) => plan.lines[id]?.kind === 'goal' && plan.lines[id]?.standing === 'active')
  const above = (id: EntityId): EntityId | undefined => {
    const line = plan.lines[id]
    return line?.kind === 'goal' ? id : line?.parent === undefined ? undefined : above(line.parent)
  }
  const first = worked.map(above).find((id) => id !== undefined && goals.includes(id))
  return first ?? goals[0]
}

/**
 * Everything that closing a session asks of the plan, in order: new steps, steps that are done, another moment for the next session,
 * then the closing itself. Each says what is left afterwards, so that a closing that stopped half-way writes nothing twice.
 */
export function actsOf(plan: Plan, session: Session, typed: ClosingTyped, today: CivilDate): Act[] {
  const parent = goalFor(plan, typed.worked)
  const written = Object.entries(typed.steps).filter(([, step]) => step.action.trim() !== '')
  const acts: Act[] = written.map(([, { action, owner, by }], at) => ({
    command: {
      type: 'write',
      kind: 'step',
      ...(parent === undefined ? {} : { parent }),
      words: { action: action.trim(), owner, ...(by ? { by } : {}) },
    },
    left: { steps: Object.fromEntries(written.slice(at + 1)) },
  }))
  const done = typed.done.filter((id) => plan.lines[id]?.standing === 'active')
  done.forEach((line, at) =>
    acts.push({
      command: { type: 'setStanding', line, standing: 'reached' },
      left: { steps: {}, done: done.slice(at + 1) },
    }),
  )
  // One that was planned already is the next session: another day or hour moves it, and makes no second one.
  const planned = plan.sessions.find((one) => one.state === 'planned' && one.on >= today)
  const at = typed.nextAt || undefined
  if (planned && typed.nextOn && (typed.nextOn !== planned.on || at !== planned.at))
    acts.push({
      command: { type: 'moveSession', session: planned.id, on: typed.nextOn, ...(at ? { at } : {}) },
      left: { steps: {}, done: [] },
    })
  const on: CivilDate = typed.on || session.on
  const summary = typed.summary.trim()
  acts.push({
    command: {
      type: 'holdSession',
      session: session.id,
      ...(on === session.on ? {} : { on }),
      ...(typed.nextOn ? { nextOn: typed.nextOn, ...(at ? { nextAt: at } : {}) } : {}),
      workedOn: typed.worked.filter((id) => Object.hasOwn(plan.lines, id)),
      ...(summary ? { summary } : {}),
      talked: [...typed.talked],
    },
    left: {},
  })
  return acts
}
