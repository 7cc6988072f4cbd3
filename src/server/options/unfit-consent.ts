import type { Capacity } from '#domain/kernel/asking.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { noOptions } from '#domain/options/practice-options.ts'
import type { AnyCommand } from '#server/http/stand-for.ts'
import type { Site } from '#server/http/here.ts'

/**
 * What only the server can see about a signature that consents: that every clause it names is one the practice asks for now, in the
 * edition that stands. Who read an older one reads the newer before saying yes, so that no consent covers words nobody wrote.
 */
export async function unfitConsent(
  site: Site,
  practiceId: PracticeId,
  command: AnyCommand,
  capacity: Capacity,
): Promise<Refusal | null> {
  const answered = capacity === 'client' ? clausesIn(command) : []
  if (answered.length === 0) return null
  const { clauses } = (await site.handler.read('options', practiceId, 'options'))?.state ?? noOptions
  for (const { clause, edition } of answered) {
    const known = Object.hasOwn(clauses, clause) ? clauses[clause] : undefined
    if (!known || known.ended) return { code: 'unknown', about: clause }
    if (known.edition !== edition) return { code: 'stale', about: clause }
  }
  return null
}

/** The clauses a command answers, while signing or apart from it. */
function clausesIn(command: AnyCommand): readonly { readonly clause: string; readonly edition: number }[] {
  if (command.type === 'answerClause') return [command]
  return command.type === 'sign' ? (command.consent?.clauses ?? []) : []
}
