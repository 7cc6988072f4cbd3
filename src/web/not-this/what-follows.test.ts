import { expect, it } from 'vitest'
import { INSTEAD } from '#domain/plan/consent/consent.ts'
import { methodStanding } from '#domain/plan/consent/standing.ts'
import { asking, jo } from '#testing/people.ts'
import { given, lineOf, signedPlan } from '#testing/plans.ts'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'
import { offeredWords } from '#web/not-this/offered-words.ts'
import { followsFrom } from '#web/not-this/what-follows.ts'

it.each([undefined, ...INSTEAD])('what the page says will follow is what follows: %s', (chose) => {
  const command = {
    type: 'sayNoToMethod' as const,
    line: 'method.0',
    offered: [...INSTEAD],
    ...(chose ? { chose } : {}),
  }
  const plan = given(...signedPlan)
    .when(command, asking(jo, 'n'))
    .thenState()
  const line = lineOf(plan, 'method.0')
  const ended = methodStanding(plan, line, []).state === 'withdrawn'
  expect(followsFrom(chose)).toBe(ended ? 'ends' : line.standing === 'paused' ? 'rests' : 'stays')
})

it('names as offered each thing that can be chosen and nothing more: of rights and complaints nobody is told', () => {
  expect(offeredWords(INSTEAD).split(', ')).toEqual(INSTEAD.map((one) => CHOICE_WORDS[one]()))
  expect(offeredWords(INSTEAD)).not.toMatch(/right|complain|concern/i)
})
