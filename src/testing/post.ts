import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'
import type { Site } from '#server/http/here.ts'
import { toStored } from '#server/sign-in/encrypted-columns.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'

/** A letter as it came. Without its Message-ID, which is drawn by chance and may spell any short word. */
export type Got = { readonly to: string; readonly text: string }

/** What a mail server does instead of taking letters: nothing at all, or an answer with this number at this point. */
export type Mood = { readonly silent?: boolean; readonly mailFrom?: number; readonly rcptTo?: number }

/** A real mail server on this machine, which keeps what it is given. */
export type Post = {
  readonly url: string
  readonly got: Got[]
  /** Waits for so many mails in all, and a little longer, so that one too many would be seen. */
  readonly many: (count: number) => Promise<readonly Got[]>
  /** From now on it behaves like this. */
  readonly turn: (mood: Mood) => void
  readonly close: () => Promise<void>
}

const PATIENCE_MS = 10_000
const ONE_TOO_MANY_MS = 400

export async function openPost(): Promise<Post> {
  const got: Got[] = []
  let mood: Mood = {}
  const answer = (number: number | undefined, done: (error?: Error) => void): void =>
    number === undefined ? done() : done(Object.assign(new Error('not now'), { responseCode: number }))
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // One that is silent takes the connection and never says a word.
    onConnect: (_session, done) => (mood.silent ? undefined : done()),
    onMailFrom: (_from, _session, done) => answer(mood.mailFrom, done),
    onRcptTo: (_to, _session, done) => answer(mood.rcptTo, done),
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join(' ')
        const read = text.replace(/^message-id:.*\r\n(?:[ \t].*\r\n)*/im, '')
        got.push({ to, text: read.replaceAll('=\r\n', '').replaceAll('=3D', '=') })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    got,
    turn: (now) => void (mood = now),
    async many(count) {
      const until = Date.now() + PATIENCE_MS
      while (got.length < count && Date.now() < until) await pause(25)
      await pause(ONE_TOO_MANY_MS)
      expect(got.map(({ to }) => to)).toHaveLength(count)
      return got
    },
    close: () => new Promise<void>((done) => server.close(done)),
  }
}

const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))

/** Gives someone who signs in an address of their own. */
export async function giveMailbox({ pool, vault }: Site, person: string, email: string): Promise<void> {
  const stored = toStored(vault.deterministic('identity'), 'identity.people', 'email', email)
  await inSignIn(pool, (client) =>
    client.query('UPDATE identity.people SET email = $2 WHERE id = $1', [person, stored]),
  )
}
