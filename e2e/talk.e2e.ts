import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { actAs } from './actor.ts'
import { inDays } from './days.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, type Size, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { type Grown, grownPlan, memberOf, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown
let jonas: Person
let lena: Person

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true })
const seen = (at: Page | Locator, words: string | RegExp): Promise<void> =>
  at.getByText(words).filter({ visible: true }).first().waitFor()
const goalOf = (page: Page): Locator => page.locator(`#line-${CSS_ID(grown.lines.goal)}`)
const CSS_ID = (id: string): string => id.replaceAll('.', '\\.')
const entries = (page: Page): Locator => page.locator('[data-entry]')
const agenda = (): string => `/plan/${grown.plan}/agenda`
const plan = async (): Promise<PlanPage['plan']> =>
  (await grown.therapist.ask<PlanPage>(`/api/plans/${grown.plan}`)).plan

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
  jonas = await waymark.person({ viewport: PHONE, storageState: await grown.person.signedIn() })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await grown.therapist.signedIn() })
})

/** Tab until the focus is there, and can be seen there; then the key. */
async function press(page: Page, to: Locator, key = 'Enter'): Promise<void> {
  const target = to.first()
  await target.waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline, `the focus on ${to} can be seen`).not.toBe('none')
      await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}

async function looks({ page }: Person, name: string, sizes?: readonly Size[]): Promise<void> {
  const size = page.viewportSize()
  expect(await faultsOf(page, `talk-${name}`, sizes)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  if (size) await page.setViewportSize(size)
}

it('a client leaves a question on a line and it is on the list for next time', async () => {
  const { page, go } = jonas
  await go(`/plan/${grown.plan}`)
  await button(page, /^More about: Sleep through/).click()
  const sheet = page.locator('dialog[open]')
  await button(sheet, 'Leave a note').click()
  await seen(sheet, 'This is something to bring. You will talk about it next time.')
  await seen(sheet, 'Notes are not answered in writing. You talk about them in your session.')
  expect(await sheet.getByRole('link', { name: 'Need help right now?' }).getAttribute('href')).toBe('/help')
  await sheet.getByLabel('In your own words').fill('Is five nights too much to ask?')
  await seen(sheet, 'Only you can see this. It is kept.')
  await looks(jonas, 'composer-phone', ['phone'])
  // Nobody else knows of it yet, and it is there when one comes back.
  expect(Object.keys((await plan()).threads)).toEqual([])
  await page.reload()
  await seen(page, 'You began to write here.')
  await button(page, 'Go on writing').first().click()
  const form = page.getByRole('form', { name: 'A note' })
  expect(await form.getByLabel('In your own words').inputValue()).toBe('Is five nights too much to ask?')
  await button(form, 'Share it now').click()
  await seen(goalOf(page), 'You have a question here.')

  await go('/')
  await page.getByRole('link', { name: /^What we’ll talk about: \d+ things$/ }).click()
  await page.getByRole('heading', { name: 'What we’ll talk about', level: 1 }).waitFor()
  await seen(page, 'Your question: Is five nights too much to ask?')
  await looks(jonas, 'agenda-client')

  await lena.go(agenda())
  const entry = entries(lena.page).filter({ hasText: 'Jonas Keller asks: Is five nights too much to ask?' })
  await seen(entry, 'About “Sleep through, at least five nights a week”')
  await looks(lena, 'agenda-therapist')
  await entry.getByRole('link').click()
  const margin = lena.page.getByRole('region', { name: /^Beside this line: Sleep through/ })
  await seen(margin, 'Is five nights too much to ask?')
  await looks(lena, 'margin-therapist', ['laptop'])
})

it('what is kept for the session stays the writer’s own until it is open', async () => {
  const { page, go } = lena
  await go(`/plan/${grown.plan}`)
  await press(page, button(page, 'Leave a note on the whole plan'))
  const form = page.getByRole('form', { name: 'A note' })
  await page.keyboard.type('We change the goal often.')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  expect(await form.getByLabel('A concern').isChecked()).toBe(true)
  await seen(form, 'A concern is often better said in person.')
  await press(page, button(form, 'Keep for our next session'))
  await seen(page, 'Only you can see this until your next session.')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), { message: 'one is where one was' })
    .toBe('Leave a note on the whole plan')
  await jonas.go(agenda())
  await stands(jonas.page)
  expect(await jonas.page.content()).not.toContain('We change the goal often.')
  expect(await jonas.page.getByRole('region', { name: 'What you keep for next time' }).count()).toBe(0)
  await go(agenda())
  const own = page.getByRole('region', { name: 'What you keep for next time' })
  await seen(own, 'Only you see this until the session begins.')
  await looks(lena, 'agenda-kept')
  await press(page, own.getByRole('link', { name: 'We change the goal often.' }))
  await page.getByRole('heading', { name: 'Notes on the plan as a whole' }).waitFor()
  const kept = page.locator('[data-draft]').filter({ hasText: 'We change' })
  expect(await kept.getByRole('button').allInnerTexts()).toEqual([
    'Share it now',
    'Keep it to myself for now',
    'Go on writing',
    'Throw it away',
  ])
  await kept.getByRole('button', { name: 'Throw it away' }).click()
})

