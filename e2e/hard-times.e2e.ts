import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { type Grown, grownPlan } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown
let jonas: Person

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true })
const heading = (at: Page, name: string): Promise<void> => at.getByRole('heading', { name, exact: true }).waitFor()
const atHand = (at: Page): Locator => at.getByRole('link', { name: 'At hand', exact: true })
const dials = (at: Page): Promise<(string | null)[]> =>
  at.locator('a[href^="tel:"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
  jonas = await waymark.person({ viewport: PHONE, storageState: await grown.person.signedIn() })
})

it('a client writes it by keyboard, one topic after the other, and skips what they like', async () => {
  const { page, go } = jonas
  await go(`/plan/${grown.plan}/hard-times`)
  await stands(page)
  expect(await faultsOf(page, 'hard-times-empty')).toEqual([])
  await page.setViewportSize(PHONE)
  await button(page, 'Write it down').press('Enter')
  await heading(page, 'How I notice it early')
  await page.keyboard.type('I stop answering my brother')
  await page.getByText('It is kept.').waitFor()
  // Closing in the middle loses nothing.
  await page.reload()
  await button(page, 'Write it down').press('Enter')
  await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('I stop answering my brother')
  expect(await faultsOf(page, 'hard-times-writing')).toEqual([])
  await page.setViewportSize(PHONE)
  await button(page, 'Put it in the plan').press('Enter')
  await heading(page, 'What helps me')
  await page.getByRole('textbox').fill('A walk by the river')
  await button(page, 'Put it in the plan and add one more').press('Enter')
  await page.locator('p', { hasText: 'A walk by the river' }).waitFor()
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('')
  await page.getByRole('textbox').fill('The radio, or Awa 555 0101')
  await button(page, 'Put it in the plan').press('Enter')
  await heading(page, 'People and places that do me good')
  await button(page, 'Skip this').press('Enter')
  await heading(page, 'People I can ask')
  await page.getByRole('textbox').first().fill('My brother, any time')
  await page.getByLabel('Phone number, if there is one').fill('ask my sister')
  await button(page, 'Put it in the plan').press('Enter')
  await page.getByText('A number has digits only').waitFor()
  await page.getByLabel('Phone number, if there is one').fill('+43 660 555 01 00')
  await button(page, 'Put it in the plan').press('Enter')
  await heading(page, 'Professionals I can call')
  await button(page, 'Close').press('Enter')
  await page.getByText('A walk by the river').waitFor()
  expect(await page.locator('.own-words').allTextContents()).toEqual([
    'I stop answering my brother',
    'A walk by the river',
    'The radio, or Awa 555 0101',
    'My brother, any time',
  ])
  expect(await faultsOf(page, 'hard-times-client')).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
})

it('for hard times is one tap away and its numbers dial', async () => {
  const { page, go } = jonas
  for (const path of ['/', `/plan/${grown.plan}`, `/plan/${grown.plan}/sign`, '/my-data', '/help', '/check-in']) {
    await page.setViewportSize(PHONE)
    await go(path)
    await atHand(page).click()
    await heading(page, 'For hard times')
    await page.getByText('My brother, any time').waitFor()
    // The number of the brother, the one among the words, the crisis line of the practice's country, the emergency number.
    expect((await dials(page)).toSorted()).toEqual(['tel:+436605550100', 'tel:112', 'tel:142', 'tel:5550101'])
    // Nothing that a look over the shoulder would catch in the tab.
    expect(await page.title()).not.toMatch(/hard|crisis/i)
  }
})

it('on the plan it is a calm part near the end, and its numbers dial there too', async () => {
  const { page, go } = jonas
  await go(`/plan/${grown.plan}`)
  const part = page.locator('#part-hardTimes')
  await part.locator('.own-words', { hasText: 'A walk by the river' }).waitFor()
  expect(await part.locator('form, textarea').count()).toBe(0)
  expect(await part.locator('a[href="tel:+436605550100"]').count()).toBe(1)
  await part.getByRole('link', { name: 'Open the page' }).click()
  await heading(page, 'For hard times')
})

it('fits on one page of paper', async () => {
  const { page, go } = jonas
  await go(`/plan/${grown.plan}/hard-times`)
  await stands(page)
  const pdf = await page.pdf({ format: 'A4' })
  expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length).toBe(1)
})

