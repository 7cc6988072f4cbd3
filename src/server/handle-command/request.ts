import type { Asking } from '#domain/kernel/asking.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Act } from '#domain/practice/access.ts'
import type { Statement } from '#server/database/in-practice.ts'

/** A command on its way to a stream. `asking` carries its id: sending it again has the effect of once. */
export type Request<Command> = {
  readonly practiceId: PracticeId
  readonly streamId: string
  readonly command: Command
  readonly asking: Asking
  /** Whose stream this is: needed where the stream begins and its name does not say it. A wrong one is refused as unknown. */
  readonly clientId?: ClientId
  /** Only if the stream still stands at this version; else refused as `stale`. Usually left out: commands to different lines meet. */
  readonly expected?: number
  /** What the access log says; by default that this person changed this kind of stream. */
  readonly access?: { readonly act: Act; readonly part?: string } | undefined
  /** Statements of the same transaction, run when the command is accepted. */
  readonly alongside?: readonly Statement[]
}

/**
 * What became of a command. `version` is the stream's version after its facts, also when it was sent again; `state` is the
 * stream as it stands now.
 */
export type Outcome<State> =
  | { readonly version: number; readonly facts: number; readonly state: State; readonly repeated: boolean }
  | { readonly refused: Refusal }
