import { beforeAll, expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { type Grown, grownPlan } from './seed.ts'

const NEUTRAL = 'https://www.wikipedia.org'
const waymark = startedWaymark()
let grown: Grown

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
})

it('keeps nothing on the device', async () => {
  const { page, go, context } = await waymark.person({ storageState: await grown.person.signedIn() })
  for (const path of ['/', `/plan/${grown.plan}`, `/plan/${grown.plan}/sign`]) {
    await go(path)
    await page.locator('h1').waitFor()
  }
  await go(`/plan/${grown.plan}`)
  await page.getByRole('button', { name: 'Say something about me', exact: true }).click()
  await page.getByRole('form').getByRole('textbox').last().fill('Only for a moment.')
  await page.getByText('Only you can see this. It is kept.').waitFor()
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }))
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: '' })
  const cached = await page.request.get(`${waymark.url()}/api/plans/${grown.plan}`)
  expect(cached.headers()['cache-control']).toBe('no-store')
  await context.close()
})

it('two tabs of one person both hear what happens, also when the first one is closed', async () => {
  const { page, go, context } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}`)
  const second = await context.newPage()
  await second.goto(`${waymark.url()}/plan/${grown.plan}`)
  await second.locator('h1').waitFor()
  const write = (words: string): Promise<string> =>
    grown.therapist.onPlan(grown.plan, {
      type: 'write',
      kind: 'workingTogether',
      words: { topic: 'other', wording: words },
    })
  await write('We begin on time.')
  for (const tab of [page, second]) await tab.getByText('We begin on time.').first().waitFor()
  await page.close()
  await write('We end with one good thing.')
  await second.getByText('We end with one good thing.').first().waitFor()
  await context.close()
})

it('the quick way out empties the tab, signs out, and there is no way back in', async () => {
  const { page, go, context } = await waymark.person({
    storageState: await grown.person.signedIn(),
    leavesTo: NEUTRAL,
  })
  await go('/')
  await go(`/plan/${grown.plan}`)
  await page.getByRole('heading', { name: 'Our plan', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Leave quickly' }).click()
  await page.waitForURL(`${NEUTRAL}/**`)
  expect(await page.title()).toBe('Elsewhere')
  await expect
    .poll(async () => (await page.request.get(`${waymark.url()}/api/me`)).status(), { timeout: 10_000 })
    .toBe(401)
  await page.goBack()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.content()).not.toMatch(/Sleep through|Jonas|Lena/)
  await context.close()
})
