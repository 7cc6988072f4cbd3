import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Channel } from '#domain/plan/answer.ts'

/** Said to the therapist, who wrote it down, on a day and by a channel. */
export type Aloud = { readonly on: CivilDate; readonly channel: Channel }

/** Who said it, when and how; `witness` was in the room when it was said on a screen that was handed over. */
export type Said = {
  readonly by: PersonId
  readonly on: CivilDate
  readonly at: Instant
  readonly aloud?: Aloud | undefined
  readonly witness?: PersonId | undefined
  /** Sessions held by then: waiting is counted in sessions. */
  readonly atSession: number
}

/**
 * The client's last word on one method. `substance`: of the line as it then read (see `Line.substance`); `edition`: of the option
 * sheet or card it was chosen from, as it then stood.
 */
export type MethodConsent = Said & {
  readonly answer: 'yes' | 'no' | 'withdrawn'
  readonly substance: string
  readonly edition?: number | undefined
  /** The version whose signing gave it. */
  readonly version?: EntityId | undefined
  /** Said while taking it back, where the client wanted to say something. */
  readonly words?: string | undefined
}

/** The client's last word on one of the practice's own clauses, in the edition that was read. */
export type ClauseConsent = Said & {
  readonly answer: 'yes' | 'no' | 'withdrawn'
  readonly edition: number
  readonly version?: EntityId | undefined
  readonly words?: string | undefined
}

export const CONSENT_ABOUT = ['telehealth', 'sharing', 'recording', 'supporter', 'other'] as const
export type ConsentAbout = (typeof CONSENT_ABOUT)[number]

/** A consent apart from the treatment: to telehealth, to sharing with someone, to recording, to a supporter. */
export type Consent = {
  readonly id: EntityId
  readonly about: ConsentAbout
  /** The person or organisation it is for, where there is one. */
  readonly to?: string | undefined
  readonly what: string
  /** The last day on which it holds. */
  readonly until?: CivilDate | undefined
  readonly asked?: Said | undefined
  readonly answer?: (Said & { readonly yes: boolean; readonly words?: string | undefined }) | undefined
  readonly ended?: (Said & { readonly words?: string | undefined }) | undefined
}

export const INSTEAD = [
  'otherOptions',
  'break',
  'talk',
  'otherWords',
  'otherTherapist',
  'secondOpinion',
  'stop',
] as const
export type Instead = (typeof INSTEAD)[number]

/** "I do not want this": what was offered, and what the client chose, where they chose to tell. */
export type DeclinedMethod = Said & {
  readonly id: EntityId
  readonly line: EntityId
  readonly offered: readonly Instead[]
  readonly chose?: Instead | undefined
  readonly words?: string | undefined
}

/** How a client showed what they had understood: aloud, or in writing. Offered, never required. */
export type TeachBack = { readonly how: 'aloud' | 'written'; readonly words?: string | undefined }

/** What a client's signature says about consent: yes to every method of the version but these, and to clauses one by one. */
export type SignedConsent = {
  readonly no: readonly EntityId[]
  readonly clauses: readonly { readonly clause: string; readonly edition: number; readonly yes: boolean }[]
  readonly teachBack?: TeachBack | undefined
  /** The editions of option sheets and cards on that day, by id. */
  readonly editions?: Readonly<Record<string, number>> | undefined
}
