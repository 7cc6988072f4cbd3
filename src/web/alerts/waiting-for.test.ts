import { expect, it } from 'vitest'
import type { Alert } from '#web/alerts/sorted-alerts.ts'
import { alertOf } from '#web/alerts/testing-alert.ts'
import { waitingClients, waitingFor } from '#web/alerts/waiting-for.ts'

const acted = (talked: boolean) => ({ by: 'Lena', at: '2026-11-23T13:00:00.000Z', talked, words: 'Rang' })
const waiting = (...alerts: readonly Alert[]): string[] => waitingFor(alerts, 'c').map(({ risk }) => risk)

it('an answer on which nobody acted waits, and one whose client nobody has reached', () => {
  expect(waiting(alertOf('1', { acted: acted(false) }), alertOf('2'))).toEqual(['2', '1'])
})
it('nothing waits once it was talked about, and what can wait for the next session is left to the agenda', () => {
  expect(
    waiting(alertOf('1', { acted: acted(true) }), alertOf('2', { level: 'told' }), alertOf('3', { level: 'ask' })),
  ).toEqual([])
})
it('an answer of another client does not stand on this page', () => {
  expect(waiting(alertOf('1', { client: 'other' }))).toEqual([])
})
it('of whom one waits: not of those with whom somebody has talked, whoever that was', () => {
  const of = (...alerts: readonly Alert[]): string[] => [...waitingClients(alerts)]
  expect(
    of(
      alertOf('1', { client: 'a', acted: acted(true) }),
      alertOf('2', { client: 'b' }),
      alertOf('3', { client: 'c', acted: acted(false) }),
      alertOf('4', { client: 'd', level: 'ask' }),
    ),
  ).toEqual(['b', 'c'])
  expect(of(alertOf('1', { acted: acted(true) }), alertOf('2'))).toEqual(['c'])
})
