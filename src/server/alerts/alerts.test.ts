import { afterEach, beforeEach, expect, test } from 'vitest'
import { alertsFor } from '#server/alerts/my-alerts.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { AlertsPage } from '#server/http/check-in-contract.ts'
import { mayConcern, seesStream } from '#server/http/sees-stream.ts'
import { answersTo, checkInWith } from '#testing/answers.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'

const MINUTE = 60_000
let post: Post
let app: TestApp

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
  await giveMailbox(app.site, app.here.people.therapist, 'first@example.test')
  await giveMailbox(app.site, app.here.people.otherTherapist, 'second@example.test')
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})

const today = (): string => app.clock.now().toISOString().slice(0, 10)
const stream = () => ({ practice: app.here.id, stream: `checkins/${app.here.client}` })

async function says(item9: number): Promise<void> {
  const jo = await app.as(app.here.people.client)
  const said = checkInWith(app.here.client, today(), answersTo('phq9', 0, { 9: item9 }))
  expect((await jo.command({ ...stream(), as: 'client' }, said)).status).toBe(200)
}

async function setCover(afterMinutes = 30): Promise<void> {
  const ada = await app.as(app.here.people.administrator)
  const cover = { type: 'setCover', person: app.here.people.otherTherapist, hours: 'Mon–Fri 9–17', afterMinutes }
  expect((await ada.command({ practice: app.here.id, stream: 'library', as: 'administrator' }, cover)).status).toBe(200)
}

const risks = async () =>
  (await app.site.handler.read('checkins', app.here.id, `checkins/${app.here.client}`))?.state.risks ?? []

async function records(person: string, talked: boolean): Promise<number> {
  const [risk] = (await risks()).toReversed()
  const someone = await app.as(person)
  const did = { type: 'recordRisk', risk: risk?.id, talked, words: 'Called, and came over.' }
  return (await someone.command({ ...stream(), as: 'therapist' }, did)).status
}

const alertsOf = async (person: string) =>
  (await (await app.as(person)).get<AlertsPage>(`/api/alerts?practice=${app.here.id}`)).body.alerts

const later = async (minutes: number): Promise<void> => {
  app.clock.goOn(minutes * MINUTE)
  await app.app.lookAtAlerts()
}

