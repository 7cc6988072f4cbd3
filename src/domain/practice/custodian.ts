import * as z from 'zod/mini'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'

/** The member who may open a chart when nobody is left who works with its client. `null`: nobody is named. */
export const nameCustodian = z.strictObject({
  type: z.literal('nameCustodian'),
  person: z.nullable(z.string().check(z.refine(isId))),
})
export type CustodianFact = { readonly type: 'custodianNamed'; readonly person: PersonId | null }

type House = {
  readonly members: Readonly<
    Record<PersonId, { readonly person: PersonId; readonly roles: readonly string[]; readonly ended?: unknown }>
  >
  readonly custodian?: PersonId | undefined
}

export function decideCustodian({ person }: z.infer<typeof nameCustodian>, house: House): Decision<CustodianFact> {
  if (person === (house.custodian ?? null)) return refuse('nothing-changed')
  const member = person !== null && Object.hasOwn(house.members, person) ? house.members[person] : undefined
  if (person !== null && (!member || member.ended !== undefined)) return refuse('unknown', { about: person })
  return accept({ type: 'custodianNamed', person })
}

/** The named custodian, as long as they work here. */
export function custodianNow(house: House): PersonId | null {
  const person = house.custodian
  if (person === undefined || !Object.hasOwn(house.members, person)) return null
  return house.members[person]?.ended === undefined ? person : null
}

/** Everybody who works here as a therapist today. */
export function therapistsHere({ members }: House): PersonId[] {
  return Object.values(members)
    .filter((one) => one.ended === undefined && one.roles.includes('therapist'))
    .map((one) => one.person)
}
