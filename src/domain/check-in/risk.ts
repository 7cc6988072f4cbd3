import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { entityId } from '#domain/kernel/ids.ts'
import type { CoverTold, RiskActedOn, RiskRaised } from '#domain/check-in/facts.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { CheckIns, Risk } from '#domain/check-in/state.ts'
import type { RISK_ACTIONS } from '#domain/measure/measure.ts'

type Of<Type> = Extract<CheckInCommand, { type: Type }>
type Item = {
  readonly measure: string
  readonly item: number
  readonly value: number
  readonly action: (typeof RISK_ACTIONS)[number]
}

/** The answer to this question that was last talked about with the client; null when none has been. */
export function lastTalkedAbout(
  state: CheckIns,
  measure: string,
  item: number,
): CheckIns['talkedAbout'][number] | null {
  return state.talkedAbout.find((one) => one.measure === measure && one.item === item) ?? null
}

/**
 * What an answer to a risk item brings about: an alert when it is the first, or higher than the one last talked about; otherwise
 * it is told. Never a score, never averaged, and a zero raises nothing and reassures nobody.
 */
export function raise(state: CheckIns, items: readonly Item[], checkIn: string, asking: Asking): RiskRaised[] {
  return items.map((one, n) => {
    const talked = lastTalkedAbout(state, one.measure, one.item)
    const level = one.action === 'ask' ? 'ask' : talked && one.value <= talked.value ? 'told' : 'alert'
    return {
      type: 'riskRaised',
      id: entityId(asking.commandId, n + 1),
      checkIn,
      measure: one.measure,
      item: one.item,
      value: one.value,
      level,
    }
  })
}

/** Alerts that nobody has acted on. */
export const openAlerts = (state: CheckIns): Risk[] =>
  state.risks.filter((one) => one.level === 'alert' && one.acted === undefined)

export function decideRecordRisk(command: Of<'recordRisk'>, state: CheckIns): Decision<RiskActedOn> {
  const risk = state.risks.find((one) => one.id === command.risk)
  if (!risk) return refuse('unknown', { about: command.risk })
  // A call that reached nobody may be followed by a talk; what was talked about is closed.
  if (risk.acted?.talked) return refuse('already-answered', { about: risk.id })
  if (command.words === '') return refuse('empty-words', { field: 'words' })
  return accept({ type: 'riskActedOn', risk: risk.id, talked: command.talked, words: command.words })
}

export function decideTellCover(command: Of<'tellCover'>, state: CheckIns): Decision<CoverTold> {
  const risk = openAlerts(state).find((one) => one.id === command.risk)
  if (!risk) return refuse('already-answered', { about: command.risk })
  if (risk.coverTold?.cover === command.cover) return refuse('nothing-changed', { about: risk.id })
  return accept({ type: 'coverTold', risk: risk.id, cover: command.cover })
}
