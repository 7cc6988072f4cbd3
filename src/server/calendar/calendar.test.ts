import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { CalendarCode, CalendarPage } from '#server/http/calendar-contract.ts'
import { fetchCalendar } from '#server/calendar/fetch-calendar.ts'
import { ORIGIN, type TestApp, testApp } from '#testing/app.ts'
import type { Visitor } from '#testing/visitor.ts'

const QUARTER = 15 * 60_000 + 1000
type Answer = (response: http.ServerResponse, request: http.IncomingMessage) => void
let answer: Answer
let asked: string[]
let server: http.Server
let address: string
let app: TestApp
let mara: Visitor
let code: string

beforeEach(async () => {
  asked = []
  server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response, request)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-9f3c/basic.ics`
  app = await testApp()
  mara = await app.as(app.here.people.therapist)
  const path = `/api/clients/${app.here.client}/calendar-code?practice=${app.here.id}`
  ;({ code } = (await mara.get<CalendarCode>(path)).body)
})
afterEach(async () => {
  // Whatever went wrong, nobody reads the address in a log.
  expect(app.complaints.filter((line) => line.includes('private-9f3c'))).toEqual([])
  await app.close()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const day = (days: number): string => addDays(app.clock.now().toISOString().slice(0, 10), days)
const event = (on: string, words = `Ten o'clock ${code}`, uid = 'one'): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${words}\r\nDTSTART;VALUE=DATE:${on.replaceAll('-', '')}\r\nEND:VEVENT\r\n`
const feed = (...events: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events.join('')}END:VCALENDAR\r\n`
const says =
  (text: string, type = 'text/calendar'): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': type }).end(text)
const tell = async (body: object): Promise<CalendarPage> => {
  const told = await mara.post<CalendarPage>('/api/calendar', { practice: app.here.id, ...body })
  expect(told.status, told.text).toBe(200)
  return told.body
}
const connect = () => tell({ do: 'address', address })
async function sessions() {
  const standing = await app.site.handler.read('plan', app.here.id, `plan/${app.here.plan}`)
  return (standing?.state.sessions ?? []).map(({ on, state, from }) => ({ on, state, from }))
}
async function byHand(command: PlanCommand): Promise<string> {
  const commandId = randomUUID()
  const about = { practice: app.here.id, stream: `plan/${app.here.plan}`, as: 'therapist', commandId } as const
  const done = await mara.command(about, command)
  expect(done.status, done.text).toBe(200)
  return `${commandId}.0`
}
async function quarterOfAnHour(): Promise<void> {
  app.clock.goOn(QUARTER)
  await app.app.lookAtCalendars()
}

test('a session comes from an entry with the code, moves with it, and is called off with it', async () => {
  answer = says(feed(event(day(3))))
  const page = await connect()
  expect(page.calendar).toMatchObject({ kind: 'address', from: '127.0.0.1', coded: 1, found: 1, problem: null })
  expect(JSON.stringify(page)).not.toContain('private-9f3c')
  expect(page.clients).toMatchObject([{ client: app.here.client, code, next: day(3) }])
  expect(await sessions()).toEqual([{ on: day(3), state: 'planned', from: 'calendar' }])
  answer = says(feed(event(day(5))))
  await app.app.lookAtCalendars()
  expect(asked).toHaveLength(1) // not before a quarter of an hour has passed
  const other = await app.node()
  app.clock.goOn(QUARTER)
  await Promise.all([app.app.lookAtCalendars(), other.app.lookAtCalendars()])
  expect(asked).toHaveLength(2)
  expect(await sessions()).toEqual([{ on: day(5), state: 'planned', from: 'calendar' }])
  answer = says(feed(event(day(6), 'Dentist', 'two')))
  await quarterOfAnHour()
  expect(await sessions()).toEqual([])
  await other.stop()
})

test('the hour of an entry is that of the session, on the practice’s clock; another hour moves it', async () => {
  const moment = async () => {
    const standing = await app.site.handler.read('plan', app.here.id, `plan/${app.here.plan}`)
    return standing?.state.sessions.map(({ id: _, ...one }) => one)
  }
  const at = (hour: string): string => event(day(3)).replace(/;VALUE=DATE:(\d+)/, `:$1T${hour}00Z`)
  answer = says(feed(at('1300')))
  expect((await connect()).clients).toMatchObject([{ next: day(3), nextAt: '13:00' }])
  expect(await moment()).toEqual([{ on: day(3), at: '13:00', state: 'planned', from: 'calendar' }])
  answer = says(feed(at('1445')))
  await quarterOfAnHour()
  expect(await moment()).toEqual([{ on: day(3), at: '14:45', state: 'planned', from: 'calendar' }])
  const standing = await app.site.handler.read('plan', app.here.id, `plan/${app.here.plan}`)
  await byHand({ type: 'moveSession', session: standing?.state.sessions[0]?.id ?? '', on: day(3), at: '16:00' })
  await quarterOfAnHour()
  expect(await moment()).toEqual([{ on: day(3), at: '16:00', state: 'planned' }])
  answer = says(feed(event(day(3))))
  await quarterOfAnHour()
  expect(await moment()).toEqual([{ on: day(3), at: '16:00', state: 'planned' }])
})

test('what was set by hand stays until the entry changes', async () => {
  answer = says(feed(event(day(3))))
  await connect()
  const plan = await app.site.handler.read('plan', app.here.id, `plan/${app.here.plan}`)
  await byHand({ type: 'moveSession', session: plan?.state.sessions[0]?.id ?? '', on: day(4) })
  await quarterOfAnHour()
  expect(await sessions()).toEqual([{ on: day(4), state: 'planned' }])
  answer = says(feed(event(day(10))))
  await quarterOfAnHour()
  expect(await sessions()).toEqual([{ on: day(10), state: 'planned', from: 'calendar' }])
})

test.each<[string, string, Answer]>([
  ['a page to sign in', 'notCalendar', says('<!doctype html><title>Sign in</title>', 'text/html')],
  ['a page that says it is a calendar', 'notCalendar', says(`<!doctype html>${' '.repeat(200)}`)],
  ['a calendar cut off in the middle', 'broken', says('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nSUMM')],
  ['a calendar without a single entry', 'empty', says('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')],
  ['nothing there any more', 'refused', (response) => void response.writeHead(404).end()],
  ['a server that breaks', 'refused', (response) => void response.writeHead(503).end()],
  ['far too much, and it says so', 'huge', (response) => void response.writeHead(200, { 'content-length': 9e6 }).end()],
  [
    'far too much, without saying so',
    'huge',
    (response) => {
      response.writeHead(200)
      response.write('BEGIN:VCALENDAR\r\n')
      for (let part = 0; part < 40; part++) response.write('X-NOTHING:0\r\n'.repeat(8_000))
      response.end()
    },
  ],
  ['sent round in circles', 'redirects', (response) => void response.writeHead(302, { location: '/again' }).end()],
  [
    'sent into the house',
    'address',
    (response) => void response.writeHead(302, { location: 'http://10.0.0.7/' }).end(),
  ],
  ['sent to a file', 'address', (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end()],
  ['a connection that breaks off', 'unreachable', (response) => response.destroy()],
])('a calendar that is broken cancels nothing: %s', async (_, problem, broken) => {
  answer = says(feed(event(day(3))))
  const before = (await connect()).calendar
  answer = broken
  await quarterOfAnHour()
  const { body } = await mara.get<CalendarPage>(`/api/calendar?practice=${app.here.id}`)
  expect(body.calendar).toMatchObject({ problem: { what: problem }, readAt: before?.readAt, found: 1 })
  expect(await sessions()).toEqual([{ on: day(3), state: 'planned', from: 'calendar' }])
  answer = says(feed(event(day(4))))
  await quarterOfAnHour()
  expect((await mara.get<CalendarPage>(`/api/calendar?practice=${app.here.id}`)).body.calendar?.problem).toBeNull()
  expect(await sessions()).toEqual([{ on: day(4), state: 'planned', from: 'calendar' }])
})

test('a server that says nothing is waited for a moment, and no longer', async () => {
  answer = () => {}
  expect(await fetchCalendar(address, ORIGIN, 300)).toEqual({ problem: 'slow' })
  answer = (response) => void response.writeHead(200).write('BEGIN:VCALENDAR\r\n')
  expect(await fetchCalendar(address, ORIGIN, 300)).toEqual({ problem: 'slow' })
})

test('a Waymark that others reach asks no machine of its own house, however it is written', async () => {
  answer = says(feed())
  const out = 'https://waymark.example'
  const port = new URL(address).port
  for (const one of [
    address,
    `https://127.0.0.1:${port}/`,
    `https://localhost:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://0x7f000001:${port}/`,
    'https://192.168.1.1/',
    'https://169.254.169.254/latest',
    'http://example.test/',
    'https://somebody@example.test/',
    'ftp://example.test/',
    'no address',
  ])
    expect(await fetchCalendar(one, out), one).toEqual({ problem: 'address' })
  expect(asked).toEqual([])
})

