import type { Given } from '#domain/check-in/answers.ts'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { answerTo, risksIn } from '#web/check-in/answering.ts'
import type { ItemScreen, Screen } from '#web/check-in/screens.ts'

/**
 * Whom an answer about safety reaches, as `raise` in the domain decides it. `either`: by link, which shows nothing of earlier
 * answers, the page cannot know whether it is one that was talked about.
 */
export type RiskLevel = 'alert' | 'either' | 'told' | 'ask'

const STRONGEST_FIRST: readonly RiskLevel[] = ['alert', 'either', 'told', 'ask']

/** The level of one answer that reaches the threshold of its item. */
export function levelOf(
  { measure, item, risk }: ItemScreen,
  value: number,
  talkedAbout: CheckInForm['talkedAbout'],
): RiskLevel {
  if (risk?.action !== 'alert') return 'ask'
  if (talkedAbout === null) return 'either'
  const talked = talkedAbout.find((one) => one.measure === measure.id && one.item === item)
  return talked && value <= talked.value ? 'told' : 'alert'
}

/** The strongest among the answers given; null when none asks for a conversation about safety. */
export function strongestLevel(
  given: Given,
  screens: readonly Screen[],
  talkedAbout: CheckInForm['talkedAbout'],
): RiskLevel | null {
  const levels = risksIn(given, screens).flatMap((screen) => {
    const answer = answerTo(given, screen)
    return answer && 'value' in answer ? [levelOf(screen, answer.value, talkedAbout)] : []
  })
  return STRONGEST_FIRST.find((one) => levels.includes(one)) ?? null
}
