import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTRACT } from '#server/http/contract-version.ts'
import { ORIGIN, type TestApp, testApp } from '#testing/app.ts'
import type { Answered, Visitor } from '#testing/visitor.ts'

let app: TestApp
let therapist: Visitor
let client: Visitor
beforeAll(async () => {
  app = await testApp()
  therapist = await app.as(app.here.people.therapist)
  client = await app.as(app.here.people.client)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const fits = () => ({
  contract: CONTRACT,
  practice: app.here.id,
  stream: `plan/${app.here.plan}`,
  commandId: randomUUID(),
  capacity: 'therapist',
  command: { type: 'write', kind: 'goal', words: { ownWords: 'See my sister', lifeArea: 'family' } } as object,
})
const write = (words: object, more: object = {}) => ({
  ...fits(),
  command: { type: 'write', kind: 'goal', words, ...more },
})
const send = (body: unknown) => therapist.post('/api/commands', body)

/** What every refusal has: a code, and words that can be read aloud. */
function refusal({ status, body }: Answered): { status: number; code: string; field?: string } {
  const { refused, words } = body as { refused: { code: string; field?: string }; words: string }
  expect(words, JSON.stringify(body)).toMatch(/^[A-Z].{8,}\.$/)
  return { status, code: refused.code, ...(refused.field === undefined ? {} : { field: refused.field }) }
}

test('what does not fit is refused with the field that does not fit', async () => {
  const { commandId: _, ...withoutId } = fits()
  const cases: [string, unknown, string, string][] = [
    ['no body at all', '', 'invalid', ''],
    ['broken JSON', '{"contract":', 'invalid', ''],
    ['a list', [], 'invalid', ''],
    ['null', 'null', 'invalid', ''],
    ['a text', '"text"', 'invalid', ''],
    ['a field missing', withoutId, 'invalid', 'commandId'],
    ['a field that nobody knows', { ...fits(), sudo: true }, 'invalid', 'sudo'],
    ['a number for a text', { ...fits(), practice: 7 }, 'invalid', 'practice'],
    ['a practice that is no id', { ...fits(), practice: '*' }, 'invalid', 'practice'],
    ['a capacity there is not', { ...fits(), capacity: 'owner' }, 'invalid', 'capacity'],
    ['a command id that is no UUID', { ...fits(), commandId: '1' }, 'invalid', 'commandId'],
    ['a stream there is not', { ...fits(), stream: 'secrets/1' }, 'invalid', 'stream'],
    ['a stream that climbs', { ...fits(), stream: 'plan/../practice' }, 'invalid', 'stream'],
    ['a stream with a line break', { ...fits(), stream: `plan/${app.here.plan}\n` }, 'invalid', 'stream'],
    ['no command', { ...fits(), command: undefined }, 'invalid', 'command'],
    ['a command there is not', { ...fits(), command: { type: 'dropTables' } }, 'invalid', 'command.type'],
    ['a command of another stream', { ...fits(), command: { type: 'addClient' } }, 'invalid', 'command.type'],
    ['a field of the command that nobody knows', write({ ownWords: 'x' }, { sudo: 1 }), 'invalid', 'command.sudo'],
    ['words there are none for', write({ ownWords: 'x', mood: 'y' }), 'invalid', 'mood'],
    ['no words', write({ lifeArea: 'family' }), 'empty-words', 'ownWords'],
    ['words of another kind', write({ ownWords: ['x'] }), 'invalid', 'ownWords'],
    ['empty words', write({ ownWords: '   ', lifeArea: 'family' }), 'empty-words', 'ownWords'],
    ['too many words', write({ ownWords: 'x'.repeat(4001) }), 'too-long', 'command.words.ownWords'],
    ['a letter that is none', write({ ownWords: 'a\0b' }), 'invalid', 'command.words.ownWords'],
    ['half a letter', write({ ownWords: 'a\ud83d' }), 'invalid', 'ownWords'],
    [
      'an id that every object has',
      { ...fits(), command: { type: 'reword', line: 'constructor', words: {} } },
      'invalid',
      'command.line',
    ],
    [
      'an id that is the prototype',
      { ...fits(), command: { type: 'move', line: '__proto__', after: null } },
      'invalid',
      'command.line',
    ],
    ['30 February', { ...fits(), command: { type: 'planSession', on: '2031-02-30' } }, 'invalid', 'command.on'],
    ['a day in words', { ...fits(), command: { type: 'planSession', on: 'tomorrow' } }, 'invalid', 'command.on'],
    ['no acts to share', { ...fits(), command: { type: 'share', acts: [] } }, 'invalid', 'command.acts'],
    [
      'too many acts',
      { ...fits(), command: { type: 'share', acts: Array(101).fill({ type: 'answer', to: 'a', answer: 'agree' }) } },
      'too-long',
      'command.acts',
    ],
    [
      'an act that cannot be shared',
      { ...fits(), command: { type: 'share', acts: [{ type: 'sign' }] } },
      'invalid',
      'command.acts.0.type',
    ],
  ]
  for (const [name, body, code, field] of cases)
    expect(refusal(await send(body)), name).toEqual({ status: 400, code, field })
})

test('the other routes that take something say the same', async () => {
  const administrator = await app.as(app.here.people.administrator)
  const { id, client: jo, plan } = app.here
  const member = { practice: id, commandId: randomUUID(), email: 'm@example.test', name: 'M', roles: ['assistant'] }
  const invitation = { practice: id, commandId: randomUUID(), email: 'jo@example.test' }
  const cases: [Visitor, string, unknown, string][] = [
    [therapist, `/api/clients/${jo}/invitation`, { ...invitation, email: 'no address' }, 'email'],
    [therapist, `/api/clients/${jo}/invitation`, { ...invitation, commandId: 'x' }, 'commandId'],
    [therapist, `/api/clients/${jo}/invitation`, { ...invitation, name: 'x' }, 'name'],
    [therapist, '/api/hand-over', { practice: id, plan, page: 'everything' }, 'page'],
    [therapist, '/api/hand-over', { practice: id, plan: 'a/b', page: 'sign' }, 'plan'],
    [administrator, '/api/practice/invitations', { ...member, roles: [] }, 'roles'],
    [administrator, '/api/practice/invitations', { ...member, roles: ['owner'] }, 'roles.0'],
    [administrator, '/api/practice/invitations', { ...member, name: ' ' }, 'name'],
    [administrator, '/api/practice/invitations', '{', ''],
    [therapist, '/api/set-up', { practiceName: 'x' }, 'timeZone'],
  ]
  for (const [who, path, body, field] of cases)
    expect(refusal(await who.post(path, body)), `${path} ${field}`).toMatchObject({ status: 400, field })
  const settings = { name: 'Lindenhof', place: 'AT', ageOfConsent: 18, secondFactorRequired: true, reachable: true }
  const change = (more: object) =>
    administrator.command(
      { practice: id, stream: 'practice', as: 'administrator' },
      { type: 'changeSettings', ...settings, ...more },
    )
  expect(refusal(await change({ zone: 'Middle/Earth' }))).toEqual({
    status: 400,
    code: 'invalid',
    field: 'command.zone',
  })
  expect(refusal(await change({ zone: 'UTC', ageOfConsent: 3 }))).toMatchObject({ field: 'command.ageOfConsent' })
  expect((await change({ zone: 'Europe/Vienna' })).status).toBe(200)
})

test('dates that no calendar has reach neither the plan nor the tables beside it', async () => {
  const grant = (until: string) =>
    client.command(
      { practice: app.here.id, stream: `client/${app.here.client}`, as: 'client' },
      { type: 'giveGrant', grantee: app.here.people.otherTherapist, parts: ['goals'], until },
    )
  for (const until of ['2031-02-30', '2031-13-01', '9999-99-99'])
    expect(refusal(await grant(until))).toMatchObject({ status: 400 })
  expect(refusal(await grant('2020-01-01'))).toMatchObject({ code: 'date-in-the-past', field: 'until' })
  const review = (on: string) => send(write({ on }, { kind: 'review' }))
  for (const on of ['0000-01-01', '2031-02-30', '', '99999-01-01']) expect((await review(on)).status, on).toBe(400)
  const child = (birthDate: string) => {
    const id = randomUUID()
    const add = { type: 'addClient', client: id, name: 'Child', adult: false, birthDate }
    return therapist.command({ practice: app.here.id, stream: `client/${id}`, as: 'therapist' }, add)
  }
  expect(refusal(await child('2019-02-29'))).toEqual({ status: 400, code: 'invalid', field: 'birthDate' })
  expect(refusal(await child('2090-01-01'))).toMatchObject({ code: 'date-in-the-future' })
})

test('what is odd and yet someone’s words is kept to the letter', async () => {
  for (const ownWords of [
    '👩‍👩‍👧 مرحبا — שלום',
    '‮backwards',
    'e\u0301 \u200b z',
    '<script>alert(1)</script>',
    "'; DROP TABLE waymark.events; --",
    '${7*7}{{7*7}}%s',
  ]) {
    const body = write({ ownWords, lifeArea: 'family' })
    expect((await send(body)).status, ownWords).toBe(200)
    const page = await client.get<{ plan: { lines: Record<string, { words: { ownWords: string } }> } }>(
      `/api/plans/${app.here.plan}`,
    )
    expect(page.body.plan.lines[`${body.commandId}.0`]?.words.ownWords).toBe(ownWords)
  }
})

test('keys that would change every object change none', async () => {
  const { plan, people } = app.here
  const stream = `drafts/${plan}/${people.therapist}`
  const raw = `{"contract":"1","practice":"${app.here.id}","stream":"${stream}","commandId":"${randomUUID()}","capacity":"therapist",
    "command":{"type":"keepDraft","draft":"d1","forSession":false,"typed":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"a":"b"}},
    "__proto__":{"polluted":true}}`
  expect((await send(raw)).status).toBeLessThan(500)
  expect((await send(raw.replace(/,\s*"__proto__":\{"polluted":true\}\}$/, '}'))).status).toBeLessThan(500)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  const draft = { type: 'keepDraft', draft: '__proto__', typed: {}, forSession: false }
  expect(refusal(await send({ ...fits(), stream, command: draft }))).toEqual({
    status: 400,
    code: 'invalid',
    field: 'command.draft',
  })
})

test('depth without end and lists without end are refused, not walked', async () => {
  const stream = `drafts/${app.here.plan}/${app.here.people.therapist}`
  const deep = (depth: number) =>
    JSON.stringify({
      ...fits(),
      stream,
      command: { type: 'keepDraft', draft: 'd', forSession: false, typed: { a: { b: 'HERE' } } },
    }).replace('"HERE"', '['.repeat(depth) + ']'.repeat(depth))
  expect((await send(deep(5))).status).toBe(200)
  for (const depth of [40, 5_000, 200_000])
    expect(refusal(await send(deep(depth)))).toMatchObject({ status: 400, code: 'invalid' })
  const long = { type: 'share', acts: Array(5_000).fill({ type: 'undo' }) }
  expect((await send({ ...fits(), command: long })).status).toBe(400)
})

test('too much at once is refused, with and without a word about its length', async () => {
  const much = JSON.stringify(write({ ownWords: 'x'.repeat(600_000) }))
  expect(refusal(await send(much))).toEqual({ status: 413, code: 'too-long' })
  expect(refusal(await therapist.post('/api/auth/sign-in/email', much))).toMatchObject({ status: 413 })
  const stream = new ReadableStream({
    start(controller) {
      for (let n = 0; n < 20; n++) controller.enqueue(new TextEncoder().encode('x'.repeat(50_000)))
      controller.close()
    },
  })
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: stream,
    duplex: 'half',
  }
  expect((await therapist.raw('/api/commands', init as RequestInit)).status).toBe(413)
})

