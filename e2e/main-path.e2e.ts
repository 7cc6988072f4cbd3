import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, THERAPIST } from './seed.ts'
import { itIsMe, openInvitation, setUpApp } from './sign-in-steps.ts'

const waymark = startedWaymark()
let lena: Person
let jonas: Person
let secret = ''

beforeAll(async () => {
  lena = await waymark.person({ viewport: LAPTOP })
  jonas = await waymark.person({ viewport: PHONE, hasTouch: true })
})

const line = (page: Page, words: string | RegExp): Locator =>
  page.locator('[id^="line-"]').filter({ hasText: words }).first()
const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

it('first run: set up, with a second step; an empty today says what to do next', async () => {
  const { page, go } = lena
  await go('/')
  await page.getByRole('heading', { name: 'Set up your practice' }).waitFor()
  await page.getByLabel('Name of the practice').fill('Practice at the river')
  await page.getByLabel('Your name').fill(THERAPIST.name)
  await page.getByLabel('E-mail').fill(THERAPIST.email)
  await page.getByLabel('New password').fill(THERAPIST.password)
  await button(page, 'Set up').click()
  secret = await setUpApp(page, THERAPIST.password)
  await page.getByRole('heading', { name: 'Welcome. Nobody is here yet.' }).waitFor()
  await page.getByRole('link', { name: 'Add your first client' }).click()
  await page.getByLabel('Name', { exact: true }).fill(CLIENT.name)
  await page.getByLabel('An adult').check()
  await button(page, 'Add and start the plan').click()
  await page.getByRole('heading', { name: 'Plan with Jonas Keller' }).waitFor()
  await seen(page, 'This plan is empty. Start small.')
})

it('invites the client: the question first, the code in the room, the letter from the outbox', async () => {
  const { page } = lena
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: 'Client card' }).click()
  await page.getByRole('heading', { name: CLIENT.name, exact: true }).waitFor()
  expect(await page.getByLabel(/e-mail address/).count()).toBe(0)
  for (const question of ['phone or computer', 'mailbox', 'May we write'])
    await page
      .getByRole('group', { name: new RegExp(question) })
      .getByLabel('Yes')
      .check()
  await button(page, 'Note the answers').click()
  await page.getByLabel(/e-mail address/).fill(CLIENT.email)
  await button(page, 'Make an invitation for this computer').click()
  const code = ((await page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent()) ?? '').trim()
  await page.getByRole('link', { name: 'Go to the outbox' }).click()
  const letter = (await page.locator('pre').first().textContent()) ?? ''
  expect(letter).not.toMatch(/Jonas|Lena|practice|therap|plan\b/i)
  expect(letter).not.toContain(code)
  const link = /https?:\S+/.exec(letter)?.[0] ?? ''
  await openInvitation(jonas.page, { link, code, password: CLIENT.password })
  await jonas.page.getByRole('heading', { name: 'Hello, Jonas Keller' }).waitFor()
  await jonas.page.getByRole('link', { name: 'Our plan', exact: true }).click()
  await jonas.page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
})

it('what one shares, the other sees without reloading, with the author’s name', async () => {
  await lena.page.getByRole('link', { name: 'Today' }).click()
  await lena.page.getByRole('link', { name: CLIENT.name, exact: true }).click()
  await button(lena.page, 'Add how we work together').click()
  await lena.page.getByRole('form').getByRole('textbox').fill('We write to each other on weekdays.')
  await button(lena.page, 'Share').click()
  await seen(jonas.page, 'We write to each other on weekdays.')
  await button(jonas.page, 'Say how you see “We write to each other on weekdays”, which Dr Lena Brandt wrote').waitFor()

  await button(jonas.page, 'Add something I want').click()
  const composer = jonas.page.getByRole('form')
  await composer.getByLabel(/what would you like to be different/).fill('Sleep through, four nights a week')
  await button(composer, 'Next').click()
  await composer.getByLabel(/How would you notice/).fill('I wake up before the alarm')
  await button(composer, 'Next').click()
  await composer.getByLabel(/smallest first step/).fill('Phone stays in the kitchen')
  await button(composer, 'Share').click()
  await seen(lena.page, 'Phone stays in the kitchen')
  await button(lena.page, 'Say how you see “Sleep through, four nights a week”, which Jonas Keller wrote').waitFor()
})

it('a draft is only its author’s until it is shared', async () => {
  const words = 'I am afraid of the nights.'
  await button(jonas.page, 'Say something about me').click()
  await jonas.page.getByRole('form').getByRole('textbox').fill(words)
  await button(jonas.page, 'Keep as a draft').click()
  await seen(jonas.page, 'A draft. Only you can see this.')
  await lena.page.reload()
  await seen(lena.page, 'Phone stays in the kitchen')
  expect(await lena.page.getByText(words).count()).toBe(0)
  await button(jonas.page, 'Share').click()
  await seen(lena.page, words)
})

