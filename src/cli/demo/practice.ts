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
    says: 'therapist of Hana, Marcus, Amara and Riley',
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
  /** The day of the week of their sessions. */
  readonly weekday: Weekday
  /** Where the story stands, for whoever looks around. */
  readonly says: string
}

/** Who looks at an answer about safety when a therapist has not: Tomasz. */
export const COVER = { hours: 'Monday to Friday, 8:00 to 18:00', afterMinutes: 60 } as const