it('either adds, gives it an order by keyboard, and takes their own away', async () => {
  const { page, go } = lena
  await go(agenda())
  await page.keyboard.press('Tab')
  const field = page.getByLabel('Something to talk about')
  await press(page, button(page, 'Put it on the list'))
  await seen(page, 'Write a few words first.')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('The letter to the school')
  await page.keyboard.press('Enter')
  await seen(page, 'It is on the list now.')
  expect(await entries(page).first().textContent()).toContain('The letter to the school')
  await press(page, button(page, 'Move down: The letter to the school'))
  await seen(page, 'In the order you two gave it.')
  const words = (at: Page) => entries(at).allTextContents()
  await expect.poll(async () => (await words(page))[1]).toContain('The letter to the school')
  // The button that was pressed has the focus still.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Move down: The letter to the school')

  // The other one sees it without doing anything, in the same order, and cannot take it away.
  await jonas.go(agenda())
  await expect.poll(async () => (await words(jonas.page))[1]).toContain('Dr Lena Brandt put this here')
  expect(await button(jonas.page, 'Take it off: The letter to the school').count()).toBe(0)
  await jonas.page.getByLabel('Something to talk about').fill('My brother’s visit')
  await button(jonas.page, 'Put it on the list').click()
  await seen(page, 'My brother’s visit')
  await press(page, button(page, 'Take it off: The letter to the school'))
  await entries(jonas.page).filter({ hasText: 'The letter to the school' }).waitFor({ state: 'detached' })
})

it('a client is told of what they said, never of a signal', async () => {
  const told = await grown.person.ask<{ reported: { what: string }[] }>(`/api/plans/${grown.plan}/agenda`)
  expect(told.reported.map(({ what }) => what)).not.toContain('signal')
  await jonas.go(agenda())
  await seen(jonas.page, /^You wrote on/)
  await lena.go(agenda())
  await seen(lena.page, /^Jonas Keller wrote in the check-in of/)
})

it('the therapist answers in writing only where that is switched on', async () => {
  const { page, go } = lena
  await go(`/plan/${grown.plan}`)
  await button(page, /^More about: Sleep through/).click()
  const margin = page.getByRole('region', { name: /^Beside this line: Sleep through/ })
  await seen(margin, 'You answer notes in the session, not in writing.')
  expect(await button(margin, 'Answer').count()).toBe(0)
  await button(page, 'Change when you answer notes').click()
  await page.getByLabel('I answer this client’s notes in writing').check()
  await button(page, 'Save').click()
  await seen(page, 'Choose one day at least.')
  await page.getByLabel('Monday').check()
  await page.getByLabel('Thursday').check()
  await page.getByLabel('At what times').fill('between 9 and 12')
  await looks(lena, 'replies')
  await button(page, 'Save').click()
  await seen(page, 'You said that you answer notes on Monday and Thursday, between 9 and 12.')
  await button(margin, 'Answer').click()
  await margin.getByLabel('Your answer').fill('Let us look at the diary first.')
  await button(margin, 'Share your answer').click()
  await seen(margin, 'Let us look at the diary first.')

  await jonas.go(`/plan/${grown.plan}`)
  await button(jonas.page, /^More about: Sleep through/).click()
  const sheet = jonas.page.locator('dialog[open]')
  await seen(sheet, 'Let us look at the diary first.')
  await button(sheet, 'Leave a note').click()
  await seen(sheet, 'Dr Lena Brandt answers notes here on Monday and Thursday, between 9 and 12.')
  await seen(sheet, 'It is not the place for urgent help.')
  await looks(jonas, 'margin-phone', ['phone'])
  await button(sheet.getByRole('form'), 'Close').click()

  // Switched off while an answer is being written: what was typed stays, and it says where it goes.
  await button(margin, 'Answer').click()
  await margin.getByLabel('Your answer').fill('And one thing more.')
  await grown.therapist.onPlan(grown.plan, { type: 'setReplies', on: false, days: [], hours: '' })
  await seen(page, 'You answer notes in the session, not in writing.')
  await button(margin, 'Share your answer').click()
  await seen(margin, 'It is on the list of what you will talk about.')
  expect(await margin.getByLabel('Your answer').inputValue()).toBe('And one thing more.')
})

