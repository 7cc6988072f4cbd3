import { randomUUID } from 'node:crypto'
import type { Asking, Capacity, SignInMethod } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import {
  type ClientId,
  entityId,
  type EntityId,
  type PersonId,
  type PlanId,
  type PracticeId,
} from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { noPlan, type Plan } from '#domain/plan/state.ts'
import { clientRecord } from '#cli/demo/client-record.ts'
import { momentOf, nextWeekday, weeksBefore } from '#cli/demo/calendar.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Say } from '#cli/demo/say.ts'
import { checkInBy, clientVoice, type ClientVoice, therapistVoice, type TherapistVoice } from '#cli/demo/voice.ts'
import type { Site } from '#server/http/here.ts'

/** What a story is told with: a calendar that only goes forward, and the voices of those who take part. */
export type Telling = {
  readonly today: CivilDate
  /** The day of the next session. */
  readonly next: CivilDate
  /** The day of the session so many weeks before the next one. */
  readonly week: (weeks: number) => CivilDate
  /** The day the telling has come to. */
  readonly day: () => CivilDate
  /** Goes on to a day. */
  readonly on: (day: CivilDate) => void
  /** Goes on to so many days before today, if that lies ahead. */
  readonly lately: (daysAgo: number) => void
  readonly client: ClientVoice
  readonly therapist: TherapistVoice
  /** The assistant enters a sheet of paper. */
  readonly paper: ReturnType<typeof checkInBy>
  readonly coSign: (version: EntityId) => Promise<EntityId>
  /** Adds the client and opens an empty plan. */
  readonly begin: () => Promise<void>
  /** Asks whether phone and mailbox are only theirs, invites them; they accept. */
  readonly invite: () => Promise<void>
  /** Opens the session of this day, does what was done in it, holds it, and plans the next one on `nextOn`. `remote`: held apart. */
  readonly session: (day: CivilDate, body?: () => Promise<void>, nextOn?: CivilDate, remote?: Remote) => Promise<void>
  /** Said in a session, and written down when it is closed: what the client reads, the lines worked on, what was talked about. */
  readonly closing: (summary: string, workedOn?: readonly EntityId[], talked?: readonly string[]) => void
  /** Prepares a version; the therapist signs, and the client with these marks. Gives the version. */
  readonly signTogether: (more?: Parameters<ClientVoice['sign']>[1]) => Promise<EntityId>
  /** The supporter of the cast may read these parts from now on. */
  readonly readsAlong: (shown: Omit<Parameters<ClientRecord['readsAlong']>[2], 'plan'>) => Promise<void>
  /** The therapist hands the client to a colleague: a note for the colleague, and what the client reads. */
  readonly handOver: (to: PersonId, on: CivilDate, words: { note: string; forClient: string }) => Promise<EntityId>
  /** What the therapist writes for themselves alone. */
  readonly privately: (words: string) => Promise<void>
  readonly colleague: PersonId
  readonly plan: () => Plan
}
type ClientRecord = ReturnType<typeof clientRecord>
type Remote = Extract<PlanCommand, { type: 'openSession' }>['remote']
type Closing = Pick<Extract<PlanCommand, { type: 'holdSession' }>, 'summary' | 'workedOn' | 'talked'>

export type Cast = {
  readonly site: Site
  readonly practiceId: PracticeId
  readonly about: DemoClient
  readonly therapist: PersonId
  readonly supervisor: PersonId | undefined
  readonly assistant: PersonId
  /** The other therapist. */
  readonly colleague: PersonId
  /** Whom the client lets read along, where there is someone. */
  readonly supporter: PersonId | undefined
  /** The person who signs in as the client, where there is one. */
  readonly account: PersonId | undefined
  readonly today: CivilDate
}

