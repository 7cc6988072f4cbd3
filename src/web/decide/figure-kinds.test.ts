import { expect, it } from 'vitest'
import { plainOption, smallSheet } from '#testing/sheets.ts'
import type { Option } from '#domain/options/option-sheet.ts'
import { kindOf, notAlike } from '#web/decide/figure-kinds.ts'

const { options, sources } = smallSheet()
const [talking, medicine] = options as [Option, Option]
const [better] = talking.figures as [Option['figures'][number]]
const beside = (more: Partial<typeof better>): Option[] => [
  talking,
  plainOption('medicine', 'medication', { figures: [{ ...better, ...more }] }),
]

it('a figure is of the kind of its source', () => {
  expect(kindOf(sources, better)).toBe('study')
  expect(kindOf(sources, { sources: ['gone'] })).toBeUndefined()
})

it('figures from other kinds of sources, or against other people, are not alike', () => {
  expect(notAlike(beside({}), 'benefits', sources)).toBe(false)
  expect(notAlike(beside({ sources: ['guide'] }), 'benefits', sources)).toBe(true)
  expect(notAlike(beside({ without: { outOf100: 3, who: 'people on a pill' } }), 'benefits', sources)).toBe(true)
  expect(notAlike(beside({ without: undefined }), 'benefits', sources)).toBe(true)
})

it('one option alone, or one with figures beside one without, has nothing to be held against', () => {
  expect(notAlike([talking, medicine], 'benefits', sources)).toBe(false)
  expect(notAlike(beside({ sources: ['guide'] }), 'risks', sources)).toBe(false)
})
