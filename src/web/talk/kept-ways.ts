import type { Draft } from '#domain/plan/drafts.ts'
import type { Plan } from '#domain/plan/state.ts'
import { lineOf } from '#web/plan/compose/drafts-on.ts'
import { WHOLE_TALK, type Way } from '#web/talk/agenda-ways.ts'
import { isNote, isOffThePage } from '#web/talk/threads-at.ts'

/** What somebody keeps for the next session: it is shared by itself when that begins. */
export const keptForNext = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ act, forSession }) => act !== undefined && forSession)

/** Where a draft stands on its author's page, to be changed, shared now or thrown away. */
export function wayOfDraft(plan: Plan, draft: Draft): Way {
  if (draft.act?.type === 'weigh') return { to: `/choices/${plan.id}` }
  const to = `/plan/${plan.id}`
  const line = lineOf(plan, draft)
  if (line && !isOffThePage(plan, line.id)) return { to, hash: `line-${line.id}` }
  return isNote(draft) ? { to, hash: WHOLE_TALK } : { to }
}