test('item 9 from 1: the therapist hears at once; when nobody acts the cover does, and both until someone has recorded', async () => {
  await setCover(30)
  await says(1)
  const [first] = await post.many(1)
  expect(first?.to).toBe('first@example.test')
  for (const word of ['Jo', 'Lindqvist', 'Lindenhof', 'Mara', 'PHQ', 'risk', 'client', 'therap', 'mood', 'safety'])
    expect(first?.text.toLowerCase(), word).not.toContain(word.toLowerCase())
  expect(first?.text).toContain('asks for you now')

  await later(29)
  await post.many(1)
  expect((await risks())[0]?.coverTold).toBeUndefined()
  expect(await alertsOf(app.here.people.otherTherapist)).toEqual([])

  await later(2)
  const told = await post.many(3)
  expect(
    told
      .slice(1)
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(['first@example.test', 'second@example.test'])
  expect((await risks())[0]?.coverTold?.cover).toBe(app.here.people.otherTherapist)

  // Another node takes it up, and two at once tell nobody twice; so does one that is started anew.
  const second = await app.node()
  app.clock.goOn(31 * MINUTE)
  await Promise.all([app.app.lookAtAlerts(), second.app.lookAtAlerts(), second.app.lookAtAlerts()])
  await post.many(5)
  const rounds = await inPractice(app.pool, app.here.id, (run) => run('SELECT rounds FROM waymark.alerts'))
  expect(rounds).toEqual([{ rounds: 3 }])
  await second.stop()
  const third = await app.node()
  app.clock.goOn(31 * MINUTE)
  await third.app.lookAtAlerts()
  await post.many(7)

  // The cover is not on the team, and may say what was done about this one.
  expect(await records(app.here.people.otherTherapist, false)).toBe(200)
  expect(await alertsOf(app.here.people.otherTherapist)).toEqual([])
  await later(600)
  await later(600)
  await post.many(7)
  await third.stop()
})

test('without a cover the therapists alone are told, again every hour', async () => {
  await says(2)
  await post.many(1)
  await later(59)
  await post.many(1)
  await later(2)
  await post.many(2)
  await later(61)
  expect((await post.many(3)).every(({ to }) => to === 'first@example.test')).toBe(true)
  expect((await risks())[0]?.coverTold).toBeUndefined()
})

test('an equal or lower answer, once it was talked about, interrupts nobody and is shown; a higher one does again', async () => {
  await says(1)
  await post.many(1)
  expect(await records(app.here.people.therapist, true)).toBe(200)
  await says(1)
  await later(600)
  await post.many(1)
  expect(await alertsOf(app.here.people.therapist)).toMatchObject([{ level: 'told', acted: null }])
  await says(2)
  await post.many(2)
  expect((await alertsOf(app.here.people.therapist)).map(({ level }) => level)).toEqual(['alert', 'told'])
  // Talking about the higher one answers the lower ones as well.
  expect(await records(app.here.people.therapist, true)).toBe(200)
  expect(await alertsOf(app.here.people.therapist)).toEqual([])
})

test('a cover who is the client’s own therapist is no second pair of eyes: the supervisor is told instead', async () => {
  const { administrator, therapist, supervisor } = app.here.people
  const ada = await app.as(administrator)
  const cover = { type: 'setCover', person: therapist, hours: 'Mon–Fri 9–17', afterMinutes: 30 }
  expect((await ada.command({ practice: app.here.id, stream: 'library', as: 'administrator' }, cover)).status).toBe(200)
  await giveMailbox(app.site, supervisor, 'third@example.test')
  await says(1)
  await post.many(1)
  await later(31)
  expect((await risks())[0]?.coverTold?.cover).toBe(supervisor)
  const sana = await app.as(supervisor)
  const [risk] = await risks()
  const did = { type: 'recordRisk', risk: risk?.id, talked: true, words: 'Called, and came over.' }
  expect((await sana.command({ ...stream(), as: 'supervisor' }, did)).status).toBe(200)
  // For a week the therapist sees that somebody else talked with their client.
  expect(await alertsOf(therapist)).toMatchObject([{ acted: { talked: true, by: 'Sana of Lindenhof' } }])
  expect(await alertsOf(supervisor)).toEqual([])
  app.clock.goOn(8 * 24 * 60 * MINUTE)
  expect(await alertsFor(app.site, app.here.id, therapist, ['therapist'])).toEqual([])
})

test('a zero raises nothing, and nobody is told that it was one', async () => {
  await says(0)
  await later(600)
  await post.many(0)
  expect(await alertsOf(app.here.people.therapist)).toEqual([])
})

test('everyone sees what is theirs to look at: the team all of it, the cover what they were told, the others nothing', async () => {
  await setCover(30)
  await says(3)
  const [seen] = await alertsOf(app.here.people.therapist)
  expect(seen).toMatchObject({
    client: app.here.client,
    plan: app.here.plan,
    name: 'Jo Lindqvist of Lindenhof',
    measure: 'PHQ-9',
    answer: 'Nearly every day',
    level: 'alert',
    way: 'signedIn',
    as: 'therapist',
    coverTold: null,
    acted: null,
  })
  expect(seen?.question).toMatch(/better off dead/)
  expect(Date.parse(seen?.coverAt ?? '')).toBe(Date.parse(seen?.at ?? '') + 30 * MINUTE)
  expect(await alertsOf(app.here.people.supervisor)).toMatchObject([{ as: 'supervisor' }])
  const { otherTherapist, otherSupervisor, assistant, administrator, ended } = app.here.people
  for (const person of [otherTherapist, otherSupervisor, assistant, administrator])
    expect(await alertsOf(person)).toEqual([])
  const left = await (await app.as(ended)).get(`/api/alerts?practice=${app.here.id}`)
  expect(left.status).toBe(404)

  await later(31)
  expect(await alertsOf(otherTherapist)).toMatchObject([
    { as: 'cover', plan: null, coverTold: { name: 'Ben of Lindenhof' }, coverAt: null },
  ])
  expect(await alertsOf(otherSupervisor)).toEqual([])

  // The first look leaves a line, and the next within the same sign-in none.
  const mara = await app.as(app.here.people.therapist)
  const lines = async (): Promise<number> => {
    await app.site.accessLog.flush()
    const found = await inPractice(app.pool, app.here.id, (run) =>
      run("SELECT FROM waymark.access_log WHERE part = 'alerts' AND client_id = $1 AND person_id = $2", [
        app.here.client,
        app.here.people.therapist,
      ]),
    )
    return found.length
  }
  const before = await lines()
  await mara.get(`/api/alerts?practice=${app.here.id}`)
  await mara.get(`/api/alerts?practice=${app.here.id}`)
  expect(await lines()).toBe(before + 1)
})

test('the person who is told hears it on their own screens, and nobody else does', async () => {
  await setCover(30)
  const heard: string[] = []
  const deaf = app.site.wake.hear((one) => void (one !== 'anything' && heard.push(one.topic)))
  await says(1)
  await post.many(1)
  await later(31)
  deaf()
  const { therapist, otherTherapist } = app.here.people
  const about = heard.filter((topic) => topic.startsWith('alerts/'))
  expect(new Set(about)).toEqual(new Set([`alerts/${therapist}`, `alerts/${otherTherapist}`]))
  const sees = async (person: string, topic: string): Promise<boolean> => {
    const { cookies } = await app.as(person)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const principal = await app.site.signIn.principalOf(new Headers({ cookie }))
    const moved = { practiceId: app.here.id, topic, version: 1 }
    return principal !== null && mayConcern(principal, moved) && seesStream(app.site, principal, moved)
  }
  expect(await sees(otherTherapist, `alerts/${otherTherapist}`)).toBe(true)
  expect(await sees(otherTherapist, `alerts/${therapist}`)).toBe(false)
  expect(await sees(app.here.people.administrator, `alerts/${therapist}`)).toBe(false)
  expect(await sees(app.here.people.client, `alerts/${app.here.people.client}`)).toBe(false)
})

test('a client who was erased is watched no more', async () => {
  await says(1)
  await post.many(1)
  const { site, here } = app
  const at = app.clock.now().toISOString()
  await eraseClient(site, { practiceId: here.id, clientId: here.client, at, person: here.people.administrator })
  expect(await inPractice(app.pool, here.id, (run) => run('SELECT FROM waymark.alerts'))).toEqual([])
  await later(600)
  await post.many(1)
})
