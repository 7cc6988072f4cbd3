import { useEffect, useState } from 'react'
import type { PlanScreen } from '#web/live/plan.ts'
import { type Typed, typedTexts } from '#web/live/typed-texts.ts'

/**
 * What somebody types into one form that is no draft of a line: in this tab's memory under their name, so that going to look
 * something up and coming back loses nothing. Like all that has been typed here it goes when they sign out. `empty` stays the same.
 */
export function useKeptTyping<Fields extends Typed>(screen: PlanScreen, about: string, empty: Fields) {
  const key = `${screen.plan.id}/${about}`
  const { person } = screen.asker
  const [typed, setTyped] = useState<Fields>(() => {
    const known = typedTexts.of(person, key)
    return known ? { ...empty, ...known } : empty
  })
  useEffect(() => {
    if (typed !== empty) typedTexts.keep(person, key, typed)
  }, [typed, empty, person, key])
  return {
    typed,
    set: (more: Partial<Fields>) => setTyped((before) => ({ ...before, ...more })),
    drop: () => {
      setTyped(empty)
      typedTexts.drop(person, key)
    },
  }
}
