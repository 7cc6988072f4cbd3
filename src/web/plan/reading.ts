import { createContext, useContext } from 'react'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Reader } from '#web/line-words/names.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

export type Adding = { readonly kind: Kind; readonly under?: EntityId | undefined }

/** What this reader has just shared: the line where it stands, and what takes it back as long as that is possible. */
export type Shared = { readonly line: EntityId; readonly undo?: EntityId | undefined }

/** The plan as it lies before one reader: what every line of the page and its margin needs to know. */
export type Reading = {
  readonly screen: PlanScreen
  readonly reader: Reader
  /** The line whose margin is open. */
  readonly open: EntityId | null
  readonly setOpen: (line: EntityId | null) => void
  /** The one composer that is open: in a part of the page, or under a line. */
  readonly adding: Adding | null
  readonly setAdding: (adding: Adding) => void
  /** Closes this composer, unless another one has been opened in the meantime. */
  readonly closeAdding: (adding: Adding) => void
  readonly shared: Shared | null
  readonly setShared: (shared: Shared | null) => void
  /** The line whose words somebody came here to change. */
  readonly toChange: EntityId | null
  /** Where what waits is listed, and can lead there. */
  readonly setToChange?: ((line: EntityId) => void) | undefined
  /** Wide enough for the margin to stand beside the page. */
  readonly wide: boolean
}

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('A line of the plan stands outside its page.')
  return reading
}

export function nameOf({ page }: PlanScreen, person: PersonId): string {
  return page.people[person]?.name ?? m.someone()
}

/** The person who speaks for a side where no view names one. */
export function nameOfSide(screen: PlanScreen, side: Side): string {
  if (side === 'client') return screen.page.client.name
  const opener = screen.plan.opened?.by
  return opener ? nameOf(screen, opener) : m.someone()
}
