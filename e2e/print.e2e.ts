import { beforeAll, expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { type Grown, grownPlan } from './seed.ts'

const waymark = startedWaymark()
let grown: Grown

beforeAll(async () => {
  grown = await grownPlan(waymark.url())
})

it('prints a clean copy: no chrome, large type and views as chosen', async () => {
  const { page, go } = await waymark.person({ storageState: await grown.person.signedIn() })
  await go(`/plan/${grown.plan}/print/${grown.versions[0]}`)
  const heading = page.getByRole('heading', { name: 'Our plan: Jonas Keller' })
  await heading.waitFor()
  const words = page.getByText('Sleep through, at least four nights a week').first()
  const sizeOf = () => words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const small = await sizeOf()
  await page.getByLabel('Large type').check()
  await expect.poll(sizeOf).toBeGreaterThanOrEqual(small * 1.2)
  await page.getByLabel('With both views').uncheck()

  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { name: 'Our plan: Jonas Keller' }).isVisible()).toBe(true)
  for (const chrome of ['button', 'checkbox', 'navigation', 'banner', 'link'] as const)
    expect(await page.getByRole(chrome).count(), chrome).toBe(0)
  const views = page.getByText(/^Jonas Keller (agreed|wanted|said|has not said)/)
  await expect.poll(() => views.count()).toBe(0)
  expect(await sizeOf()).toBeGreaterThanOrEqual(small * 1.2)

  await page.emulateMedia({ media: 'screen' })
  await page.getByLabel('With both views').check()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => views.first().isVisible()).toBe(true)
})
