import { expect, it } from 'vitest'
import { actWords } from '#web/practice/access-words.ts'

it('says what Waymark itself has noted, not that it changed a card', () => {
  expect(actWords('changed:client', 'system')).toBe('noted that the invitation was accepted')
  expect(actWords('changed:practice', 'system')).toBe('noted that somebody joined the practice')
})

it('says what a person did', () => {
  expect(actWords('changed:client', 'therapist')).toBe('changed the client card')
  expect(actWords('read:plan', 'client')).toBe('read the plan')
  expect(actWords('handed-over:sign', 'therapist')).toBe('handed the screen over in the room')
})
