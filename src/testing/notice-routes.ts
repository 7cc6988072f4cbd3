import { members, type Route } from '#testing/route.ts'

const OWN = { none: 'the asker’s own settings, and on which days they were written to' }
const whoever = { ...members('ok'), client: 'ok', otherClient: 'ok' } as const

const forbiddenReaders = {
  client: 'forbidden',
  supervisor: 'forbidden',
  assistant: 'forbidden',
  supporter: 'forbidden',
  otherSupporter: 'forbidden',
  emergency: 'forbidden',
} as const
const therapists = { therapist: 'ok', otherTherapist: 'ok', emergency: 'ok' } as const

/** Who hears what of notices and calendars: everybody of their own alone. */
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
  {
    method: 'GET',
    path: '/api/calendar',
    ask: ({ id }) => ({ path: `/api/calendar?practice=${id}` }),
    own: { ...members('forbidden'), ...therapists },
    leaves: { none: 'one’s own calendar, and codes of clients whose names are on one’s first page' },
  },
  {
    method: 'POST',
    path: '/api/calendar',
    ask: ({ id }) => ({ path: '/api/calendar', body: { practice: id, do: 'forget' } }),
    own: { ...members('forbidden'), ...therapists },
    leaves: { none: 'one’s own calendar; a session that follows from it leaves its line as any other' },
  },
  {
    method: 'GET',
    path: '/api/clients/:client/calendar-code',
    ask: ({ id, client }) => ({ path: `/api/clients/${client}/calendar-code?practice=${id}` }),
    own: { therapist: 'ok', ...forbiddenReaders },
    leaves: { none: 'a code by chance, which says nothing of anybody' },
  },
]
