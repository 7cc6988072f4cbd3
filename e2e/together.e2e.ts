import type { Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { inDays } from './days.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, SIZES, stands } from './looks.ts'
import { type Actor, actAs } from './actor.ts'
import { CLIENT, clientOf, type Ids, practiceOf, THERAPIST } from './seed.ts'

const waymark = startedWaymark({ movesClock: true })
let therapist: Actor

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
})

/** Somebody with a goal in their own words and something on the agenda, and no account. */
async function withGoal(name: string): Promise<Ids> {
  const ids = await clientOf(therapist, name)
  const words = { ownWords: 'Sleep through again', lifeArea: 'body' }
  await therapist.onPlan(ids.plan, { type: 'write', kind: 'goal', words })
  await therapist.onPlan(ids.plan, { type: 'addToAgenda', words: 'The letter from the landlord' })
  return ids
}

const lineOf = async (plan: string, says: string) => {
  const { plan: seen } = await therapist.ask<PlanPage>(`/api/plans/${plan}`)
  return Object.values(seen.lines).find(({ words }) => words['action'] === says || words['ownWords'] === says)
}

async function inTheRoom(ids: Ids, viewport: { width: number; height: number } = SIZES.laptop) {
  // Handing the screen over ends the session of that browser; what the tests look up is asked from another one.
  const newly = await actAs(waymark.url(), THERAPIST)
  const person = await waymark.person({ storageState: await newly.signedIn(), viewport })
  await person.go(`/plan/${ids.plan}`)
  await person.page.getByRole('link', { name: 'In the room: talk it through together' }).click()
  await person.page.getByRole('heading', { name: 'How are things?' }).waitFor()
  return person
}

/** On a later day, in another browser. */
async function inTheRoomAgain(ids: Ids) {
  therapist = await actAs(waymark.url(), THERAPIST)
  const newly = await actAs(waymark.url(), THERAPIST)
  const person = await waymark.person({ storageState: await newly.signedIn(), viewport: SIZES.phone })
  await person.go(`/plan/${ids.plan}/together`)
  return person
}

/** The same words on the therapist’s side: as they were heard. */
const HEARD = /words, as you hear them$/
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const asked = (page: Page, question: string) => page.getByRole('heading', { level: 1, name: question }).waitFor()
const whose = (page: Page, name: string) => page.locator('[data-whose]').getByText(name, { exact: true }).waitFor()

async function handOver(page: Page, name: string): Promise<void> {
  await press(page, `Hand over to ${name}`)
  await whose(page, name)
  await page.getByRole('button', { name: `Back to ${THERAPIST.name}` }).waitFor()
}

async function takeBack(page: Page): Promise<void> {
  await press(page, `Back to ${THERAPIST.name}`)
  await page.locator('dialog[open]').getByLabel('Password').fill(THERAPIST.password)
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await whose(page, THERAPIST.name)
}

it('two people go through four moves and leave with one small step', async () => {
  const ids = await withGoal('Ada Brook')
  const { page, context } = await inTheRoom(ids)
  expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(0)
  await whose(page, THERAPIST.name)
  await page.getByLabel(HEARD).fill('A long week, and one good night.')
  // Steps are never asked about first.
  expect(await page.getByText('The smallest step').count()).toBe(0)
  await press(page, 'Go on')
  await asked(page, 'What matters now?')
  await press(page, 'Sleep through again')
  await press(page, 'The letter from the landlord')
  await page.getByLabel('In your own words').fill('More walks')
  await page.keyboard.press('Enter')
  await page.getByText('Three is plenty for one time.').waitFor()
  await press(page, 'Not today: More walks')
  await press(page, 'Go on')
  await asked(page, 'What could help?')
  const sleep = page.getByRole('region', { name: 'Sleep through again' })
  await sleep.getByLabel('What Ada Brook can do').fill('Phone stays in the kitchen')
  await sleep.getByLabel('What I can do').fill('Bring the sleep diary')
  await sleep.getByLabel('What others can do').fill('My brother calls before nine')
  await press(page, 'Back')
  await asked(page, 'What matters now?')
  await press(page, '4 What we do')
  await asked(page, 'What do we do?')
  await sleep.getByRole('button', { name: 'What Ada Brook can do: Phone stays in the kitchen' }).click()
  const soon = inDays(7)
  await sleep.getByLabel('By when, if you like').fill(soon)
  await sleep.getByRole('button', { name: 'Write it down' }).click()
  await sleep.getByText(`Written down by ${THERAPIST.name}. Ada Brook has not said yes yet.`).waitFor()
  await sleep.getByRole('button', { name: 'We both said yes, aloud' }).click()
  await sleep.getByText('Agreed aloud in the room. Ada Brook has not confirmed it yet.').waitFor()
  await press(page, 'See what came of it')
  await page.getByText('Phone stays in the kitchen', { exact: true }).waitFor()
  await page.getByText(/^Ada Brook, by /).waitFor()
  // What is no step stays, and goes on the list for next time with one touch.
  await page.getByText('Someone else: My brother calls before nine').waitFor()
  expect(await page.getByText('Ada Brook: Phone stays in the kitchen').count()).toBe(0)
  await press(page, 'Keep this for next time')
  await page.getByText('Kept for next time').waitFor()
  const line = await lineOf(ids.plan, 'Phone stays in the kitchen')
  expect(line).toMatchObject({ kind: 'step', words: { owner: 'client', by: soon } })
  expect(line?.views['client']).toMatchObject({ how: 'aloud', aloud: { confirmed: false } })
  await page.getByRole('link', { name: 'To the plan' }).click()
  await page.getByRole('heading', { name: 'Plan with Ada Brook' }).waitFor()
  await page.getByText('Phone stays in the kitchen').first().waitFor()
  await context.close()
})

