import { type CheckInSources, checkInsKind } from '#server/streams/checkins-kind.ts'
import { clientKind, type ClientSources } from '#server/streams/client-kind.ts'
import { concernsKind } from '#server/streams/concerns-kind.ts'
import { draftsKind } from '#server/streams/drafts-kind.ts'
import { libraryKind } from '#server/streams/library-kind.ts'
import { notesKind } from '#server/streams/notes-kind.ts'
import { optionsKind } from '#server/streams/options-kind.ts'
import { planKind, type PlanSources } from '#server/streams/plan-kind.ts'
import { practiceKind } from '#server/streams/practice-kind.ts'

type Sources = PlanSources &
  ClientSources &
  CheckInSources &
  Parameters<typeof libraryKind>[0] &
  Parameters<typeof optionsKind>[0]

/** Every kind of stream there is. */
export function streamKinds(sources: Sources) {
  return {
    plan: planKind(sources),
    client: clientKind(sources),
    practice: practiceKind,
    drafts: draftsKind,
    checkins: checkInsKind(sources),
    concerns: concernsKind,
    notes: notesKind,
    library: libraryKind(sources),
    options: optionsKind(sources),
  }
}
export type Kinds = ReturnType<typeof streamKinds>
export type StreamName = keyof Kinds

/** Which kind a stream of this name is of. */
export function kindOfStream(stream: string): StreamName {
  const [kind = ''] = stream.split('/')
  if (kind === 'practice' || kind === 'library' || kind === 'options' || kind === 'plan' || kind === 'client')
    return kind
  if (kind === 'checkins' || kind === 'concerns' || kind === 'notes') return kind
  return 'drafts'
}
