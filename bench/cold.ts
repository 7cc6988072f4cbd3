import { createHandler } from '#server/handle-command/handler.ts'
import type { Site } from '#server/http/here.ts'
import { streamKinds } from '#server/streams/kinds.ts'
import type { SeededPlan } from './seed.ts'

/** Median milliseconds to read a plan on a node that has never seen it: from its snapshot and what came after. */
export async function readCold(
  site: Site,
  practiceId: string,
  plans: readonly SeededPlan[],
  times: number,
): Promise<number[]> {
  const kinds = streamKinds({
    vault: site.vault,
    prepared: async () => [],
    custody: async () => ({}),
    ageOfConsent: async () => 18,
    measuresKnown: async () => ({}),
    shippedMeasures: () => ({}),
    shippedSheets: () => ({}),
    editions: async () => ({}),
  })
  const took = plans.map((): number[] => [])
  for (let n = 0; n < times; n++)
    for (const [which, { plan }] of plans.entries()) {
      const { read, settled } = createHandler({ pool: site.pool, vault: site.vault, kinds })
      const before = performance.now()
      const standing = await read('plan', practiceId, `plan/${plan}`)
      took[which]?.push(performance.now() - before)
      if (!standing) throw new Error('There is no such plan')
      await settled()
    }
  return took.map((one) => one.toSorted((a, b) => a - b)[Math.floor(one.length / 2)] ?? Number.NaN)
}
