import { members, type Route } from '#testing/route.ts'

const OWN = { none: 'the asker’s own settings, and on which days they were written to' }
const whoever = { ...members('ok'), client: 'ok', otherClient: 'ok' } as const

/** Who hears what of notices: everybody of their own alone. */
export const NOTICE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/notices',
    ask: ({ id }) => ({ path: `/api/notices?practice=${id}` }),
    own: whoever,
    leaves: OWN,
  },
  {
    method: 'POST',
    path: '/api/notices',
    ask: ({ id }) => ({ path: '/api/notices', body: { practice: id, kind: 'bring', how: 'daily' } }),
    own: whoever,
    leaves: OWN,
  },
]
