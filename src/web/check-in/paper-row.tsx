/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { reachesRisk } from '#web/check-in/answering.ts'
import { allowedOf, isFit, standing, typedNext } from '#web/check-in/paper-fields.ts'
import type { ItemScreen, Screen } from '#web/check-in/screens.ts'
import { STEPS_SAID } from '#web/check-in/step-words.ts'
import { askedWords } from '#web/check-in/summary.tsx'
import { listWords } from '#web/check-in/day-words.ts'
import { m } from '#words/paraglide/messages.js'

type RowProps = {
  readonly screen: Screen
  readonly at: number
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly capacity: 'therapist' | 'assistant'
}

/** To the next field of the sheet, or the one before. */
function moveFrom(field: EventTarget | null, by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.paper [data-field]')]
  const next = fields[fields.indexOf(field as HTMLElement) + by]
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
}

/** One line of the sheet: a number, a choice or words. A whole number leads on to the next line by itself. */
export function PaperRow({ screen, at, typed, onTyped, capacity }: RowProps) {
  const id = `field-${at}`
  const allowed = allowedOf(screen)
  const label = screen.kind === 'item' ? itemWords(screen) : askedWords(screen)
  if (!allowed)
    return (
      <li>
        <label for={id}>{label}</label>
        {screen.kind === 'note' ? (
          <textarea id={id} rows={3} data-field onInput={(event: Event) => onTyped(valueOf(event))}>
            {typed}
          </textarea>
        ) : (
          <Select id={id} screen={screen} typed={typed} onTyped={onTyped} />
        )}
      </li>
    )
  return (
    <NumberRow id={id} label={label} allowed={allowed} typed={typed} onTyped={onTyped}>
      {reachesRisk(screen, typed === '' ? undefined : { value: Number(typed) }) ? riskWords(capacity) : null}
    </NumberRow>
  )
}

function itemWords({ measure, item, text }: ItemScreen): string {
  return item > measure.items.length
    ? m.checkin_paper_unscored_therapist({ text })
    : m.checkin_paper_item_therapist({ item, text })
}

const riskWords = (capacity: RowProps['capacity']): string =>
  capacity === 'therapist' ? m.checkin_paper_risk_mine_therapist() : m.checkin_paper_risk_therapist()

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

type NumberRowProps = {
  readonly id: string
  readonly label: string
  readonly allowed: readonly number[]
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** What an answer about safety asks of whoever enters it. */
  readonly children: string | null
}

function NumberRow({ id, label, allowed, typed, onTyped, children: risk }: NumberRowProps) {
  const [left, setLeft] = useState(false)
  const stands = standing(typed, allowed)
  const wrong = stands === 'wrong' || (left && !isFit(typed, allowed))
  const input = (event: Event): void => {
    const now = typedNext(typed, valueOf(event).trim(), allowed)
    // Also where nothing new is drawn, such as after a letter.
    if (event.target instanceof HTMLInputElement) event.target.value = now
    onTyped(now)
    if (standing(now, allowed) === 'whole') moveFrom(event.target, 1)
  }
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    moveFrom(event.target, by)
  }
  return (
    <li>
      <label for={id}>{label}</label>
      <input
        id={id}
        data-field
        type="text"
        inputmode="numeric"
        autocomplete="off"
        size={3}
        value={typed}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={`${id}-allowed`}
        onInput={input}
        onBlur={() => setLeft(true)}
        onKeyDown={keys}
      />
      <small id={`${id}-allowed`} class={wrong ? 'wrong' : 'soft'}>
        {wrong
          ? m.checkin_paper_wrong_therapist({ allowed: listWords(allowed.map(String)) })
          : m.checkin_paper_allowed_therapist({ least: allowed[0] ?? 0, most: allowed.at(-1) ?? 0 })}
      </small>
      {risk ? (
        <p class="told" role="status">
          {risk}
        </p>
      ) : null}
    </li>
  )
}

type SelectProps = {
  readonly id: string
  readonly screen: Screen
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

function Select({ id, screen, typed, onTyped }: SelectProps) {
  const options =
    screen.kind === 'level'
      ? screen.levels.map((words, at) => ({ value: String(at - 2), words }))
      : STEPS_SAID.map(({ value, words }) => ({ value: String(value), words: words() }))
  return (
    <select id={id} data-field onChange={(event: Event) => onTyped(valueOf(event))}>
      <option value="" selected={typed === ''}>
        {m.checkin_paper_empty_field_therapist()}
      </option>
      {options.map(({ value, words }) => (
        <option key={value} value={value} selected={typed === value}>
          {words}
        </option>
      ))}
    </select>
  )
}