it('the client says their own yes on their side', async () => {
  const ids = await withGoal('Ben Carver')
  const { page, context } = await inTheRoom(ids, SIZES.phone)
  await press(page, '2 What matters now')
  await press(page, 'Sleep through again')
  await press(page, '4 What we do')
  await page.getByLabel('The smallest step').fill('Ten minutes of tea without the phone')
  await press(page, 'Write it down')
  await page.getByText('Ben Carver has not said yes yet.').waitFor()
  await handOver(page, 'Ben Carver')
  await page.getByText(`Written down by ${THERAPIST.name}. You have not said yes yet.`).waitFor()
  // The same page, at the same place, and no other.
  await asked(page, 'What do we do?')
  await page.goto(`${waymark.url()}/plan/${ids.plan}`)
  await asked(page, 'What do we do?')
  for (const path of ['/api/today', `/api/clients/${ids.client}`, '/api/practice'])
    expect((await page.request.get(`${waymark.url()}${path}`)).status(), path).toBeGreaterThanOrEqual(400)
  await page.getByText('Is this right for you?').waitFor()
  await press(page, 'Agree')
  await page.getByText('You both said yes.').waitFor()
  await press(page, `Back to ${THERAPIST.name}`)
  await page.locator('dialog[open]').getByLabel('Password').fill('not the password')
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await page
    .locator('dialog[open]')
    .getByText(/not the password/)
    .waitFor()
  await page.locator('dialog[open]').getByLabel('Password').fill(THERAPIST.password)
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await whose(page, THERAPIST.name)
  await page.getByText('You both said yes.').waitFor()
  const line = await lineOf(ids.plan, 'Ten minutes of tea without the phone')
  expect(line?.side).toBe('therapist')
  expect(line?.views['client']).toMatchObject({ answer: 'agree', how: 'said' })
  expect(line?.views['client']?.inRoomWith).toBeTruthy()
  await context.close()
})

it('what the client entered is theirs, in the room', async () => {
  const ids = await withGoal('Cleo Dunn')
  const { page, context } = await inTheRoom(ids)
  await page.getByLabel(HEARD).fill('Tired.')
  await handOver(page, 'Cleo Dunn')
  await page.getByText(`${THERAPIST.name} wrote this down. Change what does not fit.`).waitFor()
  await page.getByLabel('A few words, if you like').fill('Tired, and a little proud.')
  await page.getByRole('group', { name: 'Sleep through again' }).getByRole('radio', { name: '6' }).check()
  await page
    .getByRole('group', { name: /working together/ })
    .getByRole('radio', { name: '9' })
    .check()
  await page.getByText(`${THERAPIST.name} will see them, with the day.`).waitFor()
  await press(page, 'Keep my answers and go on')
  await asked(page, 'What matters now?')
  await page.getByLabel('In your own words').fill('Sing again')
  await press(page, 'Take it up')
  await press(page, 'Put it in the plan as a goal')
  await page.getByRole('button', { name: 'Put it in the plan as a goal' }).waitFor({ state: 'detached' })
  await press(page, '4 What we do')
  await page.getByLabel('The smallest step').fill('Hum in the shower')
  await press(page, 'Write it down')
  await page.getByText(`Waits for ${THERAPIST.name} to say yes.`).waitFor()
  await takeBack(page)
  await asked(page, 'What do we do?')
  await press(page, 'Agree')
  await page.getByText('You both said yes.').waitFor()
  await press(page, '1 How are things')
  await page.getByText('6 of 10').waitFor()
  expect(await page.getByLabel(HEARD).inputValue()).toBe('Tired, and a little proud.')
  await page.getByText('Cleo Dunn wrote this.').waitFor()
  const goal = await lineOf(ids.plan, 'Sing again')
  expect(goal).toMatchObject({ kind: 'goal', side: 'client' })
  const step = await lineOf(ids.plan, 'Hum in the shower')
  expect(step).toMatchObject({ side: 'client', words: { owner: 'client' } })
  expect(step?.views['client']?.inRoomWith).toBe(therapist.me.person)
  await page.goto(`${waymark.url()}/plan/${ids.plan}/progress`)
  await page.getByText('Tired, and a little proud.').first().waitFor()
  await context.close()
})

