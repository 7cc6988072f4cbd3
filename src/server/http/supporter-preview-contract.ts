import type { PlanPage } from '#server/http/contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'

/**
 * GET /api/clients/:client/supporter-preview?supporter= or ?parts= — what a supporter sees, for the client whose plan it is: of somebody
 * they invited, or of parts they think of showing (section names, by commas).
 */
export type SupporterPreview = {
  /** Of the supporter; null where only parts were asked about. */
  readonly name: string | null
  /** Whether they have come; before that it is what they will see. */
  readonly joined: boolean
  /** What they are told they may read, and the page they get. Null: they are shown nothing today. */
  readonly sees: { readonly shown: Supported; readonly page: PlanPage } | null
}
