import { expect, it } from 'vitest'
import type { Alert } from '#web/alerts/sorted-alerts.ts'
import { waitingFor } from '#web/alerts/waiting-for.ts'

const one = (risk: string, more: Partial<Alert> = {}): Alert => ({
  risk,
  client: 'c',
  plan: 'p',
  name: 'Jonas',
  measure: 'PHQ-9',
  question: 'Thoughts …',
  answer: 'Several days',
  level: 'alert',
  way: 'link',
  on: '2026-11-23',
  at: '2026-11-23T12:00:00.000Z',
  as: 'therapist',
  coverTold: null,
  coverAt: null,
  acted: null,
  ...more,
})
const acted = (talked: boolean) => ({ by: 'Lena', at: '2026-11-23T13:00:00.000Z', talked, words: 'Rang' })
const waiting = (...alerts: readonly Alert[]): string[] => waitingFor(alerts, 'c').map(({ risk }) => risk)

it('an answer on which nobody acted waits, and one whose client nobody has reached', () => {
  expect(waiting(one('1', { acted: acted(false) }), one('2'))).toEqual(['2', '1'])
})
it('nothing waits once it was talked about, and what can wait for the next session is left to the agenda', () => {
  expect(waiting(one('1', { acted: acted(true) }), one('2', { level: 'told' }), one('3', { level: 'ask' }))).toEqual([])
})
it('an answer of another client does not stand on this page', () => {
  expect(waiting(one('1', { client: 'other' }))).toEqual([])
})
