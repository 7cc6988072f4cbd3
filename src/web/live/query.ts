import { QueryClient } from '@tanstack/react-query'
import { Problem } from '#web/live/api.ts'

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
