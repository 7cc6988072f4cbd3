import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'

const NEUTRAL_SENDER = 'Waymark <no-reply@localhost>'
/** A mail server that says nothing for so long is asked again later. The address itself may set others, as query parameters. */
const PATIENCE = { connectionTimeout: '15000', greetingTimeout: '15000', socketTimeout: '30000' } as const

/** Opens the way to a mail server. A server that does not answer in time counts as one that is away. */
export function openTransport(smtpUrl: string, from: string | undefined): Transporter {
  const address = new URL(smtpUrl)
  for (const [name, ms] of Object.entries(PATIENCE))
    if (!address.searchParams.has(name)) address.searchParams.set(name, ms)
  return createTransport(address.href, { from: from ?? NEUTRAL_SENDER })
}

/**
 * A name of the letter that stays the same however often it is handed over, so that a mailbox which was given it twice keeps one.
 * It tells nothing: a hash.
 */
export function messageId(practiceId: string, mailId: string, at: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([practiceId, mailId, at]))
    .digest('base64url')
  return `<${hash}@waymark.invalid>`
}

/** Why a letter was not taken. `noMailbox` and `refused` are for ever; `later` is tried again. */
export type MailProblem = 'noMailbox' | 'refused' | 'later'

/**
 * What a mail server's answer means. A 5xx for the recipient means that nobody there takes mail at this address; one for the letter
 * itself, that they do not want it. Whatever else goes wrong (no connection, a 4xx, our own password) may be better in a while.
 */
export function problemOf(error: unknown): MailProblem {
  const { code, responseCode, command } = (error ?? {}) as { code?: unknown; responseCode?: unknown; command?: unknown }
  const forEver = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  if (!forEver) return 'later'
  if (code === 'EENVELOPE' && command !== 'MAIL FROM') return 'noMailbox'
  return code === 'EMESSAGE' ? 'refused' : 'later'
}
