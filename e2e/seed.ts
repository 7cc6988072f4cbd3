import { randomUUID } from 'node:crypto'
import type { Role } from '#domain/practice/practice.ts'
import type { InvitationMade, OutboxPage } from '#server/http/contract.ts'
import { inDays, ZONE } from './days.ts'
import { type Actor, actAs, atTheDoor, type Login } from './actor.ts'
import { checkInsOf } from './seed-check-ins.ts'

export const THERAPIST: Login & { readonly name: string } = {
  name: 'Dr Lena Brandt',
  email: 'lena@example.test',
  password: 'a quiet river bend',
}
export const CLIENT: Login & { readonly name: string } = {
  name: 'Jonas Keller',
  email: 'jonas@example.test',
  password: 'three warm small stones',
}

/** A practice with one therapist, who is its administrator too, and no second step. */
export async function practiceOf(url: string): Promise<Actor> {
  const { tell } = await atTheDoor(url)
  await tell('/api/set-up', {
    practiceName: 'Practice at the river',
    timeZone: ZONE,
    country: 'AT',
    ageOfConsent: 18,
    name: THERAPIST.name,
    email: THERAPIST.email,
    password: THERAPIST.password,
    secondFactorRequired: false,
  })
  return actAs(url, THERAPIST)
}

export type Ids = { readonly client: string; readonly plan: string }

/** A client of the therapist's, with a plan that has been opened and says nothing yet. */
export async function clientOf(therapist: Actor, name: string): Promise<Ids> {
  const [client, plan] = [randomUUID(), randomUUID()]
  await therapist.command(`client/${client}`, 'therapist', { type: 'addClient', client, name, adult: true })
  await therapist.command(`plan/${plan}`, 'therapist', { type: 'openPlan', plan, client })
  await therapist.command(`client/${client}`, 'therapist', { type: 'notePlan', plan })
  return { client, plan }
}

/** Invites the client and accepts for them: they have an account, with a password. The administrator sees to the mail. */
export async function invited(
  url: string,
  therapist: Actor,
  client: string,
  login: Login,
  administrator = therapist,
): Promise<Actor> {
  const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }
  await therapist.command(`client/${client}`, 'therapist', reach)
  const about = { practice: therapist.practice, commandId: randomUUID(), email: login.email }
  const { code } = await therapist.tell<InvitationMade>(`/api/clients/${client}/invitation`, about)
  const token = await mailedToken(administrator, login.email)
  const { tell } = await atTheDoor(url)
  await tell('/api/invitation/open', { token, code })
  await tell('/api/invitation/accept', { token, code, password: login.password })
  return actAs(url, login)
}

/** Invites a member of the practice and accepts for them. */
export async function memberOf(url: string, admin: Actor, name: string, roles: readonly Role[]): Promise<Actor> {
  const login = { email: `${name.split(' ')[0]?.toLowerCase()}@example.test`, password: 'under the wide beech' }
  const about = { practice: admin.practice, commandId: randomUUID(), email: login.email, name, roles }
  const { code } = await admin.tell<InvitationMade>('/api/practice/invitations', about)
  const token = await mailedToken(admin, login.email)
  const { tell } = await atTheDoor(url)
  await tell('/api/invitation/open', { token, code })
  await tell('/api/invitation/accept', { token, code, password: login.password })
  return actAs(url, login)
}

/** The secret part of the link in the newest mail to someone. */
export async function mailedToken(administrator: Actor, email: string): Promise<string> {
  const { mails } = await administrator.ask<OutboxPage>('/api/outbox')
  const text =
    mails
      .filter((mail) => mail.to === email)
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .at(-1)?.text ?? ''
  const token = /\/invitation#(\S+)/.exec(text)?.[1]
  if (!token) throw new Error(`No invitation to ${email} lies in the outbox:\n${text}`)
  return token
}

export type Grown = Ids & {
  readonly url: string
  readonly therapist: Actor
  readonly person: Actor
  /** Lines by what they are. */
  readonly lines: Readonly<Record<'goal' | 'objective' | 'step' | 'method' | 'need', string>>
  readonly versions: readonly string[]
}

/**
 * A plan as it looks after some weeks: every part has something to say, version 1 is signed by both, version 2 waits for the
 * client, suggestions wait on both sides, a draft lies on each.
 */
