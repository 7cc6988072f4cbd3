import type { Asking, Supplied } from '#domain/kernel/asking.ts'
import type { Decider, Recorded } from '#domain/kernel/decider.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Upcast } from '#server/event-store/stored-event.ts'
import { type KeyKind, NO_OWNER } from '#server/vault/data-keys.ts'
import type { Projection } from '#server/read-models/projection.ts'

/** A stream as it stands before a command is decided. */
export type Situation<State, Command> = {
  readonly practiceId: PracticeId
  readonly streamId: string
  /** Whose stream it is; undefined for a stream of the practice. */
  readonly clientId: ClientId | undefined
  readonly version: number
  readonly state: State
  readonly command: Command
  readonly asking: Asking
}

/** A stream as a command has just changed it. */
export type Change<State, Fact> = {
  readonly practiceId: PracticeId
  readonly streamId: string
  readonly clientId: ClientId | undefined
  readonly before: State
  readonly after: State
  readonly recorded: readonly Recorded<Fact>[]
  /** The version after the last of them. */
  readonly version: number
  readonly asking: Asking
}

/** One kind of stream: what may happen in it, under whose key it lies, how it is read and what is derived from it. */
export type StreamKind<State, Command, Fact> = {
  /** `plan` for streams named `plan/…`; `practice` for the one stream of that very name. */
  readonly prefix: string
  readonly decider: Decider<State, Command, Fact>
  /**
   * Under whose key the stream lies. A client's stream is erased with the client. `notes`: each stream has a key of its own, which is
   * erased with the client, too; its name is `<prefix>/<client>/<author>`.
   */
  readonly key: 'client' | 'practice' | 'notes'
  /** The client of a stream whose name says it (`checkins/<clientId>`). Others are told when the stream begins. */
  readonly clientOf?: (streamId: string) => ClientId | undefined
  /**
   * Set where a change leaves no line in the access log, because already that there was one is for nobody but those who read the
   * stream. What happened stands in the stream, with its authors, as everywhere. A request that says itself what is to be noted is.
   */
  readonly unlogged?: true
  /** Changes whenever the shape of the state does; snapshots of another shape are not read. The state must survive JSON. */
  readonly schemaHash: string
  /** After how many events a snapshot is kept. */
  readonly snapshotEvery: number
  /** The number of the form in which facts are stored today. */
  readonly format: number
  readonly upcast?: Upcast<Fact>
  /** What only the server can know, for this very decision. Asked anew when the decision has to be made again. */
  readonly supply?: (situation: Situation<State, Command>) => Promise<Supplied | undefined> | Supplied | undefined
  /** The rows of the read models that follow from a change: numbers, dates and ids. Written in the same transaction. */
  readonly project?: (change: Change<State, Fact>) => Projection
}

/** A kind whose own types are not known here. The types meet in `StateOf`, `CommandOf` and `FactOf`. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyStreamKind = StreamKind<any, any, any>
export type StreamKinds = Readonly<Record<string, AnyStreamKind>>
export type StateOf<Kind> = Kind extends StreamKind<infer State, infer _C, infer _F> ? State : never
export type CommandOf<Kind> = Kind extends StreamKind<infer _S, infer Command, infer _F> ? Command : never
export type FactOf<Kind> = Kind extends StreamKind<infer _S, infer _C, infer Fact> ? Fact : never

/** Says that this is a kind of stream, and keeps its types. */
export function streamKind<State, Command, Fact>(
  kind: StreamKind<State, Command, Fact>,
): StreamKind<State, Command, Fact> {
  return kind
}

/** The key that a stream of this kind lies under: as it is kept in `waymark.data_keys`. */
export function keyPlace(
  { key }: Pick<AnyStreamKind, 'key'>,
  streamId: string,
  clientId: ClientId | undefined,
): { readonly kind: KeyKind; readonly owner: string } {
  if (key === 'notes') return { kind: 'notes', owner: streamId.slice(streamId.indexOf('/') + 1) }
  return clientId === undefined ? { kind: 'practice', owner: NO_OWNER } : { kind: 'client', owner: clientId }
}

/** Whether a stream's name belongs to this kind. */
export function isOfKind(kind: AnyStreamKind, streamId: string): boolean {
  return streamId === kind.prefix || streamId.startsWith(`${kind.prefix}/`)
}
