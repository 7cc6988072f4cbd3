import type { Capacity } from '#domain/kernel/asking.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import type { ClientPage } from '#server/http/contract.ts'
import type { Here } from '#web/live/me.ts'

/** What the parts of "how this client is asked" are given. */
export type AskingProps = {
  readonly here: Here
  readonly page: ClientPage
  readonly settings: CheckInSettingsPage
  readonly capacity: Capacity
}