it('it is left in the middle and goes on where it was', async () => {
  const ids = await withGoal('Dora Finch')
  const { page, context } = await inTheRoom(ids)
  await press(page, '2 What matters now')
  await press(page, 'Sleep through again')
  await press(page, 'Go on')
  await page.getByLabel('What others can do').fill('The neighbour turns the music down')
  await page.getByRole('link', { name: 'Leave', exact: true }).click()
  await page.getByRole('heading', { name: 'Plan with Dora Finch' }).waitFor()
  await page.getByRole('link', { name: 'In the room: talk it through together' }).click()
  await asked(page, 'What could help?')
  expect(await page.getByLabel('What others can do').inputValue()).toBe('The neighbour turns the music down')
  // Closed in the middle of a word: it is there in another tab.
  await page.getByLabel('What I can do').fill('Write to the landlo')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`${waymark.url()}/plan/${ids.plan}/together`)
  await asked(again, 'What could help?')
  expect(await again.getByLabel('What I can do').inputValue()).toBe('Write to the landlo')
  // Without a network: it says so, and keeps everything.
  await context.setOffline(true)
  await again.getByLabel('What I can do').fill('Write to the landlord')
  await again.getByText('The connection is away. Your words are kept in this tab until it is back.').waitFor()
  await context.setOffline(false)
  await again.getByText('The connection is away.').waitFor({ state: 'detached' })
  await again.waitForTimeout(1500)
  await again.reload()
  await asked(again, 'What could help?')
  expect(await again.getByLabel('What I can do').inputValue()).toBe('Write to the landlord')
  // Starting anew asks, and keeps what is left where it will be found.
  await press(again, 'What came of it')
  await press(again, 'Start anew')
  await again.getByText('Write to the landlord').waitFor()
  await press(again, 'Keep it for next time, and start anew')
  await asked(again, 'How are things?')
  await again.goto(`${waymark.url()}/plan/${ids.plan}/agenda`)
  await again
    .getByText(/Write to the landlord/)
    .first()
    .waitFor()
  await context.close()
})

it('once the session is closed it says so, and nothing that was written is lost', async () => {
  const ids = await withGoal('Hana Joyce')
  await therapist.onPlan(ids.plan, { type: 'openSession' })
  const { page, context } = await inTheRoomAgain(ids)
  await page.getByLabel(HEARD).fill('A long week')
  await press(page, 'What came of it')
  await page.getByRole('link', { name: 'Close the session' }).waitFor()
  const { plan } = await therapist.ask<PlanPage>(`/api/plans/${ids.plan}`)
  await therapist.onPlan(ids.plan, { type: 'holdSession', session: plan.sessions[0]?.id ?? '' })
  await asked(page, 'This session is closed.')
  await page.getByText('A long week').waitFor()
  expect(await page.getByRole('link', { name: 'Close the session' }).count()).toBe(0)
  expect(await faultsOf(page, 'together-over')).toEqual([])
  await press(page, 'Start anew')
  await press(page, 'Go on where we were')
  await asked(page, 'What came of it?')
  for (const name of ['Start anew', 'Put it away, and start anew']) await press(page, name)
  await asked(page, 'How are things?')
  await context.close()
})

it('on another day it asks before anything starts anew', async () => {
  const ids = await withGoal('Emil Grant')
  const { page, context } = await inTheRoom(ids)
  await page.getByLabel(HEARD).fill('We were called away')
  await page.getByRole('link', { name: 'Leave', exact: true }).click()
  await page.getByRole('heading', { name: 'Plan with Emil Grant' }).waitFor()
  await context.close()
  waymark.later(24 * 60)
  therapist = await actAs(waymark.url(), THERAPIST)
  const next = await waymark.person({ storageState: await therapist.signedIn() })
  await next.go(`/plan/${ids.plan}/together`)
  await next.page.getByRole('heading', { name: /You were in the middle of something on/ }).waitFor()
  await next.page.getByText('We were called away').waitFor()
  await press(next.page, 'Go on where we were')
  await asked(next.page, 'How are things?')
  expect(await next.page.getByLabel(HEARD).inputValue()).toBe('We were called away')
  await next.page.reload()
  await asked(next.page, 'How are things?')
  expect(await next.page.getByLabel(HEARD).inputValue()).toBe('We were called away')
  await next.context.close()
})

