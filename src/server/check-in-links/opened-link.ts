import type { Link } from '#domain/check-in/state.ts'
import { type LinkOf, linkOfToken } from '#server/check-in-links/link-rows.ts'
import { type Situation, situationOf } from '#server/check-in/situation.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Site } from '#server/http/here.ts'

/** A link that somebody holds the token of, and what a check-in by it is asked from. */
export type OpenedLink = LinkOf & { readonly situation: Situation; readonly link: Link | undefined }

/** Null for a token that opens nothing here, and never did or no longer does: nobody learns which. */
export async function openedLink(site: Site, token: string): Promise<OpenedLink | null> {
  const found = await linkOfToken(site.pool, token)
  const situation = found && (await situationOf(site, found.practiceId, found.clientId))
  if (!situation) return null
  return { ...found, situation, link: situation.checkIns.links.find(({ id }) => id === found.linkId) }
}

/** Why it cannot be used now; null when it can. */
export function unusable({ link, situation }: OpenedLink): Refusal | null {
  if (link?.usedOn !== undefined) return { code: 'link-used' }
  return !link || link.ended || link.until < situation.today ? { code: 'link-ended' } : null
}
