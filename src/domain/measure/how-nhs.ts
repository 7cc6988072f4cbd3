import type { How } from '#domain/measure/how.ts'
import { type FirstAndLast, type NhsPair, nhsOutcome } from '#domain/measure/nhs.ts'

/** What a step is about; words for each belong to whoever shows it. */
export type NhsStep =
  | 'caseness'
  | 'threshold'
  | 'caseAtStart'
  | 'recovery'
  | 'reliableImprovement'
  | 'reliableDeterioration'
  | 'reliableRecovery'
export type HowNhs = How<NhsStep>

const CONSTRUCTION = 'NHS Talking Therapies, England: construction of measures, annual report metadata 2024-25'

/** Every rule, value and source behind `nhsOutcome`; empty where there is no outcome. */
export function howNhs(pair: NhsPair): HowNhs[] {
  const outcome = nhsOutcome(pair)
  if (!outcome) return []
  const { caseAtStart, recovery, reliableImprovement, reliableDeterioration, reliableRecovery } = outcome
  const step = (name: NhsStep, formula: string, result: boolean | null, mark: HowNhs['mark']): HowNhs => ({
    name,
    formula,
    values: { result },
    source: CONSTRUCTION,
    mark,
  })
  return [
    ...[pair.depression, pair.anxiety].flatMap((one) => (one ? howPart(one) : [])),
    step('caseAtStart', 'either measure at caseness at first', caseAtStart, 'seen'),
    step('recovery', 'either at caseness at first, neither at last', recovery, 'inferred'),
    step('reliableImprovement', 'either falls by its threshold, neither rises by it', reliableImprovement, 'inferred'),
    step(
      'reliableDeterioration',
      'either rises by its threshold, neither falls by it',
      reliableDeterioration,
      'inferred',
    ),
    step('reliableRecovery', 'recovery and reliable improvement', reliableRecovery, 'seen'),
  ]
}

function howPart({ measure, first, last }: FirstAndLast): HowNhs[] {
  const { nhs } = measure
  if (!nhs) return []
  const { caseness, reliableChange, source, mark } = nhs
  const about = { measure: measure.id, first, last }
  return [
    { name: 'caseness', formula: 'at caseness from this score on', values: { ...about, caseness }, source, mark },
    {
      name: 'threshold',
      formula: 'a change of this many points or more',
      values: { ...about, reliableChange },
      source,
      mark,
    },
  ]
}
