import type { Recorded } from '#domain/kernel/decider.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'

/** What is wrong, and where. */
export type Problem = {
  readonly practiceId: PracticeId
  readonly streamId?: string
  readonly version?: number
  readonly what: string
}

/** What was looked at, and what was found. */
export type Report = {
  readonly practices: number
  readonly streams: number
  readonly events: number
  /** Streams whose client was erased: their hashes were checked, their words are gone. */
  readonly erased: number
  readonly checkpoints: number
  readonly problems: readonly Problem[]
}

/** A stream read in full, for checks that only the domain can make. */
export type ReadStream = {
  readonly practiceId: PracticeId
  readonly streamId: string
  /** In order, from version 1 on. */
  readonly recorded: readonly Recorded<unknown>[]
  /** The practice's Ed25519 key (SubjectPublicKeyInfo, DER); undefined when it has never signed. */
  readonly publicKey: Buffer | undefined
}

/** Checks the seals of signed versions in a stream. Returns what is wrong; `version` is that of the event. */
export type CheckSeals = (stream: ReadStream) => readonly { readonly version?: number; readonly what: string }[]

/** `plan/123, event 7: …` */
export function sayProblem({ practiceId, streamId, version, what }: Problem): string {
  const place = [`practice ${practiceId}`, streamId, version && `event ${version}`].filter(Boolean).join(', ')
  return `${place}: ${what}`
}
