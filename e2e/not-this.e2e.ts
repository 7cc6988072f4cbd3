import type { Locator, Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccessPage, PlanPage } from '#server/http/contract.ts'
import { type Actor, actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, memberOf, practiceOf } from './seed.ts'

const waymark = startedWaymark()
const METHODS = ['Fill in a worry diary each night', 'Stay in the lift until it gets easier']
let therapist: Actor
let jo: Actor
let named: Actor
let ids: Ids
let lines: string[]
let jonas: Person
let lena: Person

const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()
const planOf = async (who: Actor): Promise<PlanPage> => who.ask<PlanPage>(`/api/plans/${ids.plan}`)

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  jo = await invited(url, therapist, ids.client, CLIENT)
  named = await memberOf(url, therapist, 'Noor Aziz', ['assistant'])
  lines = []
  for (const method of METHODS) {
    const words = { method, whyForMe: 'You like to do things at your own pace.', risks: 'It can be tiring.' }
    lines.push(`${await therapist.onPlan(ids.plan, { type: 'write', kind: 'intervention', words } as never)}.0`)
  }
  await therapist.command('practice', 'administrator', {
    type: 'setRights',
    named: named.me.person,
    outside: 'Patients’ office of the city, in the town hall',
    body: 'The register of psychotherapists',
    bodyReach: 'By letter',
    complaint: '',
    otherTherapist: '',
    secondOpinion: '',
    costs: '',
    confidentiality: '',
  })
  jonas = await waymark.person({ storageState: await jo.signedIn(), viewport: PHONE })
  lena = await waymark.person({ storageState: await therapist.signedIn(), viewport: LAPTOP })
})

