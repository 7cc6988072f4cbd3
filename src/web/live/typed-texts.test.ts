import { beforeEach, expect, it } from 'vitest'
import { typedTexts } from '#web/live/typed-texts.ts'

beforeEach(() => typedTexts.clear())

it('what one person typed is not there for another', () => {
  typedTexts.keep('jo', 'plan/goal', { ownWords: 'Sleep again' })
  expect(typedTexts.of('jo', 'plan/goal')).toEqual({ ownWords: 'Sleep again' })
  expect(typedTexts.of('mara', 'plan/goal')).toBeNull()
})

it('after someone signed in, only their own texts are in memory', () => {
  typedTexts.keep('jo', 'plan/goal', { ownWords: 'Sleep again' })
  typedTexts.keep('mara', 'plan/need', { clinicalWording: 'Insomnia' })
  typedTexts.onlyOf('mara')
  expect(typedTexts.all()).toEqual({ mara: { 'plan/need': { clinicalWording: 'Insomnia' } } })
})

it('what was carried over a reload is there again, and dropping it takes it away', () => {
  typedTexts.put({ jo: { 'plan/goal': { ownWords: 'Sleep again' } } })
  expect(typedTexts.of('jo', 'plan/goal')).toEqual({ ownWords: 'Sleep again' })
  typedTexts.drop('jo', 'plan/goal')
  expect(typedTexts.of('jo', 'plan/goal')).toBeNull()
})
