import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { inDays } from './days.ts'
import { counting } from './counting.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { actAs } from './actor.ts'
import { CLIENT, clientOf, type Grown, grownPlan, THERAPIST } from './seed.ts'

const waymark = startedWaymark({ movesClock: true })
let grown: Grown
let lena: Person
let jonas: Person

const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
type Sessions = { readonly plan: { readonly sessions: readonly { readonly id: string; readonly state: string }[] } }
const sessions = async () => (await grown.therapist.ask<Sessions>(`/api/plans/${grown.plan}`)).plan.sessions
const planned = async () => (await sessions()).find((one) => one.state === 'planned')?.id ?? ''

beforeAll(async () => {
  const url = waymark.url()
  grown = await grownPlan(url)
  await grown.person.onPlan(grown.plan, {
    type: 'leaveNote',
    line: grown.lines.goal,
    about: 'concern',
    words: 'Five nights is a lot',
  })
  await grown.person.onPlan(grown.plan, {
    type: 'write',
    kind: 'milestone',
    words: { mark: 'setback', ownWords: 'Two bad nights after the visit', on: inDays(0) },
  })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await grown.therapist.signedIn() })
  await lena.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  jonas = await waymark.person({
    viewport: PHONE,
    hasTouch: true,
    storageState: await (await actAs(url, CLIENT)).signedIn(),
  })
})

it('three taps from Monday morning to all that matters', async () => {
  const { page, go } = lena
  await go('/')
  await stands(page)
  const taps = counting(page)
  await taps.click('link', /^Before the session Jonas/)
  await page.getByRole('heading', { level: 1, name: 'Session with Jonas Keller' }).waitFor()
  // How things are comes before what to talk about, and that before steps.
  await part(page, 'To talk about').waitFor()
  const order = await page.locator('h2').allTextContents()
  const at = (words: string): number => order.findIndex((one) => one.includes(words))
  expect(at('How Jonas Keller is')).toBeLessThan(at('To talk about'))
  expect(at('To talk about')).toBeLessThan(at('What you both agreed to do'))
  const how = part(page, 'How Jonas Keller is')
  await how.getByRole('link', { name: 'Two bad nights after the visit' }).waitFor()
  await how.getByRole('link', { name: /GAD-7/ }).waitFor()
  const talk = part(page, 'To talk about')
  await talk.getByRole('link', { name: /Five nights is a lot/ }).waitFor()
  await part(page, 'What you both agreed to do')
    .getByRole('link', { name: /Phone stays in the kitchen/ })
    .waitFor()
  await part(page, 'What you have prepared').getByRole('link', { name: 'Ask my brother to call on Sundays' }).waitFor()
  await taps.click('link', /Five nights is a lot/)
  await page.locator(`#line-${CSS_ESCAPE(grown.lines.goal)}`).waitFor()
  expect(taps.count()).toBeLessThanOrEqual(3)
  await page.goBack()
  expect(await faultsOf(page, 'session-before')).toEqual([])
})

