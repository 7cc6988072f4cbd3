import type { Page } from 'playwright'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Actor, actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, memberOf, practiceOf, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let person: Actor
let ids: Ids
let lines: Readonly<Record<'goal' | 'other' | 'step', string>>
const GOAL = 'Sleep through the night'
const STEP = 'Keep a sleep diary'

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  ids = await clientOf(therapist, CLIENT.name)
  person = await invited(waymark.url(), therapist, ids.client, CLIENT)
  const by = async (who: Actor, command: object): Promise<string> => `${await who.onPlan(ids.plan, command as never)}.0`
  const goal = await by(person, { type: 'write', kind: 'goal', words: { ownWords: GOAL, lifeArea: 'body' } })
  const other = await by(person, {
    type: 'write',
    kind: 'goal',
    words: { ownWords: 'See friends', lifeArea: 'friends' },
  })
  lines = { goal, other, step: '' }
})
beforeEach(async () => {
  await closeSession()
  const step = { type: 'write', kind: 'step', parent: lines.goal, words: { action: STEP, owner: 'client' } }
  lines = { ...lines, step: `${await therapist.onPlan(ids.plan, step as never)}.0` }
})

async function closeSession(): Promise<void> {
  type Sessions = { plan: { sessions: { id: string; state: string }[] } }
  const { plan } = await therapist.ask<Sessions>(`/api/plans/${ids.plan}`)
  const open = plan.sessions.find(({ state }) => state === 'open')
  if (open) await therapist.onPlan(ids.plan, { type: 'holdSession', session: open.id })
}

/** Both at their own screen with the plan before them: the client on a phone, the therapist at a laptop. */
async function twoScreens(): Promise<readonly [Person, Person]> {
  const client = await waymark.person({ viewport: PHONE, storageState: await person.signedIn() })
  const lena = await waymark.person({ viewport: LAPTOP, storageState: await therapist.signedIn() })
  for (const one of [client, lena]) {
    await one.go(`/plan/${ids.plan}`)
    await stands(one.page)
  }
  return [client, lena]
}

const strip = (page: Page) => page.getByRole('region', { name: 'Working on the plan at the same time' })
const join = (page: Page) => strip(page).getByRole('button', { name: 'Join', exact: true }).click()
const both = (page: Page) => strip(page).getByText('You have both joined.').waitFor()
const row = (page: Page, line: string) => page.locator(`[id="line-${line}"]`)
const words = (page: Page, line: string, text: string) => row(page, line).getByText(text, { exact: true }).first()
const opener = (page: Page, line: string) => row(page, line).locator('[data-opens-margin]')

async function closeAll(people: readonly Person[]): Promise<void> {
  for (const { context } of people) await context.close()
}

it('both have joined and each sees where the other is', async () => {
  const [client, lena] = await twoScreens()
  await lena.page.getByRole('button', { name: 'Begin the session' }).click()
  await join(lena.page)
  await strip(lena.page).getByText(`${CLIENT.name} sees nothing of it until you both have.`).waitFor()
  await join(client.page)
  for (const { page } of [client, lena]) await both(page)
  await opener(lena.page, lines.goal).focus()
  await row(client.page, lines.goal).getByText(`${THERAPIST.name} is here`).waitFor()
  await strip(client.page)
    .getByRole('button', { name: `${THERAPIST.name} is at “${GOAL}”` })
    .waitFor()
  await opener(lena.page, lines.other).focus()
  await row(client.page, lines.other).getByText(`${THERAPIST.name} is here`).waitFor()
  expect(await row(client.page, lines.goal).getByText(`${THERAPIST.name} is here`).count()).toBe(0)

  // On the phone the margin is a sheet; the line whose sheet is open is where one is.
  await opener(client.page, lines.goal).click()
  await row(lena.page, lines.goal).getByText(`${CLIENT.name} is here`).waitFor()
  await client.page.getByRole('button', { name: 'Change the words' }).click()
  await client.page.getByRole('form').getByRole('textbox').first().fill('Sleep through the night again')
  await row(lena.page, lines.goal).getByText(`${CLIENT.name} is writing`).waitFor()
  expect(await faultsOf(lena.page, 'joined-therapist', ['laptop'])).toEqual([])
  expect(await faultsOf(client.page, 'joined-client-writing', ['phone'])).toEqual([])
  await client.page.getByRole('form').getByRole('button', { name: 'Save', exact: true }).click()
  await words(lena.page, lines.goal, 'Sleep through the night again').waitFor()
  await lena.page.locator(':focus').blur()
  await opener(lena.page, lines.goal).focus()
  await client.page.getByRole('dialog').getByText(`${THERAPIST.name} is here`).waitFor()
  expect(await faultsOf(client.page, 'joined-client', ['phone'])).toEqual([])

  await client.page.close()
  await strip(lena.page)
    .getByText(`${CLIENT.name} sees nothing of it until you both have.`)
    .waitFor({ timeout: 12_000 })
  expect(await lena.page.getByText(`${CLIENT.name} is`).count()).toBe(0)
  await closeAll([client, lena])
})

