import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PlanId } from '#domain/kernel/ids.ts'
import type { HandOverHow } from '#domain/practice/hand-over.ts'

const id = () => z.string().check(z.regex(/^[\w.-]{1,80}$/))

/** GET /api/hand-overs — those still to come that the asker gives or takes; those to which a client objects first. */
export type HandOversPage = {
  readonly handOvers: readonly {
    readonly id: string
    readonly client: ClientId
    readonly name: string
    readonly from: string
    readonly to: string
    /** The asker is the one who hands over. */
    readonly mine: boolean
    readonly how: HandOverHow
    readonly on: CivilDate
    readonly note: string
    readonly forClient: string
    /** What the client said to it, for whoever works with them already; to the one who is to come, only that they object. */
    readonly objected: { readonly on: CivilDate; readonly words: string | null } | null
  }[]
  readonly today: CivilDate
}

/** POST /api/custody — the records custodian opens the chart of a client with whom nobody works any more, or opens it for longer. */
export const custodyRequest = z.strictObject({
  practice: id(),
  commandId: z.uuid(),
  client: id(),
  reason: z.string().check(z.trim(), z.maxLength(500)),
})

export type CustodyClient = {
  readonly client: ClientId
  readonly name: string
  /** What the asker opened as the custodian, as long as they may read it. */
  readonly open: { readonly grant: string; readonly until: CivilDate; readonly plan: PlanId | null } | null
}

/**
 * GET /api/custody?without= — who the records custodian is; for them and for administrators the clients with whom nobody works, by name.
 * `without`, for administrators: those who would be left with nobody once this member has gone.
 */
export type CustodyPage = {
  readonly custodian: { readonly person: PersonId; readonly name: string } | null
  readonly mine: boolean
  readonly clients: readonly CustodyClient[]
  readonly therapists: readonly { readonly person: PersonId; readonly name: string }[]
}