it('a concern stays on its line until it is closed with what came of it', async () => {
  const { page, go } = jonas
  const line = {
    type: 'leaveNote',
    line: grown.lines.method,
    about: 'concern',
    words: 'I am afraid to be too tired to drive.',
  } as const
  await grown.person.onPlan(grown.plan, { ...line, draft: randomUUID() })
  await lena.go(`/plan/${grown.plan}`)
  const row = lena.page.locator(`#line-${CSS_ID(grown.lines.method)}`)
  await seen(row, 'Jonas Keller has a concern here.')
  await seen(row, 'I am afraid to be too tired to drive.')
  await looks(lena, 'concern')
  await row.getByText('Jonas Keller has a concern here.').click()
  const note = lena.page.locator('[data-note]').filter({ hasText: 'too tired to drive' })
  await press(lena.page, button(note, 'Close this note'))
  await press(lena.page, button(note.locator('form'), 'Close this note'))
  await seen(note, 'Please write a few words on what came of it.')
  await note.getByLabel('What came of it?').fill('You take the train for the first two weeks.')
  await press(lena.page, button(note.locator('form'), 'Close this note'))
  await note.waitFor({ state: 'detached' })
  await button(lena.page, '1 closed note').click()
  await seen(lena.page, /^What came of it, .*: You take the train for the first two weeks\.$/)

  await go(`/plan/${grown.plan}`)
  const theirs = page.locator(`#line-${CSS_ID(grown.lines.method)}`)
  await theirs.waitFor()
  expect(await theirs.getByText('You have a concern here.').count()).toBe(0)
  await go(agenda())
  await stands(page)
  expect(await page.getByText('too tired to drive').count()).toBe(0)
})

