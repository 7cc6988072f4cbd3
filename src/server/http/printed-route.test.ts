import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccessPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const path = () => `/api/plans/${app.here.plan}/printed`
const body = (more: Record<string, unknown> = {}) => ({ practice: app.here.id, what: 'version', ...more })
const entries = async (query = ''): Promise<AccessPage> => {
  const jo = await app.as(app.here.people.client)
  return (await jo.get<AccessPage>(`/api/access-log?practice=${app.here.id}&client=${app.here.client}${query}`)).body
}
const printed = async () => (await entries()).entries.filter(({ act }) => act === 'printed')

test('a therapist says what it is for, a client does not have to; each print is a line of its own', async () => {
  const mara = await app.as(app.here.people.therapist)
  expect((await mara.post(path(), body())).body).toMatchObject({ refused: { code: 'reason-needed', field: 'purpose' } })
  for (const purpose of ['payer', 'payer', 'other'])
    expect((await mara.post(path(), body({ purpose }))).status).toBe(200)
  const jo = await app.as(app.here.people.client)
  expect((await jo.post(path(), body())).status).toBe(200)
  // What a client is not asked is not written down either.
  expect((await jo.post(path(), body({ what: 'progress', purpose: 'payer' }))).status).toBe(200)
  expect((await printed()).map(({ part, capacity }) => [part, capacity])).toEqual([
    ['progress', 'client'],
    ['version', 'client'],
    ['version:other', 'therapist'],
    ['version:payer', 'therapist'],
    ['version:payer', 'therapist'],
  ])
})

test('whoever reads in an emergency and prints leaves both reasons', async () => {
  const emil = await app.as(app.here.people.emergency)
  expect((await emil.post(path(), body({ purpose: 'file' }))).status).toBe(200)
  expect((await printed())[0]).toMatchObject({
    part: 'version:file',
    capacity: 'emergency',
    reason: 'She rang and said goodbye',
  })
})

test('bad input is named by its field, and nothing is written down', async () => {
  const before = (await printed()).length
  const mara = await app.as(app.here.people.therapist)
  for (const [more, field] of [
    [{ purpose: 'fun' }, 'purpose'],
    [{ purpose: 'x'.repeat(5000) }, 'purpose'],
    [{ what: 'everything', purpose: 'file' }, 'what'],
    [{ practice: '', purpose: 'file' }, 'practice'],
    [{ reason: 'for the insurance', purpose: 'file' }, 'reason'],
  ] as const)
    expect((await mara.post(path(), body(more))).body, field).toMatchObject({ refused: { field } })
  expect(await printed()).toHaveLength(before)
})

test('the list goes on with earlier entries, none twice and none left out; an odd number is the beginning', async () => {
  for (let n = 0; n < 450; n++)
    app.site.accessLog.looked(app.here.id, {
      at: new Date(Date.parse('2026-01-01T00:00:00Z') + n * 1000).toISOString(),
      person: app.here.people.therapist,
      capacity: 'therapist',
      clientId: app.here.client,
      act: 'read',
      part: 'plan',
    })
  const first = await entries()
  expect(first.entries).toHaveLength(400)
  const second = await entries(`&before=${first.next}`)
  expect(second.next).toBeNull()
  const times = [...first.entries, ...second.entries]
    .filter(({ at }) => at.startsWith('2026-01-01'))
    .map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(new Set(times).size).toBe(450)
  for (const odd of ['0', '-3', 'soon', '1e400', '1.5'])
    expect((await entries(`&before=${odd}`)).entries.length, odd).toBe(400)
})