test('only JSON from our own pages', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])
    expect((await therapist.post('/api/commands', fits(), { 'content-type': type })).status, type).toBe(415)
  for (const origin of ['https://evil.example', 'null', 'http://localhost:9', 'http://localhost:4321.evil.example'])
    for (const path of [
      '/api/commands',
      '/api/hand-over',
      '/api/set-up',
      '/api/practice/invitations',
      '/api/auth/sign-out',
      `/api/clients/${app.here.client}/invitation`,
    ]) {
      const answer = await therapist.post(path, fits(), { origin })
      expect(answer.status, `${path} from ${origin}`).toBe(403)
      expect(answer.body['words']).toMatch(/\.$/)
    }
  const bare = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fits()) }
  expect((await therapist.raw('/api/commands', bare)).status).toBe(403)
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await therapist.raw('/api/commands', {
      ...bare,
      method,
      headers: { ...bare.headers, origin: ORIGIN },
    })
    expect(answer.status, method).toBe(404)
  }
})

test('a screen of another contract is told to load again, and nothing is written', async () => {
  const before = await version()
  expect(refusal(await send({ ...fits(), contract: '0' }))).toEqual({ status: 409, code: 'contract-changed' })
  expect(await version()).toBe(before)
})

test('a text that has changed meanwhile is not written over; both can be chosen from', async () => {
  const written = write({ ownWords: 'Cook more', lifeArea: 'body' })
  expect((await send({ ...written, capacity: 'client' })).status).toBe(404) // not hers to say
  const mine = { ...written, capacity: 'client' }
  expect((await client.post('/api/commands', mine)).status).toBe(200)
  const line = `${written.commandId}.0`
  const reword = (ownWords: string, seen: number) =>
    client.post('/api/commands', {
      ...fits(),
      capacity: 'client',
      command: { type: 'reword', line, words: { ownWords }, seen },
    })
  expect((await reword('Cook at home', 1)).status).toBe(200)
  expect(refusal(await reword('Cook for friends', 1))).toEqual({ status: 409, code: 'stale' })
  expect((await reword('Cook for friends', 2)).status).toBe(200)
  // A stream that moved on elsewhere is no reason to refuse: the command is decided on what is there now.
  expect((await send(write({ ownWords: 'Another', lifeArea: 'body' }))).status).toBe(200)
})

