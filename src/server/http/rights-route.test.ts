import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Me } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { RIGHTS } from '#testing/command-table.ts'
import { type Column, everyColumn } from '#testing/every-column.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const ada = await app.as(app.here.people.administrator)
  const set = { type: 'setRights', ...RIGHTS, named: app.here.people.otherSupervisor }
  expect((await ada.command({ practice: app.here.id, stream: 'practice', as: 'administrator' }, set)).status).toBe(200)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const PAGES = ['', '/complaint', '/other-therapist', '/second-opinion', '/stop'].map((page) => `/rights${page}`)

test('the rights of a client come with who they are, to the client and to nobody else', async () => {
  const rightsOf = async (person: string) =>
    (await (await app.as(person)).get<Me>('/api/me')).body.practices.map(({ asClient }) => asClient?.rights ?? null)
  expect(await rightsOf(app.here.people.client)).toMatchObject([
    { texts: RIGHTS, hears: { name: 'Noor of Lindenhof' }, whyNobody: null, concerns: [] },
  ])
  for (const who of ['therapist', 'supervisor', 'administrator', 'assistant'] as const)
    expect(await rightsOf(app.here.people[who]), who).toEqual([null])
})

test('reading about complaints, another therapist, a second opinion and stopping leaves no row in any table', async () => {
  const jo = await app.as(app.here.people.client)
  const dump = async (): Promise<Column[]> => {
    await app.site.accessLog.flush()
    await app.site.handler.settled()
    return everyColumn(app.database.ownerUrl)
  }
  // What every page asks for has been asked once: that is a sign-in, not a reading of rights.
  expect((await jo.get('/api/me')).status).toBe(200)
  const before = await dump()
  const heard: string[] = []
  const deaf = app.site.wake.hear((one) => void heard.push(one === 'anything' ? one : one.topic))
  for (const path of PAGES) {
    expect((await jo.get(path)).status, path).toBeLessThan(600)
    expect((await jo.get('/api/me')).status, path).toBe(200)
  }
  deaf()
  expect(await dump()).toEqual(before)
  expect(heard).toEqual([])
  // The comparison bites: a plan that is read leaves its line.
  expect((await jo.get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status).toBe(200)
  expect(await dump()).not.toEqual(before)
})
