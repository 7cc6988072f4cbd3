import { expect, it } from 'vitest'
import { inDays } from './days.ts'
import { counting } from './counting.ts'
import { startedWaymark } from './harness.ts'
import { CLIENT, practiceOf, THERAPIST } from './seed.ts'

const MOST = 60
const waymark = startedWaymark()

it('a small first plan, from today to signed in the room, in few steps', async () => {
  const therapist = await practiceOf(waymark.url())
  const { page, go, context } = await waymark.person({ storageState: await therapist.signedIn() })
  const { click, fill, count, done } = counting(page)
  const soon = inDays(42)
  await go('/')
  await page.getByRole('heading', { name: 'Today' }).waitFor()

  await click('link', 'Add your first client')
  await fill('Name', CLIENT.name)
  await click('radio', 'An adult')
  await click('button', 'Add and start the plan')

  await click('button', 'One thing you want')
  await fill(/own words/, 'Sleep through again')
  await fill(/How would you notice/, 'I wake up before the alarm')
  await fill(/smallest first step/, 'Phone stays in the kitchen')
  await click('button', 'Share')
  await click('button', 'One thing to do together, why it fits, and what can be hard about it')
  await fill(/^Method$/, 'A sleep diary')
  await fill(/Why this for this person/, 'Writing things down calms you.')
  await fill(/What can be hard/, 'You may look at the clock more at first.')
  await click('checkbox', 'Sleep through again')
  await click('button', 'Share')
  await click('button', 'A day to look at the plan again')
  await fill(/When shall we look/, soon)
  await click('button', 'Share')
  await page.getByRole('heading', { name: 'A small plan to start with' }).waitFor({ state: 'detached' })

  await click('link', 'Read through and sign')
  await click('button', 'Prepare version 1')
  await click('button', 'Sign version 1')
  await fill('Your password', THERAPIST.password)
  await click('button', 'It is me')
  await click('button', `Hand the screen to ${CLIENT.name}`)

  await page.getByText(`In the room with ${THERAPIST.name}. This screen shows only this page.`).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  for (const path of ['/api/practice', '/api/today', '/api/outbox', '/api/access-log'])
    expect((await page.request.get(`${waymark.url()}${path}`)).status(), path).toBeGreaterThanOrEqual(400)
  for (const path of ['/', '/practice/people', new URL(page.url()).pathname.replace('/sign', '')]) {
    await go(path)
    await page.getByText(`In the room with ${THERAPIST.name}`).waitFor()
  }

  await click('radio', 'Yes to all of this')
  await click('button', 'Sign version 1')
  await page.getByText('Version 1: In force. You both signed it.').waitFor()
  await page.getByText(`In the room. Witnessed by ${THERAPIST.name}.`).waitFor()
  await click('button', 'Therapist: take the screen back')
  await page.locator('dialog[open]').getByLabel('Password').fill('not the password')
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await page
    .locator('dialog[open]')
    .getByText(/not the password/)
    .waitFor()
  await fill('Password', THERAPIST.password)
  await click('button', 'Take back')
  await page.getByRole('heading', { name: `Plan with ${CLIENT.name}` }).waitFor()
  await page.getByText('Version 1 is in force.').waitFor()

  console.log(`A small first plan from today to signed in the room took ${count()} interactions.`)
  expect(count(), done.join('\n')).toBeLessThanOrEqual(MOST)
  await context.close()
})
