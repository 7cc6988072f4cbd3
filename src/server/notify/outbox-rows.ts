import type pg from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { MailProblem } from '#server/notify/smtp.ts'

/** Why a letter has not left yet, and whether it is no longer tried. */
export type Stuck = { readonly problem: MailProblem; readonly since: Instant; readonly forGood: boolean }

type Row = {
  readonly mail_id: string
  readonly at: Date
  readonly client_id: string | null
  readonly to_client: boolean
  readonly body: Buffer
  readonly problem: MailProblem | null
  readonly problem_at: Date | null
  readonly given_up_at: Date | null
}

/** Letters that have not been sent: one of them, or the newest so many, still encrypted. */
export async function waitingRows(
  pool: pg.Pool,
  practiceId: PracticeId,
  which: { readonly one: string } | { readonly newest: number },
) {
  const [where, value] =
    'one' in which ? ['AND mail_id = $2', which.one] : (['ORDER BY at DESC LIMIT $2', which.newest] as const)
  const rows = await inPractice(pool, practiceId, (run) =>
    run<Row>(
      `SELECT mail_id, at, client_id, to_client, body, problem, problem_at, given_up_at FROM waymark.outbox
        WHERE practice_id = $1 AND sent_at IS NULL ${where}`,
      [practiceId, value],
    ),
  )
  return rows.map((row) => ({
    id: row.mail_id,
    at: row.at.toISOString(),
    clientId: row.client_id ?? undefined,
    toClient: row.to_client,
    body: row.body,
    stuck: stuckOf(row),
  }))
}

function stuckOf({ problem, problem_at: at, given_up_at: givenUp }: Row): Stuck | null {
  return problem && at ? { problem, since: at.toISOString(), forGood: givenUp !== null } : null
}

/** Since when letters to this client come back for good: their newest one did. Null while they arrive, or are tried. */
export async function clientBox(pool: pg.Pool, practiceId: PracticeId, clientId: ClientId): Promise<Instant | null> {
  const [row] = await inPractice(pool, practiceId, (run) =>
    run<Pick<Row, 'problem' | 'problem_at' | 'given_up_at'>>(
      `SELECT problem, problem_at, given_up_at FROM waymark.outbox
        WHERE practice_id = $1 AND client_id = $2 AND to_client ORDER BY at DESC LIMIT 1`,
      [practiceId, clientId],
    ),
  )
  const { problem, problem_at: at, given_up_at: givenUp } = row ?? {}
  return problem && problem !== 'later' && at && givenUp ? at.toISOString() : null
}
