import { randomUUID } from 'node:crypto'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { PracticeCommand } from '#domain/practice/practice.ts'
import { momentOf, weeksBefore } from '#cli/demo/calendar.ts'
import {
  BEGAN_WEEKS_AGO,
  COVER,
  CUSTODIAN,
  LICENSED,
  type MemberKey,
  MEMBERS,
  PASSWORD,
  PLACE_RULES,
  PRACTICE,
  SUPERVISION,
} from '#cli/demo/practice.ts'
import { CARD, CLAUSES, OFFERS, RIGHTS } from '#cli/demo/options.ts'
import { STORIES } from '#cli/demo/stories.ts'
import { telling } from '#cli/demo/telling.ts'
import type { Site } from '#server/http/here.ts'
import { todayIn } from '#server/practice/practices.ts'
import type { DemoLogin } from '#server/sign-in/contract.ts'

/** What was made: who can sign in, and how each plan stands. */
export type Built = {
  readonly practiceId: PracticeId
  readonly today: CivilDate
  readonly logins: readonly DemoLogin[]
  readonly plans: ReadonlyMap<string, Plan>
}

/**
 * Makes the fictional practice by issuing the commands that people would have issued, day by day. Throws when one is refused: a
 * story that the rules do not allow is a mistake in the story.
 */
export async function buildPractice(site: Site): Promise<Built> {
  const today = todayIn(PRACTICE.zone, site.clock())
  const practiceId = randomUUID()
  const people = await makePeople(site)
  const personOf = (email: string): PersonId => {
    const found = people.get(email)
    if (!found) throw new Error(`${email} was not made`)
    return found
  }
  await setUp(site, practiceId, weeksBefore(today, BEGAN_WEEKS_AGO), (key) => personOf(MEMBERS[key].email))

  const plans = new Map<string, Plan>()
  for (const { about, tell } of STORIES) {
    const supervised = about.therapist === SUPERVISION.therapist
    const story = telling({
      site,
      practiceId,
      about,
      today,
      therapist: personOf(MEMBERS[about.therapist].email),
      supervisor: supervised ? personOf(MEMBERS[SUPERVISION.supervisor].email) : undefined,
      assistant: personOf(MEMBERS.priya.email),
      colleague: personOf(MEMBERS[about.therapist === 'leila' ? 'tomasz' : 'leila'].email),
      supporter: about.supporter && personOf(about.supporter.email),
      account: about.email === undefined ? undefined : personOf(about.email),
    })
    await tell(story)
    plans.set(about.name, story.plan())
  }
  return { practiceId, today, logins: logins(), plans }
}

/** Everyone who can sign in, by e-mail. Hashing a password takes a while: they are made at the same time. */
async function makePeople(site: Site): Promise<Map<string, PersonId>> {
  const made = await Promise.all(
    logins().map(async ({ email, password }) => {
      const person = await site.signIn.people.createPerson({ email, password })
      if (!person) throw new Error(`${email} belongs to someone already`)
      return [email, person] as const
    }),
  )
  return new Map(made)
}

async function setUp(site: Site, practiceId: PracticeId, day: CivilDate, personOf: (key: MemberKey) => PersonId) {
  let n = 0
  const say = async (command: PracticeCommand, as: 'system' | 'administrator', person = personOf('samuel')) => {
    const at = momentOf(day, n++)
    const asking = { person, capacity: as, at, today: day, commandId: randomUUID() }
    const outcome = await site.handler.handle('practice', { practiceId, streamId: 'practice', command, asking })
    if ('refused' in outcome) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refused)}`)
  }
  const { samuel, ...others } = MEMBERS
  const reachable = site.publicUrl.startsWith('https:')
  await say(
    {
      type: 'setUpPractice',
      practice: practiceId,
      ...PRACTICE,
      reachable,
      memberName: samuel.name,
      roles: [...samuel.roles],
    },
    'system',
  )
  await site.signIn.people.setMembership(practiceId, personOf('samuel'), [...samuel.roles])
  for (const [key, { name, roles }] of Object.entries(others) as [MemberKey, (typeof MEMBERS)[MemberKey]][]) {
    const invitation = randomUUID()
    await say({ type: 'inviteMember', invitation, name, roles: [...roles] }, 'administrator')
    await say({ type: 'memberJoins', invitation, person: personOf(key) }, 'system', personOf(key))
    await site.signIn.people.setMembership(practiceId, personOf(key), [...roles])
  }
  const { therapist, supervisor, coSign } = SUPERVISION
  const supervision = { person: personOf(therapist), supervisor: personOf(supervisor), coSign }
  await say({ type: 'setSupervisor', ...supervision }, 'administrator')
  await say({ type: 'nameCustodian', person: personOf(CUSTODIAN) }, 'administrator')
  await say({ type: 'setLicensedPlaces', person: personOf('leila'), places: [...LICENSED] }, 'administrator')
  await say({ type: 'setPlaceRules', rules: [...PLACE_RULES] }, 'administrator')
  const cover = {
    type: 'setCover',
    person: personOf('tomasz'),
    hours: COVER.hours,
    afterMinutes: COVER.afterMinutes,
  } as const
  const asking = { person: personOf('samuel'), capacity: 'administrator', at: momentOf(day, n), today: day } as const
  const covered = await site.handler.handle('library', {
    practiceId,
    streamId: 'library',
    command: cover,
    asking: { ...asking, commandId: randomUUID() },
  })
  if ('refused' in covered) throw new Error(`setCover was refused: ${JSON.stringify(covered.refused)}`)
  await say({ type: 'setRights', named: personOf('samuel'), ...RIGHTS }, 'administrator')
  const options = [...OFFERS, ...CLAUSES].map((command) => ({ ...asking, command }))
  const card = { ...asking, person: personOf('leila'), capacity: 'therapist' as const, command: CARD }
  for (const { command, ...asked } of [...options, card]) {
    const request = { practiceId, streamId: 'options', command, asking: { ...asked, commandId: randomUUID() } }
    const outcome = await site.handler.handle('options', request)
    if ('refused' in outcome) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refused)}`)
  }
}

/** Members first, then the clients who have an account, then those whom a client lets read along. */
export function logins(): DemoLogin[] {
  const members = Object.values(MEMBERS).map(({ name, email, says }) => ({ name, role: says, email }))
  const clients = STORIES.flatMap(({ about: { name, email, says } }) =>
    email === undefined ? [] : [{ name, role: `client: ${says}`, email }],
  )
  const supporters = STORIES.flatMap(({ about: { supporter } }) =>
    supporter ? [{ name: supporter.name, role: `supporter: ${supporter.says}`, email: supporter.email }] : [],
  )
  return [...members, ...clients, ...supporters].map((one) => ({ ...one, password: PASSWORD }))
}
