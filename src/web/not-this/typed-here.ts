import { useState } from 'react'
import { INSTEAD, type Instead } from '#domain/plan/consent/consent.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { typedTexts } from '#web/live/typed-texts.ts'

/** What is chosen and written on the page of one line, before it is told. */
export type TypedHere = { readonly chose: Instead | null; readonly words: string }
const NOTHING: TypedHere = { chose: null, words: '' }

/**
 * What one chose and wrote stays in this tab while one reads on elsewhere and comes back. It goes nowhere else before it is told: the
 * page says that only the client sees it.
 */
export function useTypedHere({ asker, plan }: PlanScreen, line: string) {
  const key = `not-this/${plan.id}/${line}`
  const [typed, setTyped] = useState(() => read(typedTexts.of(asker.person, key)))
  const set = (change: Partial<TypedHere>): void => {
    const next = { ...typed, ...change }
    setTyped(next)
    typedTexts.keep(asker.person, key, next)
  }
  return { typed, set, drop: () => typedTexts.drop(asker.person, key) }
}

const read = (kept: Readonly<Record<string, unknown>> | null): TypedHere =>
  kept ? { chose: INSTEAD.find((one) => one === kept['chose']) ?? null, words: String(kept['words'] ?? '') } : NOTHING
