import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#testing/app.ts'
let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})
test('smoke', async () => {
  const jo = await app.as(app.here.people.client)
  const form = await jo.get(`/api/check-in?practice=${app.here.id}&client=${app.here.client}`)
  console.log(form.status, form.text.slice(0, 800))
  const r = await jo.command({ practice: app.here.id, stream: `checkins/${app.here.client}`, as: 'client' }, { type: 'checkIn', client: app.here.client, on: app.clock.now().toISOString().slice(0, 10), measures: [{ measure: 'gad2', edition: 1, answers: [{ item: 1, value: 2 }, { item: 2, value: 1 }] }], ratings: [{ about: app.here.goal, value: 4 }], levels: [], steps: [] })
  console.log(r.status, r.text)
  console.log((await jo.get(`/api/check-in/due?practice=${app.here.id}`)).text)
  console.log((await jo.get(`/api/library?practice=${app.here.id}`)).text.slice(0, 300))
})
