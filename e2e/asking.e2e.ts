import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let ids: Ids
let lena: Person
let jonas: Person

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  ids = await clientOf(therapist, CLIENT.name)
  const person = await invited(waymark.url(), therapist, ids.client, CLIENT)
  const code = { code: 'F41.1', title: 'Generalized anxiety disorder', validFrom: '2015-10-01' }
  await therapist.onPlan(ids.plan, {
    type: 'write',
    kind: 'need',
    words: { clinicalWording: 'Worry', code },
    onPurpose: true,
  })
  await person.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { ownWords: 'Let things come' } })
  lena = await waymark.person({ storageState: await therapist.signedIn(), viewport: LAPTOP })
  jonas = await waymark.person({ storageState: await person.signedIn(), viewport: PHONE, hasTouch: true })
})

it('therapist and client choose a measure that fits the need', async () => {
  await lena.go(`/plan/${ids.plan}`)
  await button(lena.page, 'Add an objective').click()
  const form = lena.page.getByRole('form', { name: 'Write: objective' })
  await form.getByRole('textbox', { name: 'How would you notice' }).fill('I plan a weekend without a list')
  await form.getByRole('radio', { name: 'A measure' }).check()
  await seen(lena.page, 'These fit what we are working on:')
  // What does not fit is there too, but not first.
  expect(await form.getByRole('button', { name: /^AUDIT-C/ }).count()).toBe(0)
  await form.getByRole('button', { name: /^GAD-7/ }).click()
  const other = form.getByRole('button', { name: 'Choose another measure' })
  await expect.poll(() => other.evaluate((one) => one === document.activeElement)).toBe(true)
  await seen(lena.page, '7 questions · about 1 minute · asks about: last 2 weeks')
  await form.getByLabel('Where should it get to?').fill('30')
  await seen(lena.page, 'which goes from 0 to 21')
  await form.getByLabel('Where should it get to?').fill('4')
  await seen(lena.page, '4 is called “minimal”.')
  await form.getByLabel('How often do we ask?').selectOption('everyThreeWeeks')
  await button(form, 'Share').click()
  await seen(lena.page, 'A measure: GAD-7 · to reach 4 · every three weeks')
  await jonas.go(`/plan/${ids.plan}`)
  await seen(jonas.page, 'A set of questions: GAD-7 · to reach 4 · every three weeks')
})

it('the client says how else they want to be asked, and can take it back', async () => {
  await jonas.go('/')
  await jonas.page.getByRole('link', { name: 'How I am asked' }).click()
  await seen(jonas.page, 'Worry and anxiety (GAD-7), 7 questions, every three weeks')
  const together = jonas.page.getByLabel('How working together is going')
  const goals = jonas.page.getByLabel('How far I am with what I want')
  for (const field of [goals, together]) {
    await field.selectOption({ label: 'not asked' })
    await seen(jonas.page, 'Saved.')
  }
  await lena.go(`/clients/${ids.client}/check-ins`)
  await expect.poll(() => lena.page.getByLabel('How working together is going').inputValue()).toBe('')
  await button(jonas.page, 'Undo').click()
  await expect.poll(() => together.inputValue()).toBe('everySession')
  await seen(jonas.page, 'Taken back.')
  expect(await goals.inputValue()).toBe('')
  await together.selectOption({ label: 'not asked' })
  await seen(jonas.page, 'Saved.')
})

it('a measure that is asked in the room only says so, and home does not say that nothing is asked', async () => {
  const which = jonas.page.getByLabel('Add a set of questions')
  await which.selectOption({ label: 'Low mood (PHQ-9), 10 questions, in the room only' })
  await button(jonas.page, 'Add').click()
  await seen(jonas.page, 'Saved.')
  await seen(jonas.page, /In the room only: one question is about your safety/)
  await jonas.go('/')
  await seen(jonas.page, /about one minute\. Some more are asked when you meet\./)
  await jonas.go('/check-ins')
  await button(jonas.page, 'Take PHQ-9 out').click()
  await seen(jonas.page, 'Saved.')
  await expect.poll(() => jonas.page.getByText('In the room only: one').count()).toBe(0)
})

it('the first answer becomes the baseline', async () => {
  await jonas.go('/')
  await seen(jonas.page, 'There are 8 short questions for you, about one minute.')
  await jonas.page.getByRole('link', { name: 'Check in', exact: true }).click()
  await button(jonas.page, 'Start').click()
  for (let item = 1; item <= 7; item += 1) {
    await seen(jonas.page, new RegExp(`\\b${item} of \\d`))
    // By key: a second tap right after a question has appeared counts as part of the first.
    await jonas.page.getByRole('radio', { name: 'More than half the days' }).press('Enter')
  }
  await button(jonas.page, 'Go on').click()
  await button(jonas.page, 'Send my answers').click()
  await jonas.page.getByRole('heading', { name: 'Thank you' }).waitFor()
  const { progress } = await therapist.ask<ProgressPage>(`/api/plans/${ids.plan}/progress`)
  const series = progress.series.find(({ about }) => about === 'gad7')
  expect(series?.baseline).toMatchObject({ value: 14, from: 'firstAnswer' })
  expect(series?.target).toBe(4)
  await jonas.go('/')
  await seen(jonas.page, /^Nothing is asked right now\. You can always say something\. Last time: /)
})

it('no link is made where no phone could open it: the room and paper are offered instead', async () => {
  await lena.go(`/clients/${ids.client}`)
  await seen(lena.page, 'No link can be made yet')
  expect(await lena.page.getByRole('link', { name: 'Make a link' }).count()).toBe(0)
  await lena.page.getByRole('link', { name: 'How Jonas Keller is asked' }).click()
  await seen(lena.page, /a link would open on no phone. An administrator can change that. Until then/)
  expect(await lena.page.getByRole('button', { name: 'Make a link' }).count()).toBe(0)
  await seen(lena.page, /PHQ-9: asked only in the room or on paper/)
  await button(lena.page, 'Hand the screen to Jonas Keller for a check-in').click()
  await lena.page.waitForURL('**/check-in')
  await button(lena.page, /^Start|^Write a few words/).waitFor()
})
