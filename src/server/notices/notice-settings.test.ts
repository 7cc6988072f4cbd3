import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NoticesPage } from '#server/http/notices-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
beforeEach(async () => void (app = await testApp()))
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

test('everybody chooses for themselves, and a check-in mail is the one wish that both sides see', async () => {
  const jo = await app.as(app.here.people.client)
  const set = (kind: string, how: string) => jo.post<NoticesPage>('/api/notices', { practice: app.here.id, kind, how })
  expect((await set('bring', 'never')).body.kinds).toContainEqual({ kind: 'bring', how: 'never' })
  expect((await set('checkIn', 'daily')).body.kinds).toContainEqual({ kind: 'checkIn', how: 'daily' })
  const schedule = async () =>
    (await app.site.handler.read('checkins', app.here.id, `checkins/${app.here.client}`))?.state.schedule
  expect((await schedule())?.remind).toBe(true)
  await set('checkIn', 'never')
  expect((await schedule())?.remind).toBe(false)
  expect((await set('alert', 'never')).status).toBe(400)
  const mara = await app.as(app.here.people.therapist)
  const hers = await mara.get<NoticesPage>(`/api/notices?practice=${app.here.id}`)
  expect(hers.body.kinds).toEqual([
    { kind: 'bring', how: 'daily' },
    { kind: 'review', how: 'daily' },
    { kind: 'signed', how: 'atOnce' },
  ])
  const consent = { practice: app.here.id, kind: 'consent', how: 'daily' }
  expect((await mara.post('/api/notices', consent)).status).toBe(400)
})
