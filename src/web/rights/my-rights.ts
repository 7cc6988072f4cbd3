import type { ClientRights } from '#server/http/rights-contract.ts'
import { type Here, useMe } from '#web/live/me.ts'

/** Where the reader is a client, and what they may know and do there. It came with who they are: nothing is asked of the server. */
export type MyRights = {
  readonly here: Here
  readonly client: string
  /** The latest plan, if there is one. */
  readonly plan: string | null
  readonly rights: ClientRights
}

/** Null for whoever is no client, and on a screen that was handed over. */
export function useMyRights(): MyRights | null {
  const here = useMe().practices.find((one) => one.asClient)
  if (!here?.asClient?.rights) return null
  const { client, plans, rights } = here.asClient
  return { here, client, plan: plans.at(-1) ?? null, rights }
}
