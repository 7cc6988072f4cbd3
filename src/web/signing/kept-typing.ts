import { useEffect, useState } from 'react'
import type { PlanScreen } from '#web/live/plan.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'

/**
 * What somebody has marked and typed while signing: in this tab's memory under their name, so that going to look something up and
 * coming back loses nothing. Like all that has been typed here it goes when they sign out.
 */
export function useKeptTyping<Fields extends Typed>(screen: PlanScreen, about: string, empty: Fields) {
  const key = `${screen.plan.id}/${about}`
  const { person } = screen.asker
  const [typed, setTyped] = useState<Fields>(() => ({ ...empty, ...(typedTexts.of(person, key) as Fields | null) }))
  useEffect(() => {
    if (typed !== empty) typedTexts.keep(person, key, typed)
  }, [typed, empty, person, key])
  return {
    typed,
    set: (more: Partial<Fields>) => setTyped((before) => ({ ...before, ...more })),
    drop: () => typedTexts.drop(person, key),
  }
}
