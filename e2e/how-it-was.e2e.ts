import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf } from './looks.ts'
import { LAPTOP, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let jonas: Actor
let ids: Ids

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const seen = (page: Page | Locator, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  ids = await clientOf(therapist, CLIENT.name)
  jonas = await invited(waymark.url(), therapist, ids.client, CLIENT)
  await therapist.onPlan(ids.plan, {
    type: 'openDecision',
    question: 'Would the belt be something beside CBT?',
    options: [
      { ref: 'panic/cbt', name: 'CBT for panic, one to one', kind: 'therapy' },
      { ref: 'panic/nothing', name: 'Nothing for now', kind: 'nothingNow' },
    ],
  })
})

it('what the therapist wrote down alone is the client’s to confirm or to open again, and questions stay until they are talked about', async () => {
  const { page, go } = await waymark.person({ viewport: PHONE, storageState: await jonas.signedIn() })
  const lena = await waymark.person({ viewport: LAPTOP, storageState: await therapist.signedIn() })
  await go(`/choices/${ids.plan}`)
  await page
    .getByRole('link', { name: /Would the belt be something beside CBT/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Say what matters to you' }).click()
  await page.getByRole('textbox', { name: 'A question of your own' }).fill('Who else uses the belt?')
  await button(page.getByRole('form', { name: 'A question of your own' }), 'Add').click()
  await button(page, 'Share with your therapist now').click()
  await seen(page, 'Shared with Dr Lena Brandt.')

  await lena.go(`/choices/${ids.plan}`)
  await lena.page.getByRole('link', { name: /Would the belt be something beside CBT/ }).click()
  await button(lena.page, 'Write it down').click()
  const record = lena.page.getByRole('form', { name: 'What did you choose?' })
  await record.getByRole('radio', { name: 'We have chosen' }).check()
  await record.getByRole('checkbox', { name: 'Nothing for now' }).check()
  expect(await record.getByRole('checkbox', { name: CLIENT.name }).isChecked()).toBe(false)
  expect(await record.getByRole('checkbox', { name: 'Dr Lena Brandt' }).isChecked()).toBe(true)
  await button(record, 'Write down this choice').click()
  await seen(lena.page, `${CLIENT.name} has not said yet whether that is how it was.`)

  await go(`/choices/${ids.plan}/questions`)
  await seen(page, 'Who else uses the belt?')
  await page.emulateMedia({ media: 'print' })
  await seen(page, 'Who else uses the belt?')
  await page.emulateMedia({ media: 'screen' })

  await go(`/choices/${ids.plan}`)
  await page
    .getByRole('link', { name: /Would the belt be something beside CBT/ })
    .first()
    .click()
  await seen(page, 'Is that how it was?')
  await seen(page, /Written down by Dr Lena Brandt/)
  expect(await faultsOf(page, 'decide-how-it-was', ['phone'])).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await button(page, 'That is not how it was').click()
  await page.getByLabel('How was it? Say it if you like.').fill('I had not made up my mind')
  await button(page, 'Open this choice again').click()
  await seen(page, /I had not made up my mind/)

  await button(lena.page, 'Write it down').click()
  await record.getByRole('radio', { name: 'Not yet' }).check()
  await button(record, 'Write down this choice').click()
  await button(page, 'Yes, that is how it was').click()
  await seen(page, / said on .*: that is how it was\.$/)
  await seen(lena.page, / said on .*: that is how it was\.$/)
})
