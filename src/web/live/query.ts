import { notifyManager, QueryClient } from '@tanstack/react-query'
import { Problem } from '#web/live/api.ts'

// What arrived is drawn at once; left to a timer it would wait behind the reads that follow it.
notifyManager.setScheduler(queueMicrotask)

/** What has been read from the server, in this tab's memory only. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      retry: (count, problem) => problem instanceof Problem && problem.kind === 'noConnection' && count < 3,
    },
  },
})
