import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const planOf = (who: 'plan' | 'otherPlan') => `/api/plans/${app.here[who]}?practice=${app.here.id}`
const asAdministrator = async (command: { type: string; [field: string]: unknown }) => {
  const administrator = await app.as(app.here.people.administrator)
  const answer = await administrator.command(
    { practice: app.here.id, stream: 'practice', as: 'administrator' },
    command,
  )
  expect(answer.status, answer.text).toBe(200)
}
const asClient = async (command: { type: string; [field: string]: unknown }) => {
  const client = await app.as(app.here.people.client)
  return client.command({ practice: app.here.id, stream: `client/${app.here.client}`, as: 'client' }, command)
}

test('a membership that has ended opens nothing from the next request on, on every node', async () => {
  const { people, client } = app.here
  const other = await app.node()
  const mara = await app.as(people.therapist)
  const cookie = { headers: { cookie: [...mara.cookies].map((pair) => pair.join('=')).join('; ') } }
  expect((await other.app.request(planOf('plan'), cookie)).status).toBe(200)
  await asAdministrator({ type: 'endMembership', person: people.therapist })
  expect((await mara.get(planOf('plan'))).status).toBe(404)
  expect((await other.app.request(planOf('plan'), cookie)).status).toBe(404)
  expect((await mara.get(`/api/clients/${client}?practice=${app.here.id}`)).status).toBe(404)
  expect((await mara.get(`/api/today?practice=${app.here.id}`)).status).toBe(404)
  expect((await mara.get<{ practices: unknown[] }>('/api/me')).body.practices).toEqual([])
})

test('a role taken away is gone at once; a supervisor no longer set supervises no longer', async () => {
  const { people } = app.here
  const [mara, sana] = [await app.as(people.therapist), await app.as(people.supervisor)]
  expect((await sana.get(planOf('plan'))).status).toBe(200)
  await asAdministrator({ type: 'setSupervisor', person: people.therapist, supervisor: null, coSign: false })
  expect((await sana.get(planOf('plan'))).status).toBe(404)
  await asAdministrator({ type: 'changeRoles', person: people.therapist, roles: ['assistant'] })
  expect((await mara.get(planOf('plan'))).status).toBe(404)
  expect((await mara.get(`/api/clients/${app.here.client}?practice=${app.here.id}`)).status).toBe(200)
})

test('a therapist who leaves the team reads no further', async () => {
  const { id, client, people } = app.here
  const mara = await app.as(people.therapist)
  const about = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  expect((await mara.command(about, { type: 'joinTeam', therapist: people.otherTherapist })).status).toBe(200)
  const ben = await app.as(people.otherTherapist)
  expect((await ben.get(planOf('plan'))).status).toBe(200)
  expect((await mara.command(about, { type: 'leaveTeam', therapist: people.otherTherapist })).status).toBe(200)
  expect((await ben.get(planOf('plan'))).status).toBe(404)
  expect((await mara.command(about, { type: 'joinTeam', therapist: people.assistant })).status).toBe(404)
  expect((await mara.command(about, { type: 'joinTeam', therapist: randomUUID() })).status).toBe(404)
})

test('a supporter sees the granted part, and nothing of it once the grant has ended; other grants stay', async () => {
  const { people, goal, plan } = app.here
  const mine = await app.as(people.client)
  const about = { practice: app.here.id, stream: `plan/${plan}`, as: 'client' } as const
  const words = { topic: 'matters', ownWords: 'My sister and the garden' }
  expect((await mine.command(about, { type: 'write', kind: 'aboutMe', words })).status).toBe(200)
  const [kit, other] = [await app.as(people.supporter), await app.as(people.otherSupporter)]
  const page = await kit.get<PlanPage>(planOf('plan'))
  expect(Object.keys(page.body.plan.lines)).toEqual([goal])
  expect(page.text).not.toContain('garden')
  const theirs = await other.get<PlanPage>(planOf('plan'))
  expect(theirs.text).toContain('garden')
  expect(theirs.text).not.toContain('Sleep through')

  // A second grant, which ends; the first one still holds.
  const second = randomUUID()
  const stream = `client/${app.here.client}`
  const give = { type: 'giveGrant', grantee: people.supporter, parts: ['aboutMe'], until: '2031-01-01' }
  const given = await mine.command({ practice: app.here.id, stream, as: 'client', commandId: second }, give)
  expect(given.status).toBe(200)
  expect((await kit.get(planOf('plan'))).text).toContain('garden')
  expect((await asClient({ type: 'endGrant', grant: `${second}.0` })).status).toBe(200)
  expect((await kit.get(planOf('plan'))).text).not.toContain('garden')
  expect((await kit.get<PlanPage>(planOf('plan'))).body.plan.lines[goal]).toBeDefined()

  const standing = await app.site.handler.read('client', app.here.id, stream)
  for (const grant of Object.keys(standing?.state.grants ?? {}))
    expect((await asClient({ type: 'endGrant', grant })).status).toBe(200)
  expect((await kit.get(planOf('plan'))).text).toBe((await kit.get(planOf('otherPlan'))).text)
})

