import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import { inDays } from './days.ts'
import { actAs, type Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf, signedByBoth } from './seed.ts'
import { itIsMe } from './sign-in-steps.ts'

const waymark = startedWaymark()
let therapist: Actor
let client: Actor
let ids: Ids
let lena: Person
let jonas: Person
let diary = ''

const write = async (words: object, kind = 'intervention'): Promise<string> =>
  `${await therapist.onPlan(ids.plan, { type: 'write', kind, words } as never)}.0`
const card = (page: Page, name: string): Locator =>
  page.locator('li').filter({ has: page.getByRole('heading', { name, exact: true }) })
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const mark = (page: Page, method: string): Locator =>
  page.locator('[id^="line-"]').filter({ hasText: method }).getByRole('link')

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  await therapist.command('options', 'administrator', {
    type: 'saveClause',
    clause: { id: 'records', edition: 1, title: 'How we keep notes', text: 'We keep notes of what we do.' },
  })
  ids = await clientOf(therapist, CLIENT.name)
  client = await invited(url, therapist, ids.client, CLIENT)
  await client.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { ownWords: 'Take the tram again' } } as never)
  diary = await write({
    method: 'A panic diary',
    whyForMe: 'You like to write things down.',
    risks: 'You may look at it more at first.',
    frequency: 'every week',
    option: 'panic/cbt',
  })
  await write({ method: 'Riding the tram together', risks: 'It can be hard.' })
  await write({ topic: 'howLong', wording: 'About 12 weeks.' }, 'workingTogether')
  const version = `${await therapist.onPlan(ids.plan, { type: 'prepareVersion' })}.0`
  await therapist.tell('/api/sign-in-again', { password: therapist.login.password })
  await therapist.onPlan(ids.plan, { type: 'sign', version, marks: [] })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await therapist.signedIn() })
  jonas = await waymark.person({
    viewport: PHONE,
    hasTouch: true,
    storageState: await (await actAs(url, CLIENT)).signedIn(),
  })
})

it('a client says yes to some of it while signing', async () => {
  const { page, go } = jonas
  await go(`/plan/${ids.plan}/sign`)
  await page.getByRole('heading', { name: 'What you say yes to' }).waitFor()
  // The number has its source beside it, and all that the sheet says of risks is there, folded.
  const likely = page.locator('dd').filter({ hasText: /About \d+ of 100 people/ })
  await likely.getByRole('button').first().press('Enter')
  await likely.getByRole('button', { expanded: true }).press('Escape')
  await expect.poll(() => likely.getByRole('button', { expanded: true }).count()).toBe(0)
  await page.getByText('What the sheet says about risks, and who it may not suit').click()
  await page.getByText('Who it may not suit', { exact: true }).waitFor()
  await page.getByText('About 12 weeks.').last().waitFor()
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0)

  await page.getByRole('button', { name: 'Sign version 1' }).click()
  const clause = page.getByRole('group', { name: /Do you say yes to this\?.*How we keep notes/ })
  await clause.getByText('Before you sign: please say yes or no to this.').waitFor()
  await expect
    .poll(() =>
      clause
        .locator('input')
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  await clause.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Sign version 1' }).click()
  await page.getByText('Before you sign: please choose one of these.').waitFor()
  await page.getByLabel('Yes to some of it').check()
  expect(await page.getByText('You say no to the methods in it.').count()).toBe(0)
  await page.getByRole('group', { name: 'A panic diary' }).getByLabel('Yes').check()
  await page.getByRole('group', { name: 'Riding the tram together' }).getByLabel('No').check()
  await page.getByText('What you say no to, we do not do.').waitFor()
  await page.getByLabel('What would you tell a friend about what we will do?').fill('I write down what scares me.')
  await page.getByText('You say yes to 1 of 2 methods, and not to the others.').waitFor()
  expect(await faultsOf(page, 'consent-signing')).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Sign version 1' }).click()
  await itIsMe(page, CLIENT.password)

  await page.getByText('Version 1: In force. You both signed it.').waitFor()
  await page.getByText('Yes: A panic diary').waitFor()
  await page.getByText('No: Riding the tram together').waitFor()
  await page.getByText('Yes to “How we keep notes”, edition 1').waitFor()
  await page.getByText('I write down what scares me.').waitFor()
  expect(await faultsOf(page, 'consent-signed')).toEqual([])
})