/** Begins a story. Every event comes from a real command; one that is refused ends the story with an error that names it. */
export function telling(cast: Cast): Telling {
  const { site, practiceId, about, therapist, supervisor, assistant, account, today } = cast
  const client: ClientId = randomUUID()
  const planId: PlanId = randomUUID()
  const next = nextWeekday(today, about.weekday)
  let day = weeksBefore(today, 520)
  let n = 0
  let plan = noPlan
  let invited = false
  let closing: Closing = {}

  const on = (to: CivilDate): void => {
    if (to < day || to > today) throw new Error(`${about.name}: ${to} lies before ${day} or after ${today}`)
    if (to !== day) n = 0
    day = to
  }
  const asking = (person: PersonId, capacity: Capacity, inRoom = false): Asking => {
    const at = day === today ? site.clock().toISOString() : momentOf(day, n)
    n += 1
    const method: SignInMethod = inRoom ? 'inRoom' : 'password'
    return {
      person,
      capacity,
      at,
      today: day,
      commandId: randomUUID(),
      ...(inRoom ? { inRoomWith: therapist } : {}),
      supplied: { signedInAgain: { method, at } },
    }
  }
  const accepted = <Outcome extends object>(outcome: Outcome, what: string): Exclude<Outcome, { refused: unknown }> => {
    if ('refused' in outcome)
      throw new Error(`${about.name}, ${day}: ${what} was refused: ${JSON.stringify(outcome.refused)}`)
    return outcome as Exclude<Outcome, { refused: unknown }>
  }
  const say = (who: () => Asking): Say => ({
    plan: async (command) => {
      const asked = who()
      const request = { practiceId, streamId: `plan/${planId}`, clientId: client, command, asking: asked }
      plan = accepted(await site.handler.handle('plan', request), command.type).state
      return entityId(asked.commandId, 0)
    },
    drafts: async (command) => {
      const asked = who()
      const streamId = `drafts/${planId}/${asked.person}`
      accepted(
        await site.handler.handle('drafts', { practiceId, streamId, clientId: client, command, asking: asked }),
        command.type,
      )
      return entityId(asked.commandId, 0)
    },
    checkIns: async (make) => {
      const asked = who()
      const command = make({ client, on: day })
      const request = { practiceId, streamId: `checkins/${client}`, clientId: client, command, asking: asked }
      accepted(await site.handler.handle('checkins', request), command.type)
      return entityId(asked.commandId, 0)
    },
  })
  const record = clientRecord({ site, practiceId, client, asking, accepted })

  const asTherapist = say(() => asking(therapist, 'therapist'))
  const asClient = say(() => (invited && account ? asking(account, 'client') : asking(client, 'client', true)))
  const asAssistant = say(() => asking(assistant, 'assistant'))
  const asSupervisor = say(() => asking(supervisor ?? '', 'supervisor'))
  const theirs = therapistVoice(asTherapist)
  const ours = clientVoice(asClient)

  return {
    today,
    next,
    week: (weeks) => weeksBefore(next, weeks),
    day: () => day,
    on,
    lately: (daysAgo) => on([addDays(today, -daysAgo), day].toSorted()[1] ?? day),
    client: ours,
    therapist: theirs,
    paper: checkInBy(asAssistant),
    coSign: (version) => asSupervisor.plan({ type: 'coSign', version }),
    async begin() {
      const { name, pronouns, age } = about
      const born = age === undefined ? { adult: true } : { adult: false, birthDate: weeksBefore(today, age * 52 + 9) }
      const entry = await site.directory.statement(practiceId, { id: client, kind: 'client', name })
      await record.tell({ type: 'addClient', client, name, pronouns, ...born }, asking(therapist, 'therapist'), [entry])
      site.directory.changed(practiceId, client)
      const coSigner = supervisor ? { coSigner: supervisor } : {}
      await asTherapist.plan({ type: 'openPlan', plan: planId, client, ...coSigner })
      await record.tell({ type: 'notePlan', plan: planId }, asking(therapist, 'therapist'))
    },
    async invite() {
      if (!account) throw new Error(`${about.name} has no account`)
      const reach = { ownDevice: true, ownMailbox: true, mayWrite: true }
      await record.tell({ type: 'noteReach', ...reach }, asking(therapist, 'therapist'))
      await record.tell({ type: 'inviteClient' }, asking(therapist, 'therapist'))
      await site.signIn.people.linkClient(practiceId, client, account)
      await record.tell({ type: 'linkClient', person: account }, asking(account, 'system'))
      invited = true
    },
    async session(sessionDay, body = async () => {}, nextOn, remote) {
      on(sessionDay)
      const planned = plan.sessions.find((one) => one.state === 'planned' && one.on === sessionDay)
      await asTherapist.plan({
        type: 'openSession',
        ...(planned ? { session: planned.id } : {}),
        ...(remote ? { remote } : {}),
      })
      closing = {}
      await body()
      const open = plan.sessions.find((one) => one.state === 'open')?.id ?? ''
      const following = nextOn ? { nextOn, ...(about.hour ? { nextAt: about.hour } : {}) } : {}
      await asTherapist.plan({ type: 'holdSession', session: open, ...closing, ...following })
    },
    closing(summary, workedOn = [], talked = []) {
      closing = {
        ...(summary ? { summary } : {}),
        ...(workedOn.length > 0 ? { workedOn: [...workedOn] } : {}),
        ...(talked.length > 0 ? { talked: [...talked] } : {}),
      }
    },
    async signTogether(more = {}) {
      const version = await theirs.prepare()
      await theirs.sign(version)
      await ours.sign(version, more)
      return version
    },
    async readsAlong(shown) {
      if (!account || !cast.supporter) throw new Error(`${about.name} has no supporter`)
      await record.readsAlong(account, cast.supporter, { plan: planId, ...shown })
    },
    handOver: (to, day, words) =>
      record.tell(
        { type: 'handOver', to, how: 'leave', on: day, ...words },
        asking(therapist, 'therapist'),
        [],
        'team',
      ),
    privately: (words) => record.privately(therapist, words),
    colleague: cast.colleague,
    plan: () => plan,
  }
}
