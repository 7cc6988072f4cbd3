import * as z from 'zod/mini'
import type { Capacity, SignInMethod } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import type { Document } from '#domain/plan/document.ts'
import type { Drafts } from '#domain/plan/drafts.ts'
import type { HistoryEntry } from '#domain/plan/history-view.ts'
import { ROOM_PAGES, type RoomPage } from '#domain/plan/permission.ts'
import type { Plan } from '#domain/plan/state.ts'
import { type Act, PRINT_PURPOSES } from '#domain/practice/access.ts'
import type { Client } from '#domain/practice/client.ts'
import type { HandOverHow } from '#domain/practice/hand-over.ts'
import type { Practice, Role } from '#domain/practice/practice.ts'
import type { ClientRights } from '#server/http/rights-contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import type { DiagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'

/** What an id looks like on the wire; also that of a practice. */
export const ID = /^[\w.-]{1,80}$/
const practiceId = () => z.string().check(z.regex(ID))

/** POST /api/commands. A stream that moved on is decided on again, not refused; commands on one line say which revision was `seen`. */
export const commandRequest = z.strictObject({
  contract: z.string().check(z.maxLength(40)),
  practice: practiceId(),
  stream: z
    .string()
    .check(
      z.regex(
        /^(practice|library|options|(plan|client|checkins|concerns)\/[\w.-]{1,80}|(drafts|notes)\/[\w.-]{1,80}\/[\w.-]{1,80})$/,
      ),
    ),
  commandId: z.uuid(),
  /** The capacity acted in, for a person who holds several. */
  capacity: z.enum([
    'client',
    'therapist',
    'supervisor',
    'assistant',
    'administrator',
    'supporter',
    'emergency',
    'custodian',
  ]),
  command: z.looseObject({ type: z.string().check(z.maxLength(40)) }),
})
export type CommandRequest = z.infer<typeof commandRequest>
/** 200. The version of the stream after the command (the same when it is sent twice). */
export type CommandDone = { readonly version: number }
/** Every answer from 400 to 499: a refusal with its code, the field where there is one, and plain words. */
export type Refused = { readonly refused: Refusal; readonly words: string }

export type PersonName = { readonly name: string; readonly capacity: Capacity }

/** GET /api/me: who is here, in which capacities. */
export type Me = {
  readonly person: PersonId
  readonly room: {
    readonly client: ClientId
    readonly plan: PlanId
    readonly page: RoomPage
    readonly witness: string
  } | null
  readonly practices: readonly {
    readonly id: PracticeId
    readonly name: string
    readonly place: string
    readonly reachable: boolean
    readonly today: CivilDate
    /** IANA time zone of the practice: its days are the days of the plan, wherever the reader is. */
    readonly zone: string
    readonly roles: readonly Role[]
    /** The reader's own name in this practice. */
    readonly memberName: string
    /** The reader is, or once was, the person for concerns: something may have been sent to them. */
    readonly hearsConcerns: boolean
    /** Where the reader is the client. */
    readonly asClient: {
      readonly client: ClientId
      readonly name: string
      readonly plans: readonly PlanId[]
      /** What the reader may know and do; null on a screen that was handed over. */
      readonly rights: ClientRights | null
      /** A colleague of the practice opened their chart, in an emergency or as the records custodian, and may still read it, or did so within two weeks. */
      readonly emergency: {
        readonly by: string
        readonly on: CivilDate
        readonly until: CivilDate
        readonly open: boolean
        readonly as: 'emergency' | 'custodian'
      } | null
      /** They are to be handed to a colleague, or were within two weeks. */
      readonly handOver: {
        readonly from: string
        readonly to: string
        readonly how: HandOverHow
        readonly on: CivilDate
        readonly standing: 'coming' | 'objected' | 'done' | 'withdrawn'
      } | null
    } | null
  }[]
  /** Plans that others chose to show the reader. */
  readonly supports: readonly Supported[]
  readonly secondFactor: boolean
  readonly mustEnrol: boolean
  readonly demo: boolean
  readonly mail: 'smtp' | 'outbox'
}

