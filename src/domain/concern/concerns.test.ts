import { describe, expect, it } from 'vitest'
import { type ConcernCommand, concernCommand } from '#domain/concern/commands.ts'
import { concernsDecider } from '#domain/concern/concerns.ts'
import type { ConcernFact } from '#domain/concern/facts.ts'
import { concernsSentTo } from '#domain/concern/permission.ts'
import type { Concerns } from '#domain/concern/state.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, kit, mara, sana, type Someone, tom } from '#testing/people.ts'

const { given, state } = scenes<Concerns, ConcernCommand, ConcernFact>(concernsDecider)
const does = (who: Someone, command: string, what: ConcernCommand, on = day(0)) => ({
  command: what,
  asking: asking(who, command, { on }),
})
const WORDS = 'She is often late, and looks at her phone.'
const raise = { type: 'raiseConcern', to: 'sana', words: WORDS, wish: 'talk' } as const
const raised = does(jo, 'c', raise)
const answer = { type: 'answerConcern', concern: 'c.0', words: 'Thank you. May I call you?' } as const
const close = { type: 'closeConcern', concern: 'c.0' } as const

describe('a concern', () => {
  it('is raised by the client, for one person', () => {
    given()
      .when(raise, asking(jo, 'c'))
      .thenFacts({ type: 'concernRaised', id: 'c.0', to: 'sana', words: WORDS, wish: 'talk', on: day(0) })
    for (const who of [mara, sana, ada, tom, kit]) given().when(raise, asking(who, 'c')).thenRefused('not-allowed')
  })

  it('needs words, and no wish', () => {
    expect(concernCommand.safeParse({ type: 'raiseConcern', to: 'sana', words: WORDS }).success).toBe(true)
    for (const words of ['', '   ', 'w'.repeat(4001)])
      expect(concernCommand.safeParse({ type: 'raiseConcern', to: 'sana', words }).success).toBe(false)
    expect(concernCommand.safeParse({ ...raise, wish: 'revenge' }).success).toBe(false)
  })

  it('is answered by the person it was sent to, in whatever role, as often as they like', () => {
    for (const capacity of ['therapist', 'supervisor', 'assistant', 'administrator'] as const)
      given(raised)
        .when(answer, asking({ person: 'sana', capacity }, 'a'))
        .thenFacts({ type: 'concernAnswered', concern: 'c.0', words: answer.words, on: day(0) })
    const after = state(raised, does(sana, 'a', answer, day(1)), does(sana, 'b', { ...answer, words: 'Again' }, day(3)))
    expect(after.concerns[0]?.answers).toEqual([
      { words: answer.words, on: day(1) },
      { words: 'Again', on: day(3) },
    ])
  })

  it('looks to colleagues like one that is not there', () => {
    for (const who of [mara, ben, ada, tom]) {
      given(raised).when(answer, asking(who, 'a')).thenRefused('unknown', 'c.0')
      given(raised).when(close, asking(who, 'a')).thenRefused('unknown', 'c.0')
    }
    given(raised)
      .when({ ...answer, concern: 'x.0' }, asking(sana, 'a'))
      .thenRefused('unknown', 'x.0')
    for (const who of [jo, kit]) given(raised).when(answer, asking(who, 'a')).thenRefused('not-allowed')
  })

  it('is closed by the client, answered or not, or by the named person; and then it stays closed', () => {
    given(raised)
      .when(close, asking(jo, 'e'))
      .thenFacts({ type: 'concernClosed', concern: 'c.0', by: 'client', on: day(0) })
    const told = [raised, does(sana, 'a', answer), does(sana, 'e', close, day(2))]
    expect(state(...told).concerns[0]?.closed).toEqual({ by: 'named', on: day(2) })
    given(...told)
      .when(close, asking(jo, 'again'))
      .thenRefused('not-open', 'c.0')
    given(...told)
      .when(answer, asking(sana, 'again'))
      .thenRefused('not-open', 'c.0')
  })

  it('stands beside others, each with its own answers', () => {
    const after = state(raised, does(jo, 'd', { ...raise, to: 'ben', words: 'Another' }), does(sana, 'a', answer))
    expect(after.concerns.map(({ to, answers }) => [to, answers.length])).toEqual([
      ['sana', 1],
      ['ben', 0],
    ])
  })
})

describe('who of the practice reads a concern', () => {
  const both = state(raised, does(jo, 'd', { ...raise, to: 'ben', words: 'Another' }))
  it('is the person it was sent to, and what was sent to them alone', () => {
    expect(concernsSentTo(both, 'sana', ['mara']).map(({ id }) => id)).toEqual(['c.0'])
    expect(concernsSentTo(both, 'ben', ['mara']).map(({ id }) => id)).toEqual(['d.0'])
    for (const person of ['mara', 'ada', 'tom', 'jo', '']) expect(concernsSentTo(both, person, ['mara'])).toEqual([])
  })
  it('is never the client’s own therapist, also when they become it later', () => {
    expect(concernsSentTo(both, 'sana', ['mara', 'sana'])).toEqual([])
  })
})
