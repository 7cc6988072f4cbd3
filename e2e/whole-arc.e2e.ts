import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { MEMBERS, PASSWORD } from '#cli/demo/practice.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { byKeyboard, type ByKeyboard } from './by-keyboard.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { type DemoClient, demoClient, GOAL, SIGN, THEIR_NAME } from './seed-demo-client.ts'

const LEILA = MEMBERS.leila.name
const INES = THEIR_NAME
const NOTE = 'What if nobody answers me?'
const STEP = 'Nod to one person before I speak'
const SUMMARY = 'We found one small thing for Tuesday.'
const PATCH = 'I said nothing all week after the call with my father'

const waymark = startedWaymark({ demo: true })
let known: DemoClient
let leila: Person
let ines: Person
let keys: ByKeyboard

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true })
const link = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('link', { name, exact: true })
const part = (at: Page, name: string | RegExp): Locator => at.getByRole('region', { name })
const seen = (at: Page | Locator, words: string | RegExp): Promise<void> =>
  at.getByText(words).filter({ visible: true }).first().waitFor()
const titled = (at: Page, name: string | RegExp): Promise<void> => at.getByRole('heading', { level: 1, name }).waitFor()
const asked = (at: Page, name: string): Promise<void> => at.getByRole('heading', { level: 2, name }).waitFor()
const standing = async (): Promise<PlanPage['plan']> =>
  (await known.leila.ask<PlanPage>(`/api/plans/${known.plan}`)).plan

/** What axe finds on her phone, or on the therapist's laptop, by day and by night. */
async function clean(who: Person, name: string): Promise<void> {
  await stands(who.page)
  expect(await faultsOf(who.page, `arc-${name}`, [who === ines ? 'phone' : 'laptop'])).toEqual([])
  await who.page.emulateMedia({ colorScheme: 'light' })
}

beforeAll(async () => {
  known = await demoClient(waymark.url())
  leila = await waymark.person({ viewport: LAPTOP })
  ines = await waymark.person({ viewport: PHONE, hasTouch: true })
  keys = byKeyboard(leila.page)
})

it('I leave a note on a line at home, and we both find it on the list for next time', async () => {
  await leila.go('/')
  await titled(leila.page, 'Sign in')
  await clean(leila, 'therapist-sign-in')
  await keys.press(button(leila.page, new RegExp(`^${LEILA}`)))
  await keys.goTo(button(leila.page, 'Sign in'))
  await leila.page.keyboard.press('Enter')
  await titled(leila.page, 'Today')
  await clean(leila, 'therapist-today')
  await keys.press(link(leila.page, INES))
  await titled(leila.page, `Plan with ${INES}`)
  await clean(leila, 'therapist-plan')
  await keys.press(link(leila.page, /^What we’ll talk about/))
  await titled(leila.page, `What to talk about with ${INES}`)

  const { page, go } = ines
  await go('/')
  await page.getByLabel('E-mail').fill(known.login.email)
  await page.getByLabel('Password').fill(known.login.password)
  await button(page, 'Sign in').tap()
  await titled(page, `Hello, ${INES}`)
  await clean(ines, 'client-home')
  await link(page, 'Our plan').tap()
  await button(page, `More about: ${GOAL}`).tap()
  const sheet = page.locator('dialog[open]')
  await button(sheet, 'Leave a note').tap()
  await sheet.getByLabel('In your own words').fill(NOTE)
  await clean(ines, 'client-note')
  await button(sheet, 'Share it now').tap()
  await seen(sheet, NOTE)
  await button(sheet, 'Close').first().tap()
  await seen(page, 'You have a question here.')
  await clean(ines, 'client-plan')
  await link(page, /^What we’ll talk about: \d+ things?$/).tap()
  await seen(page, `Your question: ${NOTE}`)
  // The list lies open before Leila, and has it now.
  await seen(leila.page, `${INES} asks: ${NOTE}`)
  await clean(leila, 'therapist-agenda')
  await keys.type(leila.page.getByLabel('Something to talk about'), 'The meeting on Tuesday')
  await leila.page.keyboard.press('Enter')
  await seen(page, 'The meeting on Tuesday')
  await clean(ines, 'client-agenda')
})

