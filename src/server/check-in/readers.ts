import type { CivilDate } from '#domain/kernel/dates.ts'
import type { PracticeLibrary } from '#domain/measure/library/practice-library.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Member, Practice } from '#domain/practice/practice.ts'
import { coverFor } from '#server/check-in/cover-for.ts'
import type { Readers } from '#server/http/check-in-contract.ts'

/** Who reads what this client sends: their therapists, those therapists' supervisors, and the cover where there is one. */
export function readersOf(
  practice: Practice,
  client: Pick<Client, 'team'>,
  settings: Pick<PracticeLibrary, 'cover'>,
  nextSession: CivilDate | null,
): Readers {
  const here = (person: string | undefined): Member | undefined => {
    const member =
      person !== undefined && Object.hasOwn(practice.members, person) ? practice.members[person] : undefined
    return member?.ended ? undefined : member
  }
  const therapists = client.team.flatMap((person) => here(person) ?? [])
  const supervisors = therapists.flatMap(({ supervisor }) => here(supervisor) ?? [])
  const cover = coverFor(practice, client, settings)
  const by = here(cover?.person)
  return {
    names: [...new Set([...therapists, ...supervisors].map(({ name }) => name))],
    by: nextSession,
    cover: cover && by ? { name: by.name, hours: cover.hours, afterMinutes: cover.afterMinutes } : null,
  }
}
