import { expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { CLIENT, clientOf, practiceOf } from './seed.ts'

const waymark = startedWaymark()

it('a goal shared with its three answers is taken back whole', async () => {
  const therapist = await practiceOf(waymark.url())
  const { plan } = await clientOf(therapist, CLIENT.name)
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn() })
  await go(`/plan/${plan}`)
  await page.getByRole('button', { name: 'One thing you want' }).click()
  await page.getByLabel(/own words/).fill('Sleep through again')
  await page.getByLabel(/How would you notice/).fill('I wake up before the alarm')
  await page.getByLabel(/smallest first step/).fill('Phone stays in the kitchen')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const said = page.locator('p, div').filter({ hasText: /^(Sleep through again|Phone stays in the kitchen)$/ })
  await said.first().waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await said.first().waitFor({ state: 'detached' })
  await expect.poll(() => said.count()).toBe(0)
})
