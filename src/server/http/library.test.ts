import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckInForm, CheckInSettingsPage, LibraryPage } from '#server/http/check-in-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import { COURSE, RESTED } from '#testing/command-table.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

// Mail is never delivered here: nothing listens there.
const REACHABLE = { publicUrl: 'https://waymark.example', smtpUrl: 'smtp://127.0.0.1:9' }
let app: TestApp
let local: TestApp
let today = ''
beforeAll(async () => {
  ;[app, local] = [await testApp(REACHABLE), await testApp()]
  today = app.clock.now().toISOString().slice(0, 10)
})
afterAll(async () => {
  await app.close()
  await local.close()
})

const person = (who: keyof TestApp['here']['people'], where = app): Promise<Visitor> => where.as(where.here.people[who])
async function library(command: Command, as: 'administrator' | 'therapist' = 'administrator', where = app) {
  const answer = await (await person(as, where)).command({ practice: where.here.id, stream: 'library', as }, command)
  return answer.status === 200 ? 'done' : (answer.body['refused'] as { code: string; field?: string; about?: string })
}
const page = async (who: keyof TestApp['here']['people']): Promise<LibraryPage> =>
  (await (await person(who)).get<LibraryPage>(`/api/library?practice=${app.here.id}`)).body
const settings = async (): Promise<CheckInSettingsPage> =>
  (
    await (
      await person('therapist')
    ).get<CheckInSettingsPage>(`/api/clients/${app.here.client}/check-ins?practice=${app.here.id}`)
  ).body
const cover = (who: string): Command => ({ type: 'setCover', person: who, hours: 'Weekdays 8–18', afterMinutes: 30 })

test('a practice adds a scale of its own, once for each edition; members read all of it, clients the rules', async () => {
  expect(await library({ type: 'adoptMeasure', measure: RESTED, right: true }, 'therapist')).toBe('done')
  expect(await library({ type: 'adoptMeasure', measure: RESTED, right: true }, 'therapist')).toMatchObject({
    code: 'already-exists',
  })
  const shipped = { ...RESTED, id: 'phq9' }
  expect(await library({ type: 'adoptMeasure', measure: shipped, right: true })).toMatchObject({
    code: 'already-exists',
  })
  const misfit = { ...RESTED, id: 'rested2', scoring: { ...RESTED.scoring, highest: 99 } }
  expect(await library({ type: 'adoptMeasure', measure: misfit, right: true })).toMatchObject({
    code: 'measure-misfit',
  })
  expect(await library({ type: 'adoptCourse', measure: 'phq9', ...COURSE }, 'therapist')).toBe('done')
  expect(await library({ type: 'hideMeasure', measure: 'pswq', hidden: true })).toBe('done')
  expect(await library({ type: 'hideMeasure', measure: 'pswq', hidden: true }, 'therapist')).toMatchObject({
    code: 'not-allowed',
  })

  const [member, client] = [await page('therapist'), await page('client')]
  expect(Object.keys(member.library)).toContain('rested')
  expect(member.settings.hidden).toEqual(['pswq'])
  // A member can take back what was put away, so they see it; a client sees what is asked.
  expect(Object.keys(member.library)).toContain('pswq')
  expect(Object.keys(client.library)).not.toContain('pswq')
  expect(member.shipped).not.toContain('rested')
  expect(Object.keys(member.settings.courses)).toEqual(['phq9'])
  expect(client.settings.courses).toEqual({})
  expect(client.settings.rules).toEqual(member.settings.rules)
  expect(client.mayCover).toEqual([])
  expect(member.mayCover.map((one) => one.person).toSorted()).toEqual(
    ['therapist', 'otherTherapist', 'supervisor', 'otherSupervisor', 'emergency']
      .map((who) => app.here.people[who as 'therapist'])
      .toSorted(),
  )
  expect(Object.keys((await settings()).library)).toContain('rested')
  expect(Object.keys((await settings()).library)).not.toContain('pswq')
})

test('rules are tightened, never silenced', async () => {
  const rules = (more: object): Command => ({
    type: 'setSignalRules',
    rules: { noChangeBySession: 8, ratingGap: 3, missed: 2, ...more },
  })
  expect(await library(rules({ missed: 3 }))).toEqual({ code: 'never-silenced', field: 'rules.missed' })
  expect(await library(rules({ missed: 1 }))).toBe('done')
  expect((await page('client')).settings.rules.missed).toBe(1)
})

test('only someone who is there and may read can be the cover', async () => {
  for (const who of ['assistant', 'administrator', 'ended', 'client', 'supporter'] as const)
    expect(await library(cover(app.here.people[who])), who).toMatchObject({ code: 'unknown' })
  expect(await library(cover(app.elsewhere.people.therapist))).toMatchObject({ code: 'unknown' })
  expect(await library(cover(randomUUID()))).toMatchObject({ code: 'unknown' })
  expect(await library(cover('__proto__'))).toMatchObject({ code: 'invalid', field: 'command.person' })
  expect((await page('client')).coverName).toBeNull()
})

