import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Act, ACTS, PRINT_PURPOSES } from '#domain/practice/access.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import { CONSENT_COMMANDS } from '#domain/plan/consent/consent-commands.ts'
import { actWords, whoWords } from '#web/practice/access-words.ts'

const words = (act: Act, part: string, capacity: Capacity | null = 'therapist') => actWords({ act, part, capacity })

it('says what Waymark itself has noted, not that it changed a card', () => {
  expect(words('changed', 'client', 'system')).toBe('noted that the invitation was accepted')
  expect(words('changed', 'practice', 'system')).toBe('noted that somebody joined the practice')
})

it('names every part that can be looked at', () => {
  const folder = join(import.meta.dirname, '../../server/http')
  const routes = readdirSync(folder).filter((file) => file.endsWith('-routes.ts') || file.endsWith('-route.ts'))
  const calls = routes.flatMap(
    (file) => readFileSync(join(folder, file), 'utf8').match(/ looked\(.*'([a-z-]+)'\)/g) ?? [],
  )
  const parts = calls
    .map((call) => /'([a-z-]+)'\)$/.exec(call)?.[1] ?? '')
    .filter((part) => !ACTS.includes(part as Act))
  expect(new Set(parts).size).toBeGreaterThan(10)
  for (const part of new Set(parts)) expect(words('read', part)).not.toContain(`“${part}”`)
  expect(words('read', 'attic')).toBe('looked at “attic”')
})

it('says what a person did', () => {
  expect(words('changed', 'client')).toBe('changed the client card')
  expect(words('read', 'plan', 'client')).toBe('read the plan')
  expect(words('handed-over', 'sign')).toBe('handed the screen over in the room')
  expect(words('exported', '')).toBe('took a copy of the plan along')
  expect(words('exported', 'notes', 'system')).toBe('opened a therapist’s own notes with the key from the safe')
})

it('says what a print is for; a client’s own says only that it was printed', () => {
  const printed = PRINT_PURPOSES.map((purpose) => words('printed', `version:${purpose}`))
  expect(new Set(printed).size).toBe(PRINT_PURPOSES.length)
  expect(printed).toContain('printed a version of the plan, for a payer')
  expect(words('printed', 'version', 'client')).toBe('printed a version of the plan')
  expect(words('printed', 'progress:constructor')).toBe('printed how it is going')
})

it('says that someone came in an emergency, or because the client chose so', () => {
  expect(whoWords({ name: 'Ben', capacity: 'emergency' })).toBe('Ben, in an emergency')
  expect(words('read', 'plan', 'supporter')).toBe('read the plan, as the client chose')
})

it('says calmly what was refused, whatever of it', () => {
  for (const type of [...CONSENT_COMMANDS, 'invitation']) {
    const said = words('refused', type, null)
    expect(said, type).toMatch(/^tried .* Nothing was (signed|changed|opened)\.$/)
    expect(said, type).not.toMatch(/refused|forbidden|illegal|failed|denied/i)
  }
})

it('calls nobody by what they only said they were', () => {
  expect(whoWords({ name: '', capacity: null })).toBe('someone we do not know here')
  expect(whoWords({ name: 'Leila', capacity: 'therapist' })).toBe('Leila, therapist')
  expect(whoWords({ name: '', capacity: 'supporter' })).toBe('supporter')
})
