import type { CivilDate } from '#domain/kernel/dates.ts'
import { whyForMe } from '#domain/plan/decision/why-for-me.ts'
import type { Decision, Looked } from '#domain/plan/decision/decision.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { leavesIt } from '#web/decide/neutral-order.ts'

/** A method as it will be suggested in the plan; what has been changed in it stands in the draft. */
export type MethodWords = {
  readonly method: string
  readonly whyForMe: string
  readonly risks: string
  readonly alternatives: string
}
export type MethodTyped = Partial<MethodWords> & { readonly leaveOut?: boolean }

/** The fields of the page on which one writes down what came of a choice. */
export type Recording = {
  readonly doing: 'decide'
  readonly about: string
  readonly what: '' | 'chosen' | 'notYet'
  readonly chosen: readonly string[]
  readonly reason: string
  readonly present: readonly string[]
  readonly others: string
  readonly on: CivilDate
  readonly methods: Readonly<Record<string, MethodTyped>>
}

/** The options chosen that become a method: all but waiting and nothing. */
export const methodsOf = ({ options }: Pick<Decision, 'options'>, chosen: readonly string[]): Looked[] =>
  options.filter((one) => chosen.includes(one.ref) && !leavesIt(one))

/** A method as it begins: its name, why it fits from what matters, its risks in short, and what else there was. */
export function methodFrom(decision: Decision, option: Looked, risks: string): MethodWords {
  const others = decision.options.filter(({ ref }) => ref !== option.ref).map(({ name }) => name)
  return {
    method: option.name,
    whyForMe: whyForMe(decision.weighing, option.ref),
    risks,
    alternatives: others.join('; '),
  }
}

type Command = Extract<PlanCommand, { readonly type: 'recordDecision' }>

/** What is written down. `risks` by option: what its sheet or card says, in short. */
export function recordAct(recording: Recording, decision: Decision, risks: Readonly<Record<string, string>>): Command {
  const { what, chosen, reason, present, others, on, methods } = recording
  const isChosen = what === 'chosen'
  const there = [...present, ...others.split(',').map((one) => one.trim())].filter((one) => one !== '')
  return {
    type: 'recordDecision',
    decision: decision.id,
    what: isChosen ? 'chosen' : 'notYet',
    chosen: isChosen ? [...chosen] : [],
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    present: there,
    on,
    methods: methodsOf(decision, isChosen ? chosen : []).flatMap((option) => {
      const { leaveOut, ...typed } = methods[option.ref] ?? {}
      if (leaveOut) return []
      const words = { ...methodFrom(decision, option, risks[option.ref] ?? ''), ...typed }
      const said = Object.entries(words).filter(([, text]) => text.trim() !== '')
      return [{ ref: option.ref, words: Object.fromEntries(said) as Command['methods'][number]['words'] }]
    }),
  }
}
