import { useState } from 'react'
import { newCommandId } from '#web/live/asking.ts'
import { type DraftScreen, draftsOf, useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'
import type { Shareable } from '#domain/plan/sharing.ts'

/** What a draft of these pages is for: one draft for each of what it does and what it is about. */
export type Purpose = {
  readonly doing: 'weigh' | 'decide' | 'viewChoice' | 'openChoice' | 'questions'
  readonly about: string
}

const isFor = (typed: Typed, { doing, about }: Purpose): boolean => typed['doing'] === doing && typed['about'] === about

/** The draft that was begun for this and not taken up yet: on the server, or only typed in this tab so far. */
function begun(screen: PlanScreen, purpose: Purpose): string | undefined {
  const onServer = draftsOf(screen).findLast((draft) => isFor(draft.typed, purpose))
  if (onServer) return onServer.id
  const prefix = `${screen.page.plan.id}/`
  const mine = Object.entries(typedTexts.all()[screen.asker.person] ?? {})
  const here = mine.find(([key, typed]) => key.startsWith(prefix) && isFor(typed, purpose))
  const id = here?.[0].slice(prefix.length)
  return id !== undefined && !screen.plan.takenDrafts.includes(id) ? id : undefined
}

export type OwnDraft<Fields extends Typed> = DraftScreen<Fields> & { readonly id: string }

/**
 * What one person writes on these pages, kept as their own draft from the first letter on; going away and coming back finds it.
 * `remake`: what it becomes when it can be shared (see `useDraft`).
 */
export function useOwnDraft<Fields extends Typed & Purpose>(
  screen: PlanScreen,
  start: Fields,
  remake?: (typed: Fields, draft: string) => Shareable | null,
): OwnDraft<Fields> {
  const [empty] = useState(start)
  const [id] = useState(() => begun(screen, start) ?? newCommandId())
  const draft = useDraft<Fields>(screen, id, empty, remake && ((typed) => remake(typed, id)))
  return { ...draft, id }
}
