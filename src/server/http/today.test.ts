import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import type { TodayPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

let app: TestApp
let mara: Visitor
beforeAll(async () => {
  app = await testApp()
  mara = await app.as(app.here.people.therapist)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function does(stream: string, what: Command): Promise<string> {
  const commandId = randomUUID()
  const answer = await mara.command({ practice: app.here.id, stream, as: 'therapist', commandId }, what)
  expect(answer.status, answer.text).toBe(200)
  return `${commandId}.0`
}
async function clientCalled(name: string): Promise<(what: Command) => Promise<string>> {
  const [client, plan] = [randomUUID(), randomUUID()]
  await does(`client/${client}`, { type: 'addClient', client, name, adult: true })
  await does(`plan/${plan}`, { type: 'openPlan', plan, client })
  await does(`client/${client}`, { type: 'notePlan', plan })
  return (what) => does(`plan/${plan}`, what)
}
async function list() {
  const { rows } = (await mara.get<TodayPage>(`/api/today?practice=${app.here.id}&as=therapist`)).body
  return rows
    .filter((row) => row.nextSession)
    .map(({ name, nextSession, nextSessionAt }) => [name, nextSession, nextSessionAt])
}

test('the sessions of one day stand in the order of the clock, and those without an hour after them', async () => {
  const today = app.clock.now().toISOString().slice(0, 10)
  const tomorrow = addDays(today, 1)
  const plan = { type: 'planSession', on: tomorrow }
  const late = await clientCalled('Late')
  const lateOne = await late({ ...plan, at: '16:30' })
  await (
    await clientCalled('No hour')
  )(plan)
  await (
    await clientCalled('Early')
  )({ ...plan, at: '08:15' })
  await (
    await clientCalled('Noon')
  )({ ...plan, at: '12:00' })
  await (
    await clientCalled('Sooner')
  )({ type: 'planSession', on: today, at: '18:00' })
  expect(await list()).toEqual([
    ['Sooner', today, '18:00'],
    ['Early', tomorrow, '08:15'],
    ['Noon', tomorrow, '12:00'],
    ['Late', tomorrow, '16:30'],
    ['No hour', tomorrow, null],
  ])
  await late({ type: 'moveSession', session: lateOne, on: tomorrow, at: '10:00' })
  expect((await list()).map(([name]) => name)).toEqual(['Sooner', 'Early', 'Late', 'Noon', 'No hour'])
})
