import { expect, it } from 'vitest'
import { startedWaymark } from './harness.ts'
import { CLIENT, clientOf, invited, practiceOf } from './seed.ts'

const waymark = startedWaymark()

it('whoever is far away reads the days of the practice: what I did a minute ago was today', async () => {
  const therapist = await practiceOf(waymark.url())
  const ids = await clientOf(therapist, CLIENT.name)
  const client = await invited(waymark.url(), therapist, ids.client, CLIENT)
  const goal = await client.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { ownWords: 'Sleep through' } })
  await therapist.onPlan(ids.plan, { type: 'answer', to: `${goal}.0`, answer: 'agree' })
  // Whatever the hour in the practice is, in one of the two it is another day.
  for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Niue']) {
    const { page, go, context } = await waymark.person({ storageState: await client.signedIn(), timezoneId })
    await go(`/plan/${ids.plan}#line-${goal}.0`)
    const margin = page.getByRole('region', { name: /Sleep through/ })
    await margin.getByText('today', { exact: true }).first().waitFor()
    expect(await margin.getByText(/^(tomorrow|yesterday)$/).count(), timezoneId).toBe(0)
    await context.close()
  }
})
