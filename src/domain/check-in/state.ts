import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { CheckedIn, LinkMade, RiskRaised, SignalLookedAt } from '#domain/check-in/facts.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'

/** What a client said on one occasion. `by` and `as`: who sent it; on paper, who entered it. */
export type CheckIn = Omit<CheckedIn, 'type' | 'client'> & {
  readonly at: Instant
  readonly by: PersonId
  readonly as: Capacity
  readonly setAside?: { readonly reason: string; readonly on: CivilDate } | undefined
}

/** What became of an answer that asks for a conversation about risk. It is open until someone has recorded what was done. */
export type Risk = Omit<RiskRaised, 'type'> & {
  /** The day the answer belongs to, and when it came: a sheet may be entered later. */
  readonly on: CivilDate
  readonly at: Instant
  readonly coverTold?: { readonly cover: PersonId; readonly at: Instant } | undefined
  readonly acted?:
    | {
        readonly by: PersonId
        readonly at: Instant
        readonly on: CivilDate
        readonly talked: boolean
        /** For the team; a client reads who and when. */
        readonly words: string
      }
    | undefined
}

export type Link = Omit<LinkMade, 'type' | 'client'> & {
  readonly by: PersonId
  readonly usedOn?: CivilDate | undefined
  readonly ended?: true | undefined
}
export type LookedAt = Omit<SignalLookedAt, 'type'> & { readonly by: PersonId; readonly on: CivilDate }
export type TherapistRating = {
  readonly goal: EntityId
  readonly value: number
  readonly on: CivilDate
  readonly by: PersonId
}

/** What a client reports over time, as far as the reader may see it. Oldest first. */
export type CheckIns = {
  readonly client: ClientId
  readonly schedule: Schedule | null
  readonly checkIns: readonly CheckIn[]
  readonly risks: readonly Risk[]
  /** The answer about risk last talked about with the client, for each question. */
  readonly talkedAbout: readonly {
    readonly measure: string
    readonly item: number
    readonly value: number
    readonly on: CivilDate
  }[]
  readonly links: readonly Link[]
  readonly theirs: readonly TherapistRating[]
  readonly looked: readonly LookedAt[]
}

export const noCheckIns: CheckIns = {
  client: '',
  schedule: null,
  checkIns: [],
  risks: [],
  talkedAbout: [],
  links: [],
  theirs: [],
  looked: [],
}

/** The check-ins that count: those not set aside. */
export const counted = (state: CheckIns): readonly CheckIn[] => state.checkIns.filter((one) => !one.setAside)
