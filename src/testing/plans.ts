import type { Kind, Words } from '#domain/plan/concept/concepts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import type { Line } from '#domain/plan/line.ts'
import { planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { type Deed, scenes } from '#testing/given-when-then.ts'
import { asking, jo, mara, SIGNED_IN_AGAIN, type Someone } from '#testing/people.ts'

export const { given, told, state } = scenes<Plan, PlanCommand, PlanFact>(planDecider)
export type PlanDeed = Deed<PlanCommand>

/** `does(jo, 'goal', write('goal', …))`: someone does something; what it brings into being is `goal.0`. */
export function does(
  who: Someone,
  command: string,
  what: PlanCommand,
  more: Parameters<typeof asking>[2] = {},
): PlanDeed {
  return { command: what, asking: asking(who, command, more) }
}

export function write(kind: Kind, words: Words, more: Record<string, unknown> = {}): PlanCommand {
  return { type: 'write', kind, words, ...more } as PlanCommand
}
export const reword = (line: string, words: Words, more: Record<string, unknown> = {}): PlanCommand =>
  ({ type: 'reword', line, words, ...more }) as PlanCommand
export const suggest = (line: string, words: Words, more: Record<string, unknown> = {}): PlanCommand =>
  ({ type: 'suggest', line, change: { do: 'reword', words }, ...more }) as PlanCommand
export const suggestStanding = (
  line: string,
  standing: Line['standing'],
  more: Record<string, unknown> = {},
  reason = 'It is not the time for it.',
): PlanCommand => ({ type: 'suggest', line, change: { do: 'standing', standing, reason }, ...more }) as PlanCommand
export const answer = (
  to: string,
  said: 'agree' | 'otherWords' | 'notSure' | 'no',
  more: Record<string, unknown> = {},
): PlanCommand => ({ type: 'answer', to, answer: said, ...more }) as PlanCommand
export const sign = (version: string, marks: readonly Record<string, unknown>[] = []): PlanCommand =>
  ({ type: 'sign', version, marks }) as PlanCommand
/** The client's signature: with a yes to every method but those named. */
export const signAndConsent = (
  version: string,
  marks: readonly Record<string, unknown>[] = [],
  consent: Record<string, unknown> = {},
): PlanCommand => ({ ...sign(version, marks), consent: { no: [], clauses: [], ...consent } }) as PlanCommand

/** The line or suggestion with this id; throws when it is not there. */
export function lineOf(plan: Plan, id: string): Line {
  const line = plan.lines[id]
  if (!line) throw new Error(`There is no line ${id}`)
  return line
}
export function suggestionOf(plan: Plan, id: string): Suggestion {
  const suggestion = plan.suggestions[id]
  if (!suggestion) throw new Error(`There is no suggestion ${id}`)
  return suggestion
}

export const opened = does(mara, 'open', { type: 'openPlan', plan: 'plan-jo', client: 'jo' })
/** Jo's about-me, goal and step, written by Jo. */
export const josWords: readonly PlanDeed[] = [
  opened,
  does(jo, 'about', write('aboutMe', { topic: 'matters', ownWords: 'My sister and the garden' })),
  does(jo, 'goal', write('goal', { ownWords: 'Sleep through the night', lifeArea: 'body' })),
  does(jo, 'step', write('step', { action: 'Phone off at ten', owner: 'client' }, { parent: 'goal.0' })),
]
/** Mara's need, method and a goal that Mara wrote down in Jo's words. */
export const marasWords: readonly PlanDeed[] = [
  ...josWords,
  does(mara, 'need', write('need', { clinicalWording: 'Insomnia disorder' })),
  does(
    mara,
    'method',
    write('intervention', { method: 'Sleep diary', risks: 'Watching sleep can make it worse at first' }),
  ),
  does(mara, 'written', write('goal', { ownWords: 'See my sister more', lifeArea: 'family' })),
]
/** Both have said yes to the goal, the step and the method. */
export const agreedPlan: readonly PlanDeed[] = [
  ...marasWords,
  does(mara, 'yesGoal', answer('goal.0', 'agree')),
  does(mara, 'yesStep', answer('step.0', 'agree')),
  does(jo, 'yesMethod', answer('method.0', 'agree')),
]
/** A version of it has been prepared (`v1.0`), and nobody has signed. */
export const preparedPlan: readonly PlanDeed[] = [
  ...agreedPlan,
  does(mara, 'v1', { type: 'prepareVersion' }, { supplied: { nonce: '00ff' } }),
]
/** Both have signed version 1. */
export const signedPlan: readonly PlanDeed[] = [
  ...preparedPlan,
  does(mara, 'maraSigns', sign('v1.0'), { supplied: SIGNED_IN_AGAIN }),
  does(jo, 'joSigns', signAndConsent('v1.0'), { supplied: SIGNED_IN_AGAIN }),
]
