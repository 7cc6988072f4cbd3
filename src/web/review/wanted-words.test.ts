import { expect, it } from 'vitest'
import { wantedIn } from '#web/review/wanted-words.tsx'

const active = { standing: 'active' }
const lines = { a: active, b: active, c: active, gone: { standing: 'ended' } } as never
const change = { verdict: 'change' } as const

it('each line stands under whoever wanted other words for it, and only there', () => {
  const sides = {
    client: { lines: { a: change, c: { verdict: 'keep' } } },
    therapist: { lines: { a: change, b: change, gone: change } },
  } as const
  expect(wantedIn({ sides }, lines)).toEqual([
    { who: 'both', lines: ['a'] },
    { who: 'therapist', lines: ['b'] },
  ])
})

it('the client who said nothing wanted nothing', () => {
  expect(wantedIn({ sides: { therapist: { lines: { b: change } } } }, lines)).toEqual([
    { who: 'therapist', lines: ['b'] },
  ])
  expect(wantedIn({ sides: {} }, lines)).toEqual([])
})
