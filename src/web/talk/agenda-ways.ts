import type { EntityId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import { lineAbout, pageFor } from '#web/plan/waits-lead.ts'
import { isOffThePage } from '#web/talk/threads-at.ts'

/** Where something can be done: a page, and a place on it. */
export type Way = { readonly to: string; readonly hash?: string }

/** The notes of the whole plan stand at this place of its page. */
export const WHOLE_TALK = 'talk'

/**
 * Where an entry of the agenda leads to; null for what was put there by hand, which is only talked about. `pages`: the addresses there
 * are; `side`: for which side the reader speaks.
 */
export function wayOf(
  plan: Pick<Plan, 'id' | 'client' | 'threads' | 'lines'>,
  entry: AgendaEntry,
  reported: readonly Reported[],
  pages: Readonly<Record<string, unknown>>,
  side: Side | null,
): Way | null {
  const page = `/plan/${plan.id}`
  const at = (line: EntityId | undefined): Way =>
    line === undefined || isOffThePage(plan, line) ? { to: page } : { to: page, hash: `line-${line}` }
  switch (entry.what) {
    case 'own':
      return null
    case 'note': {
      const line = plan.threads[entry.thread]?.line
      return line === undefined || isOffThePage(plan, line) ? { to: page, hash: WHOLE_TALK } : at(line)
    }
    case 'waits': {
      const elsewhere = pageFor(entry.waiting, plan)
      return elsewhere ? { to: elsewhere } : at(lineAbout(entry.waiting))
    }
    case 'questions':
      return { to: `/choices/${plan.id}/${entry.decision}` }
    case 'step':
      return at(entry.line)
    case 'review':
      return { to: '/plan/$plan/review' in pages ? `${page}/review` : page }
    case 'amendment':
      return { to: '/plan/$plan/corrections' in pages ? `${page}/corrections` : page }
    case 'reported': {
      const what = reported.find((one) => one.key === entry.key)?.what
      if (what === 'objection')
        return side === 'client'
          ? { to: '/care-team' }
          : side === 'therapist'
            ? { to: `/clients/${plan.client}` }
            : null
      return {
        to: `${page}/progress`,
        ...(what === 'risk' ? { hash: 'safety' } : what === 'said' ? { hash: 'notes' } : {}),
      }
    }
  }
}
