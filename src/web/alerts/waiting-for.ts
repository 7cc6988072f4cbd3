import { type Alert, sortedAlerts } from '#web/alerts/sorted-alerts.ts'

/**
 * Answers about safety of one client that still wait for somebody: nobody has acted on them, or whoever did has not reached the client.
 * What can wait for the next session stands on the agenda instead.
 */
export function waitingFor(alerts: readonly Alert[], client: string): readonly Alert[] {
  const { open, untalked } = sortedAlerts(alerts.filter((one) => one.client === client))
  return [...open, ...untalked]
}

/** The clients of whom such an answer waits. */
export function waitingClients(alerts: readonly Alert[]): ReadonlySet<string> {
  const { open, untalked } = sortedAlerts(alerts)
  return new Set([...open, ...untalked].map(({ client }) => client))
}
