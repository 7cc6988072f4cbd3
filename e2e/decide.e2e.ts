import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import type { SheetPage } from '#server/http/options-contract.ts'
import type { Actor, Login } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, type Size, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf } from './seed.ts'

const MARA: Login & { readonly name: string } = {
  name: 'Mara Lind',
  email: 'mara@example.test',
  password: 'a boat of folded paper',
}
const QUESTION = 'Which way of dealing with panic, if any, would suit you best right now?'

const waymark = startedWaymark()
let therapist: Actor
let lena: Person

type Someone = { readonly ids: Ids; readonly actor: Actor }
const clients: Record<'jonas' | 'mara', Someone> = {} as never

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const seen = (page: Page | Locator, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

async function someone(login: typeof MARA): Promise<Someone> {
  const ids = await clientOf(therapist, login.name)
  const actor = await invited(waymark.url(), therapist, ids.client, login)
  const code = { code: 'F41.0', title: 'Panic disorder', validFrom: '2015-10-01' }
  const need = { type: 'write', kind: 'need', words: { clinicalWording: 'Panic', code }, onPurpose: true } as const
  await therapist.onPlan(ids.plan, need)
  return { ids, actor }
}

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  clients.jonas = await someone(CLIENT)
  clients.mara = await someone(MARA)
  await therapist.command('options', 'therapist', {
    type: 'setOffer',
    offer: { option: 'panic/cbt', here: 'yes', wait: 'about four weeks' },
  })
  await therapist.command('options', 'therapist', {
    type: 'saveCard',
    card: {
      id: crypto.randomUUID(),
      edition: 1,
      name: 'Breathing with a belt',
      what: 'You see your breath on a screen and learn to slow it down.',
      hard: 'It can feel odd to watch your breath.',
      couldGoWrong: 'Slow breathing can make you light-headed.',
      elseThereIs: 'CBT, or waiting.',
      known: 'There is little research on it.',
    },
  })
  lena = await waymark.person({ viewport: LAPTOP, storageState: await therapist.signedIn() })
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

/** A checkbox by Space. Tab comes to one radio of a group only: from there the arrows go on. */
async function tickByKey(page: Page, to: Locator): Promise<void> {
  const target = to.first()
  const name = await target.evaluate((element) => (element instanceof HTMLInputElement ? element.name : ''))
  if (name === '') return press(page, to, 'Space')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const checked = group.locator(':scope:checked')
  const begin = (await checked.count()) > 0 ? checked : group.first()
  const isThere = await target.evaluate((element, other) => element === other, await begin.elementHandle())
  await press(page, begin, isThere ? 'Space' : 'ArrowRight')
  for (let presses = 0; presses < 5 && !(await target.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight')
  expect(await target.isChecked()).toBe(true)
}

/** On paper every way stands there whole, with its figures, and nothing to press but the numbers of the sources. */
async function printsWhole(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect
    .poll(() => page.getByText('What is not known', { exact: true }).filter({ visible: true }).count())
    .toBe(5)
  await seen(page, /^61 of 100 people/)
  await seen(page, 'Our pooling of the Metapsy trial databases for panic (2024)')
  for (const chrome of ['navigation', 'checkbox', 'link'] as const)
    expect(await page.getByRole(chrome).count(), chrome).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('table', { name: 'The ways side by side' }).waitFor()
}

/** The two ways of going through the same screens: with a finger or a mouse, and with keys alone. */
type Hand = {
  readonly go: (to: Locator) => Promise<void>
  readonly tick: (to: Locator) => Promise<void>
  readonly write: (to: Locator, words: string) => Promise<void>
  readonly first: (to: Locator) => Promise<void>
}
const withMouse: Hand = {
  go: (to) => to.first().click(),
  tick: (to) => to.first().check(),
  write: (to, words) => to.first().fill(words),
  first: async (to) => void (await to.first().selectOption({ index: 1 })),
}
const withKeys = (page: Page): Hand => ({
  go: (to) => press(page, to),
  tick: (to) => tickByKey(page, to),
  write: async (to, words) => {
    await press(page, to, 'Control+A')
    await page.keyboard.type(words)
  },
  first: (to) => press(page, to, 'ArrowDown'),
})

async function comparesAndChooses(person: Person, { ids }: Someone, size: Size, hand: Hand): Promise<void> {
  const { page } = person
  const clean = async (name: string): Promise<void> => {
    expect(await faultsOf(page, `decide-${name}`, [size])).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await person.go('/')
  await hand.go(page.getByRole('link', { name: 'Ways that can help' }))
  await page.getByRole('region', { name: 'For what you are working on' }).waitFor()
  await seen(page, 'Nobody sees which of these pages you read.')
  await hand.go(page.getByRole('link', { name: /^Panic, with/ }))
  await stands(page)

  // Reads, compares, and looks behind a figure.
  if (size === 'laptop') {
    const table = page.getByRole('table', { name: 'The ways side by side' })
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(1 + 4)
    await page.getByRole('checkbox', { name: 'Nothing for now' }).click()
    await seen(page, 'You can look at two to 4 at a time.')
  } else await hand.go(page.getByRole('link', { name: 'CBT for panic, one to one' }))
  const figure = page.getByText(
    /^42 of 100 people had at most half of their symptoms left; 17 of 100 people without it/,
  )
  await figure.first().waitFor()
  const picture = page.getByRole('img', { name: '42 of 100 people had at most half of their symptoms left' })
  expect(await picture.first().locator('path').nth(1).getAttribute('d')).toMatch(/^(M[^M]+M[^M]+){42}$/)
  await seen(page, /Likely between 36 and 49\./)
  await hand.go(figure.first().getByRole('button', { name: /^Source 1: Our pooling/ }))
  await seen(page, 'The exact numbers are 42.2 of 100, and 16.8 of 100 without it.')
  await seen(page, 'Wait: about four weeks')
  await clean('sheet')
  if (size === 'laptop') await printsWhole(page)

  // Says what matters: own words first, then something the page suggests.
  await hand.go(page.getByRole('link', { name: 'Say what matters to you' }))
  await seen(page, 'Only you can see this until you share it.')
  const matters = page.getByRole('form', { name: 'What matters to you' })
  await hand.write(matters.getByRole('textbox'), 'To take my daughter to school')
  await hand.go(button(matters, 'Add'))
  const own = page.getByRole('listitem', { name: 'To take my daughter to school' })
  await hand.tick(own.getByRole('radio', { name: 'very much' }))
  await hand.first(own.getByRole('combobox', { name: 'CBT for panic, one to one' }))
  await hand.go(button(page, /^Add.*places again/))
  const places = page.getByRole('listitem', { name: /^I want to go to places again/ })
  await seen(places, 'Visiting such places step by step is part of it.')
  await hand.tick(page.getByRole('checkbox', { name: 'What do you think keeps my panic going?' }))
  await hand.tick(page.getByRole('radio', { name: 'I am getting there' }))
  await seen(page, /It is a good thing to talk about/)
  expect(
    await page
      .getByText(/winner|best|score|total/i)
      .filter({ hasNotText: QUESTION })
      .count(),
  ).toBe(0)
  await clean('weigh')
  await hand.go(button(page, 'Share with your therapist now'))

  // Writes down the choice, with the reasons already there.
  await page.getByRole('heading', { name: QUESTION, level: 1 }).waitFor()
  await hand.go(button(page, 'Write it down'))
  const record = page.getByRole('form', { name: 'What did you choose?' })
  await hand.tick(record.getByRole('radio', { name: 'We have chosen' }))
  await hand.tick(record.getByRole('checkbox', { name: 'CBT for panic, one to one' }))
  const method = record.getByRole('region', { name: 'CBT for panic, one to one' })
  const why = method.getByRole('textbox', { name: /Why this for me/i })
  await expect
    .poll(() => why.inputValue())
    .toBe('To take my daughter to school\nI want to go to places again that I now avoid')
  expect(await method.getByRole('textbox', { name: /What can be hard|Risks/i }).inputValue()).toMatch(/more tired/)
  await seen(method, 'Dr Lena Brandt can answer it there.')
  await clean('record')
  await hand.go(button(record, 'Write down this choice'))

  // Sees what was chosen and why it fits, here and in the plan.
  const outcome = page.getByRole('region', { name: 'This was chosen' })
  await seen(outcome, /To take my daughter to school/)
  await clean('chosen')
  await hand.go(outcome.getByRole('link', { name: /^See it in the plan: CBT for panic/ }))
  await page.waitForURL(`**/plan/${ids.plan}#line-*`)
  const line = page.locator('[data-kind=intervention]')
  await seen(page, 'To take my daughter to school')
  expect(await page.getByText('panic/cbt').count()).toBe(0)
  if (size === 'laptop') {
    await hand.go(line.getByRole('link', { name: 'The choice behind this' }))
    await page.getByRole('heading', { name: QUESTION, level: 1 }).waitFor()
  }
}

it('a client compares four ways to help with panic, chooses, and sees why it fits, on a laptop', async () => {
  const storageState = await clients.jonas.actor.signedIn()
  const jonas = await waymark.person({ viewport: LAPTOP, storageState })
  await comparesAndChooses(jonas, clients.jonas, 'laptop', withMouse)
  await jonas.context.close()
})

it('a client compares four ways to help with panic, chooses, and sees why it fits, by keyboard on a phone', async () => {
  const storageState = await clients.mara.actor.signedIn()
  const mara = await waymark.person({ viewport: PHONE, storageState })
  await comparesAndChooses(mara, clients.mara, 'phone', withKeys(mara.page))
  await mara.context.close()
})

it('a choice is opened again, and what was chosen before stays', async () => {
  const { ids, actor } = clients.jonas
  const { page, go } = await waymark.person({ viewport: LAPTOP, storageState: await actor.signedIn() })
  await go(`/choices/${ids.plan}`)
  await page.getByRole('link', { name: QUESTION }).click()
  await button(page, 'Open this choice again').click()
  await page.getByLabel('A reason, if you like').fill('I want to read about waiting once more')
  await button(page, 'Open this choice again').click()
  await seen(page, 'What was chosen before')
  await seen(page, /I want to read about waiting once more/)
  await button(page, 'Write it down').click()
  await page.getByRole('radio', { name: 'Not yet' }).check()
  await button(page, 'Write down this choice').click()
  await page.getByRole('region', { name: 'Not yet: no choice for now' }).waitFor()
  await seen(page.getByRole('region', { name: 'What was chosen before' }), 'CBT for panic, one to one')
})

it('the therapist opens a choice, and both views stand side by side', async () => {
  const { ids, actor } = clients.mara
  const { page, go } = lena
  await go(`/plan/${ids.plan}`)
  await page.getByRole('link', { name: 'Ways that can help' }).click()
  await page.getByRole('region', { name: 'For what Mara Lind is working on' }).waitFor()
  await page.getByRole('link', { name: /^Panic, with/ }).click()
  const form = page.getByRole('form', { name: 'Open this choice' })
  await form.getByLabel('The question').fill('Would the belt be something beside CBT?')
  await form.getByRole('checkbox', { name: 'Breathing with a belt' }).check()
  for (const name of ['Wait and watch together', 'Nothing for now'])
    await form.getByRole('checkbox', { name }).uncheck()
  await button(form, 'Open this choice').click()
  await seen(form, /waiting or doing nothing|waiting|nothing now/i)
  await form.getByRole('checkbox', { name: 'Nothing for now' }).check()
  await button(form, 'Open this choice').click()
  await page.getByRole('heading', { name: 'Would the belt be something beside CBT?' }).waitFor()
  await button(page, 'Write how you see it').click()
  await page.getByLabel('How do you see it, and why?').fill('I would try the belt only after CBT has begun.')
  await button(page, 'Share').click()
  await seen(page, 'I would try the belt only after CBT has begun.')

  const mara = await waymark.person({ viewport: PHONE, storageState: await actor.signedIn() })
  await mara.go('/')
  await mara.page.getByRole('link', { name: /Would the belt be something beside CBT/ }).click()
  await seen(mara.page, 'I would try the belt only after CBT has begun.')
  await seen(mara.page, 'Breathing with a belt')
  await button(mara.page, 'Write how you see it').click()
  await mara.page.getByLabel(/^How do you see it\?/).fill('The belt sounds less scary to me.')
  await button(mara.page, 'Share').click()
  await seen(mara.page, 'The belt sounds less scary to me.')
  await seen(page, 'The belt sounds less scary to me.')
  const [left, right] = await Promise.all(
    ['How Mara Lind sees it', 'How you see it'].map((name) =>
      page.getByRole('region', { name, exact: true }).boundingBox(),
    ),
  )
  expect(left?.y).toBe(right?.y)
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
  expect(await faultsOf(page, 'decide-views', ['laptop'])).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await mara.context.close()
})

it('what is only weighed is seen by nobody else until it is shared', async () => {
  const { ids, actor } = clients.jonas
  const SECRET = 'My father must not hear of it'
  const { page, go } = await waymark.person({ viewport: PHONE, storageState: await actor.signedIn() })
  await go(`/choices/${ids.plan}/weigh/insomnia`)
  const matters = page.getByRole('form', { name: 'What matters to you' })
  await matters.getByRole('textbox').fill(SECRET)
  await button(matters, 'Add').click()
  await page.getByRole('textbox', { name: 'A question of your own' }).fill('Who reads your notes?')
  await button(page.getByRole('form', { name: 'A question of your own' }), 'Add').click()
  await page.locator('[data-kept=kept]').waitFor()

  // Going away and coming back finds it; on the page about questions too, to be printed.
  await go(`/choices/${ids.plan}`)
  await page.getByRole('link', { name: /^Go on weighing: Lasting trouble with sleep/ }).click()
  await page.getByRole('listitem', { name: SECRET }).waitFor()
  await go(`/choices/${ids.plan}/questions`)
  expect(await page.getByRole('checkbox', { name: 'Who reads your notes?' }).isChecked()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await seen(page, 'Who reads your notes?')
  expect(await page.getByRole('button').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })

  const asTherapist = (): Promise<string> =>
    therapist.ask<PlanPage>(`/api/plans/${ids.plan}`).then((answer) => JSON.stringify(answer))
  expect(await asTherapist()).not.toContain(SECRET)
  await lena.go(`/choices/${ids.plan}`)
  await lena.page.getByRole('region', { name: 'Choices so far' }).waitFor()
  expect(await lena.page.getByText('sleep', { exact: false }).filter({ hasText: 'Go on weighing' }).count()).toBe(0)

  // Kept for the session it is still only theirs; opening the session brings it.
  await go(`/choices/${ids.plan}/weigh/insomnia`)
  await button(page, 'Keep it for our next session').click()
  await seen(page, 'Kept for your next session. Only you can see it until then.')
  expect(await asTherapist()).not.toContain(SECRET)
  await therapist.onPlan(ids.plan, { type: 'openSession' })
  expect(await asTherapist()).toContain(SECRET)
  await lena.go(`/choices/${ids.plan}`)
  await lena.page.getByRole('link', { name: /^Look at this choice: .*sleep/i }).click()
  await seen(lena.page, SECRET)
})

it('a practice’s own copy says so and when it is out of date, and the page as it was is one tap away', async () => {
  const { sheet } = await therapist.ask<SheetPage>(
    `/api/options/panic?${new URLSearchParams({ practice: therapist.practice })}`,
  )
  const options = sheet.options.map((one) =>
    one.id === 'cbt'
      ? { ...one, figures: one.figures.map((each, n) => (n === 0 ? { ...each, outOf100: 40 } : each)) }
      : one,
  )
  const copy = { ...sheet, options, edition: sheet.edition + 1, published: '2025-01-01', reviewBy: '2026-01-01' }
  await therapist.command('options', 'therapist', {
    type: 'saveSheet',
    sheet: { ...copy, decision: 'What would you like to do about panic here at the river?' },
    affects: 'Fewer people were helped here.',
  })
  const { ids, actor } = clients.mara
  const { page, go } = await waymark.person({ viewport: PHONE, storageState: await actor.signedIn() })
  await go(`/choices/${ids.plan}/sheet/panic`)
  await seen(page, 'This is your practice’s own copy of the page.')
  await seen(page, /^This page was to be looked at again by 1 January 2026\./)
  await seen(page, 'What would you like to do about panic here at the river?')
  // The number it changed says so where it stands, and whose page it is now.
  await page.getByRole('link', { name: 'CBT for panic, one to one' }).click()
  await seen(page, /^40 of 100 people had at most half of their symptoms left/)
  await seen(page, 'Changed by your practice.')
  await button(page, 'See what stood here before').click()
  await seen(page, /^42 of 100 people had at most half of their symptoms left/)
  await seen(page, /, from a page by: The Waymark team/)
  await button(page, 'See the page as it was').click()
  await seen(page, QUESTION)
  expect(await page.getByText(/Some of it may be out of date/).count()).toBe(0)
  await button(page, 'Back to your practice’s copy').click()
  await seen(page, 'What would you like to do about panic here at the river?')
})

it('with the screen handed over in the room, the client weighs there too, and comes back to the plan', async () => {
  const { ids } = clients.mara
  const { page, go, context } = await waymark.person({ viewport: LAPTOP, storageState: await therapist.signedIn() })
  await go(`/plan/${ids.plan}`)
  await button(page, 'Hand this screen to Mara Lind').click()
  await seen(page, 'This screen is with you, Mara Lind')
  await page.getByRole('link', { name: 'Ways that can help' }).click()
  await page.getByRole('link', { name: /^Depression/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Depression/ }).waitFor()
  await page.getByRole('link', { name: 'Say what matters to you' }).click()
  const matters = page.getByRole('form', { name: 'What matters to you' })
  await matters.getByRole('textbox').fill('To laugh again')
  await button(matters, 'Add').click()
  await button(page, 'Share with your therapist now').click()
  await page.getByRole('heading', { level: 1, name: /^Which way of dealing with depression/ }).waitFor()
  await seen(page, 'To laugh again')
  // Nothing else of the practice is within reach.
  for (const path of ['/', `/choices/${clients.jonas.ids.plan}`]) {
    await go(path)
    await seen(page, 'This screen is with you, Mara Lind')
  }
  await context.close()
})
