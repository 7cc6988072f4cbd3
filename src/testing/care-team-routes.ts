import { randomUUID } from 'node:crypto'
import { CONTRACT } from '#server/http/contract-version.ts'
import { members, type Route } from '#testing/route.ts'

const NOT_THEIRS = {
  therapist: 'forbidden',
  supervisor: 'forbidden',
  assistant: 'forbidden',
  supporter: 'forbidden',
  otherSupporter: 'forbidden',
  emergency: 'forbidden',
  room: 'forbidden',
} as const

/** Who hears what of supporters, hand-overs and the records custodian. */
export const CARE_TEAM_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/clients/:client/supporters',
    ask: ({ id, client }) => ({ path: `/api/clients/${client}/supporters?practice=${id}` }),
    own: { client: 'ok', therapist: 'ok', supervisor: 'ok' },
    leaves: { none: 'stands beside the plan and the card; reading those leaves the line' },
  },
  {
    method: 'POST',
    path: '/api/clients/:client/supporters',
    ask: ({ id, client, plan }) => ({
      path: `/api/clients/${client}/supporters`,
      body: {
        contract: CONTRACT,
        practice: id,
        commandId: randomUUID(),
        email: `${randomUUID()}@example.test`,
        plan,
        name: 'Lu',
        relation: 'a friend',
        parts: ['goals'],
        until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
        what: 'My goals',
      },
    }),
    own: { ...NOT_THEIRS, client: 'ok' },
    leaves: { part: 'grants', act: 'changed' },
  },
  {
    method: 'POST',
    path: '/api/clients/:client/supporters/:supporter/again',
    // Nobody was invited here: src/server/supporters/invite-again.test.ts invites somebody again, and leaves the line.
    ask: ({ id, client }) => ({
      path: `/api/clients/${client}/supporters/s/again`,
      body: { contract: CONTRACT, practice: id, commandId: randomUUID(), email: 'kit@example.test' },
    }),
    own: { ...NOT_THEIRS, client: 'decided' },
    leaves: { none: 'invites nobody here' },
  },
  {
    method: 'GET',
    path: '/api/clients/:client/supporter-preview',
    ask: ({ id, client }) => ({ path: `/api/clients/${client}/supporter-preview?practice=${id}&parts=goals` }),
    own: { ...NOT_THEIRS, client: 'ok' },
    leaves: { part: 'plan' },
  },
  {
    method: 'GET',
    path: '/api/hand-overs',
    ask: ({ id }) => ({ path: `/api/hand-overs?practice=${id}` }),
    own: { ...members('forbidden'), therapist: 'ok', otherTherapist: 'ok', emergency: 'ok' },
    leaves: { none: 'what the asker wrote themselves, or what was written to them' },
  },
  {
    method: 'GET',
    path: '/api/custody',
    ask: ({ id }) => ({ path: `/api/custody?practice=${id}` }),
    own: members('ok'),
    leaves: { part: 'custody' },
  },
  {
    method: 'POST',
    path: '/api/custody',
    // Nobody is named here: src/server/care-team/custody.test.ts names somebody, who opens a chart and leaves the line.
    ask: ({ id, client }) => ({
      path: '/api/custody',
      body: { practice: id, commandId: randomUUID(), client, reason: 'r' },
    }),
    own: members('forbidden'),
    leaves: { none: 'opens nothing here' },
  },
]
