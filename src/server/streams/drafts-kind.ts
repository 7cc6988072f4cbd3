import { type Drafts, type DraftsCommand, draftsDecider, type DraftsFact } from '#domain/plan/drafts.ts'
import { DRAFTS_SHAPE } from '#domain/plan/shape.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/** One stream per plan and author, under the client's key; nobody but its author reads it. */
export const draftsKind: StreamKind<Drafts, DraftsCommand, DraftsFact> = streamKind<Drafts, DraftsCommand, DraftsFact>({
  prefix: 'drafts',
  decider: draftsDecider,
  key: 'client',
  schemaHash: DRAFTS_SHAPE,
  snapshotEvery: 50,
  format: 1,
})
