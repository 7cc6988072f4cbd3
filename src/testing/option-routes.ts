import { members, type Route } from '#testing/route.ts'

/** The names of a sheet and a card of a practice's own; the table of routes asks for them, so its test saves them. */
export const ownSheet = (plan: string): string => `own-${plan}`
export const ownCard = (plan: string): string => `card/${plan}`

const NOBODYS_BUSINESS = { none: 'which ways of help somebody reads about is nobody’s business: options.test.ts' }
const whoever = { ...members('ok'), client: 'ok', otherClient: 'ok', room: 'ok' } as const

/** Who hears what of ways to help: whoever belongs to the practice, and the client in the room. */
export const OPTION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/options',
    ask: ({ id }) => ({ path: `/api/options?practice=${id}` }),
    own: whoever,
    leaves: NOBODYS_BUSINESS,
  },
  {
    method: 'GET',
    path: '/api/options/:sheet',
    ask: ({ id, plan }) => ({ path: `/api/options/${ownSheet(plan)}?practice=${id}` }),
    own: whoever,
    leaves: NOBODYS_BUSINESS,
  },
  {
    method: 'GET',
    path: '/api/options-text',
    ask: ({ id, plan }) => ({ path: `/api/options-text?practice=${id}&of=${ownCard(plan)}&edition=1` }),
    own: whoever,
    leaves: NOBODYS_BUSINESS,
  },
]
