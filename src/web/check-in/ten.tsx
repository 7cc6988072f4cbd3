/** @jsxImportSource hono/jsx/dom */
import { useRef } from 'hono/jsx/dom'
import { Choices } from '#web/check-in/choices.tsx'

const ELEVEN = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))
/** A 0 that follows a 1 within this time makes it a 10. */
const SOON_MS = 700

type TenProps = {
  readonly low: string
  readonly high: string
  readonly chosen: number | undefined
  readonly onChoose: (value: number) => void
}

/** Eleven big buttons from 0 to 10, with words at both ends. */
export function Ten({ low, high, chosen, onChoose }: TenProps) {
  return (
    <>
      <p id="ends" class="ends">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      <Choices choices={ELEVEN} chosen={chosen} onChoose={onChoose} grid describedBy="ends" />
    </>
  )
}

/** Number keys move to a button; Enter then chooses it, so that a 1 is not taken for the beginning of a 10. */
export function useTenKeys(): (event: KeyboardEvent) => void {
  const beforeRef = useRef({ key: '', at: 0 })
  return (event) => {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return
    if (!/^\d$/.test(event.key)) return
    const ten = event.key === '0' && beforeRef.current?.key === '1' && event.timeStamp - beforeRef.current.at < SOON_MS
    beforeRef.current = { key: event.key, at: event.timeStamp }
    const buttons = document.querySelectorAll<HTMLElement>('.choices.grid button')
    buttons[ten ? 10 : Number(event.key)]?.focus()
  }
}
