import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { inDays } from './days.ts'
import { actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, type Grown, grownPlan, signedByBoth, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown
let jonas: Person
let lena: Person

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true })
const link = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('link', { name, exact: true })
const seen = (at: Page | Locator, words: string | RegExp): Promise<void> =>
  at.getByText(words).filter({ visible: true }).first().waitFor()
const asked = (page: Page, question: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name: question }).waitFor()
const group = (page: Page, name: string | RegExp): Locator => page.getByRole('group', { name })
const plan = async (): Promise<PlanPage['plan']> =>
  (await grown.therapist.ask<PlanPage>(`/api/plans/${grown.plan}`)).plan
const review = (): string => `/plan/${grown.plan}/review`

async function looks({ page }: Person, name: string): Promise<void> {
  const size = page.viewportSize()
  expect(await faultsOf(page, `review-${name}`)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  if (size) await page.setViewportSize(size)
}

/** Tab until the focus is there, and can be seen there; then the key. */
async function press(page: Page, to: Locator, key = 'Enter'): Promise<void> {
  const target = to.first()
  await target.waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}

/** Chooses a radio button of a group by touch. */
const answer = (page: Page, name: string | RegExp, value: string): Promise<void> =>
  group(page, name).getByRole('radio', { name: value, exact: true }).check()

/** Chooses a radio button of a group by keyboard. */
async function choose(page: Page, name: string | RegExp, answer: string): Promise<void> {
  const radio = group(page, name).getByRole('radio', { name: answer, exact: true })
  await radio.focus()
  await page.keyboard.press('Space')
  expect(await radio.isChecked()).toBe(true)
}

beforeAll(async () => {
  const url = waymark.url()
  grown = await grownPlan(url)
  jonas = await waymark.person({ viewport: PHONE, hasTouch: true, storageState: await grown.person.signedIn() })
  lena = await waymark.person({
    viewport: LAPTOP,
    storageState: await (await actAs(url, THERAPIST)).signedIn(),
  })
})

it('a hard patch is on my way in three taps, and looking at the plan is only offered', async () => {
  const { page, go } = jonas
  await go('/')
  await stands(page)
  await button(page, 'A hard patch').tap()
  await page.getByLabel('In a few words').fill('Three bad nights after the call with my father')
  await seen(page, /^You and .+ see this\. It is your own/)
  await looks(jonas, 'hard-patch')
  await button(page, 'Put it on my way').tap()
  await seen(page, 'It is on your way now.')
  await seen(page, 'Shall we look at the plan together? Only if you want to.')
  await link(page, 'Yes, look at our plan').tap()
  await page.getByRole('heading', { level: 1, name: 'Looking at our plan' }).waitFor()
  await seen(page, /You noted a hard patch on .*: “Three bad nights after the call with my father”/)
  expect(await page.getByRole('radio', { name: 'There was a hard patch' }).isChecked()).toBe(true)
  const lines = Object.values((await plan()).lines)
  expect(lines.find(({ words }) => words['mark'] === 'setback')?.side).toBe('client')
  // A therapist may not put one there; what they noticed is kept for the next session.
  await lena.go(`/clients/${grown.client}`)
  await stands(lena.page)
  expect(await button(lena.page, 'A hard patch').count()).toBe(0)
  await button(lena.page, 'Note what I noticed').click()
  await lena.page.getByLabel('What did you notice, and when?').fill('He looked worn out on Tuesday')
  await button(lena.page, 'Prepare it for the next session').click()
  await seen(lena.page, 'It is prepared for the next session.')
  expect(Object.keys((await plan()).threads)).toEqual([])
})

it('two people look at the plan after a hard patch and it ends in suggestions and the next day', async () => {
  const { page, go } = lena
  await go(review())
  await stands(page)
  await seen(page, /^Planned for /)
  await looks(lena, 'before')
  await press(page, button(page, 'Begin to look'))
  await asked(page, 'What changed since last time?')
  await seen(page, /^Since version 1 was signed/)
  await seen(page, 'Three bad nights after the call with my father')
  await looks(lena, 'since')
  await press(page, button(page, 'Go on'))
  await asked(page, 'Which goals do we keep?')
  await choose(page, /Sleep through/, 'Keep')
  await choose(page, /I wake up before the alarm/, 'Reached')
  await page.getByLabel('A word on why, if you like').last().fill('Five mornings of seven.')
  await looks(lena, 'lines')
  await press(page, button(page, 'Go on'))
  await page.getByRole('textbox', { name: 'What helped', exact: true }).fill('The sleep diary')
  await press(page, button(page, 'Go on'))
  await asked(page, 'How is it going, and how do we work together?')
  await answer(page, /^How far has Jonas Keller come/, '6')
  await press(page, button(page, 'Go on'))
  await seen(page, 'Jonas Keller has not answered them yet.')
  expect(await page.getByText('Only you see this until you share it on the last page.').count()).toBe(0)
  // Typed and not shared: still there after coming back.
  await page.waitForTimeout(900)
  await page.reload()
  await asked(page, 'Does this plan work for Jonas Keller?')
  await page.getByRole('button', { name: 'What helped' }).click()
  expect(await page.getByRole('textbox', { name: 'What helped', exact: true }).inputValue()).toBe('The sleep diary')

  // The other side, on a phone and at a distance.
  await jonas.go(review())
  await asked(jonas.page, 'What changed since last time?')
  await button(jonas.page, 'Go on').tap()
  await answer(jonas.page, /Sleep through/, 'Change')
  await answer(jonas.page, /I wake up before the alarm/, 'Reached')
  await looks(jonas, 'lines-phone')
  await button(jonas.page, 'Go on').tap()
  await jonas.page.getByRole('textbox', { name: 'What did not help', exact: true }).fill('Getting up at five')
  await button(jonas.page, 'Go on').tap()
  await answer(jonas.page, 'How far have you come?', '5')
  await looks(jonas, 'numbers-phone')
  await button(jonas.page, 'Go on').tap()
  await asked(jonas.page, 'Does this plan work for you?')
  await answer(jonas.page, 'Is the plan clear to you?', 'Yes')
  await button(jonas.page, 'Go on').tap()
  await seen(jonas.page, 'What you typed is not shared yet. Only you see it.')
  expect((await plan()).reviews.at(-1)?.sides).toEqual({})
  await button(jonas.page, 'Share what I said').tap()
  await seen(jonas.page, /^Shared\. You both can read it here\./)
  await looks(jonas, 'shared-phone')

  await page.getByRole('button', { name: 'Three questions' }).click()
  await seen(page, 'These three questions are for Jonas Keller. This is what they answered:')
  await page.getByRole('button', { name: 'Put together' }).click()
  await seen(page, 'Getting up at five')
  await seen(page, 'Reached: I wake up before the alarm and am not tired')
  await seen(page, /^You see this differently/)
  await page.getByLabel('When do you look again?').fill(inDays(60))
  await looks(lena, 'end')
  await press(page, button(page, 'End this look'))
  await page.getByRole('heading', { level: 2, name: /^What came of it/ }).waitFor()
  await seen(page, 'Ready to agree on, on the page of the plan:')
  await link(page, 'Prepare the next version').waitFor()
  await looks(lena, 'after')
  const after = await plan()
  expect(after.reviews.at(-1)?.done).toMatchObject({ nextOn: inDays(60) })
  expect(after.reviews.at(-1)?.why).toBe('setback')
  const suggested = Object.values(after.suggestions).map(({ line, change }) => ({ line, change }))
  expect(suggested).toContainEqual({
    line: grown.lines.objective,
    change: expect.objectContaining({ do: 'standing', standing: 'reached' }),
  })
  await jonas.go(review())
  await seen(jonas.page, /^What came of it/)
  await seen(jonas.page, 'You wanted other words for this:')
  await seen(jonas.page, 'Reached: I wake up before the alarm and am not tired')
  await seen(jonas.page, 'Dr Lena Brandt suggested this day. You have not answered yet.')
  // What is to be put in other words waits with both until it is: at the line, and before a version is prepared.
  await jonas.go(`/plan/${grown.plan}`)
  await seen(jonas.page, 'You wanted other words for this when you looked at the plan.')
  await button(jonas.page, /^You wanted other words for “Sleep through/).tap()
  await jonas.page.getByRole('form', { name: /./ }).first().waitFor()
  await link(page, 'Prepare the next version').click()
  await seen(page, 'Jonas Keller wanted other words for this:')
})

it('a look that was begun twice is one look, and says so', async () => {
  const { page, go } = lena
  await go(review())
  await page.getByText('Look at it again now').click()
  await button(page, 'Begin to look').waitFor()
  await lena.context.setOffline(true)
  await grown.person.onPlan(grown.plan, { type: 'openReview', why: 'asked' })
  await button(page, 'Begin to look').click()
  await lena.context.setOffline(false)
  await asked(page, 'What changed since last time?')
  await seen(page, 'A look at the plan was open already. Here it is.')
  await seen(page, /^Jonas Keller began it on /)
  const twice = grown.person.onPlan(grown.plan, { type: 'openReview', why: 'asked' })
  await expect(twice).rejects.toThrow('already-open')
  expect((await plan()).reviews.filter((one) => !one.done)).toHaveLength(1)
})

it('the plan does not fit, and that opens the line to change', async () => {
  const { page, go } = jonas
  await go(review())
  await stands(page)
  await page.getByRole('button', { name: 'Three questions' }).tap()
  expect(await page.getByRole('heading', { name: 'What would you change?' }).count()).toBe(0)
  await answer(page, 'Does it fit you?', 'Partly')
  await page.getByRole('heading', { name: 'What would you change?' }).waitFor()
  await page.getByLabel('In your own words').fill('Five nights is too much, four is fine')
  await page.getByLabel('Which part is it about?').selectOption(grown.lines.goal)
  await looks(jonas, 'wish')
  // What is typed there is part of what is shared, and says so before and after.
  await seen(page, 'Only you see this until you share it on the last page.')
  await page.getByRole('button', { name: 'Put together' }).tap()
  await seen(page, 'Five nights is too much, four is fine')
  await button(page, 'Share what I said').tap()
  await seen(page, 'Your note is shared. You will talk about it.')
  await seen(page, /^Shared\. You both can read it here\./)
  const { threads } = await plan()
  expect(Object.values(threads).at(-1)).toMatchObject({ line: grown.lines.goal, about: 'preference' })
  await page.getByRole('button', { name: 'Three questions' }).tap()
  await seen(page, /^You have shared this\./)
  await answer(page, 'Is the plan clear to you?', 'No')
  await seen(page, /^You changed something here\./)
  await link(page, 'Change this line now').tap()
  await page.waitForURL(/\/plan\/[^/]+#change-/)
  await page.getByRole('form', { name: /./ }).first().waitFor()
})

it('the screen is handed over for the three questions, and comes back', async () => {
  const { page, context, go } = await waymark.person({
    viewport: PHONE,
    storageState: await (await actAs(waymark.url(), THERAPIST)).signedIn(),
  })
  await go(review())
  await stands(page)
  await button(page, 'Hand over to Jonas Keller').click()
  await seen(page, 'The screen is with Jonas Keller now. What you answer here is yours.')
  await page.getByRole('button', { name: 'Three questions' }).click()
  await answer(page, 'Did you have a say in it?', 'No')
  await page.getByRole('button', { name: 'Put together' }).click()
  await button(page, /^Share /).click()
  await seen(page, /^Shared\. You both can read it here\./)
  await button(page, 'Back to Dr Lena Brandt').click()
  await page.locator('dialog[open]').getByLabel('Password').fill(THERAPIST.password)
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await button(page, 'Hand over to Jonas Keller').waitFor()
  // What the client typed at home and has not shared is not opened on the therapist's screen.
  const open = (await plan()).reviews.find((one) => !one.done)
  expect(open?.sides.client?.answers).toEqual({ fits: 'partly', say: 'no' })
  await context.close()
  await jonas.go(review())
  await jonas.page.getByRole('button', { name: 'What helped' }).tap()
  await jonas.page.getByRole('textbox', { name: 'What helped', exact: true }).fill('The walks in the morning')
  await lena.go(review())
  await lena.page.getByRole('button', { name: 'Put together' }).click()
  await button(lena.page, 'End this look').click()
  await seen(lena.page, /^What came of it/)
  // What was being typed when the other ended it is not lost.
  const left = jonas.page.getByRole('region', { name: /^This look at the plan has ended in the meantime/ })
  await left.getByText('The walks in the morning').waitFor()
  await looks(jonas, 'still-typed')
  await left.getByRole('button', { name: 'Share it now, as a note to talk about' }).tap()
  await left.waitFor({ state: 'hidden' })
  expect(Object.values((await plan()).threads).at(-1)).toMatchObject({ words: 'The walks in the morning' })
})

it('an ending says what was reached and is signed', async () => {
  const { page, go } = jonas
  const ending = `/plan/${grown.plan}/ending`
  await go(ending)
  await stands(page)
  const part = (at: Page, name: string): Locator => at.getByRole('region', { name, exact: true })
  const first = part(page, 'What was reached').or(page.locator('section[aria-labelledby="topic-reached"]')).first()
  await first.getByRole('textbox').fill('I sleep most nights, and I know what to do when I do not')
  await button(first, 'Add it').tap()
  await seen(page, 'I sleep most nights, and I know what to do when I do not')
  await looks(jonas, 'ending-client')
  // Saying that one wants to stop is a note, and nothing ends by itself.
  await button(page, 'Tell Dr Lena Brandt that I want to stop').tap()
  await seen(page, 'It is kept as something to talk about.')
  expect((await plan()).closed).toBeNull()

  await lena.go(ending)
  await stands(lena.page)
  const turn = lena.page.locator('section[aria-labelledby="topic-turnTo"]')
  await turn.getByRole('textbox').fill('The practice, on weekdays')
  await press(lena.page, button(turn, 'Add it'))
  await seen(lena.page, 'The practice, on weekdays')
  await signedByBoth(grown.therapist, await actAs(waymark.url(), CLIENT), grown.plan)
  await lena.go(ending)
  await seen(lena.page, /^It is in version \d, signed on /)
  // A session that is open is closed first: afterwards nobody could.
  await grown.therapist.onPlan(grown.plan, { type: 'openSession' })
  await seen(lena.page, /^A session with Jonas Keller is still open\. Close it first/)
  await link(part(lena.page, 'End this plan'), 'Close the session').waitFor()
  expect(await button(lena.page, 'End this plan …').count()).toBe(0)
  await looks(lena, 'ending-session-open')
  await expect(grown.therapist.onPlan(grown.plan, { type: 'closePlan', reason: 'Done' })).rejects.toThrow(
    'session-still-open',
  )
  const session = (await plan()).sessions.find(({ state }) => state === 'open')?.id ?? ''
  await grown.therapist.onPlan(grown.plan, { type: 'holdSession', session })
  await press(lena.page, button(lena.page, 'End this plan …'))
  await press(lena.page, lena.page.getByRole('button', { name: 'End the plan now' }))
  expect((await plan()).closed).toBeNull()
  await lena.page.getByLabel('Why does it end? Jonas Keller reads this.').fill('We did what we set out to do.')
  await looks(lena, 'ending-close')
  await press(lena.page, button(lena.page, 'End the plan now'))
  await seen(lena.page, /^The plan ended on /)
  await looks(lena, 'ended-therapist')
  expect((await plan()).closed).toMatchObject({ how: 'planned', reason: 'We did what we set out to do.' })

  await go(ending)
  await seen(page, /^This plan ended on .* You ended as you had planned\.$/)
  await seen(page, 'Everything stays readable for you, as it is.')
  await seen(page, 'I sleep most nights, and I know what to do when I do not')
  expect(await button(page, 'Add it').count()).toBe(0)
  await looks(jonas, 'ended-client')
  await go(`/plan/${grown.plan}`)
  await stands(page)
  expect(await page.getByRole('button', { name: /^Add/ }).count()).toBe(0)
  await go('/')
  await link(page, 'Our plan has ended. Read what stays with you.').waitFor()
  await go(review())
  await seen(page, 'This plan has ended. What you said in earlier looks stays here.')
  await go(`/plan/${grown.plan}/session`)
  await seen(page, /^This plan ended on /)
  expect(await page.getByText('No day is set yet.').count()).toBe(0)
  await lena.go('/')
  await seen(lena.page, 'The plan has ended')
  await lena.go(`/plan/${grown.plan}/session`)
  await seen(lena.page, 'This plan has ended. You can still read what was held.')
  expect(await lena.page.getByText(/No next session is planned|Begin by asking/).count()).toBe(0)
  await go(review())
  expect(await button(page, 'Begin to look').count()).toBe(0)
})

it('a new time of working together has a plan of its own', async () => {
  const { page, go } = lena
  await go(`/clients/${grown.client}`)
  await stands(page)
  await looks(lena, 'card-ended')
  await button(page, 'Open a new plan').click()
  await page.waitForURL((url) => /\/plan\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith(grown.plan))
  await go(`/clients/${grown.client}`)
  await link(page, /^Earlier plan/)
    .or(page.getByRole('link', { name: /earlier/i }))
    .first()
    .waitFor()
})
