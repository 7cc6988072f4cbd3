import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { CheckInLinkMade, ProgressPage } from '#server/http/check-in-contract.ts'
import { type Actor, actAs } from './actor.ts'
import { inDays } from './days.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf } from './looks.ts'
import { PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, practiceOf, THERAPIST } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let client: Actor
let ids: Ids

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  ids = await clientOf(therapist, CLIENT.name)
  client = await invited(waymark.url(), therapist, ids.client, CLIENT)
  const goal = { ownWords: 'Sleep through the night' }
  await client.onPlan(ids.plan, { type: 'write', kind: 'goal', words: goal } as never)
  const schedule = { goals: 'everySession', together: null, steps: true, remind: false }
  const measures = [{ measure: 'gad2', interval: 'weekly' }]
  await therapist.command(`checkins/${ids.client}`, 'therapist', {
    type: 'setSchedule',
    client: ids.client,
    schedule: { ...schedule, measures },
  })
})

const progress = () => therapist.ask<ProgressPage>(`/api/plans/${ids.plan}/progress?practice=${therapist.practice}`)
const ways = async () => (await progress()).progress.latest.map(({ way }) => way)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor()

/** Presses a key where the focus is, and waits for what comes of it. */
async function press(page: Page, key: string, then: string): Promise<void> {
  await page.keyboard.press(key)
  await heading(page, then)
}

it('a client checks in by link without an account', async () => {
  const about = { practice: therapist.practice, commandId: randomUUID() }
  const { link } = await therapist.tell<CheckInLinkMade>(`/api/clients/${ids.client}/check-in-link`, about)
  const { page, context } = await waymark.person({ viewport: PHONE })
  await page.goto(link)
  await heading(page, 'A short check-in')
  expect(page.url()).not.toContain('#')
  const faults = await faultsOf(page, 'check-in-link', ['phone'])
  expect(await page.locator('main').innerText()).not.toContain('Sleep')
  await page.getByRole('button', { name: 'Start' }).press('Enter')
  await heading(page, 'Feeling nervous, anxious or on edge')
  faults.push(...(await faultsOf(page, 'check-in-item', ['phone'])))
  await press(page, '3', 'Not being able to stop or control worrying')
  await press(page, '2', 'Is there anything you want to say?')
  faults.push(...(await faultsOf(page, 'check-in-note', ['phone'])))
  await page.getByLabel('In your own words').fill('It was a long week.')
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await heading(page, 'Your answers')
  faults.push(...(await faultsOf(page, 'check-in-summary', ['phone'])))
  await page.getByRole('button', { name: 'Send my answers' }).press('Enter')
  await page.getByText('This link has done its work').waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/Sleep|Change|\d of \d/)
  expect(faults).toEqual([])
  expect(await ways()).toEqual(['link'])
  await page.goto(link)
  await page.getByText('This link has been used').waitFor()
  await context.close()
})

it('a client leaves in the middle of a sentence and goes on later', async () => {
  const { page, context, go } = await waymark.person({ viewport: PHONE, storageState: await client.signedIn() })
  await go('/check-in')
  await heading(page, 'A short check-in')
  expect(await faultsOf(page, 'check-in-hello')).toEqual([])
  // The second tap of a quick pair answers nothing, and the keys go where they should.
  await page.getByRole('button', { name: 'Start' }).dblclick()
  await heading(page, 'Sleep through the night')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('heading')
  await page.keyboard.press('4')
  await page.getByText('Enter chooses').waitFor()
  await press(page, 'Enter', 'Is there anything you want to say?')
  // The browser's way back is the question before; what was typed is there when one comes forward again.
  await page.getByLabel('In your own words').fill('Half a')
  await page.goBack()
  await heading(page, 'Sleep through the night')
  await page.goForward()
  await heading(page, 'Is there anything you want to say?')
  expect(await page.getByLabel('In your own words').inputValue()).toBe('Half a')
  const kept = page.waitForResponse('**/api/check-in/kept')
  await page.getByLabel('In your own words').press('End')
  await page.keyboard.type(' sentence')
  await kept
  await page.keyboard.type(' more')
  // Closed before anything could say that it was kept.
  await page.close({ runBeforeUnload: true })
  await context.close()

  const later = await waymark.person({ viewport: PHONE, storageState: await client.signedIn() })
  await later.go('/check-in')
  await heading(later.page, 'Good to see you again')
  await later.page.getByRole('button', { name: 'Go on where I stopped' }).press('Enter')
  await heading(later.page, 'Is there anything you want to say?')
  const box = later.page.getByLabel('In your own words')
  expect(await box.inputValue()).toMatch(/^Half a sentence/)
  await later.page.getByRole('button', { name: 'Back' }).press('Enter')
  expect(await later.page.getByRole('radio', { name: '4', exact: true }).getAttribute('aria-checked')).toBe('true')
  await later.page.keyboard.press('6')
  await press(later.page, 'Enter', 'Is there anything you want to say?')

  // What is too long is refused in words, and not one character is cut.
  await box.fill('a'.repeat(10_000))
  await later.page.getByText('This is 6000 characters too long to send. Nothing is lost').waitFor()
  await later.page.getByRole('button', { name: 'Go on' }).press('Enter')
  await later.page.getByText('Please make it a little shorter first.').waitFor()
  expect(await faultsOf(later.page, 'check-in-too-long')).toEqual([])
  expect((await box.inputValue()).length).toBe(10_000)
  await box.fill('')
  await later.page.getByRole('button', { name: 'Go on' }).press('Enter')
  await heading(later.page, 'Your answers')
  await later.page.getByRole('button', { name: 'Send my answers' }).press('Enter')
  await heading(later.page, 'What it means for you')
  expect(await faultsOf(later.page, 'check-in-end', ['phone'])).toEqual([])
  expect(await ways()).toEqual(['signedIn', 'link'])
  // Nothing of it lies between the end and the page before.
  await later.page.waitForFunction(() => (history.state as { depth: number }).depth === 0)
  await later.context.close()
})