test('a code of somebody else’s client, of nobody, and a name plan nothing', async () => {
  const ben = await app.as(app.here.people.otherTherapist)
  const path = `/api/clients/${app.here.otherClient}/calendar-code?practice=${app.here.id}`
  const theirs = (await ben.get<CalendarCode>(path)).body.code
  const text = feed(event(day(3), theirs), event(day(3), 'WM-2222', 'two'), event(day(4), 'Jo Lindqvist', 'three'))
  const page = await tell({ do: 'file', name: 'my calendar.ics', text })
  expect(page.calendar).toMatchObject({ kind: 'file', from: 'my calendar.ics', coded: 2, found: 0 })
  expect(await sessions()).toEqual([])
  const other = await app.site.handler.read('plan', app.here.id, `plan/${app.here.otherPlan}`)
  expect(other?.state.sessions).toEqual([])
})

test('a file is read once; one that is too large is not read', async () => {
  await tell({ do: 'file', name: 'a.ics', text: feed(event(day(3))) })
  expect(await sessions()).toEqual([{ on: day(3), state: 'planned', from: 'calendar' }])
  const large = { practice: app.here.id, do: 'file', name: 'a.ics', text: feed('X'.repeat(2 * 1024 * 1024)) }
  expect((await mara.post('/api/calendar', large)).status).toBe(400)
  expect((await mara.post('/api/calendar', { practice: app.here.id, do: 'readNow' })).status).toBe(404)
})

