import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { Version } from '#domain/plan/document.ts'
import { isSignedByClient, standingOf } from '#domain/plan/version-standing.ts'
import { headline } from '#web/line-words/told.ts'
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
      if (isSignedByClient(version))
        return [m.versions_holds(), tookBackWords(screen, version)].filter(Boolean).join(' ')
      return client ? m.versions_unsigned_client() : m.versions_unsigned_therapist()
  }
}

/** The methods of a version to which the client has taken back a yes, in a sentence; '' where there are none. */
function tookBackWords(screen: PlanScreen, version: Version): string {
  const reader = readerOf(screen)
  const { methodConsents } = screen.plan
  const back = askingForConsent(version.document).filter(({ id }) => methodConsents[id]?.answer === 'withdrawn')
  const methods = back.map((line) => headline(line, reader)).join('; ')
  if (methods === '') return ''
  return (reader === 'client' ? m.consent_version_took_back : m.consent_version_took_back_therapist)({ methods })
}