it('the sessions of one day stand in the order of the clock, and my client reads the hour', async () => {
  const [ida, omar] = [await clientOf(grown.therapist, 'Ida Lind'), await clientOf(grown.therapist, 'Omar Said')]
  // The later one first.
  await grown.therapist.onPlan(ida.plan, { type: 'planSession', on: inDays(0), at: '16:30' })
  await grown.therapist.onPlan(omar.plan, { type: 'planSession', on: inDays(0), at: '09:15' })
  const { page, go } = lena
  await go('/')
  const today = page.getByRole('region', { name: 'Clients' }).getByRole('listitem').filter({ hasText: /today/ })
  await today.filter({ hasText: 'Ida Lind' }).getByText('today, 16:30').waitFor()
  const names = async () => (await today.locator('a[href^="/plan/"]:first-child').allTextContents()).join(' ')
  expect(await names()).toMatch(/Omar Said.*Ida Lind/)
  // Ida comes earlier than Omar from now on: the hour alone is changed, and the day stays in its field.
  await go(`/plan/${ida.plan}/session`)
  await page.getByRole('heading', { name: /16:30 \(today\)/ }).waitFor()
  await page.getByRole('button', { name: 'Move it' }).click()
  expect(await page.getByLabel('Day of the session').inputValue()).toBe(inDays(0))
  await page.getByLabel('Time, if you have one').fill('08:00')
  expect(await faultsOf(page, 'session-hour')).toEqual([])
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: /08:00 \(today\)/ }).waitFor()
  await page.setViewportSize(LAPTOP)
  await go('/')
  await today.filter({ hasText: 'Ida Lind' }).getByText('today, 08:00').waitFor()
  expect(await names()).toMatch(/Ida Lind.*Omar Said/)
  await grown.therapist.onPlan(grown.plan, {
    type: 'moveSession',
    session: await planned(),
    on: inDays(4),
    at: '14:00',
  })
  await jonas.go('/')
  await jonas.page.getByText(/^Your next session is on .*, 14:00, in 4 days\.$/).waitFor()
})