test('a command sent again, also at once and also with other words, has the effect of once', async () => {
  const command = write({ ownWords: 'Only once', lifeArea: 'body' })
  const before = await version()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(command)))
  const other = await send({ ...command, command: { ...command.command, words: { ownWords: 'Something else' } } })
  for (const answer of [...answers, other]) {
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ version: before + 1 })
  }
  expect(await version()).toBe(before + 1)
  const page = await client.get(`/api/plans/${app.here.plan}`)
  expect(page.text).toContain('Only once')
  expect(page.text).not.toContain('Something else')
})

async function version(): Promise<number> {
  return (await client.get<{ version: number }>(`/api/plans/${app.here.plan}`)).body.version
}

test('addresses that nobody writes by hand', async () => {
  const long = 'x'.repeat(5_000)
  const { id } = app.here
  for (const path of [
    `/api/plans/%00?practice=${id}`,
    `/api/plans/${long}`,
    '/api/plans/%F0%9F%92%A9',
    '/api/plans/%ff%fe',
    '/api/plans/..%2f..%2fetc',
    '/api/plans/__proto__',
    '/api/plans/a/versions/constructor',
    `/api/clients/%00`,
    '/api/clients/constructor',
    `/api/today?practice=${long}`,
    '/api/today?practice=*',
    '/api/today?after=-1',
    '/api/today?after=1e300',
    '/api/today?after=99999999999999999999',
    '/api/today?after=1.5',
    '/api/today?after=NaN',
    `/api/today?q=${long}`,
    '/api/today?q=%00',
    '/api/today?as=everybody',
    '/api/codes?q=%00',
    `/api/codes?q=${long}`,
    '/api/codes?q=%25_%5C%27',
    '/api/access-log?client=%00',
    '/api/access-log?client=constructor',
    `/api/plans/${app.here.plan}?as=__proto__`,
    `/api/plans/${app.here.plan}/history?line=__proto__`,
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00',
    '/assets/',
    '//api/me',
    '/api/nothing',
    '/api/',
  ]) {
    const answer = await therapist.get(path)
    expect([200, 400, 403, 404, 503], `${path}: ${answer.status}`).toContain(answer.status)
    expect(answer.text, path).not.toContain('dependencies')
    if (answer.status >= 400 && path.startsWith('/api/')) refusal(answer)
  }
})
