import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Role } from '#domain/practice/practice.ts'
import type { Weekday } from '#cli/demo/calendar.ts'

/** The people who work in the fictional practice. Nobody here exists. */
export type DemoMember = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly says: string
}

export const PASSWORD = 'lantern-by-the-door'

export const PRACTICE = {
  name: 'Harbour Lane Practice (fictional)',
  zone: 'America/New_York',
  place: 'US, Massachusetts',
  ageOfConsent: 18,
  // Off, so that everybody can look around with a password alone. A real practice leaves it on.
  secondFactorRequired: false,
} as const

/** Two years and a bit before today the practice began to use Waymark. */
export const BEGAN_WEEKS_AGO = 110

export const MEMBERS = {
  samuel: {
    name: 'Samuel Osei',
    email: 'samuel@harbour-lane.example',
    roles: ['administrator'],
    says: 'administrator: people and settings, nothing clinical',
  },
  leila: {
    name: 'Leila Haddad',
    email: 'leila@harbour-lane.example',
    roles: ['therapist'],
    says: 'therapist of Hana, Marcus, Amara, Riley and, until it ended, Joan',
  },
  tomasz: {
    name: 'Tomasz Wilk',
    email: 'tomasz@harbour-lane.example',
    roles: ['therapist'],
    says: 'therapist in training of Zoe, Sofía, Walter and Darnell',
  },
  ruth: {
    name: 'Ruth Abernathy',
    email: 'ruth@harbour-lane.example',
    roles: ['supervisor'],
    says: 'supervisor of Tomasz, signs his plans with him',
  },
  priya: {
    name: 'Priya Nair',
    email: 'priya@harbour-lane.example',
    roles: ['assistant'],
    says: 'assistant: invites clients, reads no plan',
  },
} as const satisfies Record<string, DemoMember>

export type MemberKey = keyof typeof MEMBERS
export type TherapistKey = 'leila' | 'tomasz'

/** Who asks Tomasz's plans to be signed by a second person. */
export const SUPERVISION = { therapist: 'tomasz', supervisor: 'ruth', coSign: true } as const

/** A client of the fictional practice, and how their story so far is told. */
export type DemoClient = {
  readonly name: string
  readonly pronouns: string
  readonly therapist: TherapistKey
  /** Only for someone who is not of age: how many years ago they were born. */
  readonly age?: number
  /** For those who accepted an invitation. Everyone else takes part in the room. */
  readonly email?: string
  /** Someone they let read along, who has a login of their own. */
  readonly supporter?: { readonly name: string; readonly email: string; readonly says: string }
  /** The day of the week of their sessions. */
  readonly weekday: Weekday
  /** Their hour on that day, where they have one. */
  readonly hour?: TimeOfDay
  /** Where the story stands, for whoever looks around. */
  readonly says: string
}

/** Who may open a chart when nobody is left who works with its client. */
export const CUSTODIAN: MemberKey = 'ruth'

/** Where Leila may practise, and what the practice wrote down about another place: invented, no rule of anywhere. */
export const LICENSED = [
  { country: 'US', region: 'Massachusetts' },
  { country: 'US', region: 'New Hampshire' },
] as const
export const PLACE_RULES = [
  {
    country: 'US',
    region: 'Maine',
    words:
      'Invented for this example, not a real rule: ask Samuel before you plan more than one session with somebody there.',
    source: 'A page in the handbook of this fictional practice',
  },
] as const

/** Who looks at an answer about safety when a therapist has not: Tomasz. */
export const COVER = { hours: 'Monday to Friday, 8:00 to 18:00', afterMinutes: 60 } as const
