import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { reach } from '#web/check-in/reach.ts'

/** Keeps what is answered so far at the practice. */
export type Keeping = {
  /** One after the other, and only the newest: on a slow network an older one never comes last. */
  readonly keep: (kept: Kept | null) => void
  /** Resolves when nothing is on its way any more; what was not asked yet is not asked. Finished answers are sent after it. */
  readonly settled: () => Promise<void>
}

/** For one check-in. Without an answer it is kept on the next screen; nothing is lost while the page is open. */
export function keepingFor({ practice, client }: Pick<CheckInForm, 'practice' | 'client'>): Keeping {
  let newest: Kept | null | undefined
  let last: Promise<void> = Promise.resolve()
  return {
    keep: (kept) => {
      newest = kept
      last = last.then(async () => {
        if (newest === kept) await reach('/api/check-in/kept', { practice, client, kept })
      })
    },
    settled: () => {
      newest = undefined
      return last
    },
  }
}
