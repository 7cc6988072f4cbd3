import type { PracticeUnderTest, Relation } from '#testing/practice.ts'

/** Everyone who asks: every relation to the client, and a screen handed over to the client in the room. */
export type Asker = Relation | 'room'

/**
 * What someone hears. `ok`: the answer. `decided`: they may ask; what comes of it is the domain's to say. `unknown`: there is no such
 * thing (also where there is one, and it is not theirs). `forbidden`: it is there, and not theirs to do. `shut`: sign in first.
 */
export type Heard = 'ok' | 'decided' | 'unknown' | 'forbidden' | 'shut'

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What is asked about a practice, its client and the plan; `version` is one that was prepared. */
  readonly ask: (about: PracticeUnderTest & { readonly version: string }) => { path: string; body?: object }
  /** What those who hear something else than `unknown` hear. Whoever is not signed in hears `shut`. */
  readonly own: Partial<Record<Asker, Heard>>
  /** In another practice everybody hears `unknown`, except these. */
  readonly elsewhere?: Partial<Record<Asker, Heard>>
  /** It takes nothing from a practice and says the same to everybody, signed in or not. */
  readonly open?: Heard
  /** The part that its line in the access log names; absent where nothing of anybody's is read, with the reason. */
  readonly leaves: { readonly part: string; readonly act?: string } | { readonly none: string }
}

/** Everybody who can be asked for hears this. */
export const everybody = (heard: Heard): Partial<Record<Asker, Heard>> => ({
  client: heard,
  otherClient: heard,
  therapist: heard,
  otherTherapist: heard,
  supervisor: heard,
  otherSupervisor: heard,
  assistant: heard,
  administrator: heard,
  supporter: heard,
  otherSupporter: heard,
  emergency: heard,
  ended: heard,
  room: heard,
})
/** Every member of the practice hears this. */
export const members = (heard: Heard): Partial<Record<Asker, Heard>> => ({
  therapist: heard,
  otherTherapist: heard,
  supervisor: heard,
  otherSupervisor: heard,
  assistant: heard,
  administrator: heard,
  emergency: heard,
})
/** Those who read the whole plan. */
export const readers = { client: 'ok', therapist: 'ok', supervisor: 'ok', emergency: 'ok', room: 'ok' } as const