test('a file read once leaves a connected calendar as it is; one that cannot be read changes nothing', async () => {
  answer = says(feed(event(day(3))))
  const { calendar } = await connect()
  for (const [text, problem] of [
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nSUMM', 'broken'],
    ['<!doctype html>', 'notCalendar'],
  ]) {
    const page = await tell({ do: 'file', name: 'b.ics', text })
    expect(page).toMatchObject({ calendar, file: { problem } })
  }
  const page = await tell({ do: 'file', name: 'c.ics', text: feed(event(day(9), undefined, 'two')) })
  expect(page).toMatchObject({ calendar, file: { coded: 1, found: 1 } })
  const both = [
    { on: day(3), state: 'planned', from: 'calendar' },
    { on: day(9), state: 'planned', from: 'calendar' },
  ]
  expect(await sessions()).toEqual(both)
  // Neither does the connected calendar call off what the file brought.
  await quarterOfAnHour()
  expect(await sessions()).toEqual(both)
  answer = says(feed(event(day(4))))
  await quarterOfAnHour()
  expect((await sessions()).map(({ on }) => on).toSorted()).toEqual([day(4), day(9)])
})

test('a file that cannot be read is not kept, nor is an address that is none', async () => {
  expect(await tell({ do: 'file', name: 'b.ics', text: 'no calendar' })).toMatchObject({
    calendar: null,
    file: { problem: 'notCalendar' },
  })
  for (const one of ['basic', 'http://calendar.example/basic.ics', 'ftp://calendar.example/basic.ics']) {
    const told = await mara.post('/api/calendar', { practice: app.here.id, do: 'address', address: one })
    expect([told.status, told.body], one).toMatchObject([400, { refused: { code: 'invalid', field: 'address' } }])
  }
  const { body } = await mara.get<CalendarPage>(`/api/calendar?practice=${app.here.id}`)
  expect(body.calendar).toBeNull()
})

test('the address lies encrypted; taken away it is gone, and what was read stays', async () => {
  answer = says(feed(event(day(3))))
  await connect()
  const rows = await inPractice(app.pool, app.here.id, (run) => run('SELECT * FROM waymark.calendars'))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows) + rows.map((row) => String(row['body'])).join('')).not.toContain('private-9f3c')
  expect((await tell({ do: 'forget' })).calendar).toBeNull()
  await quarterOfAnHour()
  expect(asked).toHaveLength(1)
  expect(await sessions()).toHaveLength(1)
})

test('who is no therapist here any more has no calendar either', async () => {
  answer = says(feed(event(day(3))))
  await connect()
  const administrator = await app.as(app.here.people.administrator)
  const practice = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  await administrator.command(practice, { type: 'endMembership', person: app.here.people.therapist })
  await quarterOfAnHour()
  expect(asked).toHaveLength(1)
  expect(await inPractice(app.pool, app.here.id, (run) => run('SELECT FROM waymark.calendars'))).toEqual([])
})
