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
const acted = (talked: boolean, hour = '13') => ({
  by: 'Lena',
  at: `2026-11-23T${hour}:00:00.000Z`,
  talked,
  words: 'Rang, no answer',
})
const ids = (alerts: readonly Alert[]): string[] => alerts.map(({ risk }) => risk)

it('interrupts only with an alert on which nobody has acted, the longest waiting first', () => {
  const { open, later } = sortedAlerts([
    one('3', {}),
    one('1', { level: 'told' }),
    one('2', { level: 'ask' }),
    one('0', {}),
    one('4', { acted: acted(false) }),
  ])
  expect(ids(open)).toEqual(['0', '3'])
  expect(ids(later)).toEqual(['2', '1'])
})

it('does not call an alert one for the next session because a call reached nobody', () => {
  const { open, untalked, later } = sortedAlerts([
    one('5', { acted: acted(false) }),
    one('2', { acted: acted(false) }),
    one('1', { level: 'told', acted: acted(false) }),
  ])
  expect(ids(open)).toEqual([])
  expect(ids(untalked)).toEqual(['2', '5'])
  expect(ids(later)).toEqual(['1'])
})

it('puts what somebody has talked about apart, whatever it was, the latest talk first', () => {
  const { open, later, talked } = sortedAlerts([
    one('6', { acted: acted(true, '13') }),
    one('5', { level: 'told', acted: acted(true, '15') }),
    one('1', { level: 'told' }),
  ])
  expect(ids(open)).toEqual([])
  expect(ids(later)).toEqual(['1'])
  expect(ids(talked)).toEqual(['5', '6'])
})

it('leaves nothing out, and shows nothing twice', () => {
  const all = (['alert', 'told', 'ask'] as const).flatMap((level, n) => [
    one(`${n}`, { level }),
    one(`${n + 3}`, { level, acted: acted(false) }),
    one(`${n + 6}`, { level, acted: acted(true) }),
  ])
  const shown = Object.values(sortedAlerts(all)).flat()
  expect(ids(shown).toSorted()).toEqual(ids(all).toSorted())
})
