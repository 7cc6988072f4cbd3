import { afterAll, beforeAll, expect, it } from 'vitest'
import * as OTPAuth from 'otpauth'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import { Browser, ORIGIN, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'
import { softwarePasskey } from '#server/sign-in/testing-passkey.ts'

const PASSWORD = 'a long enough password'
let test: SignInUnderTest

beforeAll(async () => {
  test = await signInForTests()
})
afterAll(() => test.close())

/** Every value of every column of every table of the schema, as the owner of the database sees it. */
async function everything(): Promise<string> {
  const { rows: tables } = await test.owner.query<{ name: string }>(
    "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema = 'identity'",
  )
  expect(tables.length).toBeGreaterThan(10)
  let all = ''
  for (const { name } of tables) {
    const { rows } = await test.owner.query(`SELECT to_jsonb(t) AS row FROM ${name} t`)
    all += rows.map(({ row }) => JSON.stringify(row)).join('\n')
  }
  return all
}

it('holds no e-mail, token, code, address, browser or secret in plain text', async () => {
  const email = 'Secret.Person@example.test'
  const id = (await test.signIn.people.createPerson({ email, password: PASSWORD })) ?? ''
  await test.signIn.people.setMembership('practice', id, ['therapist'])
  const browser = new Browser(test)
  const from = { 'user-agent': 'TellTaleBrowser/1.0', 'x-forwarded-for': '203.0.113.77' }
  await browser.post('/api/auth/sign-in/email', { email: 'wrong@example.test', password: 'wrong' }, from)
  await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD }, from)
  const enabled = (await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })).body
  const totp = OTPAuth.URI.parse(enabled['totpURI'] as string) as OTPAuth.TOTP
  await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })
  // While a passkey is being added, the library keeps the person's e-mail among its one-time values.
  const challenge = (await browser.get('/api/auth/passkey/generate-register-options')).body as { challenge: string }
  const halfway = await everything()
  const passkey = softwarePasskey('localhost', ORIGIN)
  await browser.post('/api/auth/passkey/verify-registration', { response: passkey.register(challenge) })
  const half = new Browser(test)
  await half.post('/api/auth/sign-in/email', { email, password: PASSWORD }, from)
  const invited = await test.signIn.invitations.invite({
    practiceId: 'practice',
    invitedBy: id,
    kind: 'member',
    roles: ['assistant'],
    email: 'invited.person@example.test',
  })
  const all = halfway + (await everything())

  const cookieValue = decodeURIComponent(browser.cookies.get('waymark-4321.session_token') ?? '')
  const token = cookieValue.slice(0, cookieValue.lastIndexOf('.'))
  expect(token.length).toBeGreaterThan(20)
  const secrets = [
    'secret.person',
    'Secret.Person',
    'wrong@example',
    'invited.person',
    'TellTaleBrowser',
    '203.0.113.77',
    token,
    totp.secret.base32,
    totp.secret.utf8,
    ...(enabled['backupCodes'] as string[]),
    invited.token,
    invited.code,
    invited.code.replace('-', ''),
    PASSWORD,
  ]
  expect(all.length).toBeGreaterThan(2000)
  for (const secret of secrets) expect(all.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false)
  expect(all).toContain(id)
  // The same dump, with what it must not hold, is noticed.
  expect(`${all}${email}`.toLowerCase().includes('secret.person')).toBe(true)
})

it('opens the sign-in tables to nothing but signing in', async () => {
  const id = (await test.signIn.people.createPerson({ email: 'rls@example.test', password: PASSWORD })) ?? ''
  await test.signIn.people.setMembership('practice-a', id, ['therapist'])
  await test.signIn.people.linkClient('practice-a', 'client-a', id)
  const tables = [
    'people',
    'sessions',
    'accounts',
    'verifications',
    'two_factors',
    'passkeys',
    'rate_limits',
    'memberships',
    'client_links',
    'invitations',
    'room_sessions',
    'signed_in_again',
    'practice_security',
  ]
  for (const table of tables) expect((await test.pool.query(`SELECT FROM identity.${table}`)).rowCount, table).toBe(0)
  expect(
    await inSignIn(test.pool, async (client) => (await client.query('SELECT FROM identity.people')).rowCount),
  ).toBeGreaterThan(0)
  // The setting ended with the transaction, on every connection of the pool.
  const after = await Promise.all([1, 2, 3, 4].map(() => test.pool.query('SELECT FROM identity.people')))
  expect(after.map(({ rowCount }) => rowCount)).toEqual([0, 0, 0, 0])
  const write = "INSERT INTO identity.memberships (practice_id, person_id, roles) VALUES ('p', $1, '{therapist}')"
  await expect(test.pool.query(write, [id])).rejects.toThrow(/row-level security/)
})

it('shows a person their own memberships, a practice its members, and neither the others’', async () => {
  const [one = '', two = ''] = await Promise.all(
    ['one@example.test', 'two@example.test'].map(
      async (email) => (await test.signIn.people.createPerson({ email })) ?? '',
    ),
  )
  await test.signIn.people.setMembership('practice-x', one, ['therapist'])
  await test.signIn.people.setMembership('practice-y', two, ['therapist'])
  const seen = async (setting: string, value: string) => {
    const client = await test.pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('SELECT set_config($1, $2, true)', [setting, value])
      const { rows } = await client.query<{ person_id: string }>('SELECT person_id FROM identity.memberships')
      await client.query('COMMIT')
      return rows.map((row) => row.person_id)
    } finally {
      client.release()
    }
  }
  expect(await seen('app.person_id', one)).toEqual([one])
  expect(await seen('app.practice_id', 'practice-y')).toEqual([two])
  expect(await seen('app.practice_id', 'practice-z')).toEqual([])
})

it('asks who it is in one query, and leaves nothing open behind it', async () => {
  const id = (await test.signIn.people.createPerson({ email: 'query@example.test', password: PASSWORD })) ?? ''
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email: 'query@example.test', password: PASSWORD })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ personId: id })
  const client = await test.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT identity.principal_of('nothing', 'nothing', now())")
    expect((await client.query('SELECT FROM identity.people')).rowCount).toBe(0)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
})

it('removes what has ended', async () => {
  await test.signIn.people.createPerson({ email: 'tidy@example.test', password: PASSWORD })
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email: 'tidy@example.test', password: PASSWORD })
  await browser.get('/api/auth/passkey/generate-authenticate-options')
  const count = async () =>
    (
      await test.owner.query(
        'SELECT (SELECT count(*) FROM identity.sessions) + (SELECT count(*) FROM identity.verifications) AS n',
      )
    ).rows[0].n
  expect(Number(await count())).toBeGreaterThan(1)
  test.clock.now = new Date(Date.now() + 40 * 86_400_000)
  await test.signIn.tidy()
  expect(Number(await count())).toBe(0)
  test.clock.now = new Date()
})
