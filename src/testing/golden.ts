import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { checkInsDecider } from '#domain/check-in/check-ins.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import type { CheckIns } from '#domain/check-in/state.ts'
import type { ConcernCommand } from '#domain/concern/commands.ts'
import { concernsDecider } from '#domain/concern/concerns.ts'
import type { ConcernFact } from '#domain/concern/facts.ts'
import type { Concerns } from '#domain/concern/state.ts'
import { type Decider, fold, type Recorded } from '#domain/kernel/decider.ts'
import {
  libraryDecider,
  type LibraryCommand,
  type LibraryFact,
  type PracticeLibrary,
} from '#domain/measure/library/practice-library.ts'
import type { NotesCommand } from '#domain/notes/commands.ts'
import type { NotesFact } from '#domain/notes/facts.ts'
import { notesDecider } from '#domain/notes/notes.ts'
import type { Notes } from '#domain/notes/state.ts'
import {
  type OptionsCommand,
  optionsDecider,
  type OptionsFact,
  type PracticeOptions,
} from '#domain/options/practice-options.ts'
import { type Drafts, type DraftsCommand, draftsDecider, type DraftsFact } from '#domain/plan/drafts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { upcast } from '#domain/plan/history/upcast.ts'
import { planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import { type Practice, type PracticeCommand, practiceDecider, type PracticeFact } from '#domain/practice/practice.ts'
import { pathsOf } from '#testing/shape-paths.ts'

/** A stream as it was stored once, in the form it was stored in, and what it has meant ever since. */
export type Golden = {
  readonly name: string
  readonly format: number
  readonly recorded: readonly Recorded<unknown>[]
  readonly folded: unknown
}

const folders = ['plan', 'check-in', 'concern', 'notes', 'options'].map(
  (part) => new URL(`../domain/${part}/history/`, import.meta.url),
)

/** The golden streams whose name begins so: `plan` for `plan.format-1.json` and `plan-from-elsewhere.format-1.json`. */
export function goldenStreams(beginning: string): Golden[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json') && file.startsWith(beginning))
      .map((file) => ({
        name: file,
        ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<Golden, 'name'>),
      })),
  )
}

/** Every state that a golden stream goes through, the empty one first. */
export function statesOf(kind: StreamName, golden: Golden): unknown[] {
  const { decider, read } = STREAMS[kind]
  const states: unknown[] = [decider.initial]
  for (const one of golden.recorded)
    states.push(fold(decider, [{ ...one, fact: read(one.fact, golden.format) }], states.at(-1)))
  return states
}

/** The name that the shape of a folded stream should have, by the fields its golden streams bring forth. */
export function shapeOf(kind: StreamName): string {
  const paths = new Set<string>()
  for (const golden of goldenStreams(kind)) for (const state of statesOf(kind, golden)) pathsOf(state, kind, paths)
  if (paths.size <= 3) throw new Error(`The golden streams of ${kind} say nothing`)
  const digest = createHash('sha256')
    .update([...paths].sort().join('\n'))
    .digest('hex')
  return `${kind}-${digest.slice(0, 12)}`
}

const asStored = (fact: unknown): unknown => fact
const plan: Decider<Plan, PlanCommand, PlanFact> = planDecider
const client: Decider<Client, ClientCommand, ClientFact> = clientDecider
const practice: Decider<Practice, PracticeCommand, PracticeFact> = practiceDecider
const drafts: Decider<Drafts, DraftsCommand, DraftsFact> = draftsDecider
const checkins: Decider<CheckIns, CheckInCommand, CheckInFact> = checkInsDecider
const library: Decider<PracticeLibrary, LibraryCommand, LibraryFact> = libraryDecider
const concerns: Decider<Concerns, ConcernCommand, ConcernFact> = concernsDecider
const notes: Decider<Notes, NotesCommand, NotesFact> = notesDecider
const options: Decider<PracticeOptions, OptionsCommand, OptionsFact> = optionsDecider
type Any = { decider: Decider<unknown, never, unknown>; read: (fact: unknown, format: number) => unknown }

/** Each kind of stream: how it folds, and how a stored fact of it is read. */
export const STREAMS = {
  plan: { decider: plan, read: upcast } as unknown as Any,
  client: { decider: client, read: asStored } as unknown as Any,
  practice: { decider: practice, read: asStored } as unknown as Any,
  drafts: { decider: drafts, read: asStored } as unknown as Any,
  checkins: { decider: checkins, read: asStored } as unknown as Any,
  library: { decider: library, read: asStored } as unknown as Any,
  concerns: { decider: concerns, read: asStored } as unknown as Any,
  notes: { decider: notes, read: asStored } as unknown as Any,
  options: { decider: options, read: asStored } as unknown as Any,
} as const
export type StreamName = keyof typeof STREAMS
