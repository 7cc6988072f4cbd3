import {
  libraryDecider,
  type LibraryCommand,
  type LibraryFact,
  type PracticeLibrary,
} from '#domain/measure/library/practice-library.ts'
import { LIBRARY_SHAPE } from '#domain/measure/library/shape.ts'
import type { Library } from '#domain/measure/measure.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/** The practice's own measures, rules, cover and expected courses: one stream, under the practice's key. */
export function libraryKind(sources: {
  readonly shippedMeasures: () => Library
}): StreamKind<PracticeLibrary, LibraryCommand, LibraryFact> {
  return streamKind<PracticeLibrary, LibraryCommand, LibraryFact>({
    prefix: 'library',
    decider: libraryDecider,
    key: 'practice',
    schemaHash: LIBRARY_SHAPE,
    snapshotEvery: 100,
    format: 1,
    supply: ({ command }) => (command.type === 'adoptMeasure' ? { library: sources.shippedMeasures() } : undefined),
  })
}
