import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InvitationMade, Me, OutboxPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'

type Got = { readonly to: readonly string[]; readonly from: string; readonly text: string }
const got: Got[] = []
let refusing = 0
let post: SMTPServer
let app: TestApp

beforeEach(async () => {
  got.length = 0
  refusing = 0
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_from, _session, done) => {
      if (refusing-- > 0) done(Object.assign(new Error('come back later'), { responseCode: 451 }))
      else done()
    },
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        const { rcptTo, mailFrom } = session.envelope
        got.push({ to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : '', text })
        done()
      })
    },
  })
  post.listen(0, '127.0.0.1')
  await once(post.server, 'listening')
  app = await testApp({ smtpUrl: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}` })
})
afterEach(async () => {
  await app.close()
  await new Promise<void>((done) => post.close(done))
})

async function newClient(more: object = { adult: true }): Promise<string> {
  const client = randomUUID()
  const therapist = await app.as(app.here.people.therapist)
  const about = { practice: app.here.id, stream: `client/${client}`, as: 'therapist' } as const
  const add = { type: 'addClient', client, name: 'Robin Tallis', ...more }
  expect((await therapist.command(about, add)).status).toBe(200)
  const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }
  expect((await therapist.command(about, reach)).status).toBe(200)
  return client
}

async function invite(client: string, commandId: string = randomUUID()) {
  const therapist = await app.as(app.here.people.therapist)
  const body = { practice: app.here.id, commandId, email: 'a.box@example.test' }
  return therapist.post<InvitationMade>(`/api/clients/${client}/invitation`, body)
}

async function mails(many: number): Promise<Got[]> {
  for (let tries = 0; tries < 100 && got.length < many; tries++) await new Promise((go) => setTimeout(go, 50))
  await new Promise((go) => setTimeout(go, 300)) // so that one too many would be seen
  expect(got).toHaveLength(many)
  return got
}
const tokenIn = (mail: Got | undefined): string =>
  /invitation#([\w-]+)/.exec(mail?.text.replaceAll('=\r\n', '') ?? '')?.[1] ?? ''

test('the mail is neutral, sent once, and opens only with the code; then client and practice know each other', async () => {
  const client = await newClient()
  const made = await invite(client)
  expect(made.body).toMatchObject({ sent: 'smtp', link: null })
  const [mail] = await mails(1)
  expect(mail?.to).toEqual(['a.box@example.test'])
  expect(mail?.from).toBe('no-reply@localhost')
  expect(mail?.text).toMatch(/^Subject: Your link\r?$/m)
  for (const word of [
    'Robin',
    'Tallis',
    'Lindenhof',
    'Mara',
    'therap',
    'plan',
    'client',
    'session',
    'health',
    'mental',
    made.body.code,
    client,
    app.here.id,
    'nodemailer',
  ])
    expect(mail?.text.toLowerCase(), word).not.toContain(word.toLowerCase())
  expect(mail?.text).not.toMatch(/<img|https?:\/\/(?!localhost:4321\/invitation)/)

  const robin = await app.as(null)
  const token = tokenIn(mail)
  expect((await robin.post('/api/invitation/open', { token, code: 'AAAA-AAAA' })).body).toMatchObject({
    code: 'invitation-code-wrong',
    triesLeft: 4,
  })
  expect((await robin.post('/api/invitation/open', { token, code: made.body.code })).body).toEqual({
    kind: 'client',
    emailKnown: true,
  })
  const accepted = await robin.post('/api/invitation/accept', {
    token,
    code: made.body.code,
    password: 'a long enough password',
  })
  expect(accepted.body).toEqual({ kind: 'client' })
  const me = (await robin.get<Me>('/api/me')).body
  expect(me.practices[0]?.asClient).toMatchObject({ client, name: 'Robin Tallis' })
  const standing = await app.site.handler.read('client', app.here.id, `client/${client}`)
  expect(standing?.state.person).toBe(me.person)
  expect((await robin.get(`/api/clients/${client}`)).status).toBe(200)
  expect((await (await app.as(null)).post('/api/invitation/open', { token, code: made.body.code })).status).toBe(409)
  expect(
    (await robin.post('/api/auth/sign-in/email', { email: 'a.box@example.test', password: 'a long enough password' }))
      .status,
  ).toBe(200)
})

test('a mail server that refuses is asked again later; the letter waits meanwhile and is sent once', async () => {
  refusing = 1
  await invite(await newClient())
  const owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  const waits = "SELECT count(*)::int AS n FROM jobs.job WHERE name = 'send-mail' AND state = 'retry'"
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await owner.query<{ n: number }>(waits)
    if (rows[0]?.n === 1) break
    await new Promise((go) => setTimeout(go, 50))
  }
  expect(got).toHaveLength(0)
  // Half a minute later, without waiting for it.
  const later = await owner.query(
    "UPDATE jobs.job SET start_after = now() WHERE name = 'send-mail' AND state = 'retry'",
  )
  expect(later.rowCount).toBe(1)
  await owner.end()
  await mails(1)
  const administrator = await app.as(app.here.people.administrator)
  expect((await administrator.get<OutboxPage>(`/api/outbox?practice=${app.here.id}`)).body.mails).toEqual([])
})

test('sent again under one command id it is one invitation: the newest link and code open it, the earlier ones do not', async () => {
  const client = await newClient()
  const commandId = randomUUID()
  const [one, two] = [await invite(client, commandId), await invite(client, commandId)]
  expect([one.status, two.status]).toEqual([200, 200])
  for (let tries = 0; tries < 60 && got.length === 0; tries++) await new Promise((go) => setTimeout(go, 50))
  await new Promise((go) => setTimeout(go, 1500))
  const token = tokenIn(got.at(-1))
  const robin = await app.as(null)
  expect((await robin.post('/api/invitation/open', { token, code: one.body.code })).status).toBe(401)
  expect((await robin.post('/api/invitation/open', { token, code: two.body.code })).status).toBe(200)
  // A new invitation takes the place of the old one altogether.
  const three = await invite(client)
  expect((await robin.post('/api/invitation/open', { token, code: two.body.code })).body).toMatchObject({
    code: 'invitation-withdrawn',
  })
  expect(three.status).toBe(200)
})

test('a member is invited, joins, and the practice knows them by name; also when the invitation was sent twice', async () => {
  const administrator = await app.as(app.here.people.administrator)
  const body = {
    practice: app.here.id,
    commandId: randomUUID(),
    email: 'lee@example.test',
    name: 'Lee Osei',
    roles: ['therapist'],
  }
  await administrator.post('/api/practice/invitations', body)
  const made = await administrator.post<InvitationMade>('/api/practice/invitations', body)
  for (let tries = 0; tries < 60 && got.length === 0; tries++) await new Promise((go) => setTimeout(go, 50))
  await new Promise((go) => setTimeout(go, 1500))
  const mail = got.at(-1)
  for (const word of ['Lee', 'Osei', 'Lindenhof', 'therap']) expect(mail?.text).not.toContain(word)
  const lee = await app.as(null)
  const accept = { token: tokenIn(mail), code: made.body.code, password: 'a long enough password' }
  expect((await lee.post('/api/invitation/accept', accept)).body).toEqual({ kind: 'member' })
  const me = (await lee.get<Me>('/api/me')).body
  expect(me.mustEnrol).toBe(true)
  const { members, invitations } = await app.site.practices.of(app.here.id)
  expect(members[me.person]).toMatchObject({ name: 'Lee Osei', roles: ['therapist'] })
  expect(Object.values(invitations)).toEqual([])
})

test('nobody under age is invited, nobody who was not asked, and nobody by way of a plain command', async () => {
  const year = app.clock.now().getUTCFullYear()
  const child = await newClient({ adult: false, birthDate: `${year - 15}-01-01` })
  expect((await invite(child)).body).toMatchObject({
    refused: { code: 'under-age' },
    words: expect.stringMatching(/age of consent/),
  })
  const grown = await newClient({ adult: false, birthDate: `${year - 19}-01-01` })
  expect((await invite(grown)).status).toBe(200)
  const therapist = await app.as(app.here.people.therapist)
  const about = { practice: app.here.id, stream: `client/${grown}`, as: 'therapist' } as const
  await therapist.command(about, { type: 'noteReach', ownDevice: true, ownMailbox: false, mayWrite: true })
  expect((await invite(grown)).body).toMatchObject({ refused: { code: 'not-reachable' } })
  expect((await therapist.command(about, { type: 'inviteClient' })).status).toBe(403)
  await mails(1)
})
