import { expect, it } from 'vitest'
import { longestWait } from '#server/http/longest-wait.ts'

const waits = (...sessions: number[]) => sessions.map((one) => ({ sessions: one }))

it('counts only those that have waited as long as the longest', () => {
  expect(longestWait(waits(0, 2, 1))).toEqual({ sessions: 2, count: 1 })
  expect(longestWait(waits(2, 2))).toEqual({ sessions: 2, count: 2 })
})

it('says nothing of what has seen no session yet', () => {
  expect(longestWait(waits(0, 0))).toEqual({ sessions: 0, count: 0 })
  expect(longestWait([])).toEqual({ sessions: 0, count: 0 })
})
