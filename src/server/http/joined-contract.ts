import * as z from 'zod/mini'
import type { EntityId, PersonId, PlanId } from '#domain/kernel/ids.ts'
import { ID } from '#server/http/contract.ts'

/**
 * POST /api/plans/:plan/joined — a tab is in the joined session, and where; said again every few seconds. While no session of today is
 * open: `not-open`. Nothing of it is kept.
 */
export const joinedRequest = z.strictObject({
  practice: z.string().check(z.regex(ID)),
  /** One tab of one browser, until it is loaded anew. */
  tab: z.uuid(),
  /** Grows with everything this tab says, so that what comes late changes nothing. */
  n: z.int().check(z.minimum(0)),
  line: z.nullable(z.string().check(z.regex(/^[\w.-]{1,120}$/))),
  writing: z.boolean(),
  leaves: z.optional(z.literal(true)),
})
export type JoinedRequest = z.infer<typeof joinedRequest>

/** The answer; also the event `joined` of GET /api/live, for those who have joined. Until both sides have, there are no others. */
export type JoinedPage = {
  readonly plan: PlanId
  readonly both: boolean
  readonly others: readonly { readonly person: PersonId; readonly line: EntityId | null; readonly writing: boolean }[]
}
