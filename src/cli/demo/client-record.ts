import { randomUUID } from 'node:crypto'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import { type ClientId, entityId, type EntityId, type PersonId, type PracticeId } from '#domain/kernel/ids.ts'
import type { ClientCommand } from '#domain/practice/client.ts'
import type { Section } from '#domain/practice/parts.ts'
import type { Site } from '#server/http/here.ts'
import { notesStream } from '#server/notes/stream-name.ts'
import { settleConsent } from '#server/supporters/keep-together.ts'
import type { Outcome } from '#server/handle-command/request.ts'
import type { Statement } from '#server/database/in-practice.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'

/** Whose record it is, and how the story asks and answers. */
export type Whose = {
  readonly site: Site
  readonly practiceId: PracticeId
  readonly client: ClientId
  readonly asking: (person: PersonId, capacity: Capacity) => Asking
  readonly accepted: (outcome: Outcome<unknown>, what: string) => unknown
}

type Shown = {
  readonly plan: string
  readonly name: string
  readonly relation: string
  readonly parts: readonly Section[]
  readonly until: CivilDate
  readonly what: string
}

/** What happens to a client's record beside the plan: who reads along, who takes over, what a therapist notes for themselves. */
export function clientRecord({ site, practiceId, client, asking, accepted }: Whose) {
  const tell = async (
    command: ClientCommand,
    asked: Asking,
    alongside: readonly Statement[] = [],
    part?: string,
  ): Promise<EntityId> => {
    const request = { practiceId, streamId: `client/${client}`, clientId: client, command, asking: asked, alongside }
    const access = part ? { access: { act: 'changed', part } as const } : {}
    accepted(await site.handler.handle('client', { ...request, ...access }), command.type)
    return entityId(asked.commandId, 0)
  }
  return {
    tell,
    /** Whom the client chose may read these parts: invited by the client, said yes to on the plan, and joined with their own login. */
    readsAlong: async (by: PersonId, supporter: PersonId, { parts, ...shown }: Shown): Promise<void> => {
      const asked = asking(by, 'client')
      const id = await tell({ type: 'inviteSupporter', ...shown, parts: [...parts] }, asked, [], 'grants')
      await settleConsent(site, practiceId, client, id, asked)
      await tell({ type: 'linkSupporter', supporter: id, person: supporter }, asking(supporter, 'system'), [], 'grants')
    },
    /** Read by nobody but the therapist who writes it. */
    privately: async (therapist: PersonId, words: string): Promise<void> => {
      const asked = asking(therapist, 'therapist')
      const streamId = notesStream(client, therapist)
      const command = { type: 'writeNote', on: asked.today, words } as const
      const request = { practiceId, streamId, clientId: client, command, asking: { ...asked, commandId: randomUUID() } }
      accepted(await site.handler.handle('notes', request), command.type)
    },
  }
}
