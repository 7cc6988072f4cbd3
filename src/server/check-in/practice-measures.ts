import type { PracticeId } from '#domain/kernel/ids.ts'
import { libraryOf, noLibrary, type PracticeLibrary } from '#domain/measure/library/practice-library.ts'
import type { Library } from '#domain/measure/measure.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'
import type { Kinds } from '#server/streams/kinds.ts'

/** What a practice measures with, as its stream stands now. */
export type PracticeMeasures = {
  /** Of the stream `library`. */
  readonly version: number
  readonly settings: PracticeLibrary
  /** What is asked. */
  readonly asked: Library
  /** With those put away and earlier editions: what was answered to them still counts, and is still shown. */
  readonly known: Library
}

/** One round trip; it moves so rarely that this node's copy nearly always is the newest. */
export async function practiceMeasures(handler: Handler<Kinds>, practiceId: PracticeId): Promise<PracticeMeasures> {
  const standing = await handler.read('library', practiceId, 'library')
  const settings = standing?.state ?? noLibrary
  return {
    version: standing?.version ?? 0,
    settings,
    asked: libraryOf(shippedMeasures(), settings),
    known: { ...settings.earlier, ...libraryOf(shippedMeasures(), { ...settings, hidden: [] }) },
  }
}
