import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { type Grown, grownPlan } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown
let jonas: Person
let lena: Person

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true })
const seen = (at: Page | Locator, words: string | RegExp): Promise<void> =>
  at.getByText(words).filter({ visible: true }).first().waitFor()
const page = (): string => `/plan/${grown.plan}/corrections`
const card = (at: Page, words: string): Locator => at.locator('[data-request]').filter({ hasText: words })
const STATEMENT = `I never said that I worry about the next day. ${'I worry about my brother. '.repeat(40)}`.trim()

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
  jonas = await waymark.person({ viewport: PHONE, storageState: await grown.person.signedIn() })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await grown.therapist.signedIn() })
})

async function looks({ page: at }: Person, name: string): Promise<void> {
  const size = at.viewportSize()
  expect(await faultsOf(at, `corrections-${name}`)).toEqual([])
  await at.emulateMedia({ colorScheme: 'light' })
  if (size) await at.setViewportSize(size)
}

/** Tab until the focus is there and can be seen; then the key. */
async function press(at: Page, to: Locator, key = 'Enter'): Promise<void> {
  await to.first().waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await to.first().evaluate((element) => element === document.activeElement)) return at.keyboard.press(key)
    await at.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}

it('a client asks for a correction, is told no, and their statement stays with the line, also on paper', async () => {
  const { page: phone, go } = jonas
  await go(`/plan/${grown.plan}`)
  await button(phone, /^More about: Sleep$/).click()
  const sheet = phone.locator('dialog[open]')
  await button(sheet, 'Please correct this about me').click()
  await button(sheet, 'Send it').click()
  await seen(sheet, 'Write a few words first.')
  const field = sheet.getByLabel('What is not right, and how should it be?')
  await field.fill('I do not worry about the next day.')
  await seen(sheet, /^You get an answer within 60 days: by \d/)
  await seen(sheet, /Your therapist reads it and answers/)
  await seen(sheet, 'Only you can see this. It is kept.')
  // Nothing typed is lost: it is there when one comes back, and nowhere else.
  await phone.reload()
  await button(phone, /^More about: Sleep$/).click()
  await expect.poll(() => field.inputValue()).toBe('I do not worry about the next day.')
  expect(await faultsOf(phone, 'corrections-ask', ['phone'])).toEqual([])
  await phone.emulateMedia({ colorScheme: 'light' })
  await button(sheet, 'Send it').click()
  await seen(sheet, /^You asked on .* to put this right\. The answer comes by/)
  await sheet.getByRole('link', { name: 'See what you asked' }).click()
  await stands(phone)
  await seen(card(phone, 'the next day'), /^You get an answer by/)
  await looks(jonas, 'client-waits')

  // The therapist finds it where things wait, and answers no; a reason is needed.
  await lena.go(`/plan/${grown.plan}`)
  await lena.page.getByRole('link', { name: /^Jonas Keller asks you to correct something\. Please answer by/ }).click()
  await stands(lena.page)
  const asked = card(lena.page, 'I do not worry about the next day.')
  await looks(lena, 'therapist-waits')
  await lena.page.locator('h1').focus()
  await press(lena.page, button(asked, 'No, with a reason'))
  await press(lena.page, button(asked, 'Send the answer'))
  await seen(asked, 'Write a few words first.')
  await lena.page.getByLabel('Why it stays as it is').fill('It is what the diary showed in spring.')
  await press(lena.page, button(asked, 'Send the answer'))
  await seen(card(lena.page, 'I do not worry'), /^You said no on/)

  await go(page())
  const told = card(phone, 'I do not worry')
  await seen(told, /^Dr Lena Brandt said no on/)
  await seen(told, /It is what the diary showed in spring\./)
  await button(told, 'Write how I see it').click()
  await phone.getByLabel('How you see it').fill(STATEMENT)
  await button(told, 'Put it beside').click()
  await seen(told, /^Your statement, /)
  await looks(jonas, 'client-statement')

  // With the line for both; in the version signed before it was written; on paper; and in the next one.
  for (const { page: at, go: goes } of [jonas, lena]) {
    await goes(`/plan/${grown.plan}`)
    await stands(at)
    await seen(at.locator(`#line-${grown.lines.need.replaceAll('.', '\\.')}`), STATEMENT)
    for (const path of [`versions/${grown.versions[0]}`, `print/${grown.versions[0]}`]) {
      await goes(`/plan/${grown.plan}/${path}`)
      await stands(at)
      await seen(at, STATEMENT)
    }
  }
  await lena.page.emulateMedia({ media: 'print' })
  await seen(lena.page, /^Statement of Jonas Keller, /)
  await seen(lena.page, STATEMENT)
  await lena.page.emulateMedia({ media: 'screen' })
  await grown.therapist.onPlan(grown.plan, { type: 'prepareVersion' })
  await go(`/plan/${grown.plan}/sign`)
  await stands(phone)
  await seen(phone, STATEMENT)
})

it('a yes is made real right there: other words for the line', async () => {
  const { page: at, go } = lena
  await grown.person.onPlan(grown.plan, {
    type: 'askAmendment',
    line: grown.lines.method,
    words: 'It is a sleep diary only.',
  })
  await go(page())
  const asked = card(at, 'It is a sleep diary only.')
  await button(asked, 'Yes, correct it').click()
  await seen(asked, /^Now make it real/)
  const words = asked.getByRole('form').getByRole('textbox').first()
  expect(await words.inputValue()).toContain('Sleep restriction')
  await words.fill('A sleep diary')
  await looks(lena, 'make-real')
  await button(asked, /^(Suggest it|Save)$/).click()
  await seen(card(at, 'sleep diary only'), /^(A change was suggested|The words were changed)/)
  await jonas.go(page())
  await seen(card(jonas.page, 'sleep diary only'), /^Dr Lena Brandt said yes on/)
})

it('a signed version never changes: the correction is a note under it', async () => {
  const { page: phone, go } = jonas
  await go(`/plan/${grown.plan}/versions/${grown.versions[0]}`)
  await stands(phone)
  await button(phone, 'Please correct this about me').click()
  await phone.getByLabel('What is not right, and how should it be?').fill('I have two brothers.')
  await button(phone, 'Send it').click()
  await seen(phone, /^You asked on .* to put this right/)
  await lena.go(page())
  const asked = card(lena.page, 'I have two brothers.')
  await seen(asked, 'About version 1')
  await button(asked, 'Yes, correct it').click()
  await button(asked, 'Add a note').click()
  const note = lena.page.locator('dialog[open]')
  await note.getByRole('textbox').fill('Jonas has two brothers.')
  await note.getByRole('button').last().click()
  await seen(asked, 'A note was added under the version: “Jonas has two brothers.”')
})
