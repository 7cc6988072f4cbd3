import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

type Draw = { readonly which: number; readonly other: number; readonly words: number; readonly yes: number }
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
const flag = (yes: number, bit: number): boolean => ((yes >> bit) & 1) === 1

const OPTIONS = [
  { ref: 'sleep/way-0', name: 'Sleep training', kind: 'therapy' },
  { ref: 'sleep/way-1', name: 'A book with help', kind: 'guidedSelfHelp' },
  { ref: 'sleep/nothing', name: 'Nothing for now', kind: 'nothingNow' },
] as const

export type ChoiceType =
  | 'openDecision'
  | 'weigh'
  | 'viewDecision'
  | 'recordDecision'
  | 'confirmDecision'
  | 'reopenDecision'
  | 'lookAgain'
  | 'answerClause'
  | 'withdrawConsent'
  | 'askConsent'
  | 'giveConsent'
  | 'answerConsent'
  | 'sayNoToMethod'

/** What chance asks for of choices and consents, read against the plan as it then stands. */
export function choiceOf(type: ChoiceType, draw: Draw, plan: Plan, today: CivilDate): Record<string, unknown> {
  const { which, other, words, yes } = draw
  const method = pick(
    linesInOrder(plan).filter((one) => one.kind === 'intervention'),
    which,
  )
  const line = method?.id ?? 'nowhere'
  const decisions = Object.values(plan.decisions)
  const open = decisions.filter((one) => !one.outcome)
  const decision = pick(flag(yes, 5) ? decisions : open, other)?.id ?? 'nowhere'
  const consents = Object.values(plan.consents)
  const aloud = flag(yes, 0) ? { aloud: { on: today, channel: 'phone' } } : {}
  const terms = {
    about: pick(['telehealth', 'sharing', 'recording'] as const, words) ?? 'telehealth',
    to: 'Dr Patel',
    what: `The plan ${words % 7}`,
    until: addDays(today, words % 20),
  }
  const about = { question: 'What could help me sleep?', options: flag(yes, 3) ? OPTIONS : OPTIONS.slice(1) }
  switch (type) {
    case 'openDecision':
      return { type, ...about }
    case 'weigh': {
      const fits = { 'sleep/way-1': flag(yes, 1) ? 'yes' : 'no' }
      const values = [{ text: `Be awake with my son ${words % 5}`, own: true, weight: 1 + (words % 3), fits }]
      return { type, ...(flag(yes, 2) && open.length > 0 ? { decision } : { about }), values, questions: ['How long?'] }
    }
    case 'viewDecision':
      return { type, decision, view: `I think ${words % 9}` }
    case 'recordDecision': {
      const chosen = flag(yes, 1) ? ['sleep/way-1'] : []
      const written = flag(yes, 2) && chosen[0] ? [{ ref: chosen[0], words: { method: 'A book with help' } }] : []
      const what = chosen.length > 0 ? 'chosen' : 'notYet'
      return { type, decision, what, chosen, present: ['Jo', 'Mara'], on: today, methods: written }
    }
    case 'confirmDecision':
    case 'reopenDecision':
      return { type, decision: decisions.find((one) => one.outcome)?.id ?? decision }
    case 'lookAgain':
      return { type, line, yes: !flag(yes, 4), seen: flag(yes, 5) ? 'other' : (method?.substance ?? '') }
    case 'answerClause':
      return { type, clause: 'data', edition: 1 + (words % 3), yes: flag(yes, 0) }
    case 'withdrawConsent': {
      const given = consents.find((one) => one.answer?.yes && !one.ended)?.id
      const named = method ? [line] : []
      return {
        type,
        methods: flag(yes, 1) ? named : [],
        clauses: flag(yes, 2) ? Object.keys(plan.clauseConsents).slice(0, 1) : [],
        consents: flag(yes, 3) && given ? [given] : [],
        rest: flag(yes, 1) && flag(yes, 4) ? named : [],
        ...aloud,
      }
    }
    case 'askConsent':
      return { type, ...terms }
    case 'giveConsent':
      return { type, ...terms, ...aloud }
    case 'answerConsent':
      return { type, consent: pick(consents, other)?.id ?? 'nowhere', yes: flag(yes, 0) }
    case 'sayNoToMethod':
      return {
        type,
        line,
        offered: ['otherOptions', 'break', 'talk'],
        ...(flag(yes, 0) ? { chose: flag(yes, 1) ? 'break' : 'talk' } : {}),
      }
  }
}