it('what the client put down on a screen that nobody took back waits for them', async () => {
  const ids = await withGoal('Gil Ivory')
  const { page, context } = await inTheRoom(ids)
  await page.getByLabel(HEARD).fill('A long week')
  await handOver(page, 'Gil Ivory')
  await page.getByLabel('A few words, if you like').fill('A long week, and I am tired of it.')
  await press(page, '2 What matters now')
  await page.getByLabel('In your own words').fill('Say no once')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Not today: Say no once' }).waitFor()
  await page.waitForTimeout(1500)
  await context.close()
  waymark.later(24 * 60)
  const next = await inTheRoomAgain(ids)
  // It is the client's: the therapist goes on with what they have, and sees nothing of it.
  await next.page.getByRole('heading', { name: /You were in the middle of something on/ }).waitFor()
  expect(await next.page.getByText('Say no once').count()).toBe(0)
  await press(next.page, 'Put it away, and start anew')
  await asked(next.page, 'How are things?')
  await handOver(next.page, 'Gil Ivory')
  await next.page.getByRole('heading', { name: /^You put this down on / }).waitFor()
  await next.page.getByText('Say no once').waitFor()
  await next.page.getByText('A long week, and I am tired of it.').waitFor()
  expect(await faultsOf(next.page, 'together-not-taken-back')).toEqual([])
  await press(next.page, 'Take it along for today')
  await press(next.page, '2 What matters now')
  await next.page.getByRole('button', { name: 'Not today: Say no once' }).waitFor()
  await takeBack(next.page)
  await next.page.getByRole('button', { name: 'Not today: Say no once' }).waitFor()
  // Taken back, it is asked about no more: it went along with the screen.
  await handOver(next.page, 'Gil Ivory')
  await asked(next.page, 'What matters now?')
  expect(await next.page.getByText(/^You put this down on /).count()).toBe(0)
  await takeBack(next.page)
  await next.context.close()
  waymark.later(24 * 60)
  const third = await inTheRoomAgain(ids)
  await press(third.page, 'Put it away, and start anew')
  await handOver(third.page, 'Gil Ivory')
  await asked(third.page, 'How are things?')
  await third.context.close()
})

it('goes by keyboard alone, and one always knows where one is', async () => {
  const ids = await withGoal('Fay Holt')
  const { page, context } = await inTheRoom(ids)
  const tabTo = async (words: string): Promise<void> => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const here = document.activeElement
        return here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
          ? (here.labels?.[0]?.textContent ?? '')
          : (here?.textContent ?? '')
      })
      if (at.trim() === words) return
    }
    throw new Error(`The Tab key does not lead to “${words}”.`)
  }
  const on = async (question: string): Promise<void> => {
    await asked(page, question)
    await page.waitForFunction((words) => document.activeElement?.textContent === words, question)
  }
  await tabTo('Go on')
  await page.keyboard.press('Enter')
  await on('What matters now?')
  await tabTo('Sleep through again')
  await page.keyboard.press('Space')
  await tabTo('Go on')
  await page.keyboard.press('Enter')
  await on('What could help?')
  await tabTo('Go on')
  await page.keyboard.press('Enter')
  await on('What do we do?')
  await tabTo('The smallest step')
  await page.keyboard.type('Lights out at eleven')
  await tabTo('Write it down')
  await page.keyboard.press('Enter')
  await page.getByText('Fay Holt has not said yes yet.').waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('[data-step]') ?? false)
  await context.close()
})

it('is clear to everyone on a phone, a tablet and a laptop, on both sides', async () => {
  const ids = await withGoal(CLIENT.name)
  const { page, context } = await inTheRoom(ids)
  const looks = async (name: string): Promise<void> => {
    await stands(page)
    expect(await faultsOf(page, `together-${name}`, ['phone', 'tablet', 'laptop'])).toEqual([])
  }
  await page.getByLabel(HEARD).fill('A long week, and one good night.')
  await looks('things-therapist')
  await press(page, '2 What matters now')
  await looks('matters-offered')
  await press(page, 'Sleep through again')
  await press(page, 'Go on')
  await page.getByLabel('What others can do').fill('The neighbour turns the music down')
  await looks('help')
  await press(page, 'Go on')
  await looks('do-form')
  await page.getByLabel('The smallest step').fill('Phone stays in the kitchen')
  await press(page, 'Write it down')
  await page.getByText('has not said yes yet').waitFor()
  await looks('do-made')
  await handOver(page, CLIENT.name)
  await looks('do-client')
  await press(page, '1 How are things')
  await looks('things-client')
  await press(page, 'What came of it')
  await looks('end-client')
  await takeBack(page)
  await looks('end')
  await press(page, 'Start anew')
  await looks('anew')
  await context.close()
})
