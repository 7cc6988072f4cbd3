import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CalendarCode } from '#server/http/calendar-contract.ts'
import type { OutboxPage, PlanPage } from '#server/http/contract.ts'
import { answersTo, checkInWith } from '#testing/answers.ts'
import { type Actor, actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf, THERAPIST } from './seed.ts'

const DAY = 24 * 60
const waymark = startedWaymark({ movesClock: true })
let therapist: Actor
let person: Actor
let ids: Ids
let feed = ''
const calendar = http.createServer((_, response) => void response.end(feed))

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  person = await invited(url, therapist, ids.client, CLIENT)
  await therapist.command('practice', 'administrator', {
    type: 'changeSettings',
    name: 'Practice at the river',
    zone: 'UTC',
    place: 'AT',
    ageOfConsent: 18,
    secondFactorRequired: false,
    reachable: true,
  })
  calendar.listen(0, '127.0.0.1')
  await once(calendar, 'listening')
})
afterAll(() => void calendar.close())

const note = (who: Actor) =>
  who.onPlan(ids.plan, { type: 'leaveNote', about: 'question', words: 'Is once a week enough?' } as never)
/** Letters to somebody that say only that there is something. They lie in the outbox: no mail server is set here. */
async function letters(administrator: Actor, email: string) {
  const { mails } = await administrator.ask<OutboxPage>('/api/outbox')
  return mails.filter(({ to, text }) => to === email && !text.includes('/invitation#'))
}
async function soon(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (await what()) return
    await new Promise((go) => setTimeout(go, 250))
  }
  throw new Error('It did not come.')
}

it('a calendar that is broken cancels nothing', async () => {
  const desk = await waymark.person({ storageState: await therapist.signedIn() })
  const path = `/api/clients/${ids.client}/calendar-code?practice=${therapist.practice}`
  const { code } = await therapist.ask<CalendarCode>(path)
  const on = new Date(Date.now() + 3 * DAY * 60_000).toISOString().slice(0, 10)
  const entry = `BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Tea ${code}\r\nDTSTART;VALUE=DATE:${on.replaceAll('-', '')}\r\nEND:VEVENT\r\n`
  feed = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entry}END:VCALENDAR\r\n`
  await desk.go(`/clients/${ids.client}`)
  await desk.page.getByText(`Write ${code} into the title`).waitFor()
  await desk.page.getByRole('link', { name: 'Connect your calendar' }).click()
  await desk.page.getByRole('heading', { name: 'Sessions from your calendar' }).waitFor()
  await stands(desk.page)
  expect(await faultsOf(desk.page, 'calendar-before')).toEqual([])
  await desk.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await desk.page.getByText('Paste the address first.').waitFor()
  const field = desk.page.getByLabel('The secret address of your calendar')
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  const secret = `http://127.0.0.1:${(calendar.address() as AddressInfo).port}/secret-4711.ics`
  await desk.page.keyboard.type(secret)
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText('Clients of yours found by it: 1.').waitFor()
  await desk.page.getByText('Connected: a calendar at 127.0.0.1.').waitFor()
  expect(await desk.page.content()).not.toContain('secret-4711')
  feed = '<!doctype html><title>Please sign in</title>'
  await desk.page.getByRole('button', { name: 'Read it now' }).click()
  await desk.page.getByText('This is no calendar but another page').waitFor()
  await desk.page.getByText('Nothing was changed or called off.').waitFor()
  expect(await faultsOf(desk.page, 'calendar-broken')).toEqual([])
  await desk.go(`/plan/${ids.plan}`)
  await desk.page.getByText('(from your calendar)').waitFor()
  const { plan } = await therapist.ask<PlanPage>(`/api/plans/${ids.plan}`)
  expect(plan.sessions).toMatchObject([{ on, state: 'planned', from: 'calendar' }])
})

