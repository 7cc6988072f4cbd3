import { expect, it } from 'vitest'
import { type Alert, sortedAlerts } from '#web/alerts/sorted-alerts.ts'

const one = (risk: string, more: Partial<Alert>): Alert => ({
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
  at: `2026-11-23T12:00:0${risk}.000Z`,
  as: 'therapist',
  coverTold: null,
  coverAt: null,
  acted: null,
  ...more,
})
const acted = (talked: boolean) => ({ by: 'Lena', at: '2026-11-23T13:00:00.000Z', talked })

it('interrupts only with an alert on which nobody has acted, the longest waiting first', () => {
  const { open, later } = sortedAlerts([
    one('3', {}),
    one('1', { level: 'told' }),
    one('2', { level: 'ask' }),
    one('0', {}),
    one('4', { acted: acted(false) }),
  ])
  expect(open.map(({ risk }) => risk)).toEqual(['0', '3'])
  expect(later.map(({ risk }) => risk)).toEqual(['4', '2', '1'])
})

it('puts what has been talked about last', () => {
  const { open, later } = sortedAlerts([one('5', { acted: acted(true) }), one('1', { level: 'told' })])
  expect(open).toEqual([])
  expect(later.map(({ risk }) => risk)).toEqual(['1', '5'])
})

it('leaves nothing out', () => {
  const all = [one('1', {}), one('2', { level: 'told', acted: acted(true) }), one('3', { level: 'ask' })]
  const { open, later } = sortedAlerts(all)
  expect([...open, ...later]).toHaveLength(all.length)
})
