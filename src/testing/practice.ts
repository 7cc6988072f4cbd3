import { randomUUID } from 'node:crypto'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PracticeCommand, Role } from '#domain/practice/practice.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Site } from '#server/http/here.ts'
import { todayIn } from '#server/practice/practices.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

/** Everybody who can stand in some relation to the one client that tests ask about. */
export const RELATIONS = [
  'client',
  'otherClient',
  'therapist',
  'otherTherapist',
  'supervisor',
  'otherSupervisor',
  'assistant',
  'administrator',
  'supporter',
  'otherSupporter',
  'emergency',
  'ended',
  'nobody',
] as const
export type Relation = (typeof RELATIONS)[number]

/** The capacity in which someone in this relation would ask. */
export const CAPACITY: Readonly<Record<Relation, Exclude<Capacity, 'system'>>> = {
  client: 'client',
  otherClient: 'client',
  therapist: 'therapist',
  otherTherapist: 'therapist',
  supervisor: 'supervisor',
  otherSupervisor: 'supervisor',
  assistant: 'assistant',
  administrator: 'administrator',
  supporter: 'supporter',
  otherSupporter: 'supporter',
  emergency: 'emergency',
  ended: 'therapist',
  nobody: 'client',
}

export type PracticeUnderTest = {
  readonly id: string
  readonly name: string
  /**
   * Person ids. `supporter` was granted the goals, `otherSupporter` the part about the client; `ended` was on the team; `emergency` is
   * a therapist who opened the client's chart in an emergency.
   */
  readonly people: Readonly<Record<Exclude<Relation, 'nobody'>, string>>
  /** The client whom everybody's relation is to, and another one, each with a plan. */
  readonly client: string
  readonly plan: string
  readonly otherClient: string
  readonly otherPlan: string
  /** The first line of the plan: a goal in the client's words. */
  readonly goal: string
}

type Setting = {
  readonly site: Site
  readonly as: (person: string | null) => Promise<Visitor>
  readonly reachable: boolean
}

/** A practice full of people, made by real commands. */
export async function practiceForTests(
  { site, as, reachable }: Setting,
  id: string,
  name: string,
): Promise<PracticeUnderTest> {
  const asSystem = (person: string, command: PracticeCommand, capacity: Capacity = 'system') =>
    accepted(
      site.handler.handle('practice', {
        practiceId: id,
        streamId: 'practice',
        command,
        asking: { person, capacity, ...now(site), commandId: randomUUID() },
      }),
    )
  const newPerson = async (): Promise<string> => (await site.signIn.people.createPerson()) ?? ''

  const administrator = await newPerson()
  await asSystem(administrator, {
    type: 'setUpPractice',
    practice: id,
    name,
    zone: 'UTC',
    place: 'AT',
    ageOfConsent: 18,
    secondFactorRequired: true,
    reachable,
    memberName: `Ada of ${name}`,
    roles: ['administrator'],
  })
  await site.signIn.people.setMembership(id, administrator, ['administrator'])
  const join = async (called: string, role: Role): Promise<string> => {
    const person = await newPerson()
    const invitation = randomUUID()
    const invite: PracticeCommand = { type: 'inviteMember', invitation, name: `${called} of ${name}`, roles: [role] }
    await asSystem(administrator, invite, 'administrator')
    await asSystem(person, { type: 'memberJoins', invitation, person })
    await site.signIn.people.setMembership(id, person, [role])
    return person
  }
  const therapist = await join('Mara', 'therapist')
  const otherTherapist = await join('Ben', 'therapist')
  const supervisor = await join('Sana', 'supervisor')
  const otherSupervisor = await join('Noor', 'supervisor')
  const assistant = await join('Tom', 'assistant')
  const emergency = await join('Emil', 'therapist')
  const ended = await join('Eda', 'therapist')

  const command = async (person: string, capacity: Capacity, stream: string, what: Command): Promise<void> => {
    const answer = await (await as(person)).command({ practice: id, stream, as: capacity }, what)
    if (answer.status !== 200) throw new Error(`${what.type} by ${capacity}: ${answer.status} ${answer.text}`)
  }
  for (const [person, by] of [
    [therapist, supervisor],
    [otherTherapist, otherSupervisor],
  ] as const)
    await command(administrator, 'administrator', 'practice', {
      type: 'setSupervisor',
      person,
      supervisor: by,
      coSign: true,
    })

  const addClient = async (by: string, called: string) => {
    const [client, plan, person] = [randomUUID(), randomUUID(), await newPerson()]
    await command(by, 'therapist', `client/${client}`, { type: 'addClient', client, name: called, adult: true })
    await command(by, 'therapist', `plan/${plan}`, { type: 'openPlan', plan, client })
    await command(by, 'therapist', `client/${client}`, { type: 'notePlan', plan })
    await site.signIn.people.linkClient(id, client, person)
    await accepted(
      site.handler.handle('client', {
        practiceId: id,
        streamId: `client/${client}`,
        command: { type: 'linkClient', person },
        asking: { person, capacity: 'system', ...now(site), commandId: randomUUID() },
      }),
    )
    return { client, plan, person }
  }
  const one = await addClient(therapist, `Jo Lindqvist of ${name}`)
  const other = await addClient(otherTherapist, `Kim Oduya of ${name}`)
  await command(therapist, 'therapist', `client/${one.client}`, { type: 'joinTeam', therapist: ended })
  await command(administrator, 'administrator', 'practice', { type: 'endMembership', person: ended })

  await accepted(
    site.handler.handle('client', {
      practiceId: id,
      streamId: `client/${one.client}`,
      command: { type: 'openEmergency', reason: 'She rang and said goodbye' },
      asking: {
        person: emergency,
        capacity: 'therapist',
        ...now(site),
        commandId: randomUUID(),
        supplied: { signedInAgain: { method: 'password', at: now(site).at } },
      },
    }),
  )
  // Nobody is written to in tests that are about other letters.
  await inPractice(site.pool, id, (run) => run('UPDATE waymark.emergencies SET told_at = opened_at'))
  const writing = randomUUID()
  const written = await (
    await as(one.person)
  ).command(
    { practice: id, stream: `plan/${one.plan}`, as: 'client', commandId: writing },
    { type: 'write', kind: 'goal', words: { ownWords: `Sleep through the night in ${name}`, lifeArea: 'body' } },
  )
  if (written.status !== 200) throw new Error(`write: ${written.text}`)
  const [supporter, otherSupporter] = [await newPerson(), await newPerson()]
  for (const [grantee, part] of [
    [supporter, 'goals'],
    [otherSupporter, 'aboutMe'],
  ])
    await command(one.person, 'client', `client/${one.client}`, { type: 'giveGrant', grantee, parts: [part] })

  return {
    id,
    name,
    people: {
      client: one.person,
      otherClient: other.person,
      therapist,
      otherTherapist,
      supervisor,
      otherSupervisor,
      assistant,
      administrator,
      supporter,
      otherSupporter,
      emergency,
      ended,
    },
    client: one.client,
    plan: one.plan,
    otherClient: other.client,
    otherPlan: other.plan,
    goal: `${writing}.0`,
  }
}

function now(site: Site): { at: string; today: string } {
  const at = site.clock()
  return { at: at.toISOString(), today: todayIn('UTC', at) }
}

async function accepted(outcome: Promise<object>): Promise<void> {
  const came = await outcome
  if ('refused' in came) throw new Error(`refused: ${JSON.stringify(came)}`)
}
