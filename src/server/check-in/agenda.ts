import { basisOf } from '#domain/check-in/basis.ts'
import { MAY_READ_CHECK_INS } from '#domain/check-in/permission.ts'
import { type Series, seriesOf } from '#domain/check-in/series.ts'
import { type Signal, signalsOf } from '#domain/check-in/signal.ts'
import { type CheckIn, type CheckIns, counted } from '#domain/check-in/state.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Plan, Session } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import type { PracticeMeasures } from '#server/check-in/practice-measures.ts'
import type { Reported } from '#server/http/check-in-contract.ts'

type Measures = Pick<PracticeMeasures, 'known' | 'settings'>

/** Words of so many check-ins stand on one agenda, the latest; the earlier ones are on the page about progress. */
const MOST_SAID = 12

/**
 * What check-ins bring to the next session: signals that are open (for the care team alone), answers about risk to talk about (those
 * that interrupt have a way of their own), and what was said in words and not reached yet. Nothing for whoever reads no check-ins.
 */
export function reportedOf(
  capacity: Capacity,
  plan: Plan,
  checkIns: CheckIns,
  measures: Measures,
  today: CivilDate,
): Reported[] {
  if (!MAY_READ_CHECK_INS[capacity]) return []
  const risks = checkIns.risks.filter(({ level, acted }) => level !== 'alert' && !acted)
  return [
    ...(capacity === 'therapist' || capacity === 'supervisor' ? signalsTold(plan, checkIns, measures, today) : []),
    ...risks.map(({ id, on }): Reported => ({ key: `answer:${id}`, id, what: 'risk', on })),
    ...saidSince(plan, checkIns),
  ]
}

function signalsTold(plan: Plan, checkIns: CheckIns, { known, settings }: Measures, today: CivilDate): Reported[] {
  const basis = basisOf(viewFor({ capacity: 'therapist', parts: 'all', today }, plan))
  const series = seriesOf(checkIns, basis, known)
  return signalsOf(checkIns, basis, series, settings.rules)
    .filter(({ open }) => open)
    .map((one) =>
      told(
        one,
        series.find(({ id }) => id === one.series),
        known,
      ),
    )
}

function told({ id, rule, level }: Signal, of: Series | undefined, known: Measures['known']): Reported {
  const measure = of?.of === 'measure' ? known[of.about] : undefined
  return {
    key: `signal:${id}`,
    id,
    what: 'signal',
    rule,
    level,
    series: of ? { of: of.of, about: of.about, words: of.words } : null,
    measure: measure ? { short: measure.short, about: measure.about } : null,
  }
}

/** What was said in words and not reached yet, oldest first. */
function saidSince(plan: Plan, checkIns: CheckIns): Reported[] {
  const held = plan.sessions.filter(({ state }) => state === 'held')
  return counted(checkIns)
    .flatMap((one): Reported[] => {
      const { id, on, note = '' } = one
      const key = `said:${id}`
      if (note === '' || held.some((session) => hasReached(session, one, key))) return []
      return [{ key, id, what: 'said', on, words: note }]
    })
    .slice(-MOST_SAID)
}

/**
 * Whether a session reached these words: said before it, or in its room; and, where it was closed with a list of what was talked about,
 * on that list. What was not reached moves on.
 */
function hasReached({ on, openedAt, talked }: Session, said: CheckIn, key: string): boolean {
  const sameDayBefore = said.on === on && (said.way === 'room' || openedAt === undefined || said.at <= openedAt)
  return (said.on < on || sameDayBefore) && (talked === undefined || talked.includes(key))
}
