import type { RiskChange } from '#domain/options/risk-change.ts'
import type { ConsentAbout, MethodConsent, Said } from '#domain/plan/consent/consent.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Item } from '#web/consent/groups.ts'
import type { Reader } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import { nameOf } from '#web/plan/reading.ts'
import { channelWords } from '#web/plan/view-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const ABOUT: Record<ConsentAbout, () => string> = {
  telehealth: m.consent_about_telehealth,
  sharing: m.consent_about_sharing,
  recording: m.consent_about_recording,
  supporter: m.consent_about_supporter,
  other: m.consent_about_other,
}
const ABOUT_THEM: Partial<typeof ABOUT> = { supporter: m.consent_about_supporter_therapist }

export const aboutWords = (about: ConsentAbout, reader: Reader): string =>
  ((reader === 'professional' ? ABOUT_THEM[about] : undefined) ?? ABOUT[about])()

/** What an item is called in a list: the method, the clause's title, what the consent is about and for whom. */
export function itemName(item: Item, reader: Reader): string {
  switch (item.what) {
    case 'method':
    case 'ended':
      return headline(item.line, reader)
    case 'clause':
      return item.clause?.title ?? m.consent_clause_gone()
    case 'consent': {
      const { about, to } = item.consent
      return [aboutWords(about, reader), to ? m.consent_to({ to }) : ''].filter(Boolean).join(', ')
    }
  }
}

/** What the client last said about it, where they have said something. */
export function lastSaid(item: Item): Said | null {
  switch (item.what) {
    case 'method':
      return 'said' in item.standing ? item.standing.said : null
    case 'ended':
      return item.said
    case 'clause':
      return item.said ?? null
    case 'consent':
      return item.consent.ended ?? item.consent.answer ?? null
  }
}

type SaidHow = Said & { readonly version?: string | undefined; readonly answer?: MethodConsent['answer'] }

/** When and how it was said: "3 March 2027, with the signature of version 2". */
export function saidWords(screen: PlanScreen, said: SaidHow): string {
  return [m.consent_since({ on: dayWords(said.aloud?.on ?? said.on) }), howWords(screen, said)].join(', ')
}

function howWords(screen: PlanScreen, said: SaidHow): string {
  if (said.aloud) return m.consent_aloud({ channel: channelWords(said.aloud.channel), name: nameOf(screen, said.by) })
  // What was taken back keeps the version it was given with; that is not how it was taken back.
  const signed = said.answer === 'withdrawn' ? undefined : said.version
  const number = screen.plan.versions.find((one) => one.id === signed)?.number
  if (number !== undefined) return m.consent_by_signing({ number })
  return said.witness ? m.consent_in_room() : m.consent_on_page()
}

/** Why it is worth another look, in plain words; it never says that what was said before did not count. */
export function whyLookAgain(item: Item, reader: Reader, changes: readonly RiskChange[]): string | null {
  const client = reader === 'client'
  if (item.what === 'clause' && item.standing === 'anotherLook') {
    const change = changes.findLast((one) => one.of === `clause/${item.id}`)
    return (client ? m.consent_again_clause : m.consent_again_clause_therapist)({ what: sentence(change?.what) })
  }
  if (item.what !== 'method' || item.standing.state !== 'anotherLook') return null
  switch (item.standing.because) {
    case 'newMethod':
      return client ? m.consent_again_new_method() : m.consent_again_new_method_therapist()
    case 'newSubstance':
      return client ? m.consent_again_new_words() : m.consent_again_new_words_therapist()
    case 'newKnowledge': {
      const what = sentence(item.standing.change.what)
      return (client ? m.consent_again_new_known : m.consent_again_new_known_therapist)({ what })
    }
  }
}

const sentence = (words = ''): string =>
  words === '' || /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`

/** How it stands, where its place on the page does not say it: no, taken back, over. */
export function stateWords(item: Item, reader: Reader): string | null {
  if (item.what === 'ended') return m.consent_state_ended()
  if (item.what === 'clause' && !item.clause) return m.consent_state_clause_ended()
  const state = item.what === 'method' ? item.standing.state : item.standing
  switch (state) {
    case 'no':
      return m.consent_state_no()
    case 'withdrawn':
      return reader === 'client' ? m.consent_state_withdrawn() : m.consent_state_withdrawn_therapist()
    case 'over':
      return item.what === 'consent' && item.consent.until
        ? m.consent_state_over({ on: dayWords(item.consent.until) })
        : null
    case 'current':
    case 'anotherLook':
    case 'notYet':
    case 'asked':
      return null
  }
}
