import type { SignInMethod } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Answer } from '#domain/plan/answer.ts'
import type { Kind, Words } from '#domain/plan/concept/concepts.ts'
import type { SignedConsent } from '#domain/plan/consent/consent.ts'
import type { Considered } from '#domain/plan/decision/decision.ts'
import type { InForce, Standing } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Agreement } from '#domain/plan/stance.ts'

/** A line as it is frozen in a version. */
export type FrozenLine = {
  readonly id: EntityId
  readonly kind: Kind
  readonly parent?: EntityId | undefined
  readonly words: Words
  readonly standing: Standing
  readonly standingReason?: string | undefined
  readonly side: Side
  readonly revision: number
  /** See `Line.substance`. */
  readonly substance?: string | undefined
  readonly agreement: Agreement
  readonly inForce?: InForce | undefined
  readonly views: {
    readonly [S in Side]?:
      | { readonly answer: string; readonly wording?: Words | undefined; readonly reason?: string | undefined }
      | undefined
  }
}

/** The content that is hashed and signed: its canonical text (RFC 8785) covers this and nothing else. */
export type Document = {
  readonly format: 1
  readonly plan: string
  readonly client: string
  readonly number: number
  readonly preparedOn: CivilDate
  readonly agreedElsewhereOn?: CivilDate | undefined
  readonly lines: readonly FrozenLine[]
  /** What else there was and what was chosen, where there were choices. */
  readonly considered?: readonly Considered[] | undefined
  /** The client's statements that stay with a line or an earlier version after a correction was not made. */
  readonly statements?: readonly Statement[] | undefined
  /** Random, so that the hash says nothing about content that has been erased. */
  readonly nonce: string
}

/** Words of the client beside what was not corrected: about which line or version, since when. */
export type Statement = { readonly about: EntityId; readonly words: string; readonly on: CivilDate }

export type Seal = { readonly hash: string; readonly signature: string; readonly key: string }
export type Addendum = {
  readonly id: EntityId
  readonly text: string
  readonly by: PersonId
  readonly side: Side
  readonly on: CivilDate
  readonly at: Instant
}

export type Version = {
  readonly number: number
  /** Which preparation of this number it is: preparing again sets an unsigned or half-signed one aside. */
  readonly id: EntityId
  readonly preparedAt: Instant
  readonly preparedBy: PersonId
  /** Sessions held when it was prepared: waiting is counted in sessions. */
  readonly atSession?: number | undefined
  readonly elsewhere?: CivilDate | undefined
  /** Kept for the version that waits and the last two before it; older ones are read from the history. */
  readonly document?: Document | undefined
  readonly seal?: Seal | undefined
  readonly signatures: readonly Signature[]
  readonly declined?: { readonly reason?: string | undefined; readonly on: CivilDate; readonly at: Instant } | undefined
  readonly setAside?: boolean | undefined
  readonly addenda: readonly Addendum[]
}

export type SignedView = {
  readonly answer: Answer | 'agreedBySigning'
  readonly wording?: Words | undefined
  readonly reason?: string | undefined
}
export type Signature = {
  readonly as: Side | 'supervisor'
  readonly by: PersonId
  readonly on: CivilDate
  readonly at: Instant
  readonly method: SignInMethod
  readonly hash: string
  readonly views: Readonly<Record<EntityId, SignedView>>
  readonly wouldChange?: string | undefined
  /** A client's: signing and consenting are one act. Absent where nothing was asked to consent to. */
  readonly consent?: SignedConsent | undefined
  readonly readAloud?: boolean | undefined
  readonly interpretedBy?: string | undefined
  readonly witness?: PersonId | undefined
}