it('nobody sees the other outside a joined session', async () => {
  const [client, lena] = await twoScreens()
  const supervisor = await memberOf(waymark.url(), therapist, 'Sana Okafor', ['supervisor'])
  await therapist.command('practice', 'administrator', {
    type: 'setSupervisor',
    person: therapist.me.person,
    supervisor: supervisor.me.person,
    coSign: false,
  })
  const sana = await waymark.person({ storageState: await supervisor.signedIn() })
  await sana.go(`/plan/${ids.plan}`)
  await stands(sana.page)
  for (const { page } of [client, lena]) expect(await strip(page).count()).toBe(0)

  await lena.page.getByRole('button', { name: 'Begin the session' }).click()
  for (const { page } of [client, lena]) await strip(page).getByRole('button', { name: 'Join', exact: true }).waitFor()
  // One has joined: the other's page says nothing of it, wherever they are.
  const before = await strip(client.page).innerText()
  await join(lena.page)
  await opener(lena.page, lines.goal).focus()
  await strip(lena.page).getByText('until you both have').waitFor()
  await client.page.waitForTimeout(1500)
  expect(await strip(client.page).innerText()).toBe(before)
  expect(await client.page.getByText(`${THERAPIST.name} is here`).count()).toBe(0)
  await join(client.page)
  await both(client.page)
  await row(client.page, lines.goal).getByText(`${THERAPIST.name} is here`).waitFor()
  expect(await strip(sana.page).count()).toBe(0)
  expect(await sana.page.getByText('is here').count()).toBe(0)

  // The end of the session ends it, for both at once.
  await closeSession()
  for (const { page } of [client, lena]) await strip(page).waitFor({ state: 'detached' })
  expect(await client.page.getByText(`${THERAPIST.name} is here`).count()).toBe(0)
  const log = await person.ask<object>(`/api/access-log?client=${ids.client}`)
  expect(JSON.stringify(log)).not.toContain('joined')
  await closeAll([client, lena, sana])
})

