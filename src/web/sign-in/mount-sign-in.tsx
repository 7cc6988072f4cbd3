/** @jsxImportSource hono/jsx/dom */
import { render } from 'hono/jsx/dom'
import '#web/sign-in/sign-in.css'
import { AgainForm } from '#web/sign-in/again-form.tsx'
import { SignInForm } from '#web/sign-in/sign-in-form.tsx'
import { TakeBack } from '#web/sign-in/take-back.tsx'
import { words } from '#web/sign-in/words.ts'

export type MountSignIn = {
  /** `ended`: the session is over, and what was typed waits. `take-back`: the therapist wants the screen back. `again`: before signing. */
  readonly reason: 'ended' | 'take-back' | 'again'
  readonly onDone: () => void
}

/** Puts the sign-in form into an element of another page, such as a dialog. Returns how to take it out again. */
export function mountSignIn(element: HTMLElement, { reason, onDone }: MountSignIn): () => void {
  element.classList.add('sign-in')
  const forms = {
    ended: () => <SignInForm title={words.signInAgainTitle} text={words.signInAgainText} onDone={onDone} />,
    'take-back': () => <TakeBack onDone={onDone} />,
    again: () => <AgainForm onDone={onDone} />,
  }
  render(forms[reason](), element)
  return () => {
    element.replaceChildren()
    element.classList.remove('sign-in')
  }
}