it('in the room we go through the four moves, and I say yes to my step on my side of the screen', async () => {
  const { page } = leila
  await link(ines.page, 'Our plan').first().tap()
  await keys.press(link(page, 'The plan'))
  await keys.press(link(page, 'Before the session'))
  await seen(part(page, 'To talk about'), NOTE)
  await clean(leila, 'therapist-before')
  await keys.press(button(page, 'Begin in the room'))
  await seen(ines.page, 'The session is open.')
  await keys.press(link(page, 'In the room, on one screen'))
  await titled(page, 'How are things?')
  await keys.type(page.getByLabel(/words, as you hear them$/), 'Tired, and a little hopeful.')
  await clean(leila, 'room-things')
  await keys.press(button(page, 'Go on'))
  await titled(page, 'What matters now?')
  await clean(leila, 'room-matters')
  await keys.press(button(page, GOAL))
  await keys.press(button(page, 'Go on'))
  await titled(page, 'What could help?')
  await keys.type(page.getByLabel(`What ${INES} can do`), STEP)
  await clean(leila, 'room-help')
  await keys.press(button(page, 'Go on'))
  await titled(page, 'What do we do?')
  await keys.press(button(page, `What ${INES} can do: ${STEP}`))
  await keys.press(button(page, 'Write it down'))
  await seen(page, `${INES} has not said yes yet.`)
  await clean(leila, 'room-do')
  // On her own phone it stands already, and waits for her.
  await seen(ines.page, STEP)

  await keys.press(button(page, `Hand over to ${INES}`))
  await button(page, `Back to ${LEILA}`).waitFor()
  await seen(page, 'Is this right for you?')
  await clean(leila, 'room-handed-over')
  await keys.press(button(page, 'Agree'))
  await seen(page, 'You both said yes.')
  await keys.press(button(page, `Back to ${LEILA}`))
  await keys.type(page.locator('dialog[open]').getByLabel('Password'), PASSWORD)
  await page.keyboard.press('Enter')
  await button(page, `Hand over to ${INES}`).waitFor()
  await seen(page, 'You both said yes.')
  const step = Object.values((await standing()).lines).find(({ words }) => words['action'] === STEP)
  expect(step?.views.client).toMatchObject({ answer: 'agree', how: 'said' })
  expect(step?.views.client?.inRoomWith).toBeTruthy()
  await seen(ines.page, STEP)
  await keys.press(button(page, 'See what came of it'))
  await clean(leila, 'room-end')
  await keys.press(link(page, 'To the plan'))
  await titled(page, `Plan with ${INES}`)
})

it('I close the session in a few touches, and at home she reads what we did and when we meet', async () => {
  const { page } = leila
  await link(ines.page, 'Our sessions').first().tap()
  await titled(ines.page, 'Our sessions')
  const before = keys.count()
  await keys.press(link(page, 'Close the session'))
  await asked(page, 'Close the session')
  await keys.press(page.getByRole('checkbox', { name: new RegExp(NOTE.replace('?', '\\?')) }), 'Space')
  await keys.type(page.getByLabel(/A few words on the session/), SUMMARY)
  await clean(leila, 'therapist-closing')
  await keys.press(button(page, 'Close the session'))
  await page.getByRole('heading', { name: 'The session is closed' }).waitFor()
  expect(keys.count() - before).toBeLessThanOrEqual(12)
  await clean(leila, 'therapist-closed')

  await seen(part(ines.page, 'What we worked on'), SUMMARY)
  await seen(part(ines.page, 'When we meet next'), /, in \d+ (days|weeks)$/)
  await clean(ines, 'client-sessions')
  expect((await standing()).sessions.at(-2)?.workedOn ?? []).not.toEqual([])
})

it('I note a hard patch at home, and it stands on our way', async () => {
  const { page } = ines
  await keys.press(link(leila.page, 'Today'))
  await keys.press(link(leila.page, `Client card ${INES}`))
  await titled(leila.page, INES)
  await link(page, 'Home').tap()
  await button(page, 'A hard patch').tap()
  await page.getByLabel('In a few words').fill(PATCH)
  await clean(ines, 'client-hard-patch')
  await button(page, 'Put it on my way').tap()
  await seen(page, 'It is on your way now.')
  await link(page, new RegExp(PATCH)).first().waitFor()
  await clean(ines, 'client-home-after')
  // The card lies open before Leila: it is on the way there too.
  await link(leila.page, new RegExp(PATCH)).first().waitFor()
  await clean(leila, 'therapist-card')
})

