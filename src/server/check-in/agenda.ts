import { basisOf } from '#domain/check-in/basis.ts'
import { seriesOf } from '#domain/check-in/series.ts'
import { signalsOf } from '#domain/check-in/signal.ts'
import { type CheckIns, counted } from '#domain/check-in/state.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import type { PracticeMeasures } from '#server/check-in/practice-measures.ts'

/**
 * How much the next session's agenda holds from check-ins: signals that are open, answers about risk to talk about (those that
 * interrupt have a way of their own), and what was said in words since the last session held.
 */
export function agendaOf(
  plan: Plan,
  checkIns: CheckIns,
  { known, settings }: Pick<PracticeMeasures, 'known' | 'settings'>,
  today: CivilDate,
): number {
  const basis = basisOf(viewFor({ capacity: 'therapist', parts: 'all', today }, plan))
  const signals = signalsOf(checkIns, basis, seriesOf(checkIns, basis, known), settings.rules)
  const risks = checkIns.risks.filter(({ level, acted }) => level !== 'alert' && !acted)
  const last = basis.held.at(-1)
  const notes = counted(checkIns).filter(({ note, on }) => (note ?? '') !== '' && (last === undefined || on > last))
  return signals.filter(({ open }) => open).length + risks.length + notes.length
}
