import { randomUUID } from 'node:crypto'
import { members, readers, type Route } from '#testing/route.ts'

/** Who hears what of emergency access, of prints, of working notes, and of who looked. */
export const ACCESS_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/plans/:plan/printed',
    ask: ({ id, plan }) => ({
      path: `/api/plans/${plan}/printed`,
      body: { practice: id, what: 'version', purpose: 'payer' },
    }),
    own: readers,
    leaves: { part: 'version:payer', act: 'printed' },
  },
  {
    method: 'GET',
    path: '/api/emergency',
    ask: ({ id }) => ({ path: `/api/emergency?practice=${id}` }),
    own: { ...members('ok'), assistant: 'forbidden', administrator: 'forbidden' },
    leaves: { none: 'tells the asker what they have opened themselves; opening it left the line' },
  },
  {
    method: 'POST',
    path: '/api/emergency',
    ask: ({ id }) => ({
      path: '/api/emergency',
      body: { practice: id, commandId: randomUUID(), name: 'Nobody of this name', reason: 'r' },
    }),
    // Who may open one is asked to sign in again first.
    own: { ...members('decided'), assistant: 'forbidden', administrator: 'forbidden' },
    leaves: { none: 'opens nothing here; src/server/emergency/emergency.test.ts opens one and reads its line' },
  },
  {
    method: 'GET',
    path: '/api/emergencies',
    ask: ({ id }) => ({ path: `/api/emergencies?practice=${id}` }),
    own: { ...members('forbidden'), administrator: 'ok' },
    leaves: { part: 'emergencies' },
  },
  {
    method: 'GET',
    path: '/api/notes/:client',
    ask: ({ id, client }) => ({ path: `/api/notes/${client}?practice=${id}` }),
    own: { therapist: 'ok' },
    leaves: {
      none: 'their author alone can read them; src/server/streams/notes-kind.ts says why nobody counts how often',
    },
  },
  {
    method: 'GET',
    path: '/api/access-log',
    ask: ({ id, client }) => ({ path: `/api/access-log?practice=${id}&client=${client}` }),
    own: { client: 'ok', administrator: 'ok' },
    leaves: { part: 'access-log' },
  },
]
