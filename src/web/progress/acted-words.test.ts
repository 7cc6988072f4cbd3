import { describe, expect, it } from 'vitest'
import type { Risk } from '#domain/check-in/state.ts'
import { actedWordsForClient } from '#web/progress/acted-words.ts'

const risk: Risk = {
  id: 'r',
  checkIn: 'c',
  measure: 'phq9',
  item: 9,
  value: 1,
  level: 'alert',
  on: '2026-05-11',
  at: '2026-05-11T10:00:00Z',
}
const NAMES: Readonly<Record<string, string>> = { l: 'Lena', s: 'Sana' }
const nameOf = (person: string): string => NAMES[person] ?? ''
const told = (one: Partial<Risk>, team = ['Lena']): string => actedWordsForClient({ ...risk, ...one }, team, nameOf)

describe('what a client reads beside an answer about safety', () => {
  it('is who has been told, never that nobody has done anything', () => {
    expect(told({})).toBe('Lena has been told. You will talk about it.')
    expect(told({}, ['Lena', 'Tom'])).toBe('Lena and Tom have been told. You will talk about it.')
    expect(told({ level: 'told' })).toBe('You will talk about it next time.')
    expect(told({ level: 'ask' })).toBe('You will talk about it next time.')
    expect(told({}, [])).toBe('You will talk about it next time.')
  })

  it('names the cover who was told too', () => {
    const coverTold = { cover: 's', at: '2026-05-11T10:30:00Z' }
    expect(told({ coverTold })).toContain('Sana, who steps in, has been told too.')
  })

  it('says who acted and when', () => {
    const acted = { by: 'l', at: '2026-05-12T10:00:00Z', on: '2026-05-12', talked: true, words: '' }
    expect(told({ acted })).toBe('You talked about it with Lena, written down on May 12, 2026.')
    expect(told({ acted: { ...acted, talked: false } })).toBe('Lena saw it and acted on May 12, 2026.')
  })
})
