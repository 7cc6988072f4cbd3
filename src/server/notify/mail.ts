import type { Pool } from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice, type Run } from '#server/database/in-practice.ts'
import type { Jobs } from '#server/notify/jobs.ts'
import { clientBox, type Stuck, waitingRows } from '#server/notify/outbox-rows.ts'
import { type MailProblem, messageId, openTransport, problemOf } from '#server/notify/smtp.ts'
import { about, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: Instant
  readonly clientId?: ClientId | undefined
  /** It goes to the client themselves: should their mailbox refuse it, their card says so. */
  readonly toClient?: boolean | undefined
}
/** A letter that waits; `stuck`: why a mail server did not take it. */
export type WaitingLetter = Letter & { readonly stuck: Stuck | null }

/** Whether a letter is still to be sent, asked right before each time it is handed over. */
export type StillWanted = (practiceId: PracticeId, mailId: string) => Promise<boolean>

export type Mail = {
  readonly kind: 'smtp' | 'outbox'
  /**
   * Keeps the letter encrypted and has it sent; without a mail server it waits on the outbox page. A letter with the id of one
   * that still waits takes its place.
   */
  readonly send: (practiceId: PracticeId, letter: Letter) => Promise<void>
  /**
   * As `send`, together with `also` or not at all. Returns false, and sends nothing, when `also` says that there is nothing to send.
   */
  readonly sendWith: (practiceId: PracticeId, letter: Letter, also: (run: Run) => Promise<boolean>) => Promise<boolean>
  /** Letters whose id begins so are asked about before they are handed over; one that nobody wants any more is thrown away. */
  readonly askFirst: (prefix: string, stillWanted: StillWanted) => void
  /** What lies in the outbox, newest first. */
  readonly waiting: (practiceId: PracticeId) => Promise<readonly WaitingLetter[]>
  /** Whether the newest letter to this client came back for good: since when, or null. */
  readonly cameBack: (practiceId: PracticeId, clientId: ClientId) => Promise<Instant | null>
}

export type MailSettings = {
  readonly pool: Pool
  readonly vault: Vault
  readonly jobs: Jobs
  readonly smtpUrl?: string | undefined
  readonly from?: string | undefined
  readonly clock: () => Date
}

const SEND = 'send-mail'
const MOST_SHOWN = 200
const NOTHING = Symbol('nothing to send')

/** Letters are kept encrypted under the practice's key; a job carries nothing but their ids. */
export async function openMail({ pool, vault, jobs, smtpUrl, from, clock }: MailSettings): Promise<Mail> {
  const transport = smtpUrl ? openTransport(smtpUrl, from) : undefined
  const bound = (practiceId: string, id: string) => about('outbox', practiceId, id)
  const asked = new Map<string, StillWanted>()

  const read = async (practiceId: PracticeId, which: Parameters<typeof waitingRows>[2]): Promise<WaitingLetter[]> => {
    const key = await vault.keys.practiceKey(practiceId)
    const rows = await waitingRows(pool, practiceId, which)
    return rows.map(({ body, ...row }) => {
      const plain = JSON.parse(open(key, body, bound(practiceId, row.id)).toString('utf8')) as Pick<
        Letter,
        'to' | 'subject' | 'text'
      >
      return { ...row, ...plain }
    })
  }
  // Not one that took its place while this one was on its way.
  const noting = (practiceId: PracticeId, { id, at }: Letter, what: string, values: readonly unknown[]) =>
    inPractice(pool, practiceId, (run) =>
      run(`${what} WHERE practice_id = $1 AND mail_id = $2 AND at = $3`, [practiceId, id, at, ...values]),
    )
  const unwanted = async (practiceId: PracticeId, id: string): Promise<boolean> => {
    for (const [prefix, stillWanted] of asked) if (id.startsWith(prefix)) return !(await stillWanted(practiceId, id))
    return false
  }
  const handOver = async (practiceId: PracticeId, mailId: string, last: boolean): Promise<void> => {
    const [letter] = await read(practiceId, { one: mailId })
    if (!letter || !transport || letter.stuck?.forGood) return
    if (await unwanted(practiceId, mailId)) {
      await noting(practiceId, letter, 'DELETE FROM waymark.outbox', [])
      return
    }
    const { to, subject, text } = letter
    const failed = async (problem: MailProblem): Promise<void> => {
      const givenUp = problem !== 'later' || last ? clock() : null
      const what = 'UPDATE waymark.outbox SET problem = $4, problem_at = $5, given_up_at = $6'
      await noting(practiceId, letter, what, [problem, clock(), givenUp])
    }
    try {
      await transport.sendMail({ to, subject, text, messageId: messageId(practiceId, mailId, letter.at) })
    } catch (error) {
      const problem = problemOf(error)
      await failed(problem)
      // No words of the server's: they name the address.
      if (problem === 'later') throw new Error('The mail server did not take a letter; it is tried again later.')
      return
    }
    await noting(practiceId, letter, 'UPDATE waymark.outbox SET sent_at = $4, problem = NULL, problem_at = NULL', [
      clock(),
    ])
  }
  if (transport)
    await jobs.work<{ practiceId: string; mailId: string }>(SEND, ({ practiceId, mailId }, last) =>
      handOver(practiceId, mailId, last),
    )

  const sendWith: Mail['sendWith'] = async (practiceId, letter, also) => {
    const { id, to, subject, text, at, clientId, toClient = false } = letter
    const key = await vault.keys.practiceKey(practiceId)
    const body = seal(key, JSON.stringify({ to, subject, text }), bound(practiceId, id))
    const keep = async (run: Run): Promise<boolean> => {
      if (!(await also(run))) throw NOTHING
      await run(
        `INSERT INTO waymark.outbox (practice_id, mail_id, client_id, at, body, to_client) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (practice_id, mail_id) DO UPDATE SET body = excluded.body, at = excluded.at, sent_at = NULL,
           to_client = excluded.to_client, problem = NULL, problem_at = NULL, given_up_at = NULL`,
        [practiceId, id, clientId ?? null, at, body, toClient],
      )
      if (transport) await jobs.add(SEND, { practiceId, mailId: id }, run)
      return true
    }
    return inPractice(pool, practiceId, keep).catch((problem: unknown) => {
      if (problem === NOTHING) return false
      throw problem
    })
  }
  return {
    kind: transport ? 'smtp' : 'outbox',
    send: async (practiceId, letter) => void (await sendWith(practiceId, letter, () => Promise.resolve(true))),
    sendWith,
    askFirst: (prefix, stillWanted) => void asked.set(prefix, stillWanted),
    waiting: (practiceId) => read(practiceId, { newest: MOST_SHOWN }),
    cameBack: (practiceId, clientId) => clientBox(pool, practiceId, clientId),
  }
}
