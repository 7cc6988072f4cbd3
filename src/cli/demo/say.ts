import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId } from '#domain/kernel/ids.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { DraftsCommand } from '#domain/plan/drafts.ts'

/** How a command of one person reaches the plan; resolves to the id of what it brought into being. */
export type Say = {
  readonly plan: (command: PlanCommand) => Promise<EntityId>
  readonly drafts: (command: DraftsCommand) => Promise<EntityId>
  /** Of the client's check-ins; `client` and `on` are those of the story. */
  readonly checkIns: (command: (about: { client: ClientId; on: CivilDate }) => CheckInCommand) => Promise<EntityId>
}
