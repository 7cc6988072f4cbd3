import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOfReading, readThroughTears } from '#testing/reading-through-tears.ts'
import { type TwoProcesses, twoProcesses } from '#testing/two-processes.ts'

const TEARS = Number(process.env.WAYMARK_TEARS ?? 100)
let two: TwoProcesses
beforeAll(async () => {
  two = await twoProcesses()
})
afterAll(() => two.end())

test(`through ${TEARS} torn connections what is written through one process arrives at the other in order, without gaps or repeats`, async () => {
  const read = await readThroughTears(two, TEARS)
  expect(faultsOfReading(read)).toEqual([])
  expect(read.torn).toBe(TEARS)
  expect(read.looks.length).toBeGreaterThan(TEARS / 2)
})