it('a client says once a day, and gets one neutral mail', async () => {
  const phone = await waymark.person({ storageState: await person.signedIn(), viewport: PHONE })
  await phone.go('/my-data')
  await phone.page.getByRole('link', { name: 'Mail from Waymark' }).click()
  await phone.page.getByRole('heading', { name: 'What we sent' }).waitFor()
  await stands(phone.page)
  const kind = phone.page.getByRole('group', { name: 'Something new to look at or to bring' })
  const daily = kind.getByRole('radio', { name: 'Once a day' })
  await daily.focus()
  for (const key of ['ArrowDown', 'ArrowUp']) {
    await phone.page.keyboard.press(key)
    await phone.page.getByText('Saved.').waitFor()
  }
  await expect.poll(() => daily.isChecked()).toBe(true)
  expect(await faultsOf(phone.page, 'notices-client')).toEqual([])
  await note(therapist)
  await therapist.onPlan(ids.plan, { type: 'addToAgenda', words: 'How the week was' })
  // Past ten tomorrow, in the practice's zone.
  const now = new Date()
  waymark.later(DAY + (11 - now.getUTCHours()) * 60)
  const lena = await actAs(waymark.url(), THERAPIST) // a day has passed, and sign-ins end
  await soon(async () => (await letters(lena, CLIENT.email)).length > 0)
  const [letter, ...others] = await letters(lena, CLIENT.email)
  expect(others).toEqual([])
  expect(letter?.subject).toBe('Something for you')
  for (const word of ['Jonas', 'Keller', 'Lena', 'Brandt', 'river', 'therap', 'plan', 'week', 'note'])
    expect(letter?.text, word).not.toContain(word)
  const again = await actAs(waymark.url(), CLIENT)
  const later = await waymark.person({ storageState: await again.signedIn(), viewport: PHONE })
  await later.go('/notices')
  await later.page.getByRole('listitem').filter({ hasText: 'Something new to look at or to bring' }).waitFor()
  expect(await faultsOf(later.page, 'notices-sent')).toEqual([])
})

it('never means never, and an alert about safety still comes to the therapist', async () => {
  const lena = await actAs(waymark.url(), THERAPIST)
  const desk = await waymark.person({ storageState: await lena.signedIn() })
  await desk.go('/practice')
  await desk.page.getByRole('link', { name: 'Mail from Waymark' }).click()
  await desk.page.getByText('Answers about safety always reach you').waitFor()
  for (const name of ['Something new', 'A look at the plan', 'Someone signed']) {
    const kind = desk.page.getByRole('group', { name })
    await kind.getByRole('radio', { name: 'Never' }).check()
    await kind.locator('xpath=..').getByText('Saved.').waitFor()
  }
  expect(await faultsOf(desk.page, 'notices-therapist')).toEqual([])
  const had = (await letters(lena, THERAPIST.email)).length
  const jonas = await actAs(waymark.url(), CLIENT)
  await note(jonas)
  await note(lena)
  const cover = { person: lena.me.person, hours: 'weekdays 8 to 18', afterMinutes: 60 }
  await lena.command('library', 'administrator', { type: 'setCover', ...cover })
  const { client } = ids
  const on = new Date(Date.now() + DAY * 60_000).toISOString().slice(0, 10)
  const measures = [{ measure: 'phq9', interval: 'everySession' }]
  const schedule = { goals: null, together: null, steps: false, remind: false, measures }
  await lena.command(`checkins/${client}`, 'therapist', { type: 'setSchedule', client, schedule })
  await jonas.command(`checkins/${client}`, 'client', { ...checkInWith(client, on, answersTo('phq9', 2)) })
  await soon(async () => (await letters(lena, THERAPIST.email)).length > had)
  const [newest] = await letters(lena, THERAPIST.email)
  expect(newest?.subject).toBe('Please sign in')
  const told = (await letters(lena, CLIENT.email)).length
  waymark.later(2 * DAY)
  const after = await actAs(waymark.url(), THERAPIST)
  // Both notes are looked at together: when the client has heard of theirs, the other has been passed over.
  await soon(async () => (await letters(after, CLIENT.email)).length > told)
  const theirs = await letters(after, THERAPIST.email)
  expect(theirs.filter(({ subject }) => subject === 'Something for you')).toEqual([])
})