test('questions about risk are asked away from the room only where mail arrives, and somebody covers', async () => {
  const ask: Command = { type: 'askRiskRemotely', on: true }
  expect(await library(cover(local.here.people.supervisor), 'administrator', local)).toBe('done')
  expect(await library(ask, 'administrator', local)).toEqual({ code: 'not-reachable', field: 'address' })

  expect((await page('administrator')).missingForRemoteRisk).toEqual(['cover'])
  expect(await library(ask)).toEqual({ code: 'no-cover-yet' })
  expect(await library(cover(app.here.people.otherSupervisor))).toBe('done')
  const jo = await person('client')
  const asked = async (): Promise<CheckInForm> =>
    (await jo.get<CheckInForm>(`/api/check-in?practice=${app.here.id}&client=${app.here.client}`)).body
  const schedule = {
    goals: null,
    together: null,
    steps: false,
    measures: [{ measure: 'phq9', interval: 'weekly' }],
    remind: false,
  }
  const to = { practice: app.here.id, stream: `checkins/${app.here.client}`, as: 'client' } as const
  expect((await jo.command(to, { type: 'setSchedule', client: app.here.client, schedule })).status).toBe(200)
  expect(await asked()).toMatchObject({ questions: [{ ask: 'note' }], inTheRoomOnly: true, measures: [] })

  expect(await library(ask)).toBe('done')
  expect(await asked()).toMatchObject({
    questions: [{ ask: 'measure', measure: 'phq9', edition: 1 }, { ask: 'note' }],
    inTheRoomOnly: false,
    readers: { cover: { name: `Noor of ${app.here.name}`, hours: 'Weekdays 8–18', afterMinutes: 30 } },
  })
  expect(await page('client')).toMatchObject({ coverName: `Noor of ${app.here.name}`, missingForRemoteRisk: [] })
  expect((await settings()).remoteRisk).toBe(true)

  // The cover leaves: at once nothing of it is asked any more, and what was answered is taken all the same.
  const ada = await person('administrator')
  const ended = { type: 'endMembership', person: app.here.people.otherSupervisor }
  const practice = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  expect((await ada.command(practice, ended)).status).toBe(200)
  expect(await asked()).toMatchObject({ questions: [{ ask: 'note' }], readers: { cover: null } })
  expect(await page('administrator')).toMatchObject({ coverName: null, missingForRemoteRisk: ['cover'] })
  const said = { measures: [answered('phq9', [0, 0, 0, 0, 0, 0, 0, 0, 3])] }
  expect((await jo.command(to, checkInSent(app.here.client, today, said))).status).toBe(200)
  const standing = await app.site.handler.read('checkins', app.here.id, to.stream)
  expect(standing?.state.risks).toMatchObject([{ level: 'alert', value: 3 }])
})

test('the cover who was told records what was done, of that one alert alone', async () => {
  const { id, client, people } = app.here
  const stream = `checkins/${client}`
  const [risk] = (await app.site.handler.read('checkins', id, stream))?.state.risks ?? []
  const record = async (who: 'supervisor' | 'otherTherapist', about: string, commandId: string = randomUUID()) => {
    const as = who === 'supervisor' ? ('supervisor' as const) : ('therapist' as const)
    const command = { type: 'recordRisk', risk: about, talked: true, words: 'Called Jo, and Jo is with a friend' }
    return (await (await person(who)).command({ practice: id, stream, as, commandId }, command)).status
  }
  const told = risk?.id ?? ''
  expect(await record('otherTherapist', told)).toBe(404)
  expect(await library(cover(people.otherTherapist))).toBe('done')
  expect(await record('otherTherapist', told), 'not told yet').toBe(404)
  const tell = (cover: string) =>
    app.site.handler.handle('checkins', {
      practiceId: id,
      streamId: stream,
      command: { type: 'tellCover', risk: told, cover },
      asking: { person: 'waymark', capacity: 'system', at: new Date().toISOString(), today, commandId: randomUUID() },
    })
  expect(await tell(people.otherTherapist)).toMatchObject({ facts: 1 })
  expect(await record('otherTherapist', 'another')).toBe(404)
  const ben = await person('otherTherapist')
  for (const path of [
    `/api/check-in?client=${client}&practice=${id}`,
    `/api/plans/${app.here.plan}/progress?practice=${id}`,
  ])
    expect((await ben.get(path)).status, path).toBe(404)
  const aside = { type: 'lookAtSignal', signal: 'missed', level: 2, at: ['method'], decided: 'd' }
  expect((await ben.command({ practice: id, stream, as: 'therapist' }, aside)).status).toBe(404)
  const commandId = randomUUID()
  expect(await record('otherTherapist', told, commandId)).toBe(200)
  expect(await record('otherTherapist', told, commandId), 'sent again').toBe(200)
  expect(await record('supervisor', told), 'it is closed').toBe(409)
  const acted = (await app.site.handler.read('checkins', id, stream))?.state.risks[0]?.acted
  expect(acted?.by).toBe(people.otherTherapist)
})
