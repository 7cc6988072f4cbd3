import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { serverSent } from '#testing/server-sent.ts'
import type { Visitor } from '#testing/visitor.ts'

let app: TestApp
let ears: AbortController
beforeEach(async () => {
  app = await testApp()
  ears = new AbortController()
})
afterEach(async () => {
  ears.abort()
  expect(app.complaints).toEqual([])
  await app.close()
})

type Heard = { readonly pages: PlanPage[]; readonly wakes: unknown[]; readonly ended: unknown[] }

async function hears(who: Visitor): Promise<Heard> {
  const heard: Heard = { pages: [], wakes: [], ended: [] }
  const answer = await who.raw('/api/live', { signal: ears.signal })
  void serverSent(answer, (event, data) => {
    if (event === 'plan') heard.pages.push(data as unknown as PlanPage)
    if (event === 'wake') heard.wakes.push(data)
    if (event === 'ended') heard.ended.push(data)
  }).catch(() => {})
  return heard
}

async function joins(who: Visitor): Promise<void> {
  const { id, plan } = app.here
  const says = { practice: id, tab: randomUUID(), n: 1, line: null, writing: false }
  expect((await who.post(`/api/plans/${plan}/joined`, says)).status).toBe(200)
}

/** Therapist and client, both in the session that is open. */
async function both(): Promise<readonly [Visitor, Visitor]> {
  const { people, id, plan } = app.here
  const [mara, jo] = [await app.as(people.therapist), await app.as(people.client)]
  await mara.command({ practice: id, stream: `plan/${plan}`, as: 'therapist' }, { type: 'openSession' })
  await joins(mara)
  await joins(jo)
  return [mara, jo]
}

const write = (who: Visitor, ownWords: string) =>
  who.command(
    { practice: app.here.id, stream: `plan/${app.here.plan}`, as: 'client' },
    { type: 'write', kind: 'goal', words: { ownWords, lifeArea: 'body' } },
  )

async function keepDraft(who: Visitor, as: 'client' | 'therapist', words: string): Promise<void> {
  const { people, id, plan } = app.here
  const kept = await who.command(
    { practice: id, stream: `drafts/${plan}/${people[as]}`, as },
    { type: 'keepDraft', draft: randomUUID(), typed: { words }, forSession: false },
  )
  expect(kept.status).toBe(200)
}

test('in a joined session the page itself comes with what moved, as if it had been asked for', async () => {
  const [mara, jo] = await both()
  await keepDraft(mara, 'therapist', 'only Mara reads this')
  await keepDraft(jo, 'client', 'only Jo reads this')
  const heard = await hears(mara)
  await write(jo, 'Cook at home')
  await vi.waitFor(() => expect(heard.pages).toHaveLength(1))
  const [page] = heard.pages
  expect(page).toEqual((await mara.get<PlanPage>(`/api/plans/${app.here.plan}`)).body)
  expect(JSON.stringify(page)).toContain('Cook at home')
  expect(JSON.stringify(page)).toContain('only Mara reads this')
  expect(JSON.stringify(page)).not.toContain('only Jo reads this')
})

test('outside a joined session it is only told that something moved', async () => {
  const { people, id, plan } = app.here
  const [mara, jo] = [await app.as(people.therapist), await app.as(people.client)]
  await mara.command({ practice: id, stream: `plan/${plan}`, as: 'therapist' }, { type: 'openSession' })
  await joins(jo)
  const heard = await hears(mara)
  await write(jo, 'Cook at home')
  await vi.waitFor(() => expect(heard.wakes).toHaveLength(1))
  expect(heard.pages).toEqual([])
})

test('once the screen is handed over, what was the therapist’s connection ends and gets no page', async () => {
  const [mara, jo] = await both()
  const heard = await hears(mara)
  await mara.post('/api/hand-over', { practice: app.here.id, plan: app.here.plan, page: 'plan' })
  await write(jo, 'Cook at home')
  await vi.waitFor(() => expect(heard.ended).toHaveLength(1))
  expect(heard.pages).toEqual([])
})
