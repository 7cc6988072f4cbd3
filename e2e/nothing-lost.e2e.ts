import type { Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { actAs, type Actor, type Login } from './actor.ts'
import { startedWaymark } from './harness.ts'
import type { Person } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf } from './seed.ts'

const waymark = startedWaymark()
const OTHER = { name: 'Mia Lang', email: 'mia@example.test', password: 'seven grey herons' }
let therapist: Actor
let ids: Ids

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  await invited(url, therapist, ids.client, CLIENT)
  const others = await clientOf(therapist, OTHER.name)
  await invited(url, therapist, others.client, OTHER)
})

/** Jonas before his plan, with the composer about himself open. */
async function writing(): Promise<Person> {
  const actor = await actAs(waymark.url(), CLIENT)
  const person = await waymark.person({ storageState: await actor.signedIn() })
  await person.go(`/plan/${ids.plan}`)
  await open(person.page)
  return person
}
const open = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Say something about me', exact: true }).click()
const field = (page: Page) => page.getByRole('form').getByRole('textbox').last()

/** Ends the session of a browser from elsewhere, so that the page does not know. */
async function endSession({ context }: Person): Promise<void> {
  const cookies = await context.cookies()
  const answer = await fetch(`${waymark.url()}/api/auth/sign-out`, {
    method: 'POST',
    headers: {
      origin: waymark.url(),
      'content-type': 'application/json',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: '{}',
  })
  expect(answer.status).toBe(200)
}

async function signInAgain(page: Page, { email, password }: Login): Promise<void> {
  const sheet = page.locator('dialog[data-dialog="sign-in-again"]')
  await sheet.getByLabel('E-mail').fill(email)
  await sheet.getByLabel('Password').fill(password)
  await sheet.getByRole('button', { name: 'Sign in', exact: true }).click()
}

it('without a network: what is typed stays in the tab, says so, and is kept when the network is back', async () => {
  const { page, context } = await writing()
  await context.setOffline(true)
  await field(page).fill('The nights are long in November.')
  await page.getByText('It is kept in this tab only, until the connection is back.').waitFor()
  await page.getByText('No connection right now.').first().waitFor()
  await context.setOffline(false)
  await page.getByText('Only you can see this. It is kept.').waitFor()
  await page.reload()
  await page.getByText('You began this. Only you can see it.').waitFor()
  await open(page)
  expect(await field(page).inputValue()).toBe('The nights are long in November.')
  await context.close()
})

it('shared without a network, it arrives once when the network is back', async () => {
  const { page, context } = await writing()
  const words = 'My brother calls on Sundays.'
  await context.setOffline(true)
  await field(page).fill(words)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.waitForTimeout(1500)
  await context.setOffline(false)
  await page.getByRole('form').waitFor({ state: 'detached' })
  const seen = await therapist.ask<{ plan: { lines: Record<string, { words: unknown }> } }>(`/api/plans/${ids.plan}`)
  const same = Object.values(seen.plan.lines).filter((line) => JSON.stringify(line.words).includes(words))
  expect(same.length).toBe(1)
  await context.close()
})

it('the session ends while typing without a network: the same person signs in again and goes on', async () => {
  const person = await writing()
  const { page, context } = person
  await context.setOffline(true)
  await field(page).fill('I had a good week.')
  await endSession(person)
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor()
  await signInAgain(page, CLIENT)
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(await field(page).inputValue()).toBe('I had a good week.')
  await page.getByText('Only you can see this. It is kept.').waitFor()
  await context.close()
})

it('another person signs in instead: what was typed is never shown to them', async () => {
  const person = await writing()
  const { page, context } = person
  const words = 'Nobody else may read this.'
  await context.setOffline(true)
  await field(page).fill(words)
  await endSession(person)
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor()
  const heard: string[] = []
  page.on('request', (request) => heard.push(request.postData() ?? ''))
  await signInAgain(page, OTHER)
  await page.getByRole('heading', { name: 'Hello, Mia Lang' }).waitFor()
  expect(await page.content()).not.toContain(words)
  await page.getByRole('link', { name: 'Our plan', exact: true }).click()
  await open(page)
  expect(await field(page).inputValue()).toBe('')
  expect(await page.content()).not.toContain(words)
  expect(heard.filter((body) => body.includes(words))).toEqual([])
  await context.close()
})
