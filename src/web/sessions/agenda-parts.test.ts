import { expect, it } from 'vitest'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import { agendaParts } from '#web/sessions/agenda-parts.ts'

const entries: readonly AgendaEntry[] = [
  { key: 'own:a', what: 'own', item: 'a' },
  { key: 'step:s', what: 'step', line: 's' },
  { key: 'said:1', what: 'reported', id: '1' },
  { key: 'said:2', what: 'reported', id: '2' },
]
const reported = [
  { key: 'said:1', id: '1', what: 'said', on: '2026-11-23', words: 'Two bad nights' },
  { key: 'said:2', id: '2', what: 'said', on: '2026-11-01', words: 'An older word' },
] as const

it('what stands above or below is counted, and everything else is listed: nothing is lost between the three', () => {
  const { listed, above, below } = agendaParts(entries, reported, ['Two bad nights'])
  expect(listed.map(({ key }) => key)).toEqual(['own:a', 'said:2'])
  expect([above, below]).toEqual([1, 1])
  expect(listed.length + above + below).toBe(entries.length)
})
it('words that do not stand above are listed', () => {
  expect(agendaParts(entries, reported, []).listed.map(({ key }) => key)).toEqual(['own:a', 'said:1', 'said:2'])
})