/** GET /api/plans/:plan — everything the plan page shows, redacted for the reader. */
export type PlanPage = {
  readonly practice: PracticeId
  readonly capacity: Capacity
  readonly version: number
  readonly draftsVersion: number
  readonly plan: Plan
  /** The reader's own drafts; for everyone else's there is nothing. */
  readonly drafts: Drafts
  readonly client: Pick<Client, 'id' | 'name' | 'pronouns'> & { readonly hasAccount: boolean }
  readonly people: Readonly<Record<PersonId, PersonName>>
  readonly today: CivilDate
  /** Changes of what this plan's methods were chosen from, and of the practice's clauses, that make a yes worth another look. */
  readonly riskChanges: readonly RiskChange[]
  /** Every how many days the practice looks at a plan again, where the plan has no rhythm of its own. */
  readonly reviewEvery: number
}

/** GET /api/plans/:plan/history?line= — what happened, newest first, as this reader may know it. */
export type { HistoryEntry }
export type HistoryPage = {
  readonly entries: readonly HistoryEntry[]
  readonly people: Readonly<Record<PersonId, PersonName>>
}

/** GET /api/plans/:plan/versions/:id — the frozen content of one preparation. */
export type VersionPage = { readonly document: Document; readonly keyFingerprint: string }

/** GET /api/today?q=&after= — the therapist's home, ordered by the day and hour of the next session, else by what waits. */
export type TodayRow = {
  readonly client: ClientId
  readonly plan: PlanId | null
  /** The plan has ended, and no other has been opened. */
  readonly ended: boolean
  readonly name: string
  readonly nextSession: CivilDate | null
  /** Its hour on the practice's clock, where one is set. */
  readonly nextSessionAt: TimeOfDay | null
  readonly sessionOpen: boolean
  readonly waitsForMe: number
  readonly waitsForClient: number
  /** The longest wait for the reader, in held sessions; and how many have waited as long. */
  readonly sessionsWaiting: number
  readonly waitingLongest: number
  readonly lastStep: string | null
  readonly toCoSign: boolean
  /** How much there is to talk about next time, as the page of the agenda counts it. */
  readonly agenda: number
  /** The day on which the two should look at the plan, once it is not after the next session; else null. */
  readonly reviewDue: CivilDate | null
  /** A session was opened on this earlier day and has not been closed. */
  readonly leftOpen: CivilDate | null
  readonly version: number
}
export type TodayPage = {
  readonly rows: readonly TodayRow[]
  readonly total: number
  readonly next: string | null
  readonly today: CivilDate
}

/** GET /api/clients/:client. `supervisors`: of the therapists of the care team; they can read the plan too. */
export type ClientPage = {
  readonly client: Client
  readonly supervisors: readonly PersonId[]
  readonly people: Readonly<Record<PersonId, PersonName>>
  readonly today: CivilDate
  readonly invitationOpen: boolean
  /** The day on which a letter to the client came back for good, while no later one arrived; for those who may write to them. */
  readonly mailCameBack: CivilDate | null
  /** Of a hand-over to come: whether something was written to the colleague alone, and the name of who supervises the colleague. */
  readonly toCome: { readonly noted: boolean; readonly supervisor: string | null } | null
}

/** GET /api/practice */
export type PracticePage = {
  readonly practice: Practice
  readonly mail: 'smtp' | 'outbox'
  readonly publicUrl: string | null
  readonly keyFingerprint: string
  /** Where the master key lies; for administrators. */
  readonly keyFile: string | null
}

/** GET /api/codes?q= — current ICD-10-CM codes, valid on the practice's today. */
export type CodesPage = { readonly codes: readonly DiagnosisCode[]; readonly release: string }

