import { describe, expect, it } from 'vitest'
import { type Practice, type PracticeCommand, practiceDecider, type PracticeFact } from '#domain/practice/practice.ts'
import { hearsConcernsOf, noRights, type Rights, setRights, worksAlone } from '#domain/practice/rights.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, mara, sana, type Someone, tom, waymark } from '#testing/people.ts'

const { given, state } = scenes<Practice, PracticeCommand, PracticeFact>(practiceDecider)
const does = (who: Someone, command: string, what: PracticeCommand) => ({ command: what, asking: asking(who, command) })
const start = does({ person: 'ada', capacity: 'system' }, 'setUp', {
  type: 'setUpPractice',
  practice: 'linden',
  name: 'Linden',
  zone: 'UTC',
  place: 'DE',
  ageOfConsent: 18,
  secondFactorRequired: true,
  reachable: false,
  memberName: 'Ada',
  roles: ['therapist', 'administrator'],
})
const joins = (person: string, role: 'therapist' | 'supervisor') => [
  does(ada, `i${person}`, { type: 'inviteMember', invitation: `inv-${person}`, name: person, roles: [role] }),
  does(waymark, `j${person}`, { type: 'memberJoins', invitation: `inv-${person}`, person }),
]
const full = [start, ...joins('mara', 'therapist'), ...joins('sana', 'supervisor')]
const rights = (some: Partial<Rights>) => ({ type: 'setRights', ...noRights, ...some }) as const

describe('the rights information of a practice', () => {
  it('is empty at first, and written by administrators alone', () => {
    const { before, when } = given(...full)
    expect(before.rights).toEqual(noRights)
    const wanted = rights({ named: 'sana', body: 'The state board', costs: 'Ask before.' })
    const { type: _, ...kept } = wanted
    const after = when(wanted, asking(ada, 'r')).thenFacts({ type: 'rightsSet', rights: kept }).thenState()
    expect(after.rights).toEqual(kept)
    for (const who of [mara, sana, tom, waymark])
      given(...full)
        .when(wanted, asking(who, 'r'))
        .thenRefused('not-allowed')
  })

  it('names only somebody who works here', () => {
    for (const nobody of ['tom', 'jo', 'constructor'])
      given(...full)
        .when(rights({ named: nobody }), asking(ada, 'r'))
        .thenRefused('unknown', nobody)
    given(...full, does(ada, 'e', { type: 'endMembership', person: 'sana' }))
      .when(rights({ named: 'sana' }), asking(ada, 'r'))
      .thenRefused('unknown', 'sana')
  })

  it('names nobody inside where one person is the whole practice', () => {
    expect(worksAlone(given(start).before)).toBe(true)
    expect(worksAlone(given(...full).before)).toBe(false)
    given(start)
      .when(rights({ named: 'ada' }), asking(ada, 'r'))
      .thenRefused('unknown', 'ada')
    given(start)
      .when(rights({ outside: 'The ombuds office' }), asking(ada, 'r'))
      .thenState()
  })

  it('says so when nothing would change', () => {
    given(...full)
      .when(rights({}), asking(ada, 'r'))
      .thenRefused('nothing-changed')
    given(...full, does(ada, 'r1', rights({ named: 'sana' })))
      .when(rights({ named: 'sana' }), asking(ada, 'r2'))
      .thenRefused('nothing-changed')
  })

  it('remembers everyone who was named, once each', () => {
    const named = (person: string | null, n: number) => does(ada, `r${n}`, rights({ named: person }))
    const after = state(...full, named('sana', 1), named('mara', 2), named(null, 3), named('sana', 4))
    expect(after.namedForConcerns).toEqual(['sana', 'mara'])
  })

  it('takes long words, and no endless ones', () => {
    expect(setRights.safeParse(rights({ complaint: 'w'.repeat(4000) })).success).toBe(true)
    expect(setRights.safeParse(rights({ complaint: 'w'.repeat(4001) })).success).toBe(false)
    expect(setRights.safeParse({ ...rights({}), phone: '1' }).success).toBe(false)
  })
})

describe('the person who hears a concern', () => {
  const practice = state(...full, does(ada, 'r', rights({ named: 'sana' })))
  it('is the named one', () => {
    expect(hearsConcernsOf(practice, { team: ['mara'], person: 'jo' })).toBe('sana')
  })
  it('is never the client’s own therapist, nor the client', () => {
    expect(hearsConcernsOf(practice, { team: ['mara', 'sana'], person: 'jo' })).toBeNull()
    expect(hearsConcernsOf(practice, { team: ['mara'], person: 'sana' })).toBeNull()
  })
  it('is nobody who has left, and nobody where none is named', () => {
    const left = state(
      ...full,
      does(ada, 'r', rights({ named: 'sana' })),
      does(ada, 'e', { type: 'endMembership', person: 'sana' }),
    )
    expect(hearsConcernsOf(left, { team: ['mara'] })).toBeNull()
    expect(hearsConcernsOf(state(...full), { team: ['mara'] })).toBeNull()
  })
})
