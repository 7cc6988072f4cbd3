import type { AlertsPage } from '#server/http/check-in-contract.ts'

export type Alert = AlertsPage['alerts'][number]

/**
 * Answers about safety by what they ask of the reader.
 * - `open`: alerts on which nobody has acted; they interrupt. The oldest first, for it has waited longest.
 * - `untalked`: alerts on which somebody acted without reaching the client. The oldest first.
 * - `later`: no higher than last talked about, or only to be asked about: for the next session. The latest first.
 * - `talked`: what somebody else has talked about with one's own client. The latest first.
 */
export type SortedAlerts = Readonly<Record<'open' | 'untalked' | 'later' | 'talked', readonly Alert[]>>

export function sortedAlerts(alerts: readonly Alert[]): SortedAlerts {
  const oldestFirst = alerts.toSorted((one, other) => one.at.localeCompare(other.at))
  const talked = alerts.flatMap((one) => (one.acted?.talked ? [{ one, at: one.acted.at }] : []))
  return {
    open: oldestFirst.filter((one) => one.level === 'alert' && !one.acted),
    untalked: oldestFirst.filter((one) => one.level === 'alert' && one.acted?.talked === false),
    later: oldestFirst.filter((one) => one.level !== 'alert' && !one.acted?.talked).toReversed(),
    talked: talked.toSorted((one, other) => other.at.localeCompare(one.at)).map(({ one }) => one),
  }
}