/** POST /api/clients/:client/invitation — the code is said in the room and never mailed. */
export const invitationRequest = z.strictObject({
  practice: practiceId(),
  commandId: z.uuid(),
  email: z.email().check(z.maxLength(200)),
})
export type InvitationMade = { readonly code: string; readonly link: string | null; readonly sent: 'smtp' | 'outbox' }
/** POST /api/practice/invitations */
export const memberInvitationRequest = z.strictObject({
  practice: practiceId(),
  commandId: z.uuid(),
  email: z.email().check(z.maxLength(200)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  roles: z
    .array(z.enum(['therapist', 'supervisor', 'assistant', 'administrator']))
    .check(z.minLength(1), z.maxLength(4)),
})

/** GET /api/outbox — mails that were not sent because no mail server is set; for administrators. */
export type OutboxPage = {
  readonly mails: readonly {
    readonly id: string
    readonly at: Instant
    readonly to: string
    readonly subject: string
    readonly text: string
    /** Why a mail server did not take it; absent where it simply waits. `later`: tried again, unless it has been too often. */
    readonly stuck?: {
      readonly problem: 'noMailbox' | 'refused' | 'later'
      readonly since: Instant
      readonly forGood: boolean
    }
  }[]
}

/** GET /api/access-log?client=&before= — who looked; for the client about themselves, for administrators without content. */
export type AccessPage = {
  readonly entries: readonly {
    readonly at: Instant
    readonly name: string
    /** Null: someone who has no right here. */
    readonly capacity: Capacity | null
    readonly act: Act
    /** What it was done to; of a print also what for (`version:payer`), of a refusal what was tried. */
    readonly part: string | null
    /** Why, in somebody's words: of an emergency access, and of all that was read in it. */
    readonly reason: string | null
    readonly clientName: string | null
  }[]
  /** To ask for earlier ones: `before`. Null when there are none. */
  readonly next: number | null
}

/** POST /api/plans/:plan/printed — somebody prints. `purpose` is needed from everybody but the client. */
export const printedRequest = z.strictObject({
  practice: practiceId(),
  what: z.enum(['version', 'progress', 'hardTimes']),
  purpose: z.optional(z.enum(PRINT_PURPOSES)),
})

/** POST /api/emergency — opens one client's chart, by their full name. The birth date where two people have that name. */
export const emergencyRequest = z.strictObject({
  practice: practiceId(),
  commandId: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  birthDate: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  reason: z.string().check(z.trim(), z.maxLength(500)),
})
/** A chart that the asker opened in an emergency, as long as they may read it. */
export type OpenChart = {
  readonly grant: string
  readonly client: ClientId
  readonly name: string
  /** The latest plan, if there is one. */
  readonly plan: PlanId | null
  readonly reason: string
  readonly until: CivilDate
}
/** GET /api/emergency — what the asker opened and may still read; and whose chart, of those they work with, another opened. */
export type EmergencyPage = {
  readonly open: readonly OpenChart[]
  /** The latest first, until an administrator has looked at it. `open`: it can still be read. */
  readonly onMyTeam: readonly {
    readonly grant: string
    readonly client: ClientId
    readonly name: string
    readonly by: string
    readonly on: CivilDate
    readonly open: boolean
  }[]
}

/** GET /api/emergencies — for administrators: those nobody has looked at first. Whose chart and why, never what it says. */
export type EmergenciesPage = {
  readonly waiting: number
  readonly emergencies: readonly {
    readonly grant: string
    readonly client: ClientId
    readonly clientName: string
    readonly by: string
    readonly as: 'emergency' | 'custodian'
    /** The asker opened it: somebody else looks at it. */
    readonly mine: boolean
    readonly at: Instant
    readonly reason: string
    readonly until: CivilDate
    /** It can still be read today. */
    readonly open: boolean
    readonly endedAt: Instant | null
    readonly reviewed: { readonly by: string; readonly at: Instant; readonly words: string } | null
  }[]
}

/** POST /api/hand-over */
export const handOverRequest = z.strictObject({
  practice: practiceId(),
  plan: z.string().check(z.regex(ID)),
  page: z.enum(ROOM_PAGES),
})

/** GET /api/live — server-sent events; each names the streams that changed: `{ "streams": { "plan/…": 12 } }`. */
export type Wake = { readonly streams: Readonly<Record<string, number>> }
export type SignedInAgain = { readonly method: SignInMethod; readonly at: Instant }

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