it('the therapist writes down what was said, and the client says that it is right', async () => {
  const lena = await waymark.person({ viewport: LAPTOP, storageState: await grown.therapist.signedIn() })
  await lena.go(`/plan/${grown.plan}/hard-times`)
  await button(lena.page, 'Write or change').click()
  await lena.page.getByRole('textbox').fill('I sleep in the armchair')
  await button(lena.page, 'Put it in the plan').click()
  await heading(lena.page, 'What helps me')
  await button(lena.page, 'Close').click()
  await lena.page.getByText('Jonas Keller has not confirmed it yet').waitFor()
  expect(await faultsOf(lena.page, 'hard-times-therapist')).toEqual([])
  // Nobody is asked to agree with it.
  await lena.go(`/plan/${grown.plan}`)
  await stands(lena.page)
  const waits = lena.page.getByRole('region', { name: /wait/ }).filter({ hasText: 'A walk by the river' })
  expect(await waits.count()).toBe(0)
  await jonas.go(`/plan/${grown.plan}/hard-times`)
  await button(jonas.page, 'Yes, that is what I said').click()
  await button(jonas.page, 'Yes, that is what I said').waitFor({ state: 'detached' })
  await lena.context.close()
})

it('for hard times can be read without network when it is kept on the device', async () => {
  const { page, context, go } = await waymark.person({
    viewport: PHONE,
    storageState: await grown.person.signedIn(),
  })
  await go(`/plan/${grown.plan}/hard-times`)
  await page.getByText('Read this with no network').click()
  await page.getByText('Leave it off on a phone you share.').waitFor()
  await button(page, 'Keep this page on this phone').click()
  await page.getByText('This page is kept on this phone now.').waitFor()
  expect(await faultsOf(page, 'hard-times-kept', ['phone'])).toEqual([])
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length > 3)
  expect(await stored(page)).toContain('at-hand')
  expect(await stored(page)).not.toContain('river')

  // Keeping this page is no choice to keep the check-in.
  await go('/check-in')
  await page.getByText('Answer without network', { exact: true }).waitFor()
  expect(await stored(page)).not.toContain('form')

  await context.setOffline(true)
  for (const path of ['/check-in/at-hand', `/plan/${grown.plan}/hard-times`]) {
    await go(path)
    await page.getByText('No network right now. This is what was kept here on').waitFor()
    await page.getByText('A walk by the river').waitFor()
    expect((await dials(page)).toSorted()).toEqual(['tel:+436605550100', 'tel:112', 'tel:142', 'tel:5550101'])
  }
  expect(await faultsOf(page, 'hard-times-offline', ['phone'])).toEqual([])
  await go('/')
  await atHand(page).first().click()
  await page.getByText('A walk by the river').waitFor()

  // Signing out takes the key; the same person gets it back.
  await context.setOffline(false)
  await go('/')
  await button(page, 'Sign out').click()
  await page.getByLabel('E-mail').waitFor()
  await context.setOffline(true)
  await go('/check-in/at-hand')
  await page.getByText('Your page is kept on this phone. It is locked. Sign in to open it.').waitFor()
  expect(await page.content()).not.toContain('river')
  expect(await dials(page)).toEqual(['tel:142', 'tel:112'])
  expect(await faultsOf(page, 'hard-times-locked', ['phone'])).toEqual([])
  // Whatever page is asked for, the numbers are there.
  for (const path of ['/help', '/', `/plan/${grown.plan}`, '/sign-in']) {
    await go(path)
    await page.getByText('“At hand” and help still work.').waitFor()
    expect(await dials(page)).toEqual(['tel:142', 'tel:112'])
  }
  expect(await faultsOf(page, 'no-network', ['phone'])).toEqual([])
  // Not even the country is known: both emergency numbers, and every number there is.
  await page.evaluate(() => localStorage.removeItem('waymark-country'))
  await go('/help')
  await page.getByText('Numbers by country').click()
  expect(await dials(page)).toEqual(expect.arrayContaining(['tel:112', 'tel:911', 'tel:142', 'tel:988']))
  await context.setOffline(false)
  await go('/sign-in?next=/check-in/at-hand')
  await page.getByLabel('E-mail').fill(grown.person.login.email)
  await page.getByLabel('Password').fill(grown.person.login.password)
  await button(page, 'Sign in').click()
  await page.getByText('A walk by the river').waitFor()
  await context.setOffline(true)
  await go('/check-in/at-hand')
  await page.getByText('No network right now. This is what was kept here on').waitFor()
  await context.setOffline(false)

  await go(`/plan/${grown.plan}/hard-times`)
  await page.getByText('Read this with no network: on').click()
  await button(page, 'Take this page off this phone').click()
  await page.getByText('This page is not kept on this phone any more.').waitFor()
  expect(await stored(page)).toBe('[]')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('waymark-')))).toEqual([])
  await context.close()
})

/** What lies in this browser's store, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('waymark')
        asked.onerror = () => reject(new Error('no store'))
        asked.onsuccess = () => {
          const all = asked.result.transaction('sealed').objectStore('sealed').getAll()
          all.onsuccess = () => {
            asked.result.close()
            const texts = (all.result as { id: string; bytes: ArrayBuffer }[]).map(
              ({ id, bytes }) => id + new TextDecoder('latin1').decode(bytes),
            )
            resolve(JSON.stringify(texts))
          }
        }
      }),
  )
}