it('the therapist adds a method and it is worth another look', async () => {
  await jonas.page.setViewportSize(PHONE)
  await jonas.go(`/consent/${ids.plan}`)
  await part(jonas.page, 'You said yes to this').getByRole('heading', { name: 'A panic diary' }).waitFor()
  // Nobody supervises here, and what would be told a friend reaches whoever explained it.
  await jonas.page.getByText(/^You and your therapist can read this page\. In an emergency/).waitFor()
  await lena.go(`/consent/${ids.plan}`)
  await lena.page
    .getByText('What Jonas Keller would tell a friend about what you will do, said with version 1:')
    .waitFor()
  await lena.page.getByText('I write down what scares me.').waitFor()
  await write({ method: 'Breathing practice', risks: 'It can make you dizzy.' })
  const { page } = jonas
  await part(page, 'New, not asked yet').getByText('This is new. You have not been asked about it yet.').waitFor()
  expect(await part(page, 'Worth another look').count()).toBe(0)
  await lena.go(`/plan/${ids.plan}`)
  await mark(lena.page, 'Breathing practice').filter({ hasText: 'Consent: new, not asked yet' }).waitFor()
  expect(await mark(lena.page, 'A panic diary').count()).toBe(0)
  expect(await faultsOf(page, 'consent-client-again')).toEqual([])
  await page.setViewportSize(PHONE)
  await card(page, 'Breathing practice').getByRole('button', { name: 'Yes' }).press('Enter')
  await page.getByText('Your yes is kept.').waitFor()
  await part(page, 'You said yes to this').getByRole('heading', { name: 'Breathing practice' }).waitFor()
  await expect.poll(() => mark(lena.page, 'Breathing practice').count()).toBe(0)
})

it('changing the date or the frequency leaves consent as it is; a new risk is worth another look', async () => {
  const change = (words: object, more: object = {}): Promise<string> =>
    therapist.onPlan(ids.plan, { type: 'suggest', line: diary, change: { do: 'reword', words, ...more } } as never)
  const agreed = async (words: object, more: object = {}): Promise<void> => {
    const suggestion = `${await change(words, more)}.0`
    await client.onPlan(ids.plan, { type: 'answer', to: suggestion, answer: 'agree' } as never)
  }
  await agreed({ frequency: 'every second week', duration: '20 weeks' })
  await agreed({ method: 'A diary of panic' }, { sameMethod: true })
  const { page, go } = jonas
  await go(`/consent/${ids.plan}`)
  await part(page, 'You said yes to this').getByRole('heading', { name: 'A diary of panic' }).waitFor()
  // In the words as they were.
  await card(page, 'A diary of panic').getByText('A panic diary').waitFor()
  expect(await part(page, 'Worth another look').count()).toBe(0)

  await agreed({ risks: 'You may look at it more at first. It can keep you awake.' })
  const again = part(page, 'Worth another look')
  await again.getByText('Something is new here. What you said before was right for what you knew then.').waitFor()
  expect(await again.locator('ins').last().textContent()).toContain('awake')
  await again.getByRole('button', { name: 'Let’s talk' }).click()
  await again.getByText('You said: let’s talk.').waitFor()
  await again.getByRole('button', { name: 'Yes', exact: true }).click()
  await again.waitFor({ state: 'detached' })
})

it('a client withdraws and both see it', async () => {
  const { page, go } = jonas
  await go(`/consent/${ids.plan}`)
  await lena.go(`/plan/${ids.plan}`)
  await page.getByRole('button', { name: 'Take back: A diary of panic' }).click()
  const sheet = page.locator('dialog[open]')
  await sheet.getByText('It counts at once. You do not have to say why.').waitFor()
  expect(
    await sheet
      .getByRole('group', { name: /^What should rest/ })
      .getByLabel('A diary of panic')
      .isChecked(),
  ).toBe(true)
  await sheet.getByLabel('Something you want to say, if you like').fill('It keeps me awake.')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Take back: A diary of panic' }).press('Enter')
  await sheet.getByRole('button', { name: 'Take it back now' }).click()
  await page.getByText('You took it back. It counts from now on. This rests now: A diary of panic.').waitFor()
  await page.getByRole('link', { name: 'Need help now?' }).waitFor()
  await part(page, 'You said no, or took your yes back').getByRole('heading', { name: 'A diary of panic' }).waitFor()
  await lena.page.getByText('Jonas Keller took back a yes: “A diary of panic”. It counts from now on.').waitFor()
  await mark(lena.page, 'A diary of panic')
    .filter({ hasText: /^Consent taken back on/ })
    .click()
  await part(lena.page, 'No, or withdrawn').getByRole('heading', { name: 'A diary of panic' }).waitFor()
  await lena.page.getByText('“It keeps me awake.”').waitFor()
  await card(page, 'A diary of panic')
    .getByText(/^Taken back · .*, on this page$/)
    .waitFor()
  await page.getByRole('link', { name: 'Back to the plan' }).first().waitFor()
  expect(await faultsOf(page, 'consent-client')).toEqual([])
  expect(await faultsOf(lena.page, 'consent-therapist')).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Say yes after all: A diary of panic' }).click()
  await page.getByText('Your yes is kept.').waitFor()

  // The same for what the practice asks: what ends, what stays, and the way back.
  await page.getByRole('button', { name: 'Take back: How we keep notes' }).click()
  await sheet.getByRole('button', { name: 'Keep my yes' }).waitFor()
  await sheet.getByRole('button', { name: 'Take it back now' }).click()
  await page.getByText(/You took back “How we keep notes”\. From now on nothing new is done because of it\./).waitFor()
  await page.getByRole('button', { name: 'Say yes after all: How we keep notes' }).click()
  await page.getByText('Your yes is kept.').waitFor()
})

