import type { PersonId } from '#domain/kernel/ids.ts'
import type { Cover, PracticeLibrary } from '#domain/measure/library/practice-library.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { mayCover } from '#server/check-in/remote-risk.ts'

/**
 * Who is told when this client's therapists have recorded nothing: the named cover; where that is one of these therapists, a
 * supervisor of theirs, so that somebody else looks. The cover stays where there is no such supervisor. Null without a cover.
 */
export function coverFor(
  practice: Practice,
  { team }: Pick<Client, 'team'>,
  { cover }: Pick<PracticeLibrary, 'cover'>,
): Cover | null {
  if (!cover || !mayCover(practice, cover.person)) return null
  if (!team.includes(cover.person)) return cover
  const above = team
    .flatMap((person): PersonId[] => {
      const member = Object.hasOwn(practice.members, person) ? practice.members[person] : undefined
      return member?.supervisor === undefined ? [] : [member.supervisor]
    })
    .find((person) => !team.includes(person) && mayCover(practice, person))
  return above === undefined ? cover : { ...cover, person: above }
}
