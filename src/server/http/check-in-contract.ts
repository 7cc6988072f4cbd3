import * as z from 'zod/mini'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Given } from '#domain/check-in/answers.ts'
import type { Question } from '#domain/check-in/due.ts'
import type { Way } from '#domain/check-in/facts.ts'
import type { Progress } from '#domain/check-in/progress.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import type { Series } from '#domain/check-in/series.ts'
import type { Signal } from '#domain/check-in/signal.ts'
import type { CheckIns, Link } from '#domain/check-in/state.ts'
import type { PracticeLibrary } from '#domain/measure/library/practice-library.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'
import type { SignalRules } from '#domain/measure/signal-rules.ts'
import { ID, type PersonName } from '#server/http/contract.ts'

const practiceId = () => z.string().check(z.regex(ID))

/** Who reads what is sent, and by when: said beside every box for words. */
export type Readers = {
  readonly names: readonly string[]
  /** The session before which it is read, where one is planned. */
  readonly by: CivilDate | null
  readonly cover: { readonly name: string; readonly hours: string; readonly afterMinutes: number } | null
}

/**
 * GET /api/check-in?practice=&client= — what is asked now. Asked by the client, by the screen handed to them in the room, or (with
 * `client`, by a therapist or an assistant) for entering a sheet of paper: then every measure of the library may be entered.
 */
export type CheckInForm = {
  readonly practice: PracticeId
  readonly client: ClientId
  readonly plan: PlanId | null
  readonly way: Way
  readonly questions: readonly Question[]
  /** The measures that the questions name; on paper, all of the library. */
  readonly measures: readonly Measure[]
  readonly readers: Readers
  /** The practice's country, for the crisis contacts. */
  readonly place: string
  /** What was answered and not yet sent: signed in, from another day or device; in the room, what was begun there today. */
  readonly kept: Kept | null
  /** Whether anything asked for was left out because it may only be answered in the room. */
  readonly inTheRoomOnly: boolean
  /** Answers about risk last talked about, so that the page says truly whom another one reaches. By link null: nothing of before. */
  readonly talkedAbout: CheckIns['talkedAbout'] | null
  readonly today: CivilDate
  readonly now: Instant
}

/** Answers on their way: not a fact yet, kept encrypted for the client alone, overwritten, gone when sent. */
export type Kept = { readonly given: Given; readonly at: number; readonly on: CivilDate }

/**
 * POST /api/check-in/kept — keeps what is answered so far; `given` as in the command, `at`: the screen one is on. Client and room
 * only. What is kept at home never opens in the room, nor the other way round. `made`: when it was answered by the clock of the
 * device; a save that was made before the answers were sent, and comes after them, keeps nothing.
 */
export const keepRequest = z.strictObject({
  practice: practiceId(),
  client: z.string().check(z.regex(ID)),
  /** null: forget it. */
  kept: z.nullable(
    z.strictObject({ given: z.looseObject({}), at: z.int().check(z.gte(0), z.lte(1000)), on: z.string() }),
  ),
  made: z.optional(z.iso.datetime()),
})

/** POST /api/check-in/link/open — no account; the token came in the part of the address that is never sent to a server. */
export const openLinkRequest = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(100)) })
/** POST /api/check-in/link/answer — sent twice under one command id it is one check-in. */
export const answerLinkRequest = z.strictObject({
  contract: z.string().check(z.maxLength(40)),
  token: z.string().check(z.minLength(20), z.maxLength(100)),
  commandId: z.uuid(),
  command: z.looseObject({ type: z.literal('checkIn') }),
})

/** GET /api/check-in/done?practice=&client=&checkIn= — what it means for one's own goals. By link: thanks, and nothing else. */
export type CheckInDone = {
  readonly checkIn: EntityId
  /** Each series that this check-in added to, with its points so far. */
  readonly series: Progress['series']
  readonly readers: Readers
  readonly place: string
  /** An answer asks for a conversation about safety. */
  readonly risk: boolean
  /** When another one was sent on the same day before it, the last such moment. */
  readonly earlier?: Instant
}

/** GET /api/check-in/due?practice=&client= — for the client's home: how much is asked, and when they last said something. */
export type CheckInDue = {
  /** How many things are due, without the open question. */
  readonly questions: number
  /** How many questions they will see, with the open one; none where nothing is due. */
  readonly items: number
  readonly lastOn: CivilDate | null
  /** Something was answered at home and not sent yet; what was begun in the room is not spoken of. */
  readonly kept: boolean
  /** Whether more is due that may only be answered in the room. */
  readonly inTheRoomOnly: boolean
}

/** GET /api/clients/:client/check-ins — how a client is asked; for client, therapist, supervisor and (without schedule) assistant. */
export type CheckInSettingsPage = {
  readonly client: ClientId
  readonly schedule: Schedule
  readonly chosen: boolean
  readonly links: readonly Link[]
  readonly library: Library
  /** Ids of measures that fit the needs of the plan, best first. */
  readonly fitting: readonly string[]
  readonly reachable: boolean
  readonly remoteRisk: boolean
  readonly version: number
  readonly today: CivilDate
}

