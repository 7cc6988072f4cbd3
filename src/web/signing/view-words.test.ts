import { expect, it } from 'vitest'
import { viewWords } from '#web/signing/view-words.ts'

it('says how somebody saw a line in a sentence of its own', () => {
  const says = (answer: string) => viewWords({ answer }, 'Jonas Keller')
  expect(['agree', 'agreedBySigning', 'otherWords', 'notSure', 'no'].map(says)).toEqual([
    'Jonas Keller agreed.',
    'Jonas Keller agreed by signing.',
    'Jonas Keller wanted other words.',
    'Jonas Keller wanted to talk about it.',
    'Jonas Keller said no.',
  ])
  expect(viewWords(undefined, 'Jonas Keller')).toBe('Jonas Keller has not said yet.')
})

it('to the reader in the second person, with the reason they gave', () => {
  expect(viewWords({ answer: 'agree' }, null)).toBe('You agreed.')
  expect(viewWords({ answer: 'no', reason: 'Too soon.' }, null)).toBe('You said no. You wrote: “Too soon.”')
  expect(viewWords({ answer: 'no', reason: 'Too soon.' }, 'Jo')).toBe('Jo said no. Jo wrote: “Too soon.”')
})
