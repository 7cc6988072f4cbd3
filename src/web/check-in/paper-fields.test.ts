import { describe, expect, it } from 'vitest'
import { givenOn, isFit, standing, sumOf, typedNext } from '#web/check-in/paper-fields.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { shippedMeasure } from '#testing/measures.ts'

const ten = Array.from({ length: 11 }, (_, value) => value)

describe('a field of the sheet', () => {
  it('leads on by itself only when nothing longer can be meant', () => {
    expect(standing('3', [0, 1, 2, 3])).toBe('whole')
    expect(standing('1', ten)).toBe('more')
    expect(standing('10', ten)).toBe('whole')
    expect(standing('4', [0, 1, 2, 3])).toBe('wrong')
    expect(standing('-', [-2, -1, 0])).toBe('more')
    expect(standing('', ten)).toBe('empty')
  })

  it('can be saved with a number that might have gone on, and not with a part of one', () => {
    expect(isFit('1', ten)).toBe(true)
    expect(isFit('-', [-2, -1])).toBe(false)
    expect(isFit('01', ten)).toBe(false)
  })

  it('takes no letter, and a number in the place of one that was no answer', () => {
    const four = [0, 1, 2, 3]
    expect(typedNext('', '7', four)).toBe('7')
    expect(typedNext('7', '71', four)).toBe('1')
    expect(typedNext('', 'a', four)).toBe('')
    expect(typedNext('1', '10', ten)).toBe('10')
    expect(typedNext('7', '', four)).toBe('')
  })

  it('is summed up only where it is an answer', () => {
    expect(sumOf(shippedMeasure('phq9'), { 0: '3', 1: '7', 2: 'a', 3: '2' })).toEqual({ sum: 5, count: 2 })
  })

  it('left empty says nothing of a goal', () => {
    const screens: Screen[] = [
      { kind: 'rating', of: 'goal', about: 'g.0', words: 'Sleep' },
      { kind: 'step', step: 's.0', words: 'Call', by: null },
      { kind: 'level', about: 'o.0', words: 'Out', levels: ['a', 'b', 'c', 'd', 'e'] },
    ]
    expect(givenOn(screens, { 1: 'tried', 2: '-2' })).toEqual({
      measures: [],
      ratings: [],
      levels: [{ about: 'o.0', level: -2 }],
      steps: [{ step: 's.0', said: 'tried' }],
    })
  })
})
