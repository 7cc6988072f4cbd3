import type { ReportRow } from '#server/http/check-in-contract.ts'
import { m } from '#words/paraglide/messages.js'

export type RateName = Exclude<keyof ReportRow, 'problem' | 'clients'>

/** The shares of a report, in the order in which they are told. */
export const RATES: Record<RateName, () => string> = {
  completion: m.report_completion,
  reliableImprovement: m.report_reliableImprovement,
  recovery: m.report_recovery,
  reliableRecovery: m.report_reliableRecovery,
  noReliableChange: m.report_noReliableChange,
  deterioration: m.report_deterioration,
}
export const RATE_NAMES = Object.keys(RATES) as RateName[]
