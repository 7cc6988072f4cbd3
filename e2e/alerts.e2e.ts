import type { Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { inDays } from './days.ts'
import { type Actor, actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf } from './looks.ts'
import { PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, memberOf, practiceOf, THERAPIST } from './seed.ts'

const ITEM_9 = 'Thoughts that you would be better off dead or of hurting yourself in some way'
const waymark = startedWaymark({ movesClock: true })
let therapist: Actor
let cover: Actor
let ids: Ids

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  cover = await memberOf(url, therapist, 'Sana Haddad', ['therapist'])
  ids = await clientOf(therapist, CLIENT.name)
  const { person } = cover.me
  const named = { type: 'setCover', person, hours: 'weekdays 8 to 18', afterMinutes: 5 }
  await therapist.command('library', 'administrator', named)
})

/** What is asked of the client from now on: one measure and nothing else. */
const asks = (measure: string): Promise<string> =>
  therapist.command(`checkins/${ids.client}`, 'therapist', {
    type: 'setSchedule',
    client: ids.client,
    schedule: {
      goals: null,
      together: null,
      steps: false,
      measures: [{ measure, interval: 'everySession' }],
      remind: false,
    },
  })

/** Answers every question of a check-in with the number keys, and leaves the last page for words empty. */
async function answerAll(page: Page, keys: string): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (const [at, key] of [...keys].entries()) {
    await page.getByText(`Question ${at + 1} of`).waitFor()
    await page.keyboard.press(key)
  }
}