it('two people write in the same line at once and neither loses a word', async () => {
  const [client, lena] = await twoScreens()
  await therapist.onPlan(ids.plan, { type: 'openSession' })
  for (const { page } of [client, lena]) await join(page)
  for (const { page } of [client, lena]) await both(page)
  const typeInto = async (page: Page, words: string): Promise<void> => {
    await opener(page, lines.step).click()
    await page.getByRole('button', { name: 'Change the words' }).click()
    await page.getByRole('form').getByRole('textbox').first().fill(words)
  }
  const field = (page: Page) => page.getByRole('form').getByRole('textbox').first()
  await typeInto(client.page, 'Keep a sleep diary, but only on week days')
  await typeInto(lena.page, 'Keep a sleep diary for two weeks')
  await lena.page.getByRole('form').getByRole('button', { name: 'Save', exact: true }).click()

  const { page } = client
  await page.getByText('You both wrote here. Nothing is lost').waitFor()
  expect(await field(page).inputValue()).toBe('Keep a sleep diary, but only on week days')
  await page.getByText(`${THERAPIST.name} wrote:`).waitFor()
  await page.locator('blockquote').getByText('Keep a sleep diary for two weeks').waitFor()
  expect(await faultsOf(page, 'joined-both-texts', ['phone'])).toEqual([])
  // Going on without having chosen is led back to the choice.
  await page.getByRole('form').getByRole('button', { name: 'Suggest it' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('You both wrote here')
  await page.getByRole('button', { name: 'Keep both, one after the other' }).click()
  await page.getByText('You both wrote here').waitFor({ state: 'detached' })
  expect(await field(page).inputValue()).toBe(
    'Keep a sleep diary for two weeks\nKeep a sleep diary, but only on week days',
  )
  await page.getByRole('form').getByRole('button', { name: 'Suggest it' }).click()
  await row(lena.page, lines.step).getByText(`${CLIENT.name} suggested`).first().waitFor()

  // What each writes in fields of their own stands beside the other's, without a question.
  await opener(lena.page, lines.other).click()
  await lena.page.getByRole('button', { name: 'Change the words' }).click()
  await lena.page.getByRole('form').getByRole('textbox', { name: 'Clinical wording' }).fill('Social withdrawal')
  await person.onPlan(ids.plan, { type: 'reword', line: lines.other, words: { ownWords: 'See friends every week' } })
  await lena.page.getByText(`${CLIENT.name} changed this line a moment ago.`).waitFor()
  await lena.page.getByRole('form').getByRole('button', { name: 'Save', exact: true }).click()
  for (const text of ['See friends every week', 'Social withdrawal'])
    await words(client.page, lines.other, text).waitFor()

  // A reason and a day typed before any words stay when the other saves the line.
  const mine = await person.onPlan(ids.plan, {
    type: 'write',
    kind: 'step',
    parent: lines.goal,
    words: { action: 'Walk', owner: 'client' },
  })
  const walk = `${mine}.0`
  await opener(lena.page, walk).click()
  await lena.page.getByRole('button', { name: 'Change the words' }).click()
  const form = lena.page.getByRole('form')
  const reason = form.getByLabel('A reason, if you like')
  await reason.fill('A small start is easier to keep.')
  await form.getByLabel('Answer by, if you like').fill('2099-01-04')
  // The session is now: nothing is kept for the next one.
  await form.getByRole('button', { name: 'Keep it to myself for now' }).waitFor()
  expect(await form.getByRole('button', { name: 'Keep for our next session' }).count()).toBe(0)
  await person.onPlan(ids.plan, { type: 'reword', line: walk, words: { action: 'Walk to the river' } })
  await lena.page.getByText(`${CLIENT.name} changed this line a moment ago.`).waitFor()
  expect(await field(lena.page).inputValue()).toBe('Walk to the river')
  expect(await reason.inputValue()).toBe('A small start is easier to keep.')
  expect(await form.getByLabel('Answer by, if you like').inputValue()).toBe('2099-01-04')
  await closeAll([client, lena])
})

it('the connection goes and comes back, and nothing is lost', async () => {
  const [client, lena] = await twoScreens()
  await therapist.onPlan(ids.plan, { type: 'openSession' })
  for (const { page } of [client, lena]) await join(page)
  for (const { page } of [client, lena]) await both(page)
  const { page } = client
  await opener(page, lines.goal).click()
  await page.getByRole('button', { name: 'Change the words' }).click()
  const field = page.getByRole('form').getByRole('textbox').first()
  await field.fill('Sleep, and wake up rested')

  // The client's network goes, which is said at once, and comes back.
  await client.context.setOffline(true)
  await page.getByText('You are back in by yourself when it returns.').waitFor({ timeout: 2_000 })
  await strip(lena.page).getByText('until you both have').waitFor({ timeout: 12_000 })
  await therapist.onPlan(ids.plan, {
    type: 'write',
    kind: 'workingTogether',
    words: { topic: 'other', wording: 'We begin on time.' },
  })
  await client.context.setOffline(false)
  for (const one of [page, lena.page]) await strip(one).getByText('You have both joined.').waitFor({ timeout: 12_000 })
  await page.getByText('We begin on time.').first().waitFor()
  expect(await field.inputValue()).toBe('Sleep, and wake up rested')

  // Waymark itself goes, and is started again.
  await waymark.restart(async () => {
    await strip(lena.page).getByText('You are back in by yourself when it returns.').waitFor({ timeout: 10_000 })
    await lena.page.getByText('No connection right now. What you write').waitFor()
    await field.fill('Sleep, and wake up rested and glad')
  })
  therapist = await actAs(waymark.url(), THERAPIST)
  person = await actAs(waymark.url(), CLIENT)
  for (const one of [page, lena.page]) await strip(one).getByText('You have both joined.').waitFor({ timeout: 20_000 })
  await lena.page.getByText('No connection right now. What you write').waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('Sleep, and wake up rested and glad')
  await page.getByRole('form').getByRole('button', { name: 'Save', exact: true }).click()
  await words(lena.page, lines.goal, 'Sleep, and wake up rested and glad').waitFor()
  await closeAll([client, lena])
})
