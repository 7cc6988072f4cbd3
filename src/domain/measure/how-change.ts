import { type Change, changeOf } from '#domain/measure/change.ts'
import { cutOffsOf, groupsOf, towardsHealth } from '#domain/measure/cut-off.ts'
import type { How } from '#domain/measure/how.ts'
import type { Measure } from '#domain/measure/measure.ts'
import {
  type CriterionKind,
  criterionInputs,
  differenceError,
  reliableChangeIndex,
  reliablePoints,
  standardError,
} from '#domain/measure/reliable-change.ts'

/** What a step is about; words for each belong to whoever shows it. */
export type ChangeStep =
  | 'points'
  | 'criterion'
  | 'otherCriterion'
  | 'standardError'
  | 'differenceError'
  | 'index'
  | 'jacobsonTruaxPoints'
  | 'cutOffA'
  | 'cutOffB'
  | 'cutOffC'
  | 'cutOffPublished'
  | 'cutOffChoice'
  | 'class'

export type HowChange = How<ChangeStep>

const JT =
  'Jacobson & Truax 1991, J Consult Clin Psychol 59:12–19, as given at psyctc.org/stats/rcsc1.htm and in CECPfuns'
const OWN = 'the two scores'

/** Every formula, value and source behind `changeOf`, in the order in which one would work it out by hand. */
export function howChange(measure: Measure, first: number, last: number, kind: CriterionKind = 'inUse'): HowChange[] {
  const change = changeOf(measure, first, last, kind)
  return [
    {
      name: 'points',
      formula: 'last − first',
      values: { first, last, points: change.points },
      source: OWN,
      mark: 'computed',
    },
    ...howReliable(measure, change, kind),
    ...howIndex(measure, first, last),
    ...howCutOff(measure, change),
    howClass(change),
  ]
}

function howReliable(measure: Measure, { criterion, reliable, points }: Change, kind: CriterionKind): HowChange[] {
  const steps: HowChange[] = []
  if (criterion) {
    const { how, source, mark, who } = criterion
    const values = { who, criterion: twoDecimals(criterion.points), points, reliable }
    steps.push({ name: 'criterion', formula: `|points| ≥ criterion; criterion: ${how}`, values, source, mark })
  } else {
    const formula =
      'no criterion for a reliable change of this measure has been confirmed in a source, so there is no class'
    const values = { criterion: null, points, reliable }
    steps.push({ name: 'criterion', formula, values, source: `the file of ${measure.short}`, mark: 'computed' })
  }
  const others = (measure.reliableChange ?? []).slice(kind === 'inUse' ? 1 : 0)
  for (const other of others) {
    const values = { who: other.who, criterion: other.points, points, reliable: Math.abs(points) >= other.points }
    const { how, source, mark } = other
    steps.push({ name: 'otherCriterion', formula: `|points| ≥ criterion; criterion: ${how}`, values, source, mark })
  }
  return steps
}

function howIndex(measure: Measure, first: number, last: number): HowChange[] {
  const inputs = criterionInputs(measure)
  if (!inputs) return []
  const { sd, reliability, source } = inputs
  const step = (name: ChangeStep, formula: string, result: Record<string, number>): HowChange => ({
    name,
    formula,
    values: { sd, reliability, ...mapped(result) },
    source: `${JT}. ${source}`,
    mark: 'computed',
  })
  return [
    step('standardError', 'SD × √(1 − r)', { standardError: standardError(sd, reliability) }),
    step('differenceError', '√2 × SD × √(1 − r)', { differenceError: differenceError(sd, reliability) }),
    step('index', '(last − first) ÷ (√2 × SD × √(1 − r))', {
      index: reliableChangeIndex(first, last, sd, reliability),
    }),
    step('jacobsonTruaxPoints', '1.96 × √2 × SD × √(1 − r)', { points: reliablePoints(sd, reliability) }),
  ]
}

function howCutOff(measure: Measure, { cutOff, crossed }: Change): HowChange[] {
  const { clinical, functional } = groupsOf(measure)
  const [plus, minus] = towardsHealth(measure) > 0 ? ['+', '−'] : ['−', '+']
  const ofClinical = { clinicalMean: clinical?.mean ?? null, clinicalSd: clinical?.sd ?? null }
  const ofFunctional = { functionalMean: functional?.mean ?? null, functionalSd: functional?.sd ?? null }
  const values = { a: ofClinical, b: ofFunctional, c: { ...ofClinical, ...ofFunctional }, published: {} }
  const formula = {
    a: `clinical mean ${plus} 2 × clinical SD`,
    b: `functional mean ${minus} 2 × functional SD`,
    c: '(clinical SD × functional mean + functional SD × clinical mean) ÷ (clinical SD + functional SD)',
    published: measure.cutOff?.words ?? '',
  }
  const name = { a: 'cutOffA', b: 'cutOffB', c: 'cutOffC', published: 'cutOffPublished' } as const
  const steps = cutOffsOf(measure).map(({ which, value, source, mark }): HowChange => {
    const origin = which === 'published' ? source : `${JT}. ${source}`
    return {
      name: name[which],
      formula: formula[which],
      values: { ...values[which], cutOff: twoDecimals(value) },
      source: origin,
      mark,
    }
  })
  if (!cutOff) return steps
  const choice: HowChange = {
    name: 'cutOffChoice',
    formula:
      'c where both groups are known and overlap; b where they do not; a where only the clinical group is known; else the published one',
    values: { which: cutOff.which, cutOff: twoDecimals(cutOff.value), crossed },
    source:
      'Jacobson & Truax 1991, p. 15, as given in JTRCI and the clinicalsignificance vignette; the last part is our own',
    mark: 'seen',
  }
  return [...steps, choice]
}

function howClass(change: Change): HowChange {
  const { reliable, better, crossed } = change
  return {
    name: 'class',
    formula:
      'recovered: reliably better and over the cut-off; improved: reliably better; deteriorated: reliably worse; harmed: reliably worse and back over the cut-off; crossedOnly: over the cut-off, not reliably; unchanged: all else',
    values: { reliable, better, crossed, class: change.class },
    source: JT,
    mark: 'seen',
  }
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100
const mapped = (values: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]))
