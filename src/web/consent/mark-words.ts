import type { MethodStanding } from '#domain/plan/consent/standing.ts'
import type { Reader } from '#web/line-words/names.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** The few words at a method whose consent is worth another look, taken back, or was never given; null: nothing to say. */
export function markWords(standing: MethodStanding, reader: Reader): string | null {
  const client = reader === 'client'
  switch (standing.state) {
    case 'notYet':
    case 'current':
      return null
    case 'anotherLook':
      if (standing.because === 'newMethod') return client ? m.consent_mark_new() : m.consent_mark_new_therapist()
      return client ? m.consent_mark_again() : m.consent_mark_again_therapist()
    case 'withdrawn':
      return client
        ? m.consent_mark_withdrawn()
        : m.consent_mark_withdrawn_therapist({ on: dayWords(standing.said.aloud?.on ?? standing.said.on) })
    case 'no':
      return client
        ? m.consent_mark_no()
        : m.consent_mark_no_therapist({ on: dayWords(standing.said.aloud?.on ?? standing.said.on) })
  }
}