it('what matters before a session fits on one page of paper', async () => {
  const { page, go } = lena
  await page.setViewportSize(LAPTOP)
  await page.emulateMedia({ colorScheme: 'light' })
  await go(`/plan/${grown.plan}/session`)
  await part(page, 'To talk about').waitFor()
  const paper = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

it('a session apart shows the help of the place where the client is', async () => {
  const { page, go } = lena
  await page.setViewportSize(PHONE)
  await go(`/plan/${grown.plan}/session`)
  await page.getByRole('button', { name: 'Begin apart (video or phone)' }).click()
  await page.getByLabel('In which country is Jonas Keller now?').selectOption('US')
  await page.getByRole('link', { name: '911' }).waitFor()
  await page.getByRole('button', { name: 'Begin the session apart' }).click()
  await page.getByText('Please write where they are.').waitFor()
  await page.getByLabel('At which place?').fill('At his sister’s, Lowell, Massachusetts')
  await page.getByText('You have not noted a license for where Jonas Keller is now (United States)').waitFor()
  await page.getByLabel('Which number reaches them if the line drops?').fill('+1 555 0101')
  await page.getByLabel('Who is near?').fill('Ana, his sister')
  expect(await faultsOf(page, 'session-apart-form')).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Begin the session apart' }).press('Enter')
  // Planned for another day: as in the room, that is asked before anything is shown.
  await page.getByRole('heading', { name: 'Is the session now?' }).waitFor()
  expect((await sessions()).some((one) => one.state === 'open')).toBe(false)
  await page.getByRole('button', { name: 'Begin the session', exact: true }).click()
  const where = part(page, /^Where Jonas Keller is: At his sister/)
  await where.getByRole('link', { name: '988' }).waitFor()
  await where.getByRole('link', { name: '+1 555 0101' }).waitFor()
  await where.getByText('Rules differ by place; look them up before you go on.').waitFor()
  // Apart there is no one screen that could be handed over.
  expect(await page.getByRole('link', { name: 'In the room, on one screen' }).count()).toBe(0)
  expect(await faultsOf(page, 'session-apart')).toEqual([])

  await jonas.go('/')
  const help = part(jonas.page, 'If you need help now: United States')
  await help.getByRole('link', { name: '911' }).waitFor()
  await jonas.page.getByRole('link', { name: 'Need help right now?' }).first().click()
  await jonas.page.getByRole('link', { name: 'Call 911' }).waitFor()
  await jonas.go(`/plan/${grown.plan}/session`)
  await part(jonas.page, 'If you need help now: United States').getByRole('link', { name: '988' }).waitFor()
})

it('the practice writes down where its therapist may practise, and the note is gone', async () => {
  const { page, go } = lena
  await page.setViewportSize(LAPTOP)
  await go('/practice/places')
  const rules = part(page, 'Rules of places')
  await rules.getByLabel('Country').selectOption('US')
  await rules.getByLabel('What the rule says').fill('Ask the board of the state first.')
  await rules.getByLabel('Where you read it, and when').fill('Letter of our insurer, 4 May 2026')
  await rules.getByRole('button', { name: 'Add the rule' }).click()
  await rules.getByText('Read in: Letter of our insurer, 4 May 2026').waitFor()
  await go(`/plan/${grown.plan}/session`)
  await page.getByText('Your practice has written down: Ask the board of the state first.').waitFor()
  await go('/practice/places')
  const mine = part(page, 'Where I may practice')
  await mine.getByLabel('Country').selectOption('US')
  await mine.getByLabel('Only this state or region').fill('Massachusetts')
  await mine.getByRole('button', { name: 'Add the place' }).press('Enter')
  await mine.getByText('Massachusetts, United States').first().waitFor()
  await go(`/plan/${grown.plan}/session`)
  await part(page, /^Where Jonas Keller is/)
    .getByRole('link', { name: '988' })
    .waitFor()
  expect(await page.getByText('You have not noted a license').count()).toBe(0)
})

it('a therapist closes a session in twelve touches, and both see what comes next', async () => {
  const { page, go } = lena
  await go('/')
  await stands(page)
  const touches = counting(page)
  await touches.click('link', /^Close the session Jonas/)
  await page.getByRole('heading', { level: 2, name: 'Close the session' }).waitFor()
  await touches.click('checkbox', /Sleep through, at least five nights a week goal/)
  await touches.click('checkbox', /Sleep restriction and a sleep diary/)
  await touches.click('checkbox', /Five nights is a lot/)
  await touches.click('checkbox', /Done: Bring the sleep diary/)
  await touches.fill('A new step', 'Write down three good minutes')
  await touches.fill(/A few words on the session/, 'We looked at the evenings. Five nights may be four for now.')
  await touches.fill('Next session on', inDays(7))
  await touches.click('button', 'Close the session')
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  await touches.fill('How they responded, for your note only', 'Engaged, less tense at the end.')
  await touches.click('button', 'Copy for my note')
  await page.getByText('Copied.').waitFor()
  expect(touches.done).toHaveLength(11)
  expect(touches.count()).toBeLessThanOrEqual(12)

  const note = await page.evaluate(() => navigator.clipboard.readText())
  expect(note).toContain('apart (client: At his sister’s, Lowell, Massachusetts, United States)')
  expect(note).toContain('Worked on: Sleep through, at least five nights a week')
  expect(note).toContain('Methods: Sleep restriction and a sleep diary')
  expect(note).toContain('Response: Engaged, less tense at the end.')
  expect(note).toMatch(/Talked about: .*Five nights is a lot/)
  expect(note).toMatch(
    /Write down three good minutes \(Jonas Keller, by [^)]*; suggested, not yet answered by the client\)/,
  )
  expect(note).toContain('Bring the sleep diary (therapist) – done')
  expect(note).not.toContain('555')
  expect(await faultsOf(page, 'session-closed')).toEqual([])

  await jonas.go(`/plan/${grown.plan}/session`)
  await part(jonas.page, 'When we meet next')
    .getByText('in 5 days')
    .or(jonas.page.getByText('in 7 days'))
    .first()
    .waitFor()
  await part(jonas.page, 'What we worked on').getByText('We looked at the evenings.').waitFor()
  expect(await jonas.page.getByText('Engaged, less tense').count()).toBe(0)
  expect(await faultsOf(jonas.page, 'session-client')).toEqual([])
  await jonas.page.setViewportSize(PHONE)
  await jonas.go(`/plan/${grown.plan}`)
  await jonas.page
    .getByText(/^Last worked on/)
    .first()
    .waitFor()
  await jonas.page.getByText('Write down three good minutes').first().waitFor()
  // The step that was done is; what was talked about is not asked again; the response is kept nowhere.
  expect(JSON.stringify(await grown.therapist.ask(`/api/plans/${grown.plan}`))).not.toContain('Engaged')
})

it('what was ticked and written is still there after the tab was closed', async () => {
  await grown.therapist.onPlan(grown.plan, { type: 'openSession' })
  const { page, go } = lena
  // What the two took up in the room today comes ticked.
  const words = 'Sleep through, at least five nights a week'
  const note = (text: string) => ({ text, at: new Date().toISOString(), side: 'therapist' })
  await grown.therapist.command(`drafts/${grown.plan}/${grown.therapist.me.person}`, 'therapist', {
    type: 'keepDraft',
    draft: `together-${inDays(0)}`,
    typed: {
      doing: 'together',
      place: 'matters',
      placeAt: '',
      notes: { 'topic:1': note(words), 'line:1': note(grown.lines.goal) },
    },
    forSession: false,
  })
  await go(`/plan/${grown.plan}/session`)
  await page.getByRole('checkbox', { name: `${words} goal`, checked: true }).waitFor()
  await page.getByLabel(/A few words on the session/).fill('We began with the weekend.')
  await page
    .getByRole('checkbox', { name: /Phone stays in the kitchen at night/ })
    .first()
    .check()
  await page.waitForTimeout(1200)
  const again = await waymark.person({ viewport: PHONE, storageState: await grown.therapist.signedIn() })
  await again.go(`/plan/${grown.plan}/session`)
  await again.page.getByText('We began with the weekend.').waitFor()
  expect(
    await again.page
      .getByRole('checkbox', { name: /Phone stays in the kitchen at night/ })
      .first()
      .isChecked(),
  ).toBe(true)
  expect(await faultsOf(again.page, 'session-closing')).toEqual([])
  await again.context.close()
})

it('a day that cannot be is said kindly, and nothing is written twice', async () => {
  const { page, go } = lena
  await go(`/plan/${grown.plan}/session`)
  await page.getByLabel('A new step').fill('Walk to the lake')
  await page.getByLabel('This session was on').fill(inDays(3))
  const close = page.getByRole('button', { name: 'Close the session', exact: true })
  await close.press('Enter')
  await page.getByText('This day is still to come, or too far off. Choose another one.').waitFor()
  await page.getByLabel('This session was on').fill(inDays(-400))
  await close.press('Enter')
  await page.getByText('This day is before the plan was opened. Choose a later one.').waitFor()
  await page.getByLabel('This session was on').fill(inDays(0))
  await page.getByLabel('Next session on').fill(inDays(-2))
  await close.press('Enter')
  await page.getByText('This day has gone by. Choose a later one.').waitFor()
  await page.getByLabel('Next session on').fill(inDays(14))
  // An hour without its minutes is asked about, and not taken for none.
  const time = page.getByLabel('Time, if you have one')
  await time.pressSequentially('09')
  await close.press('Enter')
  await page.getByText('Something here does not fit yet.').waitFor()
  await time.fill('09:30')
  await close.press('Enter')
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  await page.getByText(/You meet again on .*, 09:30\./).waitFor()
  await go(`/plan/${grown.plan}`)
  await page.getByText('Walk to the lake', { exact: true }).first().waitFor()
  expect(await page.getByText('Walk to the lake', { exact: true }).count()).toBe(1)
  const held = (await sessions()).findLast((one) => one.state === 'held')
  await expect(grown.therapist.onPlan(grown.plan, { type: 'holdSession', session: held?.id ?? '' })).rejects.toThrow(
    /not-open/,
  )
  const planned = (await sessions()).find((one) => one.state === 'planned')
  await expect(grown.therapist.onPlan(grown.plan, { type: 'holdSession', session: planned?.id ?? '' })).rejects.toThrow(
    /not-open/,
  )
})

it('a session is begun and closed by keyboard alone', async () => {
  const { page, go } = lena
  await page.setViewportSize(LAPTOP)
  await go(`/plan/${grown.plan}/session`)
  const tabTo = async (to: Locator): Promise<void> => {
    await to.waitFor()
    for (let presses = 0; presses < 120; presses += 1) {
      if (await to.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${to}`)
  }
  await tabTo(page.getByRole('button', { name: 'Begin in the room' }))
  await page.keyboard.press('Enter')
  // It was planned for another day: nothing is shared before that has been asked.
  await page.getByRole('heading', { name: 'Is the session now?' }).waitFor()
  expect((await sessions()).some((one) => one.state === 'open')).toBe(false)
  await tabTo(page.getByRole('button', { name: 'Begin the session', exact: true }))
  await page.keyboard.press('Enter')
  // What is open leads: the room first, closing below.
  const open = part(page, 'The session is open')
  await tabTo(open.getByRole('link', { name: 'In the room, on one screen' }))
  await tabTo(page.getByRole('checkbox', { name: /Sleep restriction and a sleep diary method/ }))
  await page.keyboard.press('Space')
  await tabTo(page.getByLabel(/A few words on the session/))
  await page.keyboard.type('By keyboard.')
  await tabTo(page.getByRole('button', { name: 'Close the session', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('The session is closed')
  await tabTo(page.getByRole('button', { name: 'Copy for my note' }))
  await page.keyboard.press('Enter')
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('By keyboard.')
})

it('a session that was opened by mistake is taken away and does not count', async () => {
  const before = (await sessions()).filter((one) => one.state === 'held').length
  await grown.therapist.onPlan(grown.plan, { type: 'openSession' })
  const open = (await sessions()).find((one) => one.state === 'open')
  await grown.therapist.onPlan(grown.plan, { type: 'cancelSession', session: open?.id ?? '' })
  expect((await sessions()).filter((one) => one.state === 'held')).toHaveLength(before)
})

it('a session forgotten open is closed on the day it was, and one that was planned and not opened is asked about', async () => {
  await grown.therapist.onPlan(grown.plan, { type: 'openSession' })
  waymark.later(2 * 24 * 60)
  const back = await actAs(waymark.url(), THERAPIST)
  const { page, go, context } = await waymark.person({ viewport: PHONE, storageState: await back.signedIn() })
  await go('/')
  await page.getByRole('heading', { name: 'From an earlier day' }).waitFor()
  await page.getByText(/is still open$/).waitFor()
  expect(await faultsOf(page, 'session-today-left')).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByRole('link', { name: /^Close the session Jonas/ }).click()
  await page.getByText(/is still open. Close it with the day it was/).waitFor()
  expect(await page.getByLabel('This session was on').inputValue()).toBe(inDays(0))
  expect(await faultsOf(page, 'session-left-open')).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByLabel('Next session on').fill(inDays(3))
  await page.getByRole('button', { name: 'Close the session', exact: true }).click()
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  type Days = { readonly plan: { readonly sessions: readonly { readonly on: string; readonly state: string }[] } }
  const days = async () =>
    (await (await actAs(waymark.url(), THERAPIST)).ask<Days>(`/api/plans/${grown.plan}`)).plan.sessions
  expect((await days()).findLast((one) => one.state === 'held')?.on).toBe(inDays(0))

  waymark.later(3 * 24 * 60)
  const later = await actAs(waymark.url(), THERAPIST)
  await context.clearCookies()
  await context.addCookies((await later.signedIn()).cookies)
  await go(`/plan/${grown.plan}/session`)
  await page.getByText('It has not been opened.').waitFor()
  await page.getByRole('button', { name: 'It took place: close it' }).click()
  await page.getByRole('heading', { level: 2, name: 'Close the session' }).waitFor()
  expect(await page.getByLabel('This session was on').inputValue()).toBe(inDays(3))
  await page.getByRole('button', { name: 'Close the session', exact: true }).click()
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  expect((await days()).findLast((one) => one.state === 'held')?.on).toBe(inDays(3))
})

/** As the browser's own: ids hold dots. */
const CSS_ESCAPE = (id: string): string => id.replaceAll(/([.])/g, '\\$1').replace(/^(\d)/, '\\3$1 ')
