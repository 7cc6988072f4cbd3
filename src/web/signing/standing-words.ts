import type { Version } from '#domain/plan/document.ts'
import { isSignedByClient, standingOf } from '#domain/plan/version-standing.ts'
import type { Reader } from '#web/line-words/names.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

export const readerOf = (screen: PlanScreen): Reader => (screen.side === 'client' ? 'client' : 'professional')

/** Where a version stands, in one sentence; whoever did not sign is never told that they did. */
export function standingWordsOf(screen: PlanScreen, version: Version): string {
  const client = readerOf(screen) === 'client'
  switch (standingOf(screen.plan, version)) {
    case 'waits':
      return m.versions_waits()
    case 'replaced':
      return m.versions_replaced()
    case 'inForce':
      if (isSignedByClient(version)) return m.versions_holds()
      return client ? m.versions_unsigned_client() : m.versions_unsigned_therapist()
  }
}