it('tells whom to call before anybody signs in', async () => {
  const { page, context, go } = await waymark.person({ viewport: PHONE })
  await go('/check-in')
  await heading(page, 'Sign in')
  await page.getByText('Need help right now?').click()
  await page.getByRole('link', { name: 'Call 999' }).waitFor()
  await page.getByLabel('Where you are').selectOption('Austria')
  expect(await page.getByRole('link', { name: 'Call 142' }).getAttribute('href')).toBe('tel:142')
  expect(await faultsOf(page, 'sign-in-help')).toEqual([])
  await context.close()
})

it('is left quickly, and the way back leads to none of its questions', async () => {
  const storageState = await (await actAs(waymark.url(), CLIENT)).signedIn()
  const { page, context, go } = await waymark.person({ storageState, leavesTo: 'https://www.wikipedia.org' })
  await go('/check-in')
  await page.getByRole('button', { name: 'Write a few words' }).click()
  await heading(page, 'Is there anything you want to say?')
  await page.getByRole('button', { name: 'Go on' }).click()
  await heading(page, 'Your answers')
  await page.getByRole('button', { name: 'Leave quickly' }).click()
  await page.waitForURL('https://www.wikipedia.org/')
  await page.goBack()
  expect(page.url()).toBe('about:blank')
  await context.close()
})

