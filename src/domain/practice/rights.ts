import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'

/** What a practice says about a client's rights, in its own words; each may be empty, and then nothing is made up. */
export const RIGHTS_TEXTS = [
  'outside',
  'body',
  'bodyReach',
  'complaint',
  'otherTherapist',
  'secondOpinion',
  'costs',
  'confidentiality',
] as const
export type RightsText = (typeof RIGHTS_TEXTS)[number]
export type RightsTexts = Readonly<Record<RightsText, string>>

/**
 * The rights information of a practice. `named`: the member who hears concerns. `outside`: a contact who does not belong to the
 * practice. `body`, `bodyReach`: who licenses or registers its therapists, and how to reach them. The others: how it is done here.
 */
export type Rights = RightsTexts & { readonly named: PersonId | null }

export const MOST_RIGHTS_TEXT = 4000
const text = () => z.string().check(z.trim(), z.maxLength(MOST_RIGHTS_TEXT))

export const setRights = z.strictObject({
  type: z.literal('setRights'),
  named: z.nullable(z.string().check(z.refine(isId))),
  outside: text(),
  body: text(),
  bodyReach: text(),
  complaint: text(),
  otherTherapist: text(),
  secondOpinion: text(),
  costs: text(),
  confidentiality: text(),
})
type SetRights = z.infer<typeof setRights>
export type RightsFact = { readonly type: 'rightsSet'; readonly rights: Rights }

export const noRights: Rights = {
  named: null,
  outside: '',
  body: '',
  bodyReach: '',
  complaint: '',
  otherTherapist: '',
  secondOpinion: '',
  costs: '',
  confidentiality: '',
}

/** The people of a practice, as far as it matters here who of them still is one. */
type People = Readonly<Record<PersonId, { readonly person: PersonId; readonly ended?: CivilDate | undefined }>>
type Practice = { readonly members: People; readonly rights: Rights }

const isCurrent = (members: People, person: PersonId): boolean =>
  Object.hasOwn(members, person) && members[person]?.ended === undefined

/** Whether one person is the whole practice: then nobody inside can hear a concern about them. */
export function worksAlone({ members }: { readonly members: People }): boolean {
  return Object.values(members).filter((one) => one.ended === undefined).length <= 1
}

export function decideRights(command: SetRights, practice: Practice): Decision<RightsFact> {
  const { type: _, ...rights } = command
  if (rights.named !== null && (worksAlone(practice) || !isCurrent(practice.members, rights.named)))
    return refuse('unknown', { about: rights.named, field: 'named' })
  const same = ([...RIGHTS_TEXTS, 'named'] as const).every((one) => rights[one] === practice.rights[one])
  return same ? refuse('nothing-changed') : accept({ type: 'rightsSet', rights })
}

/** Someone who was named once goes on hearing what was sent to them. */
export function everNamed(before: readonly PersonId[], { named }: Rights): readonly PersonId[] {
  return named === null || before.includes(named) ? before : [...before, named]
}

/**
 * Who hears a concern of this client: the named person while they work here, unless they are this client's own therapist, or the
 * client. Null: nobody inside; the page offers the outside contact and the licensing body.
 */
export function hearsConcernsOf(
  practice: Practice,
  client: { readonly team: readonly PersonId[]; readonly person?: PersonId | undefined },
): PersonId | null {
  const { named } = practice.rights
  if (named === null || !isCurrent(practice.members, named)) return null
  return client.team.includes(named) || client.person === named ? null : named
}
