import type { Document, Statement } from '#domain/plan/document.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'

/**
 * The statements that stand in a version: those frozen with it, and those attached since, so that an earlier version is never read
 * without what the client said about it. The order is that in which they were attached.
 */
export function statementsIn(
  document: Pick<Document, 'statements' | 'lines'>,
  { amendments }: Pick<Plan, 'amendments'>,
  id?: EntityId,
): Statement[] {
  const frozen = document.statements ?? []
  const since = Object.values(amendments).flatMap(({ line, version, statement }): Statement[] => {
    const about = line ?? version
    const here = about === id || document.lines.some((one) => one.id === about)
    return statement && about !== undefined && here ? [{ about, words: statement.words, on: statement.on }] : []
  })
  const isSame = (a: Statement) => (b: Statement) => a.about === b.about && a.words === b.words && a.on === b.on
  return [...frozen, ...since.filter((one) => !frozen.some(isSame(one)))]
}

/** The statements of a version, and whose they are: null, the reader's own. On paper (`named`) the name always stands there. */
export function statedIn(
  screen: PlanScreen,
  document: Pick<Document, 'statements' | 'lines'>,
  { id, named = false }: { readonly id?: EntityId; readonly named?: boolean } = {},
): { readonly statements: readonly Statement[]; readonly client: string | null } {
  const own = screen.side === 'client' && !named
  return { statements: statementsIn(document, screen.plan, id), client: own ? null : nameOfSide(screen, 'client') }
}