it('we look at the plan together, each on our own screen, and it ends in suggestions and the next day', async () => {
  const { page } = leila
  const theirs = ines.page
  await link(theirs, 'Yes, look at our plan').tap()
  await titled(theirs, 'Looking at our plan')
  await clean(ines, 'client-review-before')
  await keys.press(link(page, 'Open the plan'))
  await keys.press(link(page, 'Look at the plan together'))
  await keys.choose(page.getByRole('group', { name: 'Why now?' }), 'There was a hard patch')
  await keys.press(button(page, 'Begin to look'))
  await asked(page, 'What changed since last time?')
  await seen(page, PATCH)
  await clean(leila, 'therapist-review-since')
  // Begun on one screen, it is open on the other.
  await asked(theirs, 'What changed since last time?')
  await seen(theirs, PATCH)
  await clean(ines, 'client-review-since')

  await keys.press(button(page, 'Go on'))
  await keys.choose(page.getByRole('group', { name: GOAL }), 'Keep')
  await keys.choose(page.getByRole('group', { name: SIGN }), 'Reached')
  await clean(leila, 'therapist-review-lines')
  await keys.press(button(page, 'Go on'))
  await keys.type(page.getByRole('textbox', { name: 'What helped', exact: true }), 'Small things, on purpose')
  await keys.press(button(page, 'Go on'))
  await keys.choose(page.getByRole('group', { name: `How far has ${INES} come` }), '6')
  await clean(leila, 'therapist-review-numbers')
  await keys.press(page.getByRole('button', { name: 'Put together' }))

  await button(theirs, 'Go on').tap()
  await theirs.getByRole('group', { name: SIGN }).getByRole('radio', { name: 'Reached' }).tap()
  await clean(ines, 'client-review-lines')
  await button(theirs, 'Go on').tap()
  await theirs.getByRole('textbox', { name: 'What helped', exact: true }).fill('That we laughed about it')
  await button(theirs, 'Go on').tap()
  await theirs.getByRole('group', { name: 'How far have you come?' }).getByRole('radio', { name: '7' }).tap()
  await button(theirs, 'Go on').tap()
  for (const question of ['Is the plan clear to you?', 'Does it fit you?', 'Did you have a say in it?'])
    await theirs.getByRole('group', { name: question }).getByRole('radio', { name: 'Yes', exact: true }).tap()
  await clean(ines, 'client-review-asks')
  await button(theirs, 'Go on').tap()
  await button(theirs, 'Share what I said').tap()
  await seen(theirs, /^Shared\. You both can read it here\./)
  await clean(ines, 'client-review-shared')

  await seen(page, 'That we laughed about it')
  await seen(page, `Reached: ${SIGN}`)
  await clean(leila, 'therapist-review-end')
  await keys.press(button(page, 'End this look'))
  await page.getByRole('heading', { level: 2, name: /^What came of it/ }).waitFor()
  await clean(leila, 'therapist-review-after')
  await theirs.getByRole('heading', { level: 2, name: /^What came of it/ }).waitFor()
  expect((await standing()).reviews.at(-1)).toMatchObject({ why: 'setback', done: {} })
})

it('version 3 says what changed, and we both sign it', async () => {
  const theirs = ines.page
  await link(theirs, new RegExp(SIGN)).first().tap()
  const sheet = theirs.locator('dialog[open]')
  const suggested = button(theirs, `${LEILA} suggests a change`)
  // What was set apart for her lies open beside its line; the others follow, until nothing waits.
  await seen(sheet, SIGN)
  await clean(ines, 'client-suggested')
  for (let waits = true; waits; waits = (await suggested.count()) > 0) {
    if (!(await sheet.count())) await suggested.first().tap()
    await button(sheet, 'Agree').tap()
    await button(sheet, 'Agree').waitFor({ state: 'detached' })
    await button(sheet, 'Close').first().tap()
    await sheet.waitFor({ state: 'detached' })
  }
  await keys.press(link(leila.page, 'Prepare the next version'))
  await seen(leila.page, /^Now reached/)
  await clean(leila, 'therapist-sign')
  await bothSign(3)
})

