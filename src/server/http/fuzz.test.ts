import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#testing/app.ts'
import type { Visitor } from '#testing/visitor.ts'
import { oddAddresses, oddRequests } from '#testing/odd-requests.ts'

const RUNS = Number(process.env.WAYMARK_FUZZ_RUNS ?? 150)
let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

test('whatever is sent, the answer is one of ours: never a mistake of the server, never without words', async () => {
  const visitors = new Map<string, Visitor>()
  for (const who of ['therapist', 'client', 'assistant', 'administrator'] as const)
    visitors.set(who, await app.as(app.here.people[who]))
  let decided = 0
  await fc.assert(
    fc.asyncProperty(oddRequests(app), async ({ path, body, as }) => {
      const answer = await visitors.get(as)?.post(path, body)
      const { status = 0, text = '' } = answer ?? {}
      expect(status, `${path} ${body}: ${text}`).toBeLessThan(500)
      if (status >= 400) expect(typeof answer?.body['words'] === 'string' || status === 413, text).toBe(true)
      if (status !== 400) decided += 1
    }),
    { numRuns: RUNS },
  )
  expect(app.complaints).toEqual([])
  expect(decided).toBeGreaterThan(RUNS / 10)
})

test('whatever address is asked for, the same', async () => {
  const visitors = await Promise.all(
    (['therapist', 'client', 'administrator'] as const).map((who) => app.as(app.here.people[who])),
  )
  await fc.assert(
    fc.asyncProperty(oddAddresses(app), fc.nat(2), async (path, n) => {
      const answer = await visitors[n]?.get(path)
      expect([200, 400, 403, 404, 503], `${path}: ${answer?.text}`).toContain(answer?.status)
    }),
    { numRuns: RUNS },
  )
  expect(app.complaints).toEqual([])
})
