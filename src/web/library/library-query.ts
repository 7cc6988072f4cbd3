import { useSuspenseQuery } from '@tanstack/react-query'
import { type LibraryCommand, MAY_LIBRARY } from '#domain/measure/library/practice-library.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { libraryQuery } from '#web/live/library.ts'
import { capacitiesIn, type Here } from '#web/live/me.ts'

/** What the practice asks with and watches by. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useLibrary(practice: string): LibraryPage {
  return useSuspenseQuery(libraryQuery(practice)).data
}

/** Whether the reader may do this here. */
export function mayInLibrary(here: Here, type: LibraryCommand['type']): boolean {
  return capacitiesIn(here).some((one) => MAY_LIBRARY[type].includes(one))
}

/** Acts on the practice's library, in the capacity that may: null when done and kept, else the refusal. */
export async function issueOnLibrary(here: Here, command: LibraryCommand): Promise<Refusal | null> {
  const capacity = capacitiesIn(here).findLast((one) => MAY_LIBRARY[command.type].includes(one))
  if (!capacity) return { code: 'not-allowed' }
  return issueOnStream('library', here.id, capacity, command, [['library']])
}
