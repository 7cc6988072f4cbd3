import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Question } from '#domain/check-in/due.ts'
import { type Measure, measureShape } from '#domain/measure/measure.ts'
import { amountOf, itemsOf, screensOf } from '#web/check-in/screens.ts'

const shipped = (id: string): Measure =>
  measureShape.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../content/measures', `${id}.json`), 'utf8')),
  )
const phq9 = shipped('phq9')
const auditc = shipped('auditc')

const questions: Question[] = [
  { ask: 'measure', measure: 'phq9', edition: phq9.edition },
  { ask: 'goal', goal: 'g.0', words: 'Sleep through' },
  { ask: 'attainment', objective: 'o.0', words: 'I go out', levels: ['a', 'b', 'c', 'd', 'e'] },
  { ask: 'step', step: 's.0', words: 'Call my brother', by: null },
  { ask: 'together' },
  { ask: 'note' },
]

describe('the screens of a check-in', () => {
  const screens = screensOf(questions, [phq9])

  it('are one for each item, then one for each thing asked, in the order of the questions', () => {
    const kinds = screens.map(({ kind }) => kind)
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'item'), 'rating', 'level', 'step', 'together', 'note'])
  })

  it('ask how difficult it was after the nine items of the PHQ-9, with its own answers', () => {
    const last = itemsOf(phq9)[9]
    expect(last?.item).toBe(10)
    expect(last?.text).toContain('how difficult')
    expect(last?.options.map(({ label }) => label)).toContain('Not difficult at all')
  })

  it('know which answer asks for a conversation about safety, and no other item does', () => {
    const risky = itemsOf(phq9).filter(({ risk }) => risk !== null)
    expect(risky.map(({ item, risk }) => [item, risk?.from, risk?.action])).toEqual([[9, 1, 'alert']])
  })

  it('take the answers of an item where it has its own', () => {
    expect(itemsOf(auditc).map(({ options }) => options.length)).toEqual([5, 5, 5])
  })

  it('leave out a measure whose edition is not there: its items would be other ones', () => {
    expect(screensOf([{ ask: 'measure', measure: 'phq9', edition: 99 }], [phq9])).toEqual([])
  })

  it('say how much it is before anybody begins', () => {
    expect(amountOf(screens)).toEqual({ items: 10, goals: 2, steps: 1, together: true, safety: 1, minutes: 3 })
    expect(amountOf(screensOf([{ ask: 'note' }], [])).minutes).toBe(1)
  })
})
