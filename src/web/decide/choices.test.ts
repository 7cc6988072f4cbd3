import { expect, it } from 'vitest'
import { choicesIn, namesOf, openChoiceAbout, sheetsOf } from '#web/decide/choices.ts'

const decision = (id: string, refs: readonly string[], outcome = false) => ({
  id,
  options: refs.map((ref) => ({ ref, name: `the ${ref}`, kind: 'therapy' })),
  ...(outcome ? { outcome: {} } : {}),
})
const plan = {
  decisions: {
    a: decision('a', ['panic/cbt', 'panic/wait']),
    b: decision('b', ['panic/cbt', 'card/1', 'sleep/x'], true),
    c: decision('c', ['card/1', 'sleep/x']),
  },
} as never

it('finds the open choice about a sheet, not one that is decided', () => {
  expect(openChoiceAbout(plan, 'panic')?.id).toBe('a')
  expect(openChoiceAbout(plan, 'sleep')?.id).toBe('c')
  expect(openChoiceAbout(plan, 'card')).toBeUndefined()
  expect(choicesIn(plan).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

it('knows a card from a sheet, and options by their names', () => {
  const { options } = decision('b', ['panic/cbt', 'card/1', 'panic/wait'])
  expect(sheetsOf(options)).toEqual(['panic'])
  expect(namesOf(options as never, ['panic/wait', 'panic/cbt'])).toEqual(['the panic/cbt', 'the panic/wait'])
})
