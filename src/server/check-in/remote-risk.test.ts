import { expect, it } from 'vitest'
import { noLibrary } from '#domain/measure/library/practice-library.ts'
import { noPractice, type Practice } from '#domain/practice/practice.ts'
import { asksRiskRemotely, missingForRemoteRisk } from '#server/check-in/remote-risk.ts'

const sana = { person: 'sana', name: 'Sana', roles: ['supervisor' as const], since: '2026-01-01' }
const practice: Practice = { ...noPractice, reachable: true, members: { sana } }
const library = {
  ...noLibrary,
  remoteRisk: true,
  cover: { person: 'sana', hours: 'Always', afterMinutes: 30, since: '2026-01-01' },
}
const site = (publicUrl: string, mail: 'smtp' | 'outbox', demo = false) =>
  ({ publicUrl, mail: { kind: mail }, config: { demo } }) as Parameters<typeof missingForRemoteRisk>[0]

it.each([
  ['https and mail', site('https://waymark.example', 'smtp'), []],
  ['no mail server', site('https://waymark.example', 'outbox'), ['mail']],
  ['plain http', site('http://waymark.example', 'smtp'), ['address']],
  ['this machine alone', site('http://localhost:4321', 'outbox'), ['address', 'mail']],
  ['the demo on this machine', site('http://localhost:4321', 'outbox', true), []],
  ['a demo that others reach by plain http', site('http://waymark.example', 'outbox', true), ['address']],
  ['an address that only begins so', site('http://localhost.example', 'outbox', true), ['address']],
] as const)('with %s there is missing what there is missing', (_, around, missing) => {
  expect(missingForRemoteRisk(around, practice, library)).toEqual(missing)
  expect(asksRiskRemotely(around, practice, library)).toBe(missing.length === 0)
})

it('ends at once when the practice says it is not reachable, takes it back, or the cover is gone', () => {
  const here = site('https://waymark.example', 'smtp')
  expect(missingForRemoteRisk(here, { ...practice, reachable: false }, library)).toEqual(['address'])
  expect(asksRiskRemotely(here, practice, { ...library, remoteRisk: false })).toBe(false)
  const others: readonly Practice['members'][] = [
    {},
    { sana: { ...sana, ended: '2026-02-01' } },
    { sana: { ...sana, roles: ['administrator'] } },
  ]
  for (const members of others) expect(missingForRemoteRisk(here, { ...practice, members }, library)).toEqual(['cover'])
  expect(missingForRemoteRisk(here, practice, noLibrary)).toEqual(['cover'])
})
