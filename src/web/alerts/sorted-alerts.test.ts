import { expect, it } from 'vitest'
import { alertOf } from '#web/alerts/testing-alert.ts'
import { type Alert, sortedAlerts } from '#web/alerts/sorted-alerts.ts'

const acted = (talked: boolean, hour = '13') => ({
  by: 'Lena',
  at: `2026-11-23T${hour}:00:00.000Z`,
  talked,
  words: 'Rang, no answer',
})
const ids = (alerts: readonly Alert[]): string[] => alerts.map(({ risk }) => risk)

it('interrupts only with an alert on which nobody has acted, the longest waiting first', () => {
  const { open, later } = sortedAlerts([
    alertOf('3', {}),
    alertOf('1', { level: 'told' }),
    alertOf('2', { level: 'ask' }),
    alertOf('0', {}),
    alertOf('4', { acted: acted(false) }),
  ])
  expect(ids(open)).toEqual(['0', '3'])
  expect(ids(later)).toEqual(['2', '1'])
})

it('does not call an alert one for the next session because a call reached nobody', () => {
  const { open, untalked, later } = sortedAlerts([
    alertOf('5', { acted: acted(false) }),
    alertOf('2', { acted: acted(false) }),
    alertOf('1', { level: 'told', acted: acted(false) }),
  ])
  expect(ids(open)).toEqual([])
  expect(ids(untalked)).toEqual(['2', '5'])
  expect(ids(later)).toEqual(['1'])
})

it('puts what somebody has talked about apart, whatever it was, the latest talk first', () => {
  const { open, later, talked } = sortedAlerts([
    alertOf('6', { acted: acted(true, '13') }),
    alertOf('5', { level: 'told', acted: acted(true, '15') }),
    alertOf('1', { level: 'told' }),
  ])
  expect(ids(open)).toEqual([])
  expect(ids(later)).toEqual(['1'])
  expect(ids(talked)).toEqual(['5', '6'])
})

it('leaves nothing out, and shows nothing twice', () => {
  const all = (['alert', 'told', 'ask'] as const).flatMap((level, n) => [
    alertOf(`${n}`, { level }),
    alertOf(`${n + 3}`, { level, acted: acted(false) }),
    alertOf(`${n + 6}`, { level, acted: acted(true) }),
  ])
  const shown = Object.values(sortedAlerts(all)).flat()
  expect(ids(shown).toSorted()).toEqual(ids(all).toSorted())
})
