import type { PlanCommand } from '#domain/plan/commands.ts'

/** The acts by which somebody signs, or says yes or no to treatment. One that is refused for want of the right leaves a line. */
export const CONSENT_COMMANDS: readonly string[] = [
  'sign',
  'declineToSign',
  'giveConsent',
  'answerConsent',
  'lookAgain',
  'answerClause',
  'withdrawConsent',
] satisfies readonly PlanCommand['type'][]