it('a note on a line that has gone keeps its words, and can be brought for the whole', async () => {
  const { page, go } = jonas
  const made = `${await grown.therapist.onPlan(grown.plan, { type: 'write', kind: 'step', words: { action: 'Buy earplugs', owner: 'client' } })}.0`
  await go(`/plan/${grown.plan}`)
  await button(page, 'More about: Buy earplugs').click()
  const sheet = page.locator('dialog[open]')
  await button(sheet, 'Leave a note').click()
  await sheet.getByLabel('In your own words').fill('Which ones?')
  await seen(sheet, 'Only you can see this. It is kept.')
  await grown.therapist.onPlan(grown.plan, { type: 'undo', what: made })
  await seen(page, 'The line you wrote this on is no longer there. Your words are kept.')
  await button(page, 'Bring it as a note on the whole plan').click()
  await seen(page.locator('[data-note]'), 'Which ones?')
  await go(agenda())
  await seen(page, 'Your question: Which ones?')
  await entries(page).filter({ hasText: 'Which ones?' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Notes on the plan as a whole' }).waitFor()
})

it('what was not reached moves on', async () => {
  await grown.person.onPlan(grown.plan, { type: 'addToAgenda', words: 'The holidays' })
  await grown.person.onPlan(grown.plan, { type: 'addToAgenda', words: 'My sister' })
  const item = Object.values((await plan()).agenda.items).find(({ words }) => words === 'The holidays')
  await grown.therapist.onPlan(grown.plan, { type: 'openSession' })
  const session = (await plan()).sessions.find(({ state }) => state === 'open')?.id ?? ''
  await lena.go(agenda())
  await seen(lena.page, 'The session is open now.')
  await seen(lena.page, 'What you do not get to moves on to the session after.')
  await grown.therapist.onPlan(grown.plan, { type: 'holdSession', session, talked: [`own:${item?.id}`] })
  await entries(lena.page).filter({ hasText: 'The holidays' }).waitFor({ state: 'detached' })
  await seen(entries(lena.page).filter({ hasText: 'My sister' }), 'It has waited for 1 session.')
})

it('prints on one page', async () => {
  await lena.go(agenda())
  await stands(lena.page)
  await lena.page.emulateMedia({ media: 'print' })
  for (const chrome of ['button', 'textbox', 'navigation', 'banner'] as const)
    expect(await lena.page.getByRole(chrome).count(), chrome).toBe(0)
  const paper = (await lena.page.pdf({ format: 'A4' })).toString('latin1')
  expect(/\/Type \/Pages[^>]*\/Count (\d+)/.exec(paper)?.[1]).toBe('1')
  await lena.page.emulateMedia({ media: 'screen' })
})

it('what a client put down in the room on a screen that nobody took back waits for them at home', async () => {
  // Handing over ends the session of whoever does it: another one of the therapist's.
  const room = await actAs(grown.url, THERAPIST)
  await room.tell('/api/hand-over', { practice: room.practice, plan: grown.plan, page: 'together' })
  const at = new Date().toISOString()
  const notes = { 'topic:1': { text: 'Say no once', at, side: 'client' }, words: { text: 'x', at, side: 'therapist' } }
  await room.command(`drafts/${grown.plan}/${grown.client}`, 'client', {
    type: 'keepDraft',
    draft: `together-${inDays(-1)}`,
    typed: { doing: 'together', place: 'matters', placeAt: at, session: '', notes },
    forSession: false,
  })
  const { page, go } = jonas
  await go('/')
  await press(page, page.getByRole('link', { name: /^You put something down in the room on/ }))
  const left = page.getByRole('region', { name: /^You put this down in the room on/ })
  await seen(left, 'Say no once')
  expect(await left.getByRole('listitem').count()).toBe(1)
  await looks(jonas, 'agenda-from-room')
  await lena.go(agenda())
  await stands(lena.page)
  expect(await lena.page.content()).not.toContain('Say no once')
  await press(page, button(left, 'Keep it for next time'))
  await entries(page).filter({ hasText: 'Say no once' }).waitFor()
  await left.waitFor({ state: 'detached' })
  await entries(lena.page).filter({ hasText: 'Say no once' }).waitFor()
  await go('/')
  await stands(page)
  expect(await page.getByText(/^You put something down in the room on/).count()).toBe(0)
})

it('a supervisor reads it and changes nothing; where nothing is on the list yet it says so kindly', async () => {
  const { therapist, url } = grown
  const sana = await memberOf(url, therapist, 'Sana Haddad', ['supervisor'])
  const supervised = { type: 'setSupervisor', person: therapist.me.person, supervisor: sana.me.person, coSign: false }
  await therapist.command('practice', 'administrator', supervised)
  const { page, go, context } = await waymark.person({ viewport: LAPTOP, storageState: await sana.signedIn() })
  await go(agenda())
  await seen(page, /My sister/)
  expect(await page.getByLabel('Something to talk about').count()).toBe(0)
  expect(await button(page, /^Move/).count()).toBe(0)
  await context.close()

  const other = { client: randomUUID(), plan: randomUUID() }
  await therapist.command(`client/${other.client}`, 'therapist', {
    type: 'addClient',
    client: other.client,
    name: 'Ana Ruiz',
    adult: true,
  })
  await therapist.command(`plan/${other.plan}`, 'therapist', {
    type: 'openPlan',
    plan: other.plan,
    client: other.client,
  })
  await lena.go(`/plan/${other.plan}/agenda`)
  await seen(lena.page, 'Nothing is on the list yet')
  await looks(lena, 'empty')
})
