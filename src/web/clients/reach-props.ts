import type { Capacity } from '#domain/kernel/asking.ts'
import type { ClientPage } from '#server/http/contract.ts'
import type { Here } from '#web/live/me.ts'

/** What the parts of "how this client takes part" are given. */
export type ReachProps = { readonly here: Here; readonly page: ClientPage; readonly capacity: Capacity }