it('item 9 brings help at once, reaches the cover when nobody acts, and waits until someone has', async () => {
  await asks('phq9')
  // Handing a screen over ends the therapist's own sign-in on it, and on no other.
  const tablet = await actAs(waymark.url(), THERAPIST)
  const [room, desk, colleague] = await Promise.all([
    waymark.person({ storageState: await tablet.signedIn(), viewport: PHONE }),
    waymark.person({ storageState: await therapist.signedIn() }),
    waymark.person({ storageState: await cover.signedIn(), viewport: PHONE }),
  ])
  await desk.go(`/plan/${ids.plan}`)
  await desk.page.locator('h1').waitFor()
  await colleague.go('/library')
  await colleague.page.locator('h1').waitFor()

  // In the room, on the therapist's tablet.
  await room.go(`/clients/${ids.client}`)
  await room.page.getByRole('button', { name: `Hand the screen to ${CLIENT.name}` }).click()
  await answerAll(room.page, '111111112')
  await room.page.getByRole('heading', { name: 'Thank you for saying this' }).waitFor()
  await room.page.getByText('Nobody has seen this yet.').waitFor()
  await room.page.getByText(`When you send your answers, Waymark tells ${THERAPIST.name} at once.`).waitFor()
  await room.page.getByText('If nobody has acted after 5 minutes, Sana Haddad is told too').waitFor()
  expect(await room.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
  await room.page.getByText('If you stop before you send, nobody learns of it.').waitFor()
  await room.page.getByText(`You can say it to ${THERAPIST.name} right now.`).waitFor()
  expect(await faultsOf(room.page, 'check-in-risk')).toEqual([])
  // Not one more question has to be answered first, and nothing is graded right after.
  await room.page.getByRole('button', { name: 'Send this now' }).click()
  await room.page.getByText(`Waymark has told ${THERAPIST.name}.`).waitFor()
  await room.page.getByRole('button', { name: 'Answer more now' }).waitFor()
  expect(await room.page.locator('main').innerText()).not.toMatch(/out of 27|mild|moderate|severe/)
  expect(await faultsOf(room.page, 'check-in-risk-end')).toEqual([])

  // The tablet taken back leads to where it stands on top.
  await room.page.getByRole('button', { name: 'Therapist: take the screen back' }).click()
  await room.page.getByLabel('Password').fill(THERAPIST.password)
  await room.page.getByRole('button', { name: 'Take back' }).click()
  await room.page.getByRole('region', { name: 'Please look at this first' }).getByText(ITEM_9).waitFor()
  expect(new URL(room.page.url()).pathname).toBe('/')

  // Before the session it is the first thing that stands there, and leads to where it is recorded.
  await desk.go(`/plan/${ids.plan}/session`)
  await desk.page.getByRole('link', { name: 'An answer about safety waits' }).waitFor()
  expect(await desk.page.locator('main a').first().textContent()).toBe('An answer about safety waits')
  expect(await faultsOf(desk.page, 'session-alert')).toEqual([])
  await desk.page.getByRole('link', { name: 'An answer about safety waits' }).click()
  await desk.page.getByRole('heading', { level: 2, name: /safety/i }).waitFor()

  // Wherever the therapist is, it finds them, and leads to what was asked and answered.
  await desk.page.getByRole('link', { name: '1 answer about safety' }).click()
  const open = desk.page.getByRole('region', { name: 'Please look at this first' })
  await open.getByText(ITEM_9).waitFor()
  await open.getByText('Several days').waitFor()
  await open.getByText(/Unless someone records what was done before, the cover is told too: today at/).waitFor()
  expect(await faultsOf(desk.page, 'alert')).toEqual([])
  expect(await colleague.page.getByText('answer about safety').count()).toBe(0)

  // Nobody acts.
  waymark.later(6)
  await colleague.page.getByRole('link', { name: '1 answer about safety' }).click({ timeout: 40_000 })
  const theirs = colleague.page.getByRole('region', { name: 'Please look at this first' })
  await theirs.getByText(CLIENT.name, { exact: true }).waitFor()
  await theirs.getByText(ITEM_9).waitFor()
  await theirs.getByText('You see this answer and nothing else.').waitFor()
  expect(await theirs.getByRole('link').count()).toBe(0)
  await desk.page.getByText(/Sana Haddad, the cover, was told/).waitFor({ timeout: 40_000 })

  // It waits: looking is not acting. Then the cover writes down what was done.
  await desk.page.reload()
  await open.getByText(ITEM_9).waitFor()
  const { keyboard } = colleague.page
  await theirs.getByRole('button', { name: 'Record what was done' }).press('Enter')
  await colleague.page.waitForFunction(() => document.activeElement?.matches('input[type="radio"]'))
  await keyboard.press('ArrowDown')
  await keyboard.press('Tab')
  await keyboard.type('Called him. He is with his brother, and comes in tomorrow at nine.')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await theirs.waitFor({ state: 'detached' })
  await open.waitFor({ state: 'detached', timeout: 40_000 })
  const untalked = desk.page.getByRole('region', { name: 'Not talked about yet' })
  await untalked.getByText(/Sana Haddad recorded today at .*He is with his brother/).waitFor()
  for (const { context } of [room, desk, colleague]) await context.close()
})

it('a rising score is on the agenda next time', async () => {
  await asks('gad7')
  const client = await invited(waymark.url(), therapist, ids.client, CLIENT)
  const answers = Array.from({ length: 7 }, (_, at) => ({ item: at + 1, value: 0 }))
  await therapist.command(`checkins/${ids.client}`, 'therapist', {
    type: 'checkIn',
    client: ids.client,
    on: inDays(-21),
    measures: [{ measure: 'gad7', edition: 1, answers }],
    ratings: [],
    levels: [],
    steps: [],
  })
  const session = `${await therapist.onPlan(ids.plan, { type: 'openSession' })}.0`
  await therapist.onPlan(ids.plan, { type: 'holdSession', session })

  const phone = await waymark.person({ storageState: await client.signedIn(), viewport: PHONE })
  await phone.go('/check-in')
  await answerAll(phone.page, '2222222')
  await phone.page.getByRole('button', { name: 'Go on' }).click()
  await phone.page.getByRole('button', { name: 'Send my answers' }).click()
  await phone.page.getByRole('heading', { name: 'Thank you', exact: true }).waitFor()

  // Nothing interrupts. It stands where the therapist prepares the next session.
  const desk = await waymark.person({ storageState: await therapist.signedIn() })
  await desk.go('/')
  await desk.page.getByRole('link', { name: /things? to talk about/ }).click()
  await desk.page.getByRole('heading', { level: 1, name: /^What to talk about/ }).waitFor()
  await desk.page.getByText('GAD-7, worry and anxiety: 7 points worse than at the start').first().waitFor()
  expect(await desk.page.getByText('answer about safety').count()).toBe(0)

  // The client reads what it means for them, and no signal.
  await phone.go(`/plan/${ids.plan}/progress`)
  await phone.page.locator('h1').waitFor()
  await phone.page.getByText('Your scores have gone up since the start. That happens.').first().waitFor()
  expect(await phone.page.getByText(/Worth talking|Reliably worse/).count()).toBe(0)
  for (const { context } of [phone, desk]) await context.close()
})