it('says at once that the sign-in has ended, and keeps the answers for the same person', async () => {
  const { page, context, go } = await waymark.person({
    viewport: PHONE,
    storageState: await (await actAs(waymark.url(), CLIENT)).signedIn(),
  })
  await go('/check-in')
  await page.getByRole('button', { name: 'Write a few words' }).click()
  await page.evaluate(() =>
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  await page.getByLabel('In your own words').fill('Said when nobody was signed in any more')
  await page.getByText('What you answered is still on this page. Sign in to keep it.').waitFor()
  expect(await faultsOf(page, 'check-in-signed-out')).toEqual([])
  await page.getByLabel('E-mail').fill(CLIENT.email)
  await page.getByLabel('Password').fill(CLIENT.password)
  const kept = page.waitForResponse('**/api/check-in/kept')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await heading(page, 'Is there anything you want to say?')
  expect(await page.getByLabel('In your own words').inputValue()).toBe('Said when nobody was signed in any more')
  expect((await kept).status()).toBe(200)
  await context.close()

  // Someone else signs in in their place: not a word of it.
  const other = await waymark.person({
    viewport: PHONE,
    storageState: await (await actAs(waymark.url(), CLIENT)).signedIn(),
  })
  await other.go('/check-in')
  await other.page.getByRole('button', { name: 'Start again' }).click()
  await other.page.getByLabel('In your own words').fill('Mine alone')
  await other.page.evaluate(() =>
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  await other.page.keyboard.type('.')
  await other.page.getByLabel('E-mail').fill(THERAPIST.email)
  await other.page.getByLabel('Password').fill(THERAPIST.password)
  await other.page.getByRole('button', { name: 'Sign in' }).click()
  await heading(other.page, 'This page is for clients')
  expect(await other.page.content()).not.toContain('Mine alone')
  await other.context.close()
  await client.tell('/api/check-in/kept', { practice: therapist.practice, client: ids.client, kept: null })
})

it('a client checks in with no network and it arrives once', async () => {
  const { page, context, go } = await waymark.person({ viewport: PHONE, storageState: await client.signedIn() })
  await go('/check-in')
  await page.getByText('Answer without network').click()
  await page.getByRole('button', { name: 'Keep my questions on this phone' }).click()
  await page.getByText('Answer without network: on').waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length > 3)

  await context.setOffline(true)
  await go('/')
  await page.getByText('You can answer all the same').waitFor()
  expect(await faultsOf(page, 'check-in-offline', ['phone'])).toEqual([])
  await page.getByRole('button', { name: 'Write a few words' }).press('Enter')
  await page.getByLabel('In your own words').fill('Written on the train')
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await page.getByRole('button', { name: 'Send my answers' }).press('Enter')
  await heading(page, 'Your answers are still here')
  await page.getByText('Look at my answers').click()
  await page.locator('main').getByText('Written on the train').waitFor()
  expect(await faultsOf(page, 'check-in-waiting')).toEqual([])
  const backOnline = new Date().toISOString()
  expect((await progress()).progress.count).toBe(2)
  expect(await stored(page)).not.toContain('train')

  // The first answer of the server gets lost on the way: it is sent once more, under the same id.
  const sent: { commandId: string; command: { givenAt: string } }[] = []
  await context.route('**/api/commands', async (route) => {
    sent.push(route.request().postDataJSON())
    if (sent.length > 1) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await context.setOffline(false)
  await heading(page, 'Thank you')
  expect(sent.length).toBe(2)
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect(sent.every(({ command }) => command.givenAt < backOnline)).toBe(true)
  const { count, notes } = (await progress()).progress
  expect([count, notes.filter(({ words }) => words === 'Written on the train').length]).toEqual([3, 1])

  await go('/check-in')
  await page.getByText('Answer without network: on').click()
  await page.getByRole('button', { name: 'Keep nothing on this phone' }).click()
  await page.getByText('Nothing is kept on this phone any more').waitFor()
  expect(await stored(page)).toBe('[]')
  await context.close()
})

it('how it is going shows the latest check-ins; the earlier ones are asked for by key, and paper says what it holds', async () => {
  const nothing = { measures: [], ratings: [], levels: [], steps: [] }
  const said = { type: 'checkIn', client: ids.client, on: inDays(0), ...nothing }
  const before = (await progress()).progress.latest.length
  for (let n = before; n < 14; n += 1)
    await client.command(`checkins/${ids.client}`, 'client', { ...said, note: `Word ${n}` })
  const { page, go, context } = await waymark.person({ viewport: PHONE, storageState: await client.signedIn() })
  await go(`/plan/${ids.plan}/progress`)
  const list = page.getByRole('region', { name: 'Check-ins, newest first' })
  const rows = (): Promise<number> => list.getByRole('listitem').count()
  const button = list.getByRole('button', { name: /Check-ins, newest first/ })
  const says = async (words: RegExp, expanded: string): Promise<void> => {
    await expect.poll(() => button.textContent()).toMatch(words)
    expect(await button.getAttribute('aria-expanded')).toBe(expanded)
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  }
  await button.waitFor()
  expect(await rows()).toBe(12)
  await page.emulateMedia({ media: 'print' })
  await list.getByText('12 of 14 are shown here, newest first.').waitFor()
  expect(await rows()).toBe(12)
  await page.emulateMedia({ media: 'screen' })

  // The first time it does not come: what stands there stays, and the same key asks again.
  const earlier = /\/progress\?earlier=1$/
  await page.route(earlier, (route) => route.abort())
  await button.press('Enter')
  await list.getByText('The earlier ones could not be loaded just now. Please try again.').waitFor()
  await says(/^Show 2 earlier ones/, 'false')
  expect(await rows()).toBe(12)
  await page.unroute(earlier)
  let asked = 0
  page.on('request', (request) => (asked += earlier.test(request.url()) ? 1 : 0))
  await button.press('Enter')
  await expect.poll(rows).toBe(14)
  await says(/^Show the latest only/, 'true')
  expect(await faultsOf(page, 'progress-earlier', ['phone'])).toEqual([])
  await button.press('Enter')
  await expect.poll(rows).toBe(12)
  await says(/^Show 2 earlier ones/, 'false')
  await button.press('Enter')
  await expect.poll(rows).toBe(14)
  expect(asked).toBe(1)

  // What comes meanwhile is drawn, and nothing of what was unfolded goes.
  await client.command(`checkins/${ids.client}`, 'client', { ...said, note: 'A new word' })
  await expect.poll(rows).toBe(15)
  await button.press('Enter')
  await expect.poll(rows).toBe(12)
  await says(/^Show 3 earlier ones/, 'false')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(rows).toBe(15)
  await context.close()
})

/** What lies in this browser's store, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('waymark')
        asked.onerror = () => reject(new Error('no store'))
        asked.onsuccess = () => {
          const all = asked.result.transaction('sealed').objectStore('sealed').getAll()
          all.onsuccess = () => {
            asked.result.close()
            const texts = (all.result as { id: string; bytes: ArrayBuffer }[]).map(
              ({ id, bytes }) => id + new TextDecoder('latin1').decode(bytes),
            )
            resolve(JSON.stringify(texts))
          }
        }
      }),
  )
}
