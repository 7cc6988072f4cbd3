import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { day, shortText, text } from '#domain/plan/concept/concept.ts'
import { type Aloud, CONSENT_ABOUT, type ConsentAbout } from '#domain/plan/consent/consent.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import { aloud, aloudMisfit, consentAt } from '#domain/plan/consent/withdraw.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

const asked = {
  about: z.enum(CONSENT_ABOUT),
  /** The person or organisation it is for: asked for where something goes to somebody. */
  to: z.optional(shortText()),
  what: text(),
  until: z.optional(day()),
}
export const askConsent = z.strictObject({ type: z.literal('askConsent'), ...asked })
export const answerConsent = z.strictObject({
  type: z.literal('answerConsent'),
  consent: id(),
  yes: z.boolean(),
  words: z.optional(text()),
})
/** Given without having been asked; a therapist records with `aloud` what the client said. */
export const giveConsent = z.strictObject({ type: z.literal('giveConsent'), ...asked, aloud: aloud() })

type Terms = {
  readonly about: ConsentAbout
  readonly to?: string | undefined
  readonly what: string
  readonly until?: CivilDate | undefined
}
export type ConsentAsked = Terms & { readonly type: 'consentAsked'; readonly id: EntityId }
export type ConsentGiven = Terms & {
  readonly type: 'consentGiven'
  readonly id: EntityId
  readonly aloud?: Aloud | undefined
}
export type ConsentAnswered = {
  readonly type: 'consentAnswered'
  readonly consent: EntityId
  readonly yes: boolean
  readonly words?: string | undefined
}

/** Consents that say to whom something goes, and until when. */
const TO_SOMEONE: readonly ConsentAbout[] = ['sharing', 'supporter']

function termsMisfit(terms: Terms, asking: Asking) {
  if (terms.what.trim() === '') return refuse('empty-words', { field: 'what' })
  if (TO_SOMEONE.includes(terms.about)) {
    if (!terms.to?.trim()) return refuse('empty-words', { field: 'to' })
    if (terms.until === undefined) return refuse('date-needed', { field: 'until' })
  }
  return terms.until !== undefined && terms.until < asking.today ? refuse('date-in-the-past', { field: 'until' }) : null
}

export function decideAskConsent(command: z.infer<typeof askConsent>, asking: Asking): Decision<ConsentAsked> {
  const { type: _, ...terms } = command
  return termsMisfit(terms, asking) ?? accept({ type: 'consentAsked', id: entityId(asking.commandId, 0), ...terms })
}

export function decideGiveConsent(command: z.infer<typeof giveConsent>, asking: Asking): Decision<ConsentGiven> {
  const { type: _, ...terms } = command
  const unfit = aloudMisfit(command.aloud, asking) ?? termsMisfit(terms, asking)
  return unfit ?? accept({ type: 'consentGiven', id: entityId(asking.commandId, 0), ...terms })
}

/** A no can become a yes later, and a yes is ended by withdrawing. */
export function decideAnswerConsent(
  command: z.infer<typeof answerConsent>,
  plan: Plan,
  asking: Asking,
): Decision<ConsentAnswered> {
  const consent = consentAt(plan, command.consent)
  if (!consent) return refuse('unknown', { about: command.consent })
  if (consent.answer?.yes || consent.answer?.yes === command.yes)
    return refuse('already-answered', { about: consent.id })
  if (consent.until !== undefined && consent.until < asking.today)
    return refuse('date-in-the-past', { about: consent.id, day: consent.until })
  return accept({
    type: 'consentAnswered',
    consent: consent.id,
    yes: command.yes,
    words: command.words?.trim() || undefined,
  })
}

export function evolveConsent(plan: Plan, fact: ConsentAsked | ConsentGiven | ConsentAnswered, by: Asked): Plan {
  const put = (consent: Plan['consents'][string]): Plan => ({
    ...plan,
    consents: { ...plan.consents, [consent.id]: consent },
  })
  switch (fact.type) {
    case 'consentAsked': {
      const { type: _, ...terms } = fact
      return put({ ...terms, asked: saidBy(by, plan) })
    }
    case 'consentGiven': {
      const { type: _, aloud: how, ...terms } = fact
      return put({ ...terms, answer: { ...saidBy(by, plan, how), yes: true } })
    }
    case 'consentAnswered': {
      const known = consentAt(plan, fact.consent)
      return known ? put({ ...known, answer: { ...saidBy(by, plan), yes: fact.yes, words: fact.words } }) : plan
    }
  }
}
