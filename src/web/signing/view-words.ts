import type { Version } from '#domain/plan/document.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type Said = { readonly you: () => string; readonly name: (who: { readonly name: string }) => string }

const SAID: Readonly<Record<string, Said>> = {
  agree: { you: m.signing_view_agree_you, name: m.signing_view_agree },
  agreedBySigning: { you: m.signing_view_by_signing_you, name: m.signing_view_by_signing },
  otherWords: { you: m.signing_view_other_words_you, name: m.signing_view_other_words },
  notSure: { you: m.signing_view_not_sure_you, name: m.signing_view_not_sure },
  no: { you: m.signing_view_no_you, name: m.signing_view_no },
}
const NOTHING_YET: Said = { you: m.signing_view_none_you, name: m.signing_view_none }

/** How somebody saw a line of a version, in sentences; `name`: who it is, null for the reader. */
export function viewWords(
  view: { readonly answer: string; readonly reason?: string | undefined } | undefined,
  name: string | null,
): string {
  const said = SAID[view?.answer ?? ''] ?? NOTHING_YET
  const sentence = name === null ? said.you() : said.name({ name })
  if (!view?.reason) return sentence
  const { reason } = view
  return `${sentence} ${name === null ? m.signing_view_reason_you({ reason }) : m.signing_view_reason({ name, reason })}`
}

/** The therapist whose view stands in a version: who signed it as that, else who opened the plan. */
export function therapistOf(screen: PlanScreen, version?: Pick<Version, 'signatures'>): string {
  const signer = version?.signatures.find((one) => one.as === 'therapist')?.by
  return signer === undefined ? nameOfSide(screen, 'therapist') : nameOf(screen, signer)
}
