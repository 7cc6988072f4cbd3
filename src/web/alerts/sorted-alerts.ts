import type { AlertsPage } from '#server/http/check-in-contract.ts'

export type Alert = AlertsPage['alerts'][number]

/**
 * What interrupts: alerts on which nobody has acted, the oldest first, for it has waited longest. Everything else waits for the
 * next session: what is still to talk about first, the latest first.
 */
export function sortedAlerts(alerts: readonly Alert[]): { readonly open: Alert[]; readonly later: Alert[] } {
  const open = alerts.filter(interrupts).toSorted((one, other) => one.at.localeCompare(other.at))
  const later = alerts
    .filter((one) => !interrupts(one))
    .toSorted((one, other) => Number(talked(one)) - Number(talked(other)) || other.at.localeCompare(one.at))
  return { open, later }
}

const interrupts = (one: Alert): boolean => one.level === 'alert' && one.acted === null
const talked = (one: Alert): boolean => one.acted?.talked === true
