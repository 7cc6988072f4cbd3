import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayOfDraft, draftOf } from '#domain/plan/room-sheet.ts'
import type { Side } from '#domain/plan/side.ts'
import { draftsOf, dropDraft, type Kept, useDraft } from '#web/live/drafts.ts'
import { useKeepOnLeaving } from '#web/live/keep-on-leaving.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'
import { carriedSheet } from '#web/together/carried.ts'
import {
  asSheet,
  begunAnew,
  emptySheet,
  goneTo,
  isOver,
  knowsMore,
  merged,
  type Place,
  saysNothing,
  type Sheet,
  within,
  withTexts,
} from '#web/together/sheet.ts'

/** A sheet of an earlier day that was left in the middle. */
export type Earlier = { readonly day: string; readonly draft: string; readonly sheet: Sheet }

export type SheetHere = {
  readonly sheet: Sheet
  readonly kept: Kept
  /** Puts these texts down, as those of the side that holds the screen. */
  readonly put: (texts: Readonly<Record<string, string>>) => void
  readonly go: (place: Place) => void
  readonly startAnew: () => void
  /** Whether it was written in a session that is closed by now. */
  readonly over: boolean
  /** Goes on with it all the same, after the session. */
  readonly goOn: () => void
  readonly earlier: Earlier | null
  readonly takeUp: (earlier: Earlier) => Promise<void>
  readonly putAway: (earlier: Earlier) => Promise<void>
  /** Everything kept on the server before the screen changes hands; then nothing more is kept from this side. */
  readonly keepAll: () => Promise<void>
  /** The sheet as it stands at this moment. */
  readonly now: () => Sheet
}

type Drafted = Sheet & Typed
const EMPTY = emptySheet as Drafted
const nowAt = (): string => new Date().toISOString()

/** The sheet of today: in memory at once, with its author's own drafts a moment later; with what came along from the other side. */
export function useSheet(screen: PlanScreen): SheetHere {
  const { page, plan, asker } = screen
  const side: Side = screen.side ?? 'therapist'
  const draft = draftOf(page.today)
  const key = `${plan.id}/${draft}`
  const [cameAlong] = useState(() => {
    const carried = carriedSheet(plan.id)
    if (!carried || typedTexts.of(asker.person, key)) return false
    const known = asSheet(page.drafts.drafts[draft]?.typed)
    typedTexts.keep(asker.person, key, (known ? merged(known, carried) : carried) as Drafted)
    return true
  })
  const drafted = useDraft<Drafted>(screen, draft, EMPTY)
  const latest = useRef(drafted)
  const gone = useRef(false)
  useEffect(() => {
    latest.current = drafted
  }, [drafted])
  const now = useCallback(
    (): Sheet => asSheet(typedTexts.of(asker.person, key)) ?? asSheet(latest.current.typed) ?? emptySheet,
    [asker.person, key],
  )
  const open = plan.sessions.find(({ state }) => state === 'open')?.id ?? ''
  const change = useCallback(
    (make: (sheet: Sheet) => Sheet, afresh = false): void => {
      gone.current = false
      const made = make(now())
      latest.current.set(within(made, open || (afresh ? '' : made.session), nowAt()) as Drafted)
    },
    [now, open],
  )
  useEffect(() => {
    // What came along from the other side is kept here too, before anything is typed.
    if (cameAlong) latest.current.set({})
  }, [cameAlong])
  const { kept } = drafted
  const unkept = useCallback(
    (): Typed | null => (gone.current || (kept !== 'keeping' && kept !== 'tabOnly') ? null : (now() as Drafted)),
    [kept, now],
  )
  useKeepOnLeaving(screen, draft, unkept)
  const sheet = useMemo(() => asSheet(drafted.typed) ?? emptySheet, [drafted.typed])
  const earlier = useMemo(() => {
    const found = earlierOf(screen)
    // The client is asked only where the screen was not taken back: else the other side has it all.
    return found && (side === 'therapist' || knowsMore(found.sheet, sheet, 'client')) ? found : null
  }, [screen, side, sheet])
  return {
    sheet,
    kept,
    now,
    put: (texts) => change((one) => withTexts(one, texts, { at: nowAt(), side })),
    go: (place) => change((one) => goneTo(one, place, nowAt())),
    startAnew: () => change((one) => begunAnew(one, { at: nowAt(), side }), true),
    over: isOver(sheet, plan.sessions),
    goOn: () => change((one) => one, true),
    earlier,
    takeUp: async (found) => {
      change((one) => merged(one, found.sheet), true)
      await dropDraft(screen, found.draft)
    },
    putAway: (found) => dropDraft(screen, found.draft),
    keepAll: async () => {
      if (!saysNothing(now())) await latest.current.prepare(null, false)
      gone.current = true
    },
  }
}

/** The last sheet of an earlier day that still holds something. */
function earlierOf(screen: PlanScreen): Earlier | null {
  const found = draftsOf(screen).flatMap(({ id, typed }): Earlier[] => {
    const day = dayOfDraft(id)
    const sheet = asSheet(typed)
    return day !== null && day < screen.page.today && sheet && !saysNothing(sheet) ? [{ day, draft: id, sheet }] : []
  })
  return found.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1) ?? null
}
