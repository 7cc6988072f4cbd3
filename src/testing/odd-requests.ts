import * as fc from 'fast-check'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { TestApp } from '#testing/app.ts'
import { OPTIONS_COMMANDS } from '#testing/choice-commands.ts'
import { CLIENT_COMMANDS, DRAFTS_COMMANDS, PLAN_COMMANDS, PRACTICE_COMMANDS } from '#testing/command-table.ts'

type Odd = {
  readonly path: string
  readonly body: string
  readonly as: 'therapist' | 'client' | 'assistant' | 'administrator'
}

/** Values nobody would send on purpose. */
const nonsenseValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom<unknown>('', '\0', '\ud800', '__proto__', 'constructor', 'toString', '2031-02-30', '0000-00-00'),
  fc.constantFrom<unknown>(null, true, -1, 1e308, -0, 0.1, 2 ** 53, [], {}, [[]], 'x'.repeat(5_000)),
  fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text)),
  fc.array(fc.string(), { maxLength: 20 }),
)

/** A command of the right shape with some of its fields, anywhere inside, replaced, renamed or left out; and plain nonsense. */
export function oddRequests(app: TestApp): fc.Arbitrary<Odd> {
  const { id, plan, client, people, goal } = app.here
  const known = fc.constantFrom<unknown>(
    goal,
    plan,
    client,
    people.client,
    people.otherTherapist,
    '2031-04-01',
    '',
    'agree',
    'no',
    'x',
  )
  const oddValue = fc.oneof({ weight: 2, arbitrary: known }, { weight: 1, arbitrary: nonsenseValue })
  const samples = [
    ...Object.values(PLAN_COMMANDS).map((sample) => ({ stream: `plan/${plan}`, sample })),
    ...Object.values(CLIENT_COMMANDS).map((sample) => ({ stream: `client/${client}`, sample })),
    ...Object.values(PRACTICE_COMMANDS).map((sample) => ({ stream: 'practice', sample })),
    ...Object.values(OPTIONS_COMMANDS).map((sample) => ({ stream: 'options', sample })),
    ...Object.values(DRAFTS_COMMANDS).map((sample) => ({ stream: `drafts/${plan}/${people.therapist}`, sample })),
  ]
  const envelope = fc.record({
    contract: fc.constant(CONTRACT),
    practice: fc.constant(id),
    stream: fc.constant(''),
    commandId: fc.uuid({ version: 4 }),
    capacity: fc.constantFrom('therapist', 'client', 'assistant', 'administrator'),
  })
  const changes = fc.array(
    fc.record({
      where: fc.nat(),
      how: fc.constantFrom('replace', 'replace', 'remove', 'add'),
      value: oddValue,
      name: fc.string(),
    }),
    { maxLength: 2 },
  )
  const command = fc.tuple(fc.constantFrom(...samples), envelope, changes).map(([{ stream, sample }, sent, made]) => {
    const whole = structuredClone({ ...sent, stream, command: { ...sample(app.here) } }) as Record<string, unknown>
    for (const one of made) spoil(whole['command'] as Record<string, unknown>, one)
    return { path: '/api/commands', body: JSON.stringify(whole), as: sent.capacity }
  })
  const nonsense: fc.Arbitrary<Odd> = fc.record({
    as: fc.constantFrom('therapist', 'client', 'assistant', 'administrator'),
    path: fc.constantFrom(
      '/api/commands',
      '/api/hand-over',
      '/api/set-up',
      `/api/clients/${client}/invitation`,
      '/api/practice/invitations',
    ),
    body: fc.oneof(
      fc.string(),
      fc.json(),
      nonsenseValue.map((value) => JSON.stringify(value) ?? ''),
    ),
  })
  return fc.oneof({ weight: 5, arbitrary: command }, { weight: 1, arbitrary: nonsense })
}

function spoil(
  whole: Record<string, unknown>,
  change: { where: number; how: string; value: unknown; name: string },
): void {
  const places: { readonly inside: Record<string, unknown>; readonly name: string }[] = []
  const look = (inside: Record<string, unknown>, depth: number): void => {
    for (const [name, value] of Object.entries(inside)) {
      if (depth > 0 && name !== 'type') places.push({ inside, name })
      if (typeof value === 'object' && value !== null) look(value as Record<string, unknown>, depth + 1)
    }
  }
  look(whole, 1)
  const place = places[change.where % places.length]
  if (!place) return
  if (change.how === 'remove') delete place.inside[place.name]
  else if (change.how === 'add')
    Object.defineProperty(place.inside, change.name, {
      value: change.value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  else place.inside[place.name] = change.value
}

/** Odd addresses for everything that is read. */
export function oddAddresses(app: TestApp): fc.Arbitrary<string> {
  const part = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '__proto__', app.here.plan, app.here.client),
    )
    .map((text) => encodeURIComponent(text.toWellFormed()))
  const query = fc
    .array(fc.tuple(fc.constantFrom('practice', 'q', 'after', 'as', 'line', 'client', 'x'), part), { maxLength: 3 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))
  const shapes = [
    '/api/plans/%',
    '/api/plans/%/history',
    '/api/plans/%/versions/%',
    '/api/clients/%',
    '/api/today',
    '/api/codes',
    '/api/access-log',
    '/api/practice',
    '/api/outbox',
    '/assets/%',
    '/%',
  ]
  return fc
    .tuple(fc.constantFrom(...shapes), part, query)
    .map(([shape, text, asked]) => `${shape.replaceAll('%', () => text)}?${asked}`)
}
