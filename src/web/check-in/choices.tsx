/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom'
import { m } from '#words/paraglide/messages.js'

export type Choice<Value> = { readonly value: Value; readonly label: string; readonly under?: string | undefined }

type ChoicesProps<Value> = {
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
  /** Numbers in a grid instead of a list of sentences. */
  readonly grid?: boolean
  readonly describedBy?: string
}

/** A second tap so soon after the first was meant for the screen before. */
const DOUBLE_TAP_MS = 300

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Big buttons of which one is chosen: a tap, Enter or the space bar chooses and goes on, arrows only move. They are one group for
 * those who listen.
 */
export function Choices<Value>({ choices, chosen, onChoose, grid, describedBy }: ChoicesProps<Value>) {
  const group = useRef<HTMLDivElement>(null)
  const [shownAt] = useState(() => performance.now())
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((one) => one === document.activeElement)
    const step = STEPS[event.key]
    if (step === undefined || at < 0) return
    event.preventDefault()
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  const first = Math.max(
    0,
    choices.findIndex(({ value }) => value === chosen),
  )
  const choose = (value: Value, event: MouseEvent): void => {
    const tapped = event.detail > 0
    if (tapped && event.timeStamp - shownAt < DOUBLE_TAP_MS) return
    onChoose(value)
  }
  return (
    <>
      <div
        ref={group}
        role="radiogroup"
        tabindex={-1}
        aria-labelledby="heading"
        aria-describedby={describedBy}
        class={grid ? 'choices grid' : 'choices'}
        onKeyDown={move}
      >
        {choices.map(({ value, label, under }, at) => (
          <button
            key={label}
            type="button"
            role="radio"
            aria-checked={value === chosen ? 'true' : 'false'}
            tabindex={at === first ? 0 : -1}
            onClick={(event: MouseEvent) => choose(value, event)}
          >
            <span>{label}</span>
            {under ? <small>{under}</small> : null}
          </button>
        ))}
      </div>
      <p class="keys soft" aria-hidden="true">
        {m.checkin_keys()}
      </p>
    </>
  )
}

/** The choice that a number key means: 1 is the first of a list. Null for every other key, while words are typed, and for one held down. */
export function keyed(event: KeyboardEvent, count: number): number | null {
  if (event.target instanceof HTMLTextAreaElement || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
    return null
  const at = Number(event.key) - 1
  return /^[1-9]$/.test(event.key) && at < count ? at : null
}
