import type { EntityId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import { lineAbout } from '#web/plan/waits-lead.ts'

/** The line an entry of the agenda is about, where it is about one. */
export function entryLine(plan: Pick<Plan, 'threads'>, entry: AgendaEntry): EntityId | undefined {
  switch (entry.what) {
    case 'step':
      return entry.line
    case 'note':
      return plan.threads[entry.thread]?.line
    case 'waits':
      return lineAbout(entry.waiting)
    case 'own':
    case 'questions':
    case 'review':
    case 'amendment':
    case 'reported':
      return undefined
  }
}
