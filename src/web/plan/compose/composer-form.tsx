import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import { lastPressed, pressedAgain } from '#web/plan/compose/opened-by.ts'
import styles from '#web/plan/compose/compose.module.css'

type ComposerFormProps = {
  readonly label?: string
  /** Enter goes to the next field, Shift+Enter makes a new line: for the therapist at a keyboard. */
  readonly enterGoesOn?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

const AROUND = 'dialog, [role=region], section'
/** Not the buttons of a draft: one press too many must share nothing. */
const NOT_A_DRAFT = 'button:not([data-draft] *)'

/** A form one writes in: it begins in its first field, Escape goes out of it, and the focus stays where it was written. */
export function ComposerForm({ label, enterGoesOn = false, onSubmit, onClose, children }: ComposerFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const place = form.current?.closest<HTMLElement>(AROUND)
    const opener = lastPressed()
    form.current?.querySelector<HTMLElement>('textarea, input:not([type=radio], [type=checkbox])')?.focus()
    return () => void requestAnimationFrame(() => backTo(pressedAgain(opener), place))
  }, [])
  useEffect(() => {
    const element = form.current
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        event.preventDefault()
        onClose()
      } else if (enterGoesOn && element) goOn(event, element)
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [enterGoesOn, onClose])
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    onSubmit()
    // Once the words about what does not fit stand there, one is at the first of them.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 50)
  }
  return (
    <form ref={form} aria-label={label} className={styles['form']} onSubmit={submit}>
      {children}
    </form>
  )
}

/** The button that opened a composer is not there while one writes; when it is back, the focus is too. */
function backTo(opener: HTMLElement | undefined, place: HTMLElement | null | undefined): void {
  const isElsewhere = document.activeElement !== document.body && !(document.activeElement instanceof HTMLDialogElement)
  if (isElsewhere) return
  const back = opener ?? (place?.isConnected ? place.querySelector<HTMLElement>(NOT_A_DRAFT) : null)
  back?.focus({ preventScroll: true })
}

function goOn(event: KeyboardEvent, form: HTMLFormElement): void {
  const from = event.target
  const inField =
    from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement || from instanceof HTMLSelectElement
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !inField) return
  event.preventDefault()
  const stops = [...form.querySelectorAll<HTMLElement>('input, textarea, select, button[type=submit]')]
  const later = stops.slice(stops.indexOf(from) + 1)
  later.find((stop) => !isBeside(stop, from))?.focus()
}

/** Of a group of choices one stop is enough: the chosen one. */
function isBeside(stop: HTMLElement, from: HTMLElement): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return false
  if (from instanceof HTMLInputElement && from.type === 'radio' && from.name === stop.name) return true
  return !stop.checked
}
