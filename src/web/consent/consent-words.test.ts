import { describe, expect, it } from 'vitest'
import type { MethodConsent } from '#domain/plan/consent/consent.ts'
import type { MethodStanding } from '#domain/plan/consent/standing.ts'
import type { Item } from '#web/consent/groups.ts'
import { itemName, saidWords, stateWords, whyLookAgain } from '#web/consent/item-words.ts'
import { markWords } from '#web/consent/mark-words.ts'

const said: MethodConsent = {
  by: 'jo',
  on: '2026-11-02',
  at: '2026-11-02T09:00:00.000Z',
  atSession: 1,
  answer: 'yes',
  substance: '',
}
const change = { of: 'panic', edition: 2, on: '2026-11-05', what: 'Falls at night were added' }
const NEW_METHOD: MethodStanding = { state: 'anotherLook', because: 'newMethod' }
const NEW_WORDS: MethodStanding = { state: 'anotherLook', because: 'newSubstance', said }
const NEW_KNOWN: MethodStanding = { state: 'anotherLook', because: 'newKnowledge', said, change }
const method = (standing: MethodStanding): Item => ({
  what: 'method',
  id: 'm',
  line: { id: 'm', kind: 'intervention', words: { method: 'Sleep diary' } } as never,
  standing,
})

describe('at a method of the plan', () => {
  it.each<readonly [MethodStanding, string | null, string | null]>([
    [{ state: 'notYet' }, null, null],
    [{ state: 'current', said }, null, null],
    [NEW_METHOD, 'Say yes or no to doing it', 'Consent: new, not asked yet'],
    [NEW_WORDS, 'Something is new here. Worth another look', 'Consent: worth another look'],
    [NEW_KNOWN, 'Something is new here. Worth another look', 'Consent: worth another look'],
    [{ state: 'withdrawn', said }, 'You took back your yes to this', 'Consent taken back on 2 November 2026'],
    [{ state: 'no', said }, 'You said no to this', 'No consent: said no on 2 November 2026'],
  ])('%j: the client reads %j, the therapist %j', (standing, client, therapist) => {
    expect([markWords(standing, 'client'), markWords(standing, 'professional')].map(plainDay)).toEqual([
      client,
      therapist,
    ])
  })
})

/** Days read as in Britain, wherever the test runs. */
const plainDay = (words: string | null): string | null => words?.replace('November 2, 2026', '2 November 2026') ?? null

describe('why it is worth another look', () => {
  const BEFORE = 'What you said before was right for what you knew then.'
  it.each<readonly [MethodStanding, string]>([
    [NEW_METHOD, 'This is new. You have not been asked about it yet.'],
    [NEW_WORDS, `Something is new here. ${BEFORE}`],
    [NEW_KNOWN, `More is known now: Falls at night were added. ${BEFORE}`],
  ])('%j: %s', (standing, words) => {
    expect(whyLookAgain(method(standing), 'client', [])).toBe(words)
  })
  it('never says that what was said before did not count', () => {
    for (const reader of ['client', 'professional'] as const)
      for (const standing of [NEW_METHOD, NEW_WORDS, NEW_KNOWN])
        expect(whyLookAgain(method(standing), reader, [])).not.toMatch(/valid|expired|void|outdated|no longer/i)
  })
  it('says nothing where nothing is new', () => {
    expect(whyLookAgain(method({ state: 'current', said }), 'client', [])).toBeNull()
  })
  it('tells what the practice changed in a clause', () => {
    const clause = { id: 'notes', edition: 2, title: 'Notes', text: 'We keep notes.' }
    const item: Item = { what: 'clause', id: 'notes', clause, said: undefined, standing: 'anotherLook' }
    const changes = [{ of: 'clause/notes', edition: 2, on: '2026-11-05', what: 'Kept for ten years.' }]
    expect(whyLookAgain(item, 'client', changes)).toContain('Kept for ten years. What you said before was right')
  })
})

it('names what was said yes to, for whom, and how it stands', () => {
  const consent = { id: 'c', about: 'supporter', to: 'Mia', what: 'Reads my goals', until: '2026-12-01' } as const
  const item: Item = { what: 'consent', id: 'c', consent, standing: 'over' }
  expect(itemName(item, 'client')).toBe('Someone who supports me, for Mia')
  expect(itemName(item, 'professional')).toBe('Someone who supports the client, for Mia')
  expect(stateWords(item, 'client')).toMatch(/^Over since .*December/)
  expect(stateWords(method({ state: 'withdrawn', said }), 'client')).toBe('Taken back')
  expect(stateWords(method({ state: 'withdrawn', said }), 'professional')).toBe('Withdrawn')
})

it('says when and how a yes was taken back, not with which signature it had been given', () => {
  const screen = { plan: { versions: [{ id: 'v1', number: 1 }] }, page: { people: {} } } as never
  expect(saidWords(screen, { ...said, version: 'v1' })).toMatch(/, with the signature of version 1$/)
  expect(saidWords(screen, { ...said, version: 'v1', answer: 'withdrawn' })).toMatch(/November.*, on this page$/)
})

it('never calls what was never asked worth another look', () => {
  for (const reader of ['client', 'professional'] as const)
    expect(`${markWords(NEW_METHOD, reader)} ${whyLookAgain(method(NEW_METHOD), reader, [])}`).not.toMatch(
      /another look|once more|again|said yes/i,
    )
})
