import { expect, it } from 'vitest'
import { leadSupporter } from '#web/supporters/lead-supporter.ts'

const shown = {
  practice: 'p',
  place: 'US',
  zone: 'UTC',
  client: 'jo',
  name: 'Jo',
  plan: 'plan-jo',
  parts: [],
  until: null,
}

it('leads somebody who reads along from any page of that plan to what they are shown', () => {
  const kit = { supports: [shown], practices: [] }
  for (const path of ['/plan/plan-jo', '/plan/plan-jo/agenda', '/choices/plan-jo/sheet/s', '/consent/plan-jo'])
    expect(leadSupporter(kit, path), path).toBe('/support/plan-jo')
  for (const path of ['/', '/support/plan-jo', '/plan/another', '/plan', '/help'])
    expect(leadSupporter(kit, path), path).toBeNull()
})

it('leads nobody away who is something else there', () => {
  expect(leadSupporter({ supports: [shown], practices: [{ id: 'p' }] } as never, '/plan/plan-jo')).toBeNull()
  expect(leadSupporter({ supports: [], practices: [] }, '/plan/plan-jo')).toBeNull()
})
