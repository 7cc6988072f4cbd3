import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { actAs, type Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { LAPTOP, type Person } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let ids: Ids
let jonas: Person
let lena: Person

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  await invited(url, therapist, ids.client, CLIENT)
  const signedIn = async (who: typeof CLIENT) => (await actAs(url, who)).signedIn()
  jonas = await waymark.person({ viewport: LAPTOP, storageState: await signedIn(CLIENT) })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await signedIn(THERAPIST) })
})

/** Presses Tab until the focus is there, as someone without a mouse does; gives up after a full round. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.first().waitFor()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await to.first().evaluate((element) => element === document.activeElement)) {
      const focus = await to.first().evaluate((element) => {
        const { outlineStyle, boxShadow } = getComputedStyle(element)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      })
      expect(focus, `the focus on ${to} can be seen`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}

async function press(page: Page, to: Locator): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.press('Enter')
}

async function type(page: Page, to: Locator, words: string): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true })
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim())

it('a goal by the composer: typed, Enter goes on, Escape goes out and comes back with the words', async () => {
  const { page, go } = jonas
  await go(`/plan/${ids.plan}`)
  await page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Skip to the page')
  await press(page, button(page, 'Add something I want'))
  await page.keyboard.type('Walk to the lake again')
  await page.keyboard.press('Escape')
  await page.getByRole('form').waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toBe('Add something I want')
  await page.keyboard.press('Enter')
  const field = page.getByRole('form').getByRole('textbox').first()
  await expect.poll(() => field.inputValue()).toBe('Walk to the lake again')
  await press(page, button(page, 'Next'))
  await page.keyboard.type('I take the long way home')
  await press(page, button(page, 'Next'))
  await page.keyboard.type('Shoes by the door')
  await press(page, button(page, 'Share'))
  await page.getByRole('form').waitFor({ state: 'detached' })
  await page.getByText('Shoes by the door').first().waitFor()
})

it('the therapist writes with Enter from field to field', async () => {
  const { page, go } = lena
  await go(`/plan/${ids.plan}`)
  await press(page, button(page, 'Add a method'))
  for (const words of ['Walking together', 'You like the lake.', 'It may rain.']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await press(page, button(page, 'Share'))
  await page.getByRole('form').waitFor({ state: 'detached' })
  await jonas.page.getByText('Walking together').first().waitFor()
})

it('a suggestion is made and answered', async () => {
  const { page } = lena
  await press(page, button(page, 'More about: Shoes by the door'))
  const margin = page.getByRole('region', { name: /^Beside this line/ })
  await press(page, button(margin, 'Change the words'))
  await type(page, margin.getByRole('form').getByRole('textbox').first(), 'Shoes and coat by the door')
  await press(page, button(margin, 'Suggest it'))
  const theirs = jonas.page
  await press(theirs, button(theirs, 'Dr Lena Brandt suggests a change'))
  const beside = theirs.getByRole('region', { name: /^Beside this line/ })
  await press(theirs, button(beside, 'Agree'))
  await theirs.locator('[id^="line-"]').filter({ hasText: 'Shoes and coat by the door' }).waitFor()
})

it('both sign, showing once more who they are', async () => {
  const { page } = lena
  await press(page, page.getByRole('link', { name: 'Read through and sign' }))
  await press(page, button(page, 'Prepare version 1'))
  await press(page, button(page, 'Sign version 1'))
  await type(page, page.getByLabel('Your password'), THERAPIST.password)
  await page.keyboard.press('Enter')
  await page.getByText('You have signed.').waitFor()

  const theirs = jonas.page
  await press(theirs, theirs.getByRole('link', { name: 'Read and sign version 1' }))
  await press(theirs, button(theirs, 'Sign version 1'))
  // Nothing is sent before it is said what one says yes to: the choice has the focus, and says so.
  await theirs.getByText('Before you sign: please choose one of these.').waitFor()
  await expect.poll(() => theirs.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('all')
  await theirs.keyboard.press('Space')
  await press(theirs, button(theirs, 'Sign version 1'))
  const sheet = theirs.locator('dialog[open]')
  await sheet.getByLabel('Your password').waitFor()
  await theirs.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await expect
    .poll(() => focused(theirs), { message: 'Escape closes the sheet and goes back to where one was' })
    .toBe('Sign version 1')
  await theirs.keyboard.press('Enter')
  await type(theirs, theirs.getByLabel('Your password'), CLIENT.password)
  await theirs.keyboard.press('Enter')
  await theirs.getByText('Version 1: In force. You both signed it.').waitFor()
})
