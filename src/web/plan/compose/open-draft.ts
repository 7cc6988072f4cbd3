import { useState } from 'react'
import { draftsOf } from '#web/live/drafts.ts'
import { newCommandId } from '#web/live/asking.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'
import { useOpenDraft } from '#web/plan/compose/open-drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'

/** What a composer is for, kept with what is typed, so that opening it again finds what was begun. */
export type Doing = {
  readonly doing: 'write' | 'goal' | 'change' | 'answer' | 'say' | 'note' | 'correction'
  readonly kind?: string
  readonly parent?: string
  readonly line?: string
  readonly answer?: string
  /** What exactly it is about, where neither line nor kind says so. */
  readonly of?: string
}
const MARKS = ['doing', 'kind', 'parent', 'line', 'answer', 'of'] as const

/** The id of the draft that was begun for this and not yet shared or kept for a session; else a new one. It is open from now on. */
export function useDraftFor(screen: PlanScreen, doing: Doing, known?: string): string {
  const [id] = useState(() => known ?? begun(screen, doing) ?? newCommandId())
  useOpenDraft(id)
  return id
}

function begun(screen: PlanScreen, doing: Doing): string | undefined {
  const same = (typed: Typed): boolean => MARKS.every((mark) => typed[mark] === doing[mark])
  const onServer = draftsOf(screen).find((draft) => !draft.act && same(draft.typed))
  if (onServer) return onServer.id
  const mine = typedTexts.all()[screen.asker.person] ?? {}
  const prefix = `${screen.page.plan.id}/`
  const here = Object.entries(mine).find(([key, typed]) => key.startsWith(prefix) && same(typed))
  const id = here?.[0].slice(prefix.length)
  return id !== undefined && !screen.plan.takenDrafts.includes(id) && !screen.page.drafts.drafts[id]?.act
    ? id
    : undefined
}
