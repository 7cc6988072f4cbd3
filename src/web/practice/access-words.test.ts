import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { actWords } from '#web/practice/access-words.ts'

it('says what Waymark itself has noted, not that it changed a card', () => {
  expect(actWords('changed:client', 'system')).toBe('noted that the invitation was accepted')
  expect(actWords('changed:practice', 'system')).toBe('noted that somebody joined the practice')
})

it('names every part that can be looked at', () => {
  const folder = join(import.meta.dirname, '../../server/http')
  const routes = readdirSync(folder).filter((file) => file.endsWith('-routes.ts') || file.endsWith('-route.ts'))
  const calls = routes.flatMap(
    (file) => readFileSync(join(folder, file), 'utf8').match(/ looked\(.*'([a-z-]+)'\)/g) ?? [],
  )
  const parts = calls.map((call) => /'([a-z-]+)'\)$/.exec(call)?.[1] ?? '').filter((part) => part !== 'handed-over')
  expect(new Set(parts).size).toBeGreaterThan(10)
  for (const part of new Set(parts)) expect(actWords(`read:${part}`, 'therapist')).not.toContain(`“${part}”`)
  expect(actWords('read:attic', 'therapist')).toBe('looked at “attic”')
})

it('says what a person did', () => {
  expect(actWords('changed:client', 'therapist')).toBe('changed the client card')
  expect(actWords('read:plan', 'client')).toBe('read the plan')
  expect(actWords('handed-over:sign', 'therapist')).toBe('handed the screen over in the room')
})
