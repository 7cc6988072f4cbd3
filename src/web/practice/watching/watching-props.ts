import type { LibraryPage } from '#server/http/check-in-contract.ts'
import type { Here } from '#web/live/me.ts'

export type WatchingProps = { readonly here: Here; readonly page: LibraryPage }
