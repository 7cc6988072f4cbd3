import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Level, Rating, SaidOfStep, Scored } from '#domain/check-in/answers.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'

/** How answers came. `paper`: entered by a member from a sheet, and shown as such. */
export type Way = 'signedIn' | 'link' | 'room' | 'paper'

/** What a check-in said, scored by the edition that was asked. `givenAt`: the time at which the person answered. */
export type CheckedIn = {
  readonly type: 'checkedIn'
  readonly id: EntityId
  readonly client: ClientId
  readonly way: Way
  readonly link?: EntityId | undefined
  /** The day the answers belong to. */
  readonly on: CivilDate
  readonly givenAt?: Instant | undefined
  readonly measures: readonly Scored[]
  readonly ratings: readonly Rating[]
  readonly levels: readonly Level[]
  readonly steps: readonly SaidOfStep[]
  readonly together?: { readonly value: number; readonly words?: string | undefined } | undefined
  readonly note?: string | undefined
}

/**
 * An answer to a risk item from its threshold on. `alert`: a first one, or one higher than last talked about; it interrupts. `told`:
 * equal or lower, shown and talked about. `ask`: the item asks for a conversation, not for an interruption.
 */
export type RiskRaised = {
  readonly type: 'riskRaised'
  readonly id: EntityId
  readonly checkIn: EntityId
  readonly measure: string
  readonly item: number
  readonly value: number
  readonly level: 'alert' | 'told' | 'ask'
}
/** Someone recorded what was done. `talked`: the answer was talked about with the client. */
export type RiskActedOn = {
  readonly type: 'riskActedOn'
  readonly risk: EntityId
  readonly talked: boolean
  readonly words: string
}
export type CoverTold = { readonly type: 'coverTold'; readonly risk: EntityId; readonly cover: PersonId }

export type ScheduleSet = { readonly type: 'scheduleSet'; readonly client: ClientId; readonly schedule: Schedule }
export type LinkMade = {
  readonly type: 'linkMade'
  readonly id: EntityId
  readonly client: ClientId
  /** The last day on which it opens. */
  readonly until: CivilDate
}
export type LinkEnded = { readonly type: 'linkEnded'; readonly link: EntityId }
/** An entry from paper that was mistaken: kept, and counted nowhere. An answer about safety in it stays until someone has acted. */
export type SetAside = { readonly type: 'setAside'; readonly checkIn: EntityId; readonly reason: string }
/** The therapist's own rating of a goal, 0 to 10. */
export type GoalRatedByTherapist = {
  readonly type: 'goalRatedByTherapist'
  readonly client: ClientId
  readonly goal: EntityId
  readonly value: number
}
/** Where someone looked when a signal asked for a conversation. */
export const LOOKED_AT = ['workingTogether', 'motivation', 'supports', 'method'] as const
export type SignalLookedAt = {
  readonly type: 'signalLookedAt'
  readonly signal: string
  /** How strong it was then: points, sessions, a gap. It is told again when it has grown. */
  readonly level: number
  readonly at: readonly (typeof LOOKED_AT)[number][]
  readonly decided: string
}

export type CheckInFact =
  | CheckedIn
  | RiskRaised
  | RiskActedOn
  | CoverTold
  | ScheduleSet
  | LinkMade
  | LinkEnded
  | SetAside
  | GoalRatedByTherapist
  | SignalLookedAt
