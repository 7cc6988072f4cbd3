import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import type { Visitor } from '#testing/visitor.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function keep(
  who: Visitor,
  as: 'client' | 'therapist',
  author: string,
  draft: string,
  words: string,
  forSession: boolean,
) {
  const { id, plan } = app.here
  const act = { type: 'write', kind: 'goal', words: { ownWords: words, lifeArea: 'body' } }
  const command = { type: 'keepDraft', draft, typed: { ownWords: words }, act, forSession }
  const answer = await who.command({ practice: id, stream: `drafts/${plan}/${author}`, as }, command)
  expect(answer.status, answer.text).toBe(200)
}
const pageOf = async (who: Visitor) =>
  (await who.get<PlanPage>(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).body
const wordsOn = (page: PlanPage) => Object.values(page.plan.lines).map(({ words }) => words['ownWords'])
const authorOf = (page: PlanPage, words: string) =>
  Object.values(page.plan.lines).find((line) => line.words['ownWords'] === words)?.by

test('opening the session releases what each prepared for it, at home and in the room; the rest stays with its author', async () => {
  const { id, people, plan, client } = app.here
  const [jo, mara] = [await app.as(people.client), await app.as(people.therapist)]
  await keep(jo, 'client', people.client, randomUUID(), 'Say it to my sister', true)
  await keep(jo, 'client', people.client, randomUUID(), 'Not yet', false)
  await keep(mara, 'therapist', people.therapist, randomUUID(), 'A walk each day', true)
  const room = await app.as(people.therapist)
  await room.post('/api/hand-over', { practice: id, plan, page: 'plan' })
  await keep(room, 'client', client, randomUUID(), 'Written in the room', true)

  for (const page of [await pageOf(jo), await pageOf(mara)]) {
    expect(wordsOn(page)).not.toContain('Say it to my sister')
    expect(wordsOn(page)).not.toContain('A walk each day')
  }
  // Both they wrote at home, and the one from the room.
  expect(Object.keys((await pageOf(jo)).drafts.drafts)).toHaveLength(3)
  expect(JSON.stringify(await pageOf(mara))).not.toContain('sister')

  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist' } as const
  expect((await mara.command(about, { type: 'openSession' })).status).toBe(200)
  const [hers, theirs] = [await pageOf(jo), await pageOf(mara)]
  for (const page of [hers, theirs]) {
    for (const words of ['Say it to my sister', 'A walk each day', 'Written in the room'])
      expect(wordsOn(page)).toContain(words)
    expect(wordsOn(page)).not.toContain('Not yet')
    expect(authorOf(page, 'Say it to my sister')).toBe(people.client)
    expect(authorOf(page, 'A walk each day')).toBe(people.therapist)
    expect(authorOf(page, 'Written in the room')).toBe(client)
  }
  expect(Object.values(hers.drafts.drafts).map(({ typed }) => typed['ownWords'])).toEqual(['Not yet'])
  expect(theirs.drafts.drafts).toEqual({})
})

test('what is shared is no draft any more; what is dropped is gone', async () => {
  const { id, people, plan } = app.here
  const jo = await app.as(people.client)
  const [draft, dropped] = [randomUUID(), randomUUID()]
  await keep(jo, 'client', people.client, draft, 'Cook at home', false)
  await keep(jo, 'client', people.client, dropped, 'Never mind', false)
  const drafts = { practice: id, stream: `drafts/${plan}/${people.client}`, as: 'client' } as const
  expect((await jo.command(drafts, { type: 'dropDraft', draft: dropped })).status).toBe(200)
  const about = { practice: id, stream: `plan/${plan}`, as: 'client' } as const
  const act = { type: 'write', kind: 'goal', words: { ownWords: 'Cook at home', lifeArea: 'body' }, draft }
  expect((await jo.command(about, { type: 'share', acts: [act] })).status).toBe(200)
  const page = await pageOf(jo)
  expect(Object.keys(page.drafts.drafts)).not.toContain(draft)
  expect(Object.keys(page.drafts.drafts)).not.toContain(dropped)
  expect(wordsOn(page).filter((words) => words === 'Cook at home')).toHaveLength(1)
})

test('a client finds at home what they wrote on a screen that was never taken back, and throws it away there', async () => {
  const { id, people, plan, client } = app.here
  const [jo, mara, room] = [await app.as(people.client), await app.as(people.therapist), await app.as(people.therapist)]
  const [left, taken] = [randomUUID(), randomUUID()]
  await room.post('/api/hand-over', { practice: id, plan, page: 'plan' })
  await keep(room, 'client', client, left, 'Left on the tablet', false)
  await keep(room, 'client', client, taken, 'Begun on the tablet', true)
  const before = await pageOf(jo)
  expect(before.drafts.drafts[left]?.typed).toEqual({ ownWords: 'Left on the tablet' })
  expect(JSON.stringify(await pageOf(mara))).not.toContain('on the tablet')
  // In the room, beside the therapist, nothing of what they keep at home.
  await keep(jo, 'client', people.client, randomUUID(), 'Mine at home', false)
  expect(JSON.stringify((await pageOf(room)).drafts)).not.toContain('Mine at home')

  const drafts = { practice: id, stream: `drafts/${plan}/${people.client}`, as: 'client' } as const
  expect((await jo.command(drafts, { type: 'dropDraft', draft: left })).status).toBe(200)
  const after = await pageOf(jo)
  expect(after.drafts.drafts[left]).toBeUndefined()
  expect(after.draftsVersion).toBeGreaterThan(before.draftsVersion)
  expect((await pageOf(room)).drafts.drafts[left]).toBeUndefined()

  // Gone on with at home, it is one thing, as it was left last.
  await keep(jo, 'client', people.client, taken, 'Ended at home', true)
  expect((await pageOf(jo)).drafts.drafts[taken]?.typed).toEqual({ ownWords: 'Ended at home' })
  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist' } as const
  const open = Object.values((await pageOf(mara)).plan.sessions).find(({ state }) => state === 'open')
  if (open) expect((await mara.command(about, { type: 'holdSession', session: open.id })).status).toBe(200)
  expect((await mara.command(about, { type: 'openSession' })).status).toBe(200)
  const now = wordsOn(await pageOf(mara))
  expect(now).toContain('Ended at home')
  expect(now).not.toContain('Begun on the tablet')
})
