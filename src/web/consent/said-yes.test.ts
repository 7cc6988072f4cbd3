import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskedFor, consentOf, firstMissing, nothingSaid, type SaidYes } from '#web/consent/said-yes.ts'

const asked: AskedFor = {
  methods: [
    { id: 'diary', view: null },
    { id: 'lake', view: 'otherWords' },
    { id: 'trauma', view: 'notSure' },
  ],
  clauses: [{ id: 'data', edition: 2 }],
}
const data = { clauses: { data: true } }

describe('what is still to be said before signing', () => {
  it.each([
    ['first the clause', {}, { what: 'clause', id: 'data' }],
    ['then the choice', data, { what: 'choice' }],
    ['nothing after “yes to all”', { ...data, choice: 'all' }, null],
    ['nothing after “no”: it is as short as yes', { ...data, choice: 'none' }, null],
    ['with “some of it” each method', { ...data, choice: 'some' }, { what: 'method', id: 'diary' }],
    [
      'but none that is held back by the view on its line',
      { ...data, choice: 'some', methods: { diary: true, lake: false } },
      null,
    ],
  ] as const)('%s', (_, said, missing) => {
    expect(firstMissing({ ...nothingSaid, ...said } as SaidYes, asked)).toEqual(missing)
  })

  it('is nothing where nothing is asked', () => {
    expect(firstMissing(nothingSaid, { methods: [], clauses: [] })).toBeNull()
    expect(consentOf(nothingSaid, { methods: [], clauses: [] })).toBeUndefined()
  })
})

describe('what the signature carries', () => {
  it.each([
    ['all', ['trauma']],
    ['none', ['diary', 'lake', 'trauma']],
    ['some', ['lake', 'trauma']],
  ] as const)('%s: no to %j', (choice, no) => {
    const said: SaidYes = { ...nothingSaid, ...data, choice, methods: { diary: true, lake: false, trauma: true } }
    expect(consentOf(said, asked)).toEqual({ no, clauses: [{ clause: 'data', edition: 2, yes: true }] })
  })

  it('the words to a friend, aloud or written, or none', () => {
    const taught = (more: Partial<SaidYes>) => consentOf({ ...nothingSaid, choice: 'all', ...more }, asked)?.teachBack
    expect(taught({})).toBeUndefined()
    expect(taught({ words: '  ' })).toBeUndefined()
    expect(taught({ words: ' We write down nights. ' })).toEqual({ how: 'written', words: 'We write down nights.' })
    expect(taught({ aloud: true })).toEqual({ how: 'aloud' })
  })

  it('never says yes to a method for which nobody pressed yes', () => {
    const view = fc.constantFrom('no', 'notSure', 'otherWords', null)
    const method = fc.record({ view, yes: fc.option(fc.boolean(), { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(method), fc.constantFrom('all', 'some', 'none', null), (all, choice) => {
        const methods = all.map((one, n) => ({ id: String(n), view: one.view }))
        const said = Object.fromEntries(all.flatMap((one, n) => (one.yes === undefined ? [] : [[String(n), one.yes]])))
        const no = consentOf({ ...nothingSaid, choice, methods: said }, { methods, clauses: [] })?.no ?? []
        for (const [n, one] of all.entries()) {
          const yes =
            one.view !== 'no' && one.view !== 'notSure' && (choice === 'all' || (choice === 'some' && one.yes))
          expect(no.includes(String(n))).toBe(!yes)
        }
      }),
    )
  })
})