it('we end as we planned: what was reached and what stays is in a last version, and everything can still be read', async () => {
  const { page } = leila
  const theirs = ines.page
  await link(theirs, 'Our plan').first().tap()
  await link(theirs, 'How we end').tap()
  await titled(theirs, 'How we end')
  await keys.press(link(page, 'Back to the plan'))
  await keys.press(link(page, 'Ending'))
  await titled(page, `Ending with ${INES}`)
  const parts = [
    ['What we reached', 'My voice stays with me in meetings', 'client'],
    ['What keeps it going', 'One small thing each week', 'client'],
    ['Signs to watch for', 'Three meetings in a row without a word', 'client'],
    ['Who I can turn to', 'The practice, on weekdays', 'therapist'],
  ] as const
  for (const [topic, words, side] of parts) {
    const here = side === 'client' ? part(theirs, topic) : part(page, 'Who they can turn to')
    if (side === 'client') {
      await here.getByRole('textbox').fill(words)
      await button(here, 'Add it').tap()
    } else {
      await keys.type(here.getByRole('textbox'), words)
      await keys.press(button(here, 'Add it'))
    }
    await seen(part(theirs, topic), words)
    await seen(part(page, topic === 'Who I can turn to' ? 'Who they can turn to' : topic), words)
  }
  await clean(ines, 'client-ending')
  await clean(leila, 'therapist-ending')
  await keys.press(link(page, 'Prepare and sign a last version'))
  await bothSign(4)
  await link(theirs, 'Our plan').first().tap()
  await link(theirs, 'How we end').tap()
  await keys.press(link(page, 'Back to the plan'))
  await keys.press(link(page, 'Ending'))
  for (const who of [theirs, page]) await seen(who, /^It is in version 4, signed on /)
  await keys.press(button(page, 'End this plan …'))
  await keys.type(page.getByLabel(`Why does it end? ${INES} reads this.`), 'We did what we set out to do.')
  await clean(leila, 'therapist-ending-close')
  await keys.press(button(page, 'End the plan now'))
  await seen(page, /^The plan ended on /)
  await clean(leila, 'therapist-ended')
  await seen(theirs, /^This plan ended on .* You ended as you had planned\.$/)
  for (const [, words] of parts) await seen(theirs, words)
  await clean(ines, 'client-ended')
  await link(theirs, 'Home').tap()
  await link(theirs, 'Our plan has ended. Read what stays with you.').waitFor()
  await clean(ines, 'client-home-ended')
  expect((await standing()).closed).toMatchObject({ how: 'planned' })
})

/** Leila prepares the version and signs it by keyboard; Ines reads what changed, says what she says yes to, and signs by touch. */
async function bothSign(number: number): Promise<void> {
  const { page } = leila
  const theirs = ines.page
  await keys.press(button(page, `Prepare version ${number}`))
  await keys.press(button(page, `Sign version ${number}`))
  if (number === 3) await keys.type(page.locator('dialog[open]').getByLabel('Your password'), PASSWORD)
  if (number === 3) await page.keyboard.press('Enter')
  await seen(page, `You have signed. Now it is for ${INES} to read and sign.`)
  await link(theirs, 'Home').tap()
  await link(theirs, `Read version ${number} and say if you want to sign it.`).tap()
  await theirs.getByRole('heading', { name: `What changed since version ${number - 1}` }).waitFor()
  for (const clause of await theirs.getByRole('group', { name: /Do you say yes to this\?/ }).all())
    await clause.getByLabel('Yes').tap()
  await theirs.getByLabel('Yes to all of this').tap()
  await clean(ines, `client-sign-${number}`)
  await button(theirs, `Sign version ${number}`).tap()
  if (number === 3) {
    await theirs.locator('dialog[open]').getByLabel('Your password').fill(known.login.password)
    await button(theirs.locator('dialog[open]'), 'It is me').tap()
  }
  for (const who of [theirs, page]) await seen(who, `Version ${number}: In force. You both signed it.`)
  await clean(leila, `therapist-signed-${number}`)
}