test('a grant ends by itself after its last day', async () => {
  const { people } = app.here
  const DAY = 86_400_000
  app.clock.goOn(-2 * DAY) // sessions live by PostgreSQL's own clock: it is today that has passed, not they
  const until = new Date(app.clock.now().getTime() + DAY).toISOString().slice(0, 10)
  expect((await asClient({ type: 'giveGrant', grantee: people.otherClient, parts: ['goals'], until })).status).toBe(200)
  const kim = await app.as(people.otherClient)
  expect((await kim.get(planOf('plan'))).status).toBe(200)
  app.clock.goOn(DAY)
  expect((await kim.get(planOf('plan'))).status).toBe(200)
  app.clock.goOn(DAY)
  expect((await kim.get(planOf('plan'))).status).toBe(404)
})

test('without the second factor that a practice asks for, nothing opens but the way to it', async () => {
  const { people, id, plan, goal, client } = app.here
  const half = await app.as(people.therapist, { secondFactor: false })
  const me = await half.get<{ mustEnrol: boolean; practices: unknown[] }>('/api/me')
  expect(me.body).toMatchObject({ mustEnrol: true, practices: [] })
  for (const path of [
    planOf('plan'),
    `/api/plans/${plan}/history?practice=${id}`,
    `/api/clients/${client}?practice=${id}`,
    `/api/today?practice=${id}`,
    `/api/practice?practice=${id}`,
    `/api/codes?q=F&practice=${id}`,
    '/api/live',
  ]) {
    const answer = await half.get(path)
    expect(answer.status, path).toBe(403)
    expect(answer.body).toMatchObject({ code: 'second-factor-first', words: expect.stringMatching(/second factor/) })
  }
  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist' } as const
  expect((await half.command(about, { type: 'answer', to: goal, answer: 'agree' })).status).toBe(403)
  expect((await half.post('/api/hand-over', { practice: id, plan, page: 'sign' })).status).toBe(403)
  // A client of the practice is not asked for one.
  expect((await (await app.as(people.client, { secondFactor: false })).get(planOf('plan'))).status).toBe(200)
  await asAdministrator({
    type: 'changeSettings',
    name: app.here.name,
    zone: 'UTC',
    place: 'AT',
    ageOfConsent: 18,
    secondFactorRequired: false,
    reachable: true,
  })
  expect((await half.get(planOf('plan'))).status).toBe(200)
})

test('a session that was signed out opens nothing, and neither does a cookie that somebody changed', async () => {
  const mara = await app.as(app.here.people.therapist)
  const [name = '', value = ''] = [...mara.cookies][0] ?? []
  const kept = `${name}=${value}`
  const ask = async (cookie: string) => (await mara.raw('/api/me', { headers: { cookie } })).status
  expect(await ask(kept)).toBe(200)
  expect(await ask(`${name}=${value.slice(0, -3)}AAA`)).toBe(401)
  expect(await ask(`${name}=x.${value.split('.').at(-1)}`)).toBe(401)
  expect(await ask(`${name}=%E0%A4%A`)).toBe(401)
  expect((await mara.post('/api/auth/sign-out')).status).toBe(200)
  expect(await ask(kept)).toBe(401)
})
