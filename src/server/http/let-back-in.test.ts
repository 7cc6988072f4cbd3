import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InvitationMade, Me } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { giveMailbox } from '#testing/post.ts'

const EMAIL = 'jo@example.test'
const password = 'a password for the second time'
let app: TestApp
beforeEach(async () => {
  app = await testApp()
  await giveMailbox(app.site, app.here.people.client, EMAIL)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const token = async (): Promise<string> => {
  const mails = await app.site.mail.waiting(app.here.id)
  return /\/invitation#(\S+)/.exec(mails.find(({ to }) => to === EMAIL)?.text ?? '')?.[1] ?? ''
}

test('a client who cannot sign in any more is let back in by the practice, as the same person, and by their own mailbox alone', async () => {
  const { id, client, people } = app.here
  const mara = await app.as(people.therapist)
  const about = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  await mara.command(about, { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true })
  const invite = (email: string) =>
    mara.post<InvitationMade>(`/api/clients/${client}/invitation`, { practice: id, commandId: randomUUID(), email })
  const other = await invite('somebody.else@example.test')
  expect(other.body).toMatchObject({ refused: { code: 'address-not-theirs' } })
  const made = await invite(EMAIL)
  expect(made.status, made.text).toBe(200)
  const jo = await app.as(null)
  const sent = { token: await token(), code: made.body.code, password }
  const accepted = await jo.post('/api/invitation/accept', sent)
  expect(accepted.status, accepted.text).toBe(200)
  jo.keep(accepted.headers.getSetCookie())
  const me = (await jo.get<Me>('/api/me')).body
  expect([me.person, me.practices[0]?.asClient?.client]).toEqual([people.client, client])
  expect((await jo.post('/api/auth/sign-in/email', { email: EMAIL, password })).status).toBe(200)
})