it('the therapist asks for a consent, the client answers, and ends it later; another is written down as said aloud', async () => {
  const { page } = lena
  await page.setViewportSize(LAPTOP)
  await page.getByRole('button', { name: 'Ask for a consent' }).click()
  const sheet = page.locator('dialog[open]')
  await sheet.getByRole('button', { name: 'Ask for it' }).click()
  await sheet.getByText('Please choose what it is about.').waitFor()
  await sheet.getByLabel('What is it about?').selectOption({ label: 'Telling someone outside' })
  await sheet.getByLabel('Which person or place?').fill('Dr Patel')
  await sheet.getByLabel('What is allowed?').fill('How the panic goes, once a month.')
  await sheet.getByLabel('Until which day?').fill(inDays(90))
  await sheet.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByText('Asked. The answer will stand here.').waitFor()

  const theirs = jonas.page
  await part(theirs, 'You are asked').getByText('How the panic goes, once a month.').waitFor()
  await theirs.getByRole('button', { name: 'Yes, I allow this' }).click()
  await part(page, 'Current').getByText('How the panic goes, once a month.').waitFor()
  await theirs.getByRole('button', { name: 'Take back several, or all' }).click()
  const taking = theirs.locator('dialog[open]')
  await taking.getByRole('button', { name: 'Take it back now' }).click()
  await taking.getByText('Please choose what you take back.').waitFor()
  await taking.getByLabel('Telling someone outside, for Dr Patel').check()
  await taking.getByRole('button', { name: 'Take it back now' }).click()
  await theirs.getByText(/You no longer share with Dr Patel: /).waitFor()
  await part(page, 'No, or withdrawn').getByText('How the panic goes, once a month.').waitFor()

  await page.getByRole('button', { name: 'Write down a consent given aloud' }).click()
  await sheet.getByLabel('What is it about?').selectOption({ label: 'Recording a session' })
  await sheet.getByLabel('What is allowed?').fill('Sound, for the two of us.')
  await sheet.getByRole('button', { name: 'Write it down' }).click()
  await part(page, 'Current').getByText('Sound, for the two of us.').waitFor()
  await part(theirs, 'You said yes to this')
    .getByText(/said aloud, in the room, and written down by Dr Lena Brandt/)
    .waitFor()
})

it('the next signature asks anew, and a “no” to all of it is as short as a yes', async () => {
  const { plan } = ids
  await client.onPlan(plan, { type: 'write', kind: 'step', words: { action: 'One stop', owner: 'client' } } as never)
  const version = await signedByBoth(therapist, client, plan)
  await jonas.go(`/plan/${plan}/versions/${version}`)
  await stands(jonas.page)
  await jonas.page.getByText('Yes: Breathing practice').waitFor()
  await client.onPlan(plan, { type: 'write', kind: 'step', words: { action: 'Two stops', owner: 'client' } } as never)
  const next = `${await therapist.onPlan(plan, { type: 'prepareVersion' })}.0`
  await therapist.onPlan(plan, { type: 'sign', version: next, marks: [] })
  const { page, go } = jonas
  await go(`/plan/${plan}/sign`)
  await page
    .getByRole('group', { name: /How we keep notes/ })
    .getByLabel('No')
    .check()
  await page
    .getByRole('group', { name: 'Do you say yes to what we will do?' })
    .getByLabel('No', { exact: true })
    .check()
  await page.getByText('You say no to the methods in it.').waitFor()
  await page.getByRole('button', { name: 'Sign version 3' }).click()
  await page.getByText('You said no to some of it, and that is kept.').waitFor()
  await lena.go(`/consent/${plan}`)
  await part(lena.page, 'No, or withdrawn').getByRole('heading', { name: 'Breathing practice' }).waitFor()
  await part(lena.page, 'No, or withdrawn').getByRole('heading', { name: 'How we keep notes' }).waitFor()
})

it('in the room, the client looks again on the screen that was handed over', async () => {
  await write({ method: 'A walk before the session' })
  const { page, go } = lena
  await go(`/plan/${ids.plan}`)
  await page.getByRole('button', { name: `Hand this screen to ${CLIENT.name}` }).click()
  await mark(page, 'A walk before the session').filter({ hasText: 'Say yes or no to doing it' }).click()
  await page.getByRole('heading', { name: 'What I said yes to' }).waitFor()
  await card(page, 'A walk before the session').getByRole('button', { name: 'Yes' }).click()
  await page.getByText('Your yes is kept.').waitFor()
  await card(page, 'A walk before the session')
    .getByText(/in the room/)
    .waitFor()
  await page.getByRole('link', { name: 'Back to the plan' }).click()
  await page.getByRole('button', { name: 'Therapist: take the screen back' }).waitFor()
})
