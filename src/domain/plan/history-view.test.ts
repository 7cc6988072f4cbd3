import { describe, expect, it } from 'vitest'
import { historyFor } from '#domain/plan/history-view.ts'
import { day, jo, mara } from '#testing/people.ts'
import { agreedPlan, does, preparedPlan, suggest, told } from '#testing/plans.ts'

const safety = (words: string, on: number, until?: number) =>
  does(
    mara,
    `s${on}`,
    {
      type: 'safetyChange',
      line: 'method.0',
      change: { do: 'reword', words: { method: words } },
      reason: 'You drive',
      ...(until === undefined ? {} : { showFrom: { on: day(until), reason: 'In person first' } }),
    },
    { on: day(on) },
  )
const shown = (on: number) => does(mara, `show${on}`, { type: 'showSafety', line: 'method.0' }, { on: day(on) })
const read = (story: readonly ReturnType<typeof does>[], today: number, capacity: 'client' | 'therapist' = 'client') =>
  JSON.stringify(historyFor({ capacity, parts: 'all', today: day(today) }, told(...agreedPlan, ...story)))

describe('what the client reads of what happened', () => {
  it('a withheld safety change has not happened, until its day', () => {
    const story = [safety('First', 1, 7)]
    expect(read(story, 6)).not.toContain('First')
    expect(read(story, 7)).toContain('First')
    expect(read(story, 6, 'therapist')).toContain('First')
  })
  it('nor has one that came after an earlier one was shown', () => {
    const story = [safety('First', 1, 7), shown(2), safety('Second', 3, 9)]
    expect(read(story, 4)).toContain('First')
    expect(read(story, 4)).not.toContain('Second')
  })
  it('nor the first of two, while the second keeps both back', () => {
    const story = [safety('First', 1, 7), safety('Second', 2, 20)]
    expect(read(story, 10)).not.toContain('First')
    expect(read(story, 20)).toContain('First')
  })
  it('what was shown stays shown when another is held back later', () => {
    const story = [safety('First', 1, 7), safety('Second', 10, 20)]
    expect(read(story, 12)).toContain('First')
    expect(read(story, 12)).not.toContain('Second')
  })
  it('a further change without a delay waits with the one before it', () => {
    expect(read([safety('First', 1, 7), safety('Second', 2)], 3)).not.toContain('Second')
  })
})

describe('the history', () => {
  it('comes newest first, each entry with its author; of one line only what is about it', () => {
    const recorded = told(...agreedPlan, does(jo, 'j', suggest('method.0', { frequency: 'Weekly' })))
    const entries = historyFor({ capacity: 'therapist', parts: 'all', today: day(0) }, recorded, 'method.0')
    expect(entries.map((one) => [one.fact.type, one.by])).toEqual([
      ['changeSuggested', 'jo'],
      ['lineAnswered', 'jo'],
      ['lineWritten', 'mara'],
    ])
  })
  it('holds no frozen documents', () => {
    expect(
      JSON.stringify(historyFor({ capacity: 'client', parts: 'all', today: day(0) }, told(...preparedPlan))),
    ).not.toContain('"agreement"')
  })
})
