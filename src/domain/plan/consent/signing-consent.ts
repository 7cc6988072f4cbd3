import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { text } from '#domain/plan/concept/concept.ts'
import type { ClauseConsent, MethodConsent, SignedConsent } from '#domain/plan/consent/consent.ts'
import { earlierOf, editionOf } from '#domain/plan/consent/chosen-from.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import type { Document, FrozenLine, Signature } from '#domain/plan/document.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

/** The consent that is part of signing: yes to every method of the version but those named, and to clauses one by one. */
export const signedConsent = z.strictObject({
  no: z.array(id()).check(z.maxLength(200)),
  clauses: z
    .array(z.strictObject({ clause: id(), edition: z.int().check(z.gte(1)), yes: z.boolean() }))
    .check(z.maxLength(50)),
  /** The editions of sheets and cards that were read, by id, where the page knows them. */
  editions: z.optional(z.record(z.string().check(z.maxLength(90)), z.int().check(z.gte(1)))),
  teachBack: z.optional(z.strictObject({ how: z.enum(['aloud', 'written']), words: z.optional(text()) })),
})

/** The lines of a version that ask for consent: methods that are not over. */
export function askingForConsent(document: Pick<Document, 'lines'> | undefined): FrozenLine[] {
  return (document?.lines ?? []).filter(
    (line) =>
      conceptOf(line.kind).consentTo !== undefined && (line.standing === 'active' || line.standing === 'paused'),
  )
}

/** Whether what is said about consent fits the version that is signed. A client who signs says something about it. */
export function consentMisfit(
  consent: z.infer<typeof signedConsent> | undefined,
  document: Document | undefined,
  asking: Pick<Asking, 'capacity'>,
): Refusal | null {
  if (asking.capacity !== 'client') return consent ? { code: 'not-allowed', field: 'consent' } : null
  const methods = askingForConsent(document)
  if (!consent) return methods.length > 0 ? { code: 'consent-needed' } : null
  const stranger = consent.no.find((one) => !methods.some((line) => line.id === one))
  if (stranger !== undefined) return { code: 'unknown', about: stranger }
  const twice = consent.clauses.findIndex(
    (one, n) => consent.clauses.findIndex((other) => other.clause === one.clause) < n,
  )
  return twice >= 0 ? { code: 'answered-twice', field: `consent.clauses.${twice}` } : null
}

/** What is kept of it with the signature. */
export function consentKept(
  consent: z.infer<typeof signedConsent> | undefined,
  asking: Asking,
): SignedConsent | undefined {
  if (!consent) return undefined
  const read = consent.editions ?? {}
  const standing = Object.entries(asking.supplied?.editions ?? {})
  const editions = standing.map(([of, edition]) => [of, earlierOf(edition, ofOwn(read, of)) ?? edition] as const)
  return { ...consent, editions: asking.supplied?.editions && Object.fromEntries(editions) }
}

const ofOwn = (read: Readonly<Record<string, number>>, of: string): number | undefined =>
  Object.hasOwn(read, of) ? read[of] : undefined

/**
 * The client's word on every method of the version, as signing leaves it. Yes only where the signed view does not say otherwise:
 * "let's talk" or "no" about a line is no consent to it.
 */
export function consentsSigned(plan: Plan, signature: Signature, version: EntityId, asked: Asked): Partial<Plan> {
  const { consent } = signature
  if (!consent || signature.as !== 'client') return {}
  const document = plan.versions.find((one) => one.id === version)?.document
  const said = saidBy(asked, plan)
  const methods: Record<EntityId, MethodConsent> = { ...plan.methodConsents }
  for (const line of askingForConsent(document)) {
    const view = signature.views[line.id]?.answer
    const yes = !consent.no.includes(line.id) && view !== 'no' && view !== 'notSure'
    methods[line.id] = {
      ...said,
      answer: yes ? 'yes' : 'no',
      substance: line.substance ?? '',
      edition: editionOf(line, consent.editions),
      version,
    }
  }
  const clauses: Record<string, ClauseConsent> = { ...plan.clauseConsents }
  for (const { clause, edition, yes } of consent.clauses)
    clauses[clause] = { ...said, answer: yes ? 'yes' : 'no', edition, version }
  return { methodConsents: methods, clauseConsents: clauses }
}
