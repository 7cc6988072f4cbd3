import { createTransport } from 'nodemailer'
import type { Pool } from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Jobs } from '#server/notify/jobs.ts'
import { about, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: Instant
  readonly clientId?: ClientId | undefined
}
export type Mail = {
  readonly kind: 'smtp' | 'outbox'
  /**
   * Keeps the letter encrypted and has it sent; without a mail server it waits on the outbox page. A letter with the id of one
   * that still waits takes its place.
   */
  readonly send: (practiceId: PracticeId, letter: Letter) => Promise<void>
  /** What lies in the outbox, newest first. */
  readonly waiting: (practiceId: PracticeId) => Promise<readonly Letter[]>
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
const NEUTRAL_SENDER = 'Waymark <no-reply@localhost>'
const MOST_SHOWN = 200

/** Letters are kept encrypted under the practice's key; a job carries nothing but their ids. */
export async function openMail({ pool, vault, jobs, smtpUrl, from, clock }: MailSettings): Promise<Mail> {
  const transport = smtpUrl ? createTransport(smtpUrl, { from: from ?? NEUTRAL_SENDER }) : undefined
  const bound = (practiceId: string, id: string) => about('outbox', practiceId, id)

  const read = async (practiceId: PracticeId, where: string, values: readonly unknown[]): Promise<Letter[]> => {
    const key = await vault.keys.practiceKey(practiceId)
    const rows = await inPractice(pool, practiceId, (run) =>
      run<{ mail_id: string; at: Date; client_id: string | null; body: Buffer }>(
        `SELECT mail_id, at, client_id, body FROM waymark.outbox WHERE practice_id = $1 AND sent_at IS NULL ${where}`,
        [practiceId, ...values],
      ),
    )
    return rows.map((row) => {
      const plain = JSON.parse(open(key, row.body, bound(practiceId, row.mail_id)).toString('utf8')) as Pick<
        Letter,
        'to' | 'subject' | 'text'
      >
      return { id: row.mail_id, at: row.at.toISOString(), clientId: row.client_id ?? undefined, ...plain }
    })
  }

  if (transport)
    await jobs.work<{ practiceId: string; mailId: string }>(SEND, async ({ practiceId, mailId }) => {
      const [letter] = await read(practiceId, 'AND mail_id = $2', [mailId])
      if (!letter) return
      await transport.sendMail({ to: letter.to, subject: letter.subject, text: letter.text })
      // Not one that took its place while this one was on its way.
      await inPractice(pool, practiceId, (run) =>
        run('UPDATE waymark.outbox SET sent_at = $4 WHERE practice_id = $1 AND mail_id = $2 AND at = $3', [
          practiceId,
          mailId,
          letter.at,
          clock(),
        ]),
      )
    })

  return {
    kind: transport ? 'smtp' : 'outbox',
    async send(practiceId, { id, to, subject, text, at, clientId }) {
      const key = await vault.keys.practiceKey(practiceId)
      const body = seal(key, JSON.stringify({ to, subject, text }), bound(practiceId, id))
      await inPractice(pool, practiceId, (run) =>
        run(
          `INSERT INTO waymark.outbox (practice_id, mail_id, client_id, at, body) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (practice_id, mail_id) DO UPDATE SET body = excluded.body, at = excluded.at, sent_at = NULL`,
          [practiceId, id, clientId ?? null, at, body],
        ),
      )
      if (transport) await jobs.add(SEND, { practiceId, mailId: id })
    },
    waiting: (practiceId) => read(practiceId, 'ORDER BY at DESC LIMIT $2', [MOST_SHOWN]),
  }
}
