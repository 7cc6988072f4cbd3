import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClientPage, TodayPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const supervisorsFor = async (person: string) => {
  const reader = await app.as(person)
  const page = (await reader.get<ClientPage>(`/api/clients/${app.here.client}?practice=${app.here.id}`)).body
  return page.supervisors.map((one) => page.people[one]?.name)
}

test('the client reads who supervises their therapist, and no longer once nobody does', async () => {
  const { people } = app.here
  expect(await supervisorsFor(people.client)).toEqual(['Sana of Lindenhof'])
  const administrator = await app.as(people.administrator)
  const command = { type: 'setSupervisor', person: people.therapist, supervisor: null, coSign: false }
  await administrator.command({ practice: app.here.id, stream: 'practice', as: 'administrator' }, command)
  expect(await supervisorsFor(people.client)).toEqual([])
})

test('an assistant sees the first names before searching, in their order, and nothing of any plan', async () => {
  const assistant = await app.as(app.here.people.assistant)
  const list = async (query: string) =>
    (await assistant.get<TodayPage>(`/api/today?practice=${app.here.id}&as=assistant&q=${query}`)).body.rows
  const all = await list('')
  expect(all.map((row) => row.client)).toEqual(expect.arrayContaining([app.here.client]))
  const names = all.map((row) => row.name)
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)))
  expect(all.every((row) => row.plan === null && row.lastStep === null && row.nextSession === null)).toBe(true)
  expect(await list('nobody-is-called-so')).toEqual([])
})
