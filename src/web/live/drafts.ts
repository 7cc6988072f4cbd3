import { useCallback, useEffect, useRef, useState } from 'react'
import type { PersonId, PlanId } from '#domain/kernel/ids.ts'
import { type Draft, untaken } from '#domain/plan/drafts.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { useConnectionAway } from '#web/live/connection.ts'
import { refresh, type PlanScreen } from '#web/live/plan.ts'
import { envelope, send } from '#web/live/send.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'

const KEEP_AFTER_MS = 600

/** Where what was typed is now. `tabOnly`: the connection is away, so only this tab has it. `notKept`: the server does not take it. */
export type Kept = 'nothing' | 'keeping' | 'kept' | 'tabOnly' | 'notKept'

export type DraftScreen<Fields extends Typed> = {
  readonly typed: Fields
  readonly set: (change: Partial<Fields>) => void
  readonly kept: Kept
  /** Keeps it for the next session, or as something that could be shared later; without an act, as it was typed. */
  readonly prepare: (act: Shareable | null, forSession: boolean) => Promise<void>
  /** After it has been shared or is not wanted any more. */
  readonly drop: () => void
}

const keyOf = (plan: PlanId, draft: string): string => `${plan}/${draft}`

/** The reader's own drafts that the plan has not taken up yet, oldest first. */
export function draftsOf(screen: PlanScreen): Draft[] {
  const all = Object.values(untaken(screen.page.drafts, screen.plan.takenDrafts).drafts)
  return all.sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1))
}

/**
 * What is being typed into one composer: in this tab's memory at once, in the author's own drafts on the server a moment after
 * the last key. The same draft id brings the same text back. `remake`: what a draft that could be shared becomes as its text changes;
 * without it, a changed draft is an unfinished one again.
 */
export function useDraft<Fields extends Typed>(
  screen: PlanScreen,
  draft: string,
  empty: Fields,
  remake?: (typed: Fields) => Shareable | null,
): DraftScreen<Fields> {
  const { page, asker } = screen
  const key = keyOf(page.plan.id, draft)
  const [typed, setTyped] = useState<Fields>(() => {
    const begun = typedTexts.of(asker.person, key) ?? page.drafts.drafts[draft]?.typed
    return begun ? ({ ...empty, ...begun } as Fields) : empty
  })
  const [kept, setKept] = useState<Kept>('nothing')
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly keepNow: () => void } | null>(null)
  const away = useConnectionAway()
  const known = page.drafts.drafts[draft]
  const before = useRef({ known, remake })
  useEffect(() => {
    before.current = { known, remake }
  }, [known, remake])

  const set = useCallback(
    (change: Partial<Fields>) => {
      const next = { ...typed, ...change }
      setTyped(next)
      typedTexts.keep(asker.person, key, next)
      setKept('keeping')
      clearTimeout(waiting.current?.timer)
      const keepNow = (): void => {
        waiting.current = null
        const { known: was, remake: made } = before.current
        const act = was?.act ? (made?.(next) ?? undefined) : undefined
        const forSession = act !== undefined && was?.forSession === true
        void keep(page, asker.person, { draft, typed: next, forSession, act }).then((done) =>
          setKept(done ? 'kept' : 'notKept'),
        )
      }
      waiting.current = { timer: setTimeout(keepNow, KEEP_AFTER_MS), keepNow }
    },
    [typed, asker.person, key, page, draft],
  )
  // Closing a composer in the middle of a word keeps the word.
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer)
      waiting.current?.keepNow()
    },
    [],
  )
  const stopWaiting = (): void => {
    clearTimeout(waiting.current?.timer)
    waiting.current = null
  }

  const prepare = useCallback(
    async (prepared: Shareable | null, forNext: boolean) => {
      stopWaiting()
      await keep(page, asker.person, {
        draft,
        typed,
        forSession: forNext && prepared !== null,
        act: prepared ?? undefined,
      })
      await refresh(page.plan.id)
    },
    [page, asker.person, draft, typed],
  )
  const drop = useCallback(() => {
    stopWaiting()
    setTyped(empty)
    setKept('nothing')
    void dropDraft(screen, draft)
  }, [screen, draft, empty])
  return { typed, set, kept: kept === 'keeping' && away ? 'tabOnly' : kept, prepare, drop }
}

type Keeping = {
  readonly draft: string
  readonly typed: Typed
  readonly forSession: boolean
  readonly act?: Shareable | undefined
}

async function keep(page: PlanPage, person: PersonId, { draft, typed, forSession, act }: Keeping): Promise<boolean> {
  const command = { type: 'keepDraft', draft, typed, forSession, ...(act ? { act } : {}) }
  return 'version' in (await send(envelope(`drafts/${page.plan.id}/${person}`, page.practice, page.capacity, command)))
}

/** Takes a draft away for good. */
export async function dropDraft({ page, asker }: PlanScreen, draft: string): Promise<void> {
  typedTexts.drop(asker.person, keyOf(page.plan.id, draft))
  await send(
    envelope(`drafts/${page.plan.id}/${asker.person}`, page.practice, page.capacity, { type: 'dropDraft', draft }),
  )
  await refresh(page.plan.id)
}

/** Sets a finished draft apart for the next session, or takes it back from there. */
export async function keepForSession({ page, asker }: PlanScreen, draft: Draft, forSession: boolean): Promise<void> {
  await keep(page, asker.person, { draft: draft.id, typed: draft.typed, act: draft.act, forSession })
  await refresh(page.plan.id)
}