it('a suggestion shows the difference in words; the answer “other words” goes back', async () => {
  const words = 'We write to each other on weekdays.'
  await button(jonas.page, `More about: ${words}`).click()
  const sheet = jonas.page.locator('dialog[open]')
  await button(sheet, 'Change the words').click()
  await sheet
    .getByLabel(/^Words|wording/i)
    .first()
    .fill('We write to each other on weekdays and Sundays.')
  await button(sheet, 'Suggest it').click()
  await seen(jonas.page, /You suggested this/)
  await button(sheet, 'Close').click()

  await button(lena.page, 'Jonas Keller suggests a change').click()
  const margin = lena.page.getByRole('region', { name: /^Beside this line/ })
  expect(await margin.locator('ins').first().textContent()).toContain('and Sundays')
  await button(margin, 'Other words').click()
  await margin.getByRole('form').getByRole('textbox').first().fill('We write to each other on weekdays and Saturdays.')
  await button(margin, 'Suggest it').click()

  await button(jonas.page, 'Dr Lena Brandt suggests a change').click()
  await button(sheet, 'Agree').click()
  await button(sheet, 'Close').click()
  await line(lena.page, 'We write to each other on weekdays and Saturdays.').waitFor()
  await line(jonas.page, 'We write to each other on weekdays and Saturdays.').waitFor()
})

it('what is prepared for the next session is released when it is opened', async () => {
  await button(lena.page, 'Add a method').click()
  const form = lena.page.getByRole('form')
  await form.getByLabel('Method').fill('A sleep diary')
  await form.getByLabel(/Why this for this person/).fill('Writing things down calms you.')
  await form.getByLabel(/What can be hard/).fill('It can make you look at the clock more.')
  await button(form, 'Keep for our next session').click()
  await seen(lena.page, 'Kept for your next session. Only you can see this until then.')
  await jonas.page.reload()
  await seen(jonas.page, 'Phone stays in the kitchen')
  expect(await jonas.page.getByText('A sleep diary').count()).toBe(0)
  await button(lena.page, 'Begin the session').click()
  await line(jonas.page, 'A sleep diary').waitFor()
  await seen(jonas.page, 'The session is open.')
})

it('agreed aloud says who wrote it down, and waits for the client’s own yes', async () => {
  await button(lena.page, 'More about: A sleep diary').click()
  const margin = lena.page.getByRole('region', { name: /^Beside this line: A sleep diary/ })
  await button(margin, 'It was agreed aloud').click()
  await button(margin, 'Write it down').click()
  await seen(lena.page, /Agreed aloud in the room on .* Not yet confirmed by Jonas Keller/)
  await button(jonas.page, /You have not confirmed it yet/).click()
  const sheet = jonas.page.locator('dialog[open]')
  await button(sheet, 'Yes, I said so').click()
  await sheet
    .getByText(/Confirmed since/)
    .first()
    .waitFor()
  await button(sheet, 'Close').click()
  await lena.page.getByRole('link', { name: 'Close the session' }).click()
  await button(lena.page, 'Close the session').click()
  await lena.page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  await lena.page.getByRole('link', { name: 'The plan', exact: true }).click()
  await seen(jonas.page, /Next session:/)
})

/** Both read the version that waits and sign it. Whoever has not shown it lately shows once more that it is them. */
async function bothSign(number: number, showing: 'again' | 'lately'): Promise<void> {
  const sign = `Sign version ${number}`
  await button(lena.page, sign).click()
  if (showing === 'again') await itIsMe(lena.page, THERAPIST.password, secret)
  await seen(lena.page, 'You have signed. Now it is for Jonas Keller to read and sign.')
  await jonas.page.getByRole('link', { name: 'Home' }).click()
  await jonas.page.getByRole('link', { name: `Read version ${number} and say if you want to sign it.` }).click()
  await jonas.page.getByLabel('Yes to all of this').check()
  await button(jonas.page, sign).click()
  if (showing === 'again') await itIsMe(jonas.page, CLIENT.password)
  await seen(jonas.page, `Version ${number}: In force. You both signed it.`)
  await seen(lena.page, `Version ${number}: In force. You both signed it.`)
}

it('version 1: prepared, read through and signed by both', async () => {
  await lena.page.getByRole('link', { name: 'Read through and sign' }).click()
  await button(lena.page, 'Prepare version 1').click()
  await bothSign(1, 'again')
})

it('version 2 tells what is different in plain sentences, on the sign page and when compared', async () => {
  await jonas.page.getByRole('link', { name: 'Our plan', exact: true }).click()
  await button(jonas.page, 'More about: Sleep through, four nights a week').click()
  const sheet = jonas.page.locator('dialog[open]')
  await button(sheet, 'Change the words').click()
  await sheet.getByRole('form').getByRole('textbox').first().fill('Sleep through, five nights a week')
  await button(sheet, 'Save').click()
  await button(sheet, 'Close').click()
  await button(lena.page, 'Prepare version 2').waitFor()
  await seen(lena.page, /Other words in goal/)
  await button(lena.page, 'Prepare version 2').click()
  await jonas.page.getByRole('link', { name: 'Read and sign version 2' }).first().click()
  await jonas.page.getByRole('heading', { name: 'What changed since version 1' }).waitFor()
  await seen(jonas.page, /Other words in/)
  await bothSign(2, 'lately')
  await lena.page.getByRole('link', { name: 'All versions' }).click()
  await button(lena.page, 'Compare').click()
  await lena.page.getByRole('heading', { name: 'From version 1 to version 2' }).waitFor()
  expect(await lena.page.locator('del').first().textContent()).toContain('four')
  expect(await lena.page.locator('ins').first().textContent()).toContain('five')
})