export async function grownPlan(url: string): Promise<Grown> {
  const therapist = await practiceOf(url)
  const ids = await clientOf(therapist, CLIENT.name)
  const person = await invited(url, therapist, ids.client, CLIENT)
  const { plan } = ids
  const by = async (who: Actor, command: object): Promise<string> => `${await who.onPlan(plan, command as never)}.0`
  const write = (who: Actor, kind: string, words: object, more: object = {}) =>
    by(who, { type: 'write', kind, words, ...more })

  await write(person, 'aboutMe', { topic: 'bringsMeHere', ownWords: 'I lie awake most nights and dread the next day.' })
  await write(person, 'aboutMe', {
    topic: 'strengths',
    ownWords: 'I am patient. I have a garden and a brother who calls.',
  })
  await write(therapist, 'workingTogether', { topic: 'contact', wording: 'Mail between sessions is read on weekdays.' })
  await by(therapist, { type: 'openSession' })
  const need = await write(therapist, 'need', {
    ownWords: 'Sleep',
    clinicalWording: 'Insomnia disorder, for eight months, with worry about the next day.',
  })
  const goal = await write(person, 'goal', { ownWords: 'Sleep through, at least four nights a week', lifeArea: 'body' })
  const objective = await write(
    therapist,
    'objective',
    { notice: 'I wake up before the alarm and am not tired', baseline: 1, target: 4, interval: 'everySession' },
    { parent: goal },
  )
  const step = await write(
    person,
    'step',
    { action: 'Phone stays in the kitchen at night', owner: 'client', by: inDays(7) },
    { parent: goal },
  )
  await write(therapist, 'step', { action: 'Bring the sleep diary', owner: 'therapist' }, { parent: goal })
  const method = await write(therapist, 'intervention', {
    method: 'Sleep restriction and a sleep diary',
    whyForMe: 'You said that counting and writing things down calms you.',
    risks: 'In the first two weeks you may be more tired. Take care when driving.',
    alternatives: 'Waiting, or medicine from your doctor.',
    goals: [goal],
  })
  await write(person, 'milestone', {
    mark: 'planned',
    ownWords: 'The first time I wake up and the sun is already there',
  })
  await write(person, 'milestone', { mark: 'lifeEvent', ownWords: 'We moved house', on: inDays(-40) })
  await write(therapist, 'review', { on: inDays(42) })
  await by(person, { type: 'answer', to: method, answer: 'agree' })
  await by(person, { type: 'answer', to: objective, answer: 'notSure', reason: 'Is that not too much at once?' })
  const versions = [await signedByBoth(therapist, person, plan)]
  await by(person, { type: 'addNote', version: versions[0], text: 'I meant week nights above all.' })
  await by(therapist, {
    type: 'suggest',
    line: step,
    change: { do: 'reword', words: { action: 'Phone stays in the kitchen at night, and the clock too' } },
    reason: 'You looked at the clock a lot.',
  })
  await by(person, {
    type: 'suggest',
    line: method,
    change: { do: 'reword', words: { method: 'A sleep diary, and sleep restriction only on week nights' } },
  })
  await by(person, { type: 'reword', line: goal, words: { ownWords: 'Sleep through, at least five nights a week' } })
  await by(therapist, { type: 'holdSession', session: await openSession(therapist, plan), nextOn: inDays(5) })
  versions.push(await by(therapist, { type: 'prepareVersion' }))
  await therapist.onPlan(plan, { type: 'sign', version: versions[1] ?? '', marks: [] })
  const draft = { type: 'write', kind: 'step', words: { action: 'Ask my brother to call on Sundays', owner: 'client' } }
  for (const who of [person, therapist])
    await who.command(`drafts/${plan}/${who.me.person}`, who === person ? 'client' : 'therapist', {
      type: 'keepDraft',
      draft: randomUUID(),
      typed: { doing: 'write', kind: 'step', action: 'Ask my brother to call on Sundays', owner: 'client' },
      act: draft,
      forSession: who === therapist,
    })
  await checkInsOf(therapist, person, ids.client, goal)
  return { ...ids, url, therapist, person, versions, lines: { goal, objective, step, method, need } }
}

/** Prepares the next version and has both sign it; the client says yes to every method. */
export async function signedByBoth(therapist: Actor, person: Actor, plan: string): Promise<string> {
  const version = `${await therapist.onPlan(plan, { type: 'prepareVersion' })}.0`
  for (const who of [therapist, person]) {
    await who.tell('/api/sign-in-again', { password: who.login.password })
    const consent = who === person ? { consent: { no: [], clauses: [] } } : {}
    await who.onPlan(plan, { type: 'sign', version, marks: [], ...consent })
  }
  return version
}

async function openSession(therapist: Actor, plan: string): Promise<string> {
  type Sessions = { plan: { sessions: { id: string; state: string }[] } }
  const page = await therapist.ask<Sessions>(`/api/plans/${plan}`)
  return page.plan.sessions.find((one) => one.state === 'open')?.id ?? ''
}