/** Presses Tab until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.first().waitFor()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await to.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}
async function press(page: Page, to: Locator): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.press('Enter')
}

describe('a client says no and is offered three next things', () => {
  for (const [n, size] of [PHONE, LAPTOP].entries())
    it(`by keyboard, ${size.width} px wide`, async () => {
      const { page, go } = jonas
      await page.setViewportSize(size)
      await go(`/plan/${ids.plan}`)
      await press(page, page.locator(`[id="line-${lines[n]}"] [data-opens-margin]`))
      await press(page, page.getByRole('link', { name: 'I do not want this' }))
      await page.getByRole('heading', { name: 'I do not want this', level: 1 }).waitFor()
      await seen(page, METHODS[n] ?? '')
      await seen(page, /^Only you see this page\. Your therapist reads nothing of it unless/)
      const offered = page.getByRole('radio')
      const names = await offered.evaluateAll((all) => all.map((one) => one.closest('label')?.textContent))
      expect(names).toEqual([
        'Look at other ways',
        'Take a break from it',
        'Talk about it next time',
        'Do it another way',
        'Another therapist',
        'A second opinion',
        'Stop',
        'None of these, or I do not know yet',
      ])
      // A group of choices is one stop; the arrow keys choose within it.
      await tabTo(page, page.getByRole('radio', { checked: true }))
      for (let ups = 0; ups < 6; ups += 1) await page.keyboard.press('ArrowUp')
      expect(
        await page.getByRole('radio', { checked: true }).evaluate((one) => one.closest('label')?.textContent),
      ).toBe('Take a break from it')
      await tabTo(page, page.getByLabel('A few words, if you like'))
      await page.keyboard.type('Not in the evening.')
      await seen(page, 'What you chose: a break.')
      await seen(
        page,
        'You take a break from this. You can go on whenever you like. A yes you gave stays; you can end it, too.',
      )
      await seen(page, /^And that this page showed you these 7 things: other ways, .*, stop\.$/)
      expect(await faultsOf(page, `not-this-${size.width}`)).toEqual([])
      await page.setViewportSize(size)
      await press(page, page.getByRole('button', { name: 'Tell my therapist' }))
      const done = page.getByRole('heading', { name: 'Your therapist will see that you do not want this' })
      await done.waitFor()
      expect(await done.evaluate((one) => one === document.activeElement)).toBe(true)
      await seen(
        page,
        'You take a break from this. You can go on whenever you like. A yes you gave stays; you can end it, too.',
      )
      await page.getByRole('button', { name: 'Go on with it after all' }).waitFor()
      await press(page, page.getByRole('link', { name: 'Back to our plan' }))

      await lena.go(`/plan/${ids.plan}#line-${lines[n]}`)
      await seen(lena.page, /^Jonas Keller said on .* that they do not want this\.$/)
      await seen(lena.page, /“Not in the evening\.”/)
      await seen(lena.page, 'Jonas Keller chose: a break.')
      await seen(
        lena.page,
        /^The page offered: other ways, a break, talk about it next time, do it another way, another therapist, a second opinion, stop\./,
      )
      expect(await faultsOf(lena.page, `not-this-margin-${size.width}`)).toEqual([])
      await lena.page.setViewportSize(LAPTOP)
    })
})

it('another therapist is told only when the client ticks it, and complaints never are', async () => {
  const { page, go } = jonas
  await page.setViewportSize(PHONE)
  await go(`/plan/${ids.plan}/not-this/${lines[0]}`)
  await page.getByRole('radio', { name: 'Another therapist' }).check()
  const tick = page.getByRole('checkbox', { name: 'Also tell what I chose: another therapist' })
  expect(await tick.isChecked()).toBe(false)
  await seen(page, 'Not what you chose.')
  await page.getByRole('button', { name: 'Tell my therapist' }).click()
  await page.getByRole('heading', { name: 'Your therapist will see that you do not want this' }).waitFor()
  const told = (await planOf(therapist)).plan.declinedMethods.at(-1)
  expect(told).toMatchObject({ line: lines[0] })
  expect(told?.chose).toBeUndefined()
  // What was chosen leads on all the same.
  await page.getByRole('link', { name: 'Another therapist', exact: true }).click()
  await page.getByRole('heading', { name: 'Another therapist', level: 1 }).waitFor()
})

it('a line that is gone leads on to the rights and back to the plan', async () => {
  await jonas.go(`/plan/${ids.plan}/not-this/nothing`)
  await seen(jonas.page, 'This line is not in the plan any more')
  await jonas.page.getByRole('link', { name: 'Your rights, and concerns' }).click()
  await jonas.page.getByRole('heading', { name: 'Your rights, and concerns', level: 1 }).waitFor()
})

it('a client reads about complaints and nobody can tell', async () => {
  const reader = await waymark.person({ storageState: await jo.signedIn(), viewport: PHONE })
  const { page, go, context } = reader
  const asked: string[] = []
  context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await go('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  // A little later, on whatever page a client is, the pages about rights are fetched too, read or not.
  await expect.poll(() => asked.some((one) => one.includes('not-this-screen')), { timeout: 15_000 }).toBe(true)
  await page.waitForLoadState('networkidle').catch(() => {})
  const things = async () => ({
    today: await therapist.ask<object>('/api/today'),
    plan: await planOf(therapist),
    log: (await therapist.ask<AccessPage>('/api/access-log')).entries.filter((one) => one.capacity === 'client'),
  })
  const before = await things()
  asked.length = 0
  await page.getByRole('link', { name: 'Your rights, and concerns' }).click()
  for (const [link, title, line] of [
    ['Something is not right: how to complain', 'Something is not right', 'The register of psychotherapists'],
    ['Another therapist', 'Another therapist', 'The practice has not written this down yet.'],
    ['A second opinion', 'A second opinion', 'What do you think my problem is'],
    ['Stop', 'If you want to stop', 'You can stop at any time'],
  ] as const) {
    await page.getByRole('heading', { name: 'Your rights, and concerns', level: 1 }).waitFor()
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await seen(page, 'Only you see that you read this. No note is made, and your therapist is not told.')
    await seen(page, new RegExp(line))
    await page.getByRole('link', { name: 'All about your rights' }).click()
  }
  await stands(page)
  expect(asked.filter((one) => one !== 'GET /api/live')).toEqual([])
  expect(await things()).toEqual(before)
  await context.close()
})

for (const topic of ['other-therapist', 'second-opinion', 'stop'])
  it(`/rights/${topic} fits and reads well at both sizes`, async () => {
    await jonas.go(`/rights/${topic}`)
    await stands(jonas.page)
    expect(await faultsOf(jonas.page, `rights-${topic}`)).toEqual([])
  })

it('a concern goes to the named person, who answers; the therapist sees nothing of it', async () => {
  const { page, go } = jonas
  await page.setViewportSize(PHONE)
  await go('/rights/complaint')
  await page.getByRole('button', { name: 'Send to Noor Aziz' }).click()
  await seen(page, 'Please write a few words first.')
  await page.getByLabel('What would you like to say?').fill('I was laughed at.')
  await page.getByRole('radio', { name: 'I would like to talk with you' }).check()
  await seen(page, /^When you send this, Noor Aziz reads your name, these words and your wish\. Nobody else does\.$/)
  await page.getByRole('button', { name: 'Send to Noor Aziz' }).click()
  await page.getByRole('heading', { name: 'What you have told Noor Aziz' }).waitFor()

  const noor = await waymark.person({ storageState: await named.signedIn(), viewport: LAPTOP })
  await noor.go('/')
  await seen(noor.page, 'Someone has written to you as the person for concerns.')
  expect(await noor.page.getByRole('region', { name: 'Concerns' }).textContent()).not.toContain('Jonas')
  expect(await faultsOf(noor.page, 'concern-home')).toEqual([])
  await noor.page.getByRole('link', { name: /^Open what came on/ }).click()
  await seen(noor.page, 'I was laughed at.')
  await noor.page.getByLabel('Your answer').fill('I am sorry to hear that. I am here on Tuesday at ten.')
  await noor.page.getByRole('button', { name: 'Send the answer' }).click()
  await seen(noor.page, /^You answered on/)

  await go('/rights')
  await seen(page, 'I am sorry to hear that. I am here on Tuesday at ten.')
  await page.getByRole('button', { name: 'Close this' }).click()
  await seen(page, /^You closed this on/)

  // The therapist runs the practice here, too: neither role shows it.
  const newly = await actAs(waymark.url(), therapist.login)
  const { clients } = await newly.ask<{ clients: unknown[] }>('/api/concerns')
  expect(clients).toEqual([])
  await expect(newly.ask(`/api/concerns/${ids.client}`)).rejects.toThrow('404')
  await lena.go('/')
  await stands(lena.page)
  expect(await lena.page.getByText(/concern/i).count()).toBe(0)
  await noor.context.close()
})

it('a named therapist is pointed out, and their clients are offered who is outside instead', async () => {
  await lena.page.setViewportSize(LAPTOP)
  await lena.go('/practice/rights')
  const choice = lena.page.getByLabel('Person for concerns')
  await choice.selectOption({ label: 'Dr Lena Brandt' })
  await seen(lena.page, /^Dr Lena Brandt is a therapist\. Clients of Dr Lena Brandt are offered the outside contact/)
  await lena.page.getByLabel('Costs').fill('A missed session costs half.')
  await lena.page.getByRole('button', { name: 'Save' }).click()
  await seen(lena.page, 'Saved.')
  await jonas.go('/rights/complaint')
  await seen(jonas.page, /^The person who hears concerns here is your own therapist\./)
  expect(await jonas.page.getByRole('button', { name: /^Send to/ }).count()).toBe(0)
  await seen(jonas.page, 'The register of psychotherapists')
})

it('in a solo practice nobody inside can be named, and set-up says so', async () => {
  await therapist.command('practice', 'administrator', { type: 'endMembership', person: named.me.person })
  await lena.go('/practice/rights')
  await seen(lena.page, /^You work alone here, so nobody inside can hear a concern about you\./)
  expect(await lena.page.getByLabel('Person for concerns').count()).toBe(0)
  await lena.page.getByLabel('Licensing or registering body').fill('')
  await lena.page.getByRole('button', { name: 'Save' }).click()
  await seen(lena.page, 'Saved.')
  expect(await faultsOf(lena.page, 'rights-alone')).toEqual([])
  await lena.go('/practice/settings')
  await seen(lena.page, /^You work alone here: clients need the outside contact and the licensing body/)
  await seen(lena.page, 'No licensing body is written down.')
  // What is missing is said to be missing, with what one can do all the same; nothing is made up.
  await jonas.go('/rights/complaint')
  await seen(jonas.page, /^No person inside the practice is named for concerns\./)
  await seen(jonas.page, 'The practice has not written this down yet.')
  await seen(jonas.page, /You can ask any therapist: who licensed you/)
})
