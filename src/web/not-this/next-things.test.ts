import { expect, it } from 'vitest'
import { INSTEAD } from '#domain/plan/consent/consent.ts'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'
import { nextThings } from '#web/not-this/next-things.ts'

const things = nextThings('p', 'l')

it('everything that can be chosen is offered, once, in words', () => {
  expect(things.map(({ what }) => what).toSorted()).toEqual(INSTEAD.toSorted())
  for (const { what, title, text } of things) {
    expect(title().length, what).toBeGreaterThan(3)
    expect(text().length, what).toBeGreaterThan(20)
    expect(CHOICE_WORDS[what]().length, what).toBeGreaterThan(3)
  }
})

it('that someone wants another therapist, a second opinion or to stop is told only when they tick it', () => {
  expect(things.filter(({ told }) => !told).map(({ what }) => what)).toEqual([
    'otherTherapist',
    'secondOpinion',
    'stop',
  ])
})

it('what is not just said leads somewhere', () => {
  const leads = Object.fromEntries(things.map(({ what, link }) => [what, link?.to]))
  expect(leads).toMatchObject({
    otherWords: '/plan/p',
    otherTherapist: '/rights/other-therapist',
    secondOpinion: '/rights/second-opinion',
    stop: '/rights/stop',
  })
})
