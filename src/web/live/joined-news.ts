import type { JoinedPage } from '#server/http/joined-contract.ts'
import { signal } from '#web/live/signal.ts'

/** What the server last said of a joined session, to whichever tab of this browser has joined. */
export const joinedNews = signal<JoinedPage | null>(null)
