import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { CommandId, PersonId } from '#domain/kernel/ids.ts'

/** In which capacity a person acts. Every event records the person and the capacity. */
export type Capacity =
  | 'client'
  | 'therapist'
  | 'supervisor'
  | 'assistant'
  | 'administrator'
  | 'supporter'
  | 'emergency'
  | 'custodian'
  | 'system'

export type SignInMethod = 'passkey' | 'password' | 'code' | 'inRoom'

/** What only the server can know. The browser decides without it; the server's decision is the one that counts. */
export type Supplied = {
  /** 128 random bits, hex: keeps the hash of a version from being guessed once its content is erased. */
  readonly nonce?: string
  /** SHA-256 (hex) of a version's canonical text and the practice's Ed25519 signature (base64) over that hash. */
  readonly seal?: { readonly hash: string; readonly signature: string; readonly key: string }
  /** Proof that this person signed in again just now, and how. */
  readonly signedInAgain?: { readonly method: SignInMethod; readonly at: Instant }
  /** The practice's age of consent, in years. */
  readonly ageOfConsent?: number
  /** Members who work here as therapists today, and who is named the records custodian. */
  readonly therapistsHere?: readonly PersonId[]
  readonly custodian?: PersonId
  /** What people had prepared for the session that is being opened. */
  readonly prepared?: readonly unknown[]
  /** The measures this practice can ask, by id (`Library`). */
  readonly library?: Readonly<Record<string, unknown>>
  /** The editions of option sheets and cards as they stand, by id (`panic`, `card/…`). */
  readonly editions?: Readonly<Record<string, number>>
  /** The numbers of the option sheet that ships, by option (`figuresIn`). */
  readonly figures?: Readonly<Record<string, string>>
  /** What a check-in needs to know of the plan (`Basis`). */
  readonly basis?: unknown
}

/** The only door through which time, identity and chance reach a decision. */
export type Asking = {
  /** The person; for a client without an account, the client's own id. */
  readonly person: PersonId
  readonly capacity: Capacity
  readonly at: Instant
  /** Today in the practice's time zone. */
  readonly today: CivilDate
  readonly commandId: CommandId
  /** Set when the client acts on a screen that a therapist handed over: who was in the room. */
  readonly inRoomWith?: PersonId
  readonly supplied?: Supplied
}
