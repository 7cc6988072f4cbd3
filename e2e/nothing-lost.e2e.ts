import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { startedWaymark } from './harness.ts'
import type { Login } from './actor.ts'
import { CLIENT, type Grown, grownPlan, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
})

/** Opens the composer for how we work together and types into it, as the client. */
async function typing(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add how we work together' }).click()
  await page.getByRole('textbox', { name: 'Wording' }).fill(words)
}

async function signInOver(page: Page, { email, password }: Login): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const lines = (page: Page, words: string) => page.locator('[data-kind]').getByText(words, { exact: true })

it('without a network: says where the words are, and shares them once when it is back', async () => {
  const { page, context, go } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}`)
  await page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
  await context.setOffline(true)
  await typing(page, 'We speak of the week first')
  await page.getByText('It is kept in this tab only, until the connection is back.').waitFor()
  await page.getByRole('form').getByRole('button', { name: 'Share', exact: true }).click()
  await lines(page, 'We speak of the week first').waitFor()
  await page.getByText('No connection right now.').waitFor()
  await context.setOffline(false)
  await page.getByRole('form').waitFor({ state: 'detached' })
  await page.reload()
  await lines(page, 'We speak of the week first').waitFor()
  expect(await lines(page, 'We speak of the week first').count()).toBe(1)
})

it('when the sign-in has ended: the same person goes on where they were', async () => {
  const { page, context, go } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}`)
  await page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
  await context.clearCookies()
  await typing(page, 'Letters are answered on Fridays')
  await signInOver(page, CLIENT)
  await page.getByText('Only you can see this. It is kept.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Wording' }).inputValue()).toBe('Letters are answered on Fridays')
  await page.reload()
  await page.getByText('You began to write here. Only you can see it.').waitFor()
  await page.getByText('Letters are answered on Fridays').first().waitFor()
})

it('when the sign-in has ended: someone else sees nothing of it', async () => {
  const { page, context, go } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}`)
  await page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
  await context.clearCookies()
  await typing(page, 'This is for nobody else')
  await signInOver(page, THERAPIST)
  await page.waitForURL(`${waymark.url()}/`)
  await go(`/plan/${grown.plan}`)
  await page.getByRole('heading', { name: `Plan with ${CLIENT.name}` }).waitFor()
  expect(await page.content()).not.toContain('This is for nobody else')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('nobody else')
})

it('another tab that becomes somebody else’s takes this one along', async () => {
  const { page, context, go } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}`)
  await typing(page, 'Half a thought')
  await context.clearCookies()
  const { cookies } = await grown.therapist.signedIn()
  await context.addCookies(cookies)
  const other = await context.newPage()
  await other.goto(`${waymark.url()}/`)
  await page.waitForURL(`${waymark.url()}/`)
  expect(await page.content()).not.toContain('Half a thought')
})
