import type { PersonId } from '#domain/kernel/ids.ts'
import type { PracticeLibrary } from '#domain/measure/library/practice-library.ts'
import type { Practice } from '#domain/practice/practice.ts'
import type { Site } from '#server/http/here.ts'

export type MissingForRemoteRisk = 'address' | 'mail' | 'cover'
type Around = Pick<Site, 'config' | 'mail' | 'publicUrl'>

/** Whether this person can be told and can act: a current therapist or supervisor of the practice. */
export function mayCover({ members }: Practice, person: PersonId): boolean {
  const member = Object.hasOwn(members, person) ? members[person] : undefined
  return (
    member !== undefined && !member.ended && member.roles.some((one) => one === 'therapist' || one === 'supervisor')
  )
}

/**
 * What still stands between a practice and questions about risk away from the room; empty when nothing does. Asked every time:
 * a cover who has left, or an address that is gone, ends it at once. The demo on localhost counts its outbox as mail, so that it
 * can be tried.
 */
export function missingForRemoteRisk(
  { config, mail, publicUrl }: Around,
  practice: Practice,
  { cover }: Pick<PracticeLibrary, 'cover'>,
): MissingForRemoteRisk[] {
  const tried = config.demo && mail.kind === 'outbox'
  const address = publicUrl.startsWith('https:') || (tried && new URL(publicUrl).hostname === 'localhost')
  const missing: MissingForRemoteRisk[] = []
  if (!practice.reachable || !address) missing.push('address')
  if (mail.kind !== 'smtp' && !tried) missing.push('mail')
  if (!cover || !mayCover(practice, cover.person)) missing.push('cover')
  return missing
}

/** Whether items about risk are asked away from the room: asked for, and everything that makes it possible still holds. */
export function asksRiskRemotely(site: Around, practice: Practice, settings: PracticeLibrary): boolean {
  return settings.remoteRisk && missingForRemoteRisk(site, practice, settings).length === 0
}
