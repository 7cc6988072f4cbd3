import { howNhs } from '#domain/measure/how-nhs.ts'
import type { FirstAndLast, NhsOutcome, NhsPair } from '#domain/measure/nhs.ts'
import { HowList } from '#web/progress/how-list.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

/** The outcome of a pair of measures by the rules of NHS Talking Therapies, England. */
export function NhsFigures({ reading }: { readonly reading: ReadingProgress }) {
  const outcome = reading.page.progress.figures?.nhs
  if (!outcome) return null
  const measureName = (id: string): string => reading.measureOf(id)?.short ?? id
  const title = m.nhs_title_therapist({
    measures: outcome.parts.map(({ measure }) => measureName(measure)).join(' + '),
  })
  return (
    <article className={styles['figure']}>
      <h3>{title}</h3>
      <p className={styles['class']}>{outcomeWords(outcome)}</p>
      <p className={styles['soft']}>{outcome.caseAtStart ? '' : m.nhs_not_case_therapist()}</p>
      <HowList steps={howNhs(pairOf(outcome, reading))} measureName={measureName} about={title} />
    </article>
  )
}

function outcomeWords({ recovery, reliableRecovery, reliableImprovement, reliableDeterioration }: NhsOutcome): string {
  if (reliableRecovery) return m.nhs_reliable_recovery_therapist()
  const change = reliableImprovement
    ? m.nhs_improvement_therapist()
    : reliableDeterioration
      ? m.nhs_deterioration_therapist()
      : m.nhs_no_change_therapist()
  return recovery ? `${m.nhs_recovery_therapist()} ${change}` : change
}

function pairOf({ parts }: NhsOutcome, { measureOf }: ReadingProgress): NhsPair {
  const of = (role: 'depression' | 'anxiety'): FirstAndLast | undefined => {
    const part = parts.find((one) => measureOf(one.measure)?.nhs?.role === role)
    const measure = part ? measureOf(part.measure) : undefined
    return part && measure ? { measure, first: part.first, last: part.last } : undefined
  }
  const [depression, anxiety] = [of('depression'), of('anxiety')]
  return { ...(depression && { depression }), ...(anxiety && { anxiety }) }
}
