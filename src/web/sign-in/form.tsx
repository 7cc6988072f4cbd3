/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import type { Problem } from '#web/sign-in/ask.ts'
import { words } from '#web/sign-in/words.ts'

type FormProps = {
  readonly button: string
  /** Sends the values; resolves to the problem, if any. */
  readonly send: (values: Readonly<Record<string, string>>) => Promise<Problem | null>
  /** The fields, which show the problem that is theirs. */
  readonly fields: (problem: Problem | null) => Child
  /** The other way on this sheet: at most one button is the main one. */
  readonly second?: boolean
}

/**
 * A form that sends once at a time and says what is wrong. What is about a field stands with the field, which gets the focus;
 * anything else stands above the button. Both are read out.
 */
export function Form({ button, send, fields, second }: FormProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [working, setWorking] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    if (working) return
    setWorking(true)
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const found = await send(values)
    setWorking(false)
    setProblem(found)
    if (!found) return
    const field = found.field ? form.elements.namedItem(found.field) : form.querySelector('input')
    if (field instanceof HTMLElement) field.focus()
  }
  return (
    <form onSubmit={submit} class="sign-in-form">
      {fields(problem)}
      <p class="sign-in-wrong" role="alert">
        {problem && !problem.field ? problem.says : ''}
      </p>
      <button
        type="submit"
        class={second ? 'sign-in-second' : 'sign-in-main'}
        aria-disabled={working ? 'true' : 'false'}
      >
        {working ? words.working : button}
      </button>
    </form>
  )
}
