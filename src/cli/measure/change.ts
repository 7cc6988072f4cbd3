import { measureOf } from '#cli/measure/read.ts'
import { changeOf } from '#domain/measure/change.ts'
import { howChange } from '#domain/measure/how-change.ts'
import { howNhs } from '#domain/measure/how-nhs.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type FirstAndLast, type NhsOutcome, type NhsPair, nhsOutcome } from '#domain/measure/nhs.ts'
import type { CriterionKind } from '#domain/measure/reliable-change.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const HOW = 'measure change --pre N --post N --measure MEASURE [--method jt|nhs]'

export type ChangeOptions = {
  readonly pre?: string | undefined
  readonly post?: string | undefined
  readonly measure?: string | undefined
  readonly method?: string | undefined
}

/** What `measure change` prints. Throws a PlainProblem naming option and place when something does not fit. */
export function change(options: ChangeOptions): object {
  const { pre, post, measure: names, method } = options
  if (pre === undefined || post === undefined || names === undefined) throw new PlainProblem(missingIn(options))
  if (method !== undefined && method !== 'jt' && method !== 'nhs')
    throw new PlainProblem(`--method: "${method}" is neither jt nor nhs.`)
  const measures = names.split(',').map((name) => measureOf(name.trim()))
  const [firsts, lasts] = [totals('--pre', pre, measures), totals('--post', post, measures)]
  const scores = measures.map((measure, at) => ({ measure, first: firsts[at] ?? 0, last: lasts[at] ?? 0 }))
  if (method === 'nhs') return byNhs(scores)
  const [only, another] = scores
  if (!only || another) throw new PlainProblem('--measure: a pair needs --method nhs; otherwise name one measure.')
  return byOne(only, method === 'jt' ? 'jacobsonTruax' : 'inUse')
}

/** Which options are missing, in a sentence, and how it is asked. */
function missingIn({ pre, post, measure }: ChangeOptions): string {
  const missing = [
    pre === undefined ? '--pre is missing: the first score.' : '',
    post === undefined ? '--post is missing: the last score.' : '',
    measure === undefined ? '--measure is missing: which measure it is.' : '',
  ]
  return [...missing.filter(Boolean), `Like this: ${HOW}`].join(' ')
}

function byOne({ measure, first, last }: FirstAndLast, kind: CriterionKind): object {
  return {
    method: kind === 'inUse' ? 'in use' : 'jt',
    measure: measure.id,
    pre: first,
    post: last,
    ...changeOf(measure, first, last, kind),
    how: howChange(measure, first, last, kind),
  }
}

function byNhs(scores: readonly FirstAndLast[]): object {
  const pair: { -readonly [role in keyof NhsPair]: NhsPair[role] } = {}
  for (const one of scores) {
    const { nhs, short } = one.measure
    if (!nhs) throw new PlainProblem(`--measure: no thresholds of NHS Talking Therapies are confirmed for ${short}.`)
    if (pair[nhs.role])
      throw new PlainProblem(`--measure: the pair is one for low mood and one for anxiety, not two for ${nhs.role}.`)
    pair[nhs.role] = one
  }
  const outcome = nhsOutcome(pair)
  if (!outcome) throw new PlainProblem(HOW)
  return { method: 'nhs', class: nhsClass(outcome), ...outcome, how: howNhs(pair) }
}

function nhsClass(outcome: NhsOutcome): string {
  if (outcome.reliableRecovery) return 'reliable recovery'
  if (outcome.reliableImprovement) return 'reliable improvement'
  return outcome.reliableDeterioration ? 'reliable deterioration' : 'no reliable change'
}

function totals(option: string, text: string, measures: readonly Measure[]): number[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length !== measures.length) {
    const [scores, many] = [counted(parts.length, 'score'), counted(measures.length, 'measure')]
    throw new PlainProblem(`${option}: ${scores} for ${many}; give one score for each, with a comma between them.`)
  }
  return measures.map(({ short, scoring: { lowest, highest } }, at) => {
    const [part = '', place] = [parts[at], measures.length > 1 ? `${option}, score ${at + 1}` : option]
    if (!/^-?\d+(\.\d+)?$/.test(part)) throw new PlainProblem(`${place}: "${part}" is not a number.`)
    const total = Number(part)
    if (total < lowest || total > highest)
      throw new PlainProblem(`${place}: ${part} is outside ${lowest} to ${highest}, the range of ${short}.`)
    return total
  })
}

const counted = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`
