import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { type ClientId, entityId, type PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { linkMail } from '#server/check-in-links/link-mail.ts'
import { newToken } from '#server/check-in-links/link-rows.ts'
import type { Services } from '#server/services.ts'

const DAYS_GOOD = 7

type Parts = Pick<Services, 'pool' | 'vault' | 'handler' | 'mail' | 'publicUrl'>
type LinkWish = {
  readonly asking: Asking
  /** The address it goes to. */
  readonly email?: string | undefined
  /** `none`: another letter carries it. */
  readonly letter?: 'sent' | 'none'
}
export type LinkMade = { readonly link: string; readonly until: CivilDate }

/**
 * Makes a link for one check-in, good for seven days, and mails it where there is an address. Asked again under one command id it
 * is the same link, and the token told last is the one that opens it. May it be made, and mailed? That is asked before.
 */
export async function makeLink(
  parts: Parts,
  practiceId: PracticeId,
  clientId: ClientId,
  { asking, email, letter = 'sent' }: LinkWish,
): Promise<LinkMade | { readonly refused: Refusal }> {
  const outcome = await parts.handler.handle('checkins', {
    practiceId,
    streamId: `checkins/${clientId}`,
    clientId,
    command: { type: 'makeLink', client: clientId, until: addDays(asking.today, DAYS_GOOD) },
    asking,
  })
  if ('refused' in outcome) return outcome
  const linkId = entityId(asking.commandId, 0)
  const made = outcome.state.links.find(({ id }) => id === linkId)
  if (!made || made.ended) return { refused: { code: 'link-ended', about: linkId } }
  const link = { practiceId, clientId, linkId }
  const token = made.usedOn === undefined && (await newToken(parts, link, { until: made.until, at: asking.at, email }))
  if (!token) return { refused: { code: 'link-used', about: linkId } }
  const address = `${parts.publicUrl}/check-in/link#${token}`
  if (email !== undefined && letter === 'sent')
    await parts.mail.send(practiceId, {
      id: linkId,
      to: email,
      at: asking.at,
      clientId,
      toClient: true,
      ...linkMail(address),
    })
  return { link: address, until: made.until }
}
