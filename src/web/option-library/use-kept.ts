import { useState } from 'react'
import { useMe } from '#web/live/me.ts'
import { typedTexts } from '#web/live/typed-texts.ts'

const PREFIX = 'option-library/'
let watching: string | null = null

/** Closing the window asks first while something typed here waits to be saved; whoever leaves quickly or signs out is not asked. */
function askBeforeClosing(person: string): void {
  if (watching === null)
    addEventListener('beforeunload', (event) => {
      const kept = Object.keys(typedTexts.all()[watching ?? ''] ?? {})
      if (kept.some((key) => key.startsWith(PREFIX)) && !document.documentElement.hidden) event.preventDefault()
    })
  watching = person
}

type Kept<Value> = {
  readonly value: Value
  readonly put: (next: Value) => void
  /** Whether something is typed that has not been saved. */
  readonly unsaved: boolean
  /** Forgets what was typed: it has been saved, or thrown away. What stood there at the beginning stands there again. */
  readonly drop: () => void
}

/** Something that is being typed, kept in this tab's memory under the person who types it, until it is saved or thrown away. */
export function useKept<Value>(key: string, stands: Value): Kept<Value> {
  const { person } = useMe()
  const name = PREFIX + key
  const [value, setValue] = useState<Value | null>(() => keptIn<Value>(person, name))
  return {
    value: value ?? stands,
    put: (next) => {
      keep(person, key, next)
      setValue(next)
    },
    unsaved: value !== null,
    drop: () => {
      typedTexts.drop(person, name)
      setValue(null)
    },
  }
}

const keptIn = <Value>(person: string, name: string): Value | null =>
  (typedTexts.of(person, name)?.['value'] as Value | undefined) ?? null

/** Keeps something for a form that is opened next. */
export function keep(person: string, key: string, value: unknown): void {
  askBeforeClosing(person)
  typedTexts.keep(person, PREFIX + key, { value })
}

/** Whether something typed under this key waits to be saved. */
export const isKept = (person: string, key: string): boolean => typedTexts.of(person, PREFIX + key) !== null