/** POST /api/clients/:client/check-in-link — the link is told once. With `email` it is mailed, without a word about therapy. */
export const checkInLinkRequest = z.strictObject({
  practice: practiceId(),
  commandId: z.uuid(),
  email: z.optional(z.email().check(z.maxLength(200))),
})
export type CheckInLinkMade = {
  readonly link: string
  readonly until: CivilDate
  readonly sent: 'smtp' | 'outbox' | null
}

/** An expected course with its band, for the team's charts only: [time in the course's unit, expected, low, high]. */
export type CourseBand = {
  readonly measure: string
  readonly from: string
  readonly unit: 'session' | 'week' | 'month'
  readonly people: number
  /** Share of later scores that lay outside such a band, among people it had not seen. */
  readonly outside: number
  readonly testedOn: number
  readonly points: readonly (readonly [on: CivilDate, expected: number, low: number, high: number])[]
}

/**
 * Something that check-ins, or what is to change in who works with the client, bring to the next session, by the key that orders it. A
 * client hears what they said, never of a signal.
 */
export type Reported = { readonly key: string; readonly id: string } & (
  | {
      readonly what: 'signal'
      readonly rule: Signal['rule']
      readonly level: number
      /** What it is about, for its name; null for missed check-ins. */
      readonly series: Pick<Series, 'of' | 'about' | 'words'> | null
      readonly measure: Pick<Measure, 'short' | 'about'> | null
    }
  | { readonly what: 'risk'; readonly on: CivilDate }
  | { readonly what: 'said'; readonly on: CivilDate; readonly words: string }
  | {
      /** The client objects to a hand-over to come; it stays until that has an answer. */
      readonly what: 'objection'
      readonly stays: true
      /** Who is to come. */
      readonly colleague: string
      /** What the client said to it, if they said anything. */
      readonly words: string | null
    }
)
/** GET /api/plans/:plan/agenda — what the plan itself does not know about the next session; the rest follows from the plan. */
export type AgendaPage = { readonly reported: readonly Reported[] }
/** GET /api/plans/:plan/agenda/count — how many things there are to talk about. */
export type AgendaCount = { readonly count: number }

/** GET /api/plans/:plan/progress — the progress page, shared by both, as this reader may see it; `earlier=1`: its lists whole. */
export type ProgressPage = {
  readonly practice: PracticeId
  readonly capacity: Capacity
  readonly plan: PlanId
  readonly client: { readonly id: ClientId; readonly name: string }
  readonly progress: Progress
  readonly measures: readonly Measure[]
  readonly rules: SignalRules
  readonly courses: readonly CourseBand[]
  readonly people: Readonly<Record<PersonId, PersonName>>
  readonly version: number
  readonly today: CivilDate
}

/** GET /api/library?practice= — measures, rules, cover and expected courses; for members, and for clients (who read the rules). */
export type LibraryPage = {
  /** For members also those put away (`settings.hidden`), so that they can be taken back; for clients what is asked. */
  readonly library: Library
  readonly shipped: readonly string[]
  /** What the practice has settled. */
  readonly settings: PracticeLibrary
  readonly coverName: string | null
  readonly mayCover: readonly { readonly person: PersonId; readonly name: string }[]
  /** Why risk items cannot be asked away from the room yet; empty when they can. */
  readonly missingForRemoteRisk: readonly ('address' | 'mail' | 'cover')[]
  readonly version: number
}

/** GET /api/alerts?practice= — answers about risk that are mine to look at: as their therapist, or as the cover who was told. */
export type AlertsPage = {
  readonly alerts: readonly {
    readonly risk: EntityId
    readonly client: ClientId
    readonly plan: PlanId | null
    readonly name: string
    readonly measure: string
    readonly question: string
    readonly answer: string
    readonly level: 'alert' | 'told' | 'ask'
    readonly way: Way
    readonly on: CivilDate
    readonly at: Instant
    /** As what it is shown to the reader. */
    readonly as: 'therapist' | 'supervisor' | 'cover'
    readonly coverTold: { readonly name: string; readonly at: Instant } | null
    readonly coverAt: Instant | null
    readonly acted: {
      readonly by: string
      readonly at: Instant
      readonly talked: boolean
      /** What was done, as it was recorded. */
      readonly words: string
    } | null
  }[]
}

/** GET /api/report?practice=&from=&to= and /api/report.csv — without names; cells under 10 are left out (`null`). */
export type ReportRate = {
  readonly count: number | null
  readonly of: number | null
  /** Share and its 95 % Wilson interval, 0 to 1. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}
export type ReportRow = {
  /** A group of problems by ICD-10-CM chapter, or `all`. */
  readonly problem: string
  readonly clients: number | null
  readonly completion: ReportRate
  readonly reliableImprovement: ReportRate
  readonly recovery: ReportRate
  readonly reliableRecovery: ReportRate
  readonly deterioration: ReportRate
  readonly noReliableChange: ReportRate
}
export type ReportPage = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly rows: readonly ReportRow[]
  readonly smallest: number
}

/** POST /api/device-key — the key under which this person may keep things on this device. The same person gets the same key back. */
export const deviceKeyRequest = z.strictObject({ device: z.uuid(), forget: z.optional(z.boolean()) })
export type DeviceKey = { readonly key: string | null }
