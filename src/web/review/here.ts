import { createContext, useContext } from 'react'
import type { Looking } from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { ReviewTyped } from '#web/review/review-typed.ts'

/** A look at the plan as it lies before one of the two. */
export type ReviewHere = {
  readonly screen: PlanScreen
  readonly review: Looking
  /** For whom this screen speaks. */
  readonly side: Side
  /** The name of the other side. */
  readonly other: string
  readonly typed: ReviewTyped
  readonly set: (change: Partial<ReviewTyped>) => void
}

export const ReviewContext = createContext<ReviewHere | null>(null)

export function useReview(): ReviewHere {
  const here = useContext(ReviewContext)
  if (!here) throw new Error('A part of a look at the plan stands outside it.')
  return here
}
