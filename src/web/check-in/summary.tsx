/** @jsxImportSource hono/jsx/dom */
import type { Child } from 'hono/jsx'
import { saysSomething } from '#web/check-in/says.ts'
import { type Answer, answerTo, toSend } from '#web/check-in/answering.ts'
import type { Flow } from '#web/check-in/flow.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { STEPS_SAID } from '#web/check-in/step-words.ts'
import { m } from '#words/paraglide/messages.js'

/** The question, short. */
export function askedWords(screen: Screen): string {
  switch (screen.kind) {
    case 'item':
      return screen.text
    case 'rating':
    case 'level':
    case 'step':
      return screen.words
    case 'together':
      return m.checkin_together_title()
    case 'note':
      return m.checkin_note_title()
  }
}

/** The answer in the words that were chosen. */
export function answerWords(screen: Screen, answer: Answer | undefined): string {
  if (!answer) return screen.kind === 'note' ? m.checkin_nothing_said() : m.checkin_left_out()
  if ('said' in answer) return STEPS_SAID.find(({ value }) => value === answer.said)?.words() ?? ''
  if (!('value' in answer)) return answer.words || m.checkin_nothing_said()
  const { value } = answer
  if (screen.kind === 'item') return screen.options.find((one) => one.value === value)?.label ?? String(value)
  if (screen.kind === 'level') return screen.levels[value + 2] ?? String(value)
  return [m.checkin_on_scale({ value }), answer.words].filter(Boolean).join(' · ')
}

type SummaryProps = {
  readonly flow: Flow
  readonly onChange: (at: number) => void
  readonly onSend: () => void
  readonly children?: Child
}

/** Everything once more before it is sent; each answer can be changed. */
export function Summary({ flow, onChange, onSend, children }: SummaryProps) {
  const some = saysSomething(toSend(flow.given))
  return (
    <Sheet title={m.checkin_summary_title()}>
      <p>{some ? m.checkin_summary_text() : m.checkin_nothing_to_send()}</p>
      {children}
      <ul class="answers">
        {flow.screens.map((screen, at) => {
          const own = screen.kind === 'rating' || screen.kind === 'level' || screen.kind === 'step'
          const answer = answerTo(flow.given, screen)
          return (
            <li key={at}>
              <p>
                <span class={own ? 'asked own-words' : 'asked'}>{askedWords(screen)}</span>
                <strong class={answer ? undefined : 'soft'}>{answerWords(screen, answer)}</strong>
              </p>
              <button
                type="button"
                class="quiet"
                aria-label={m.checkin_change_what({ what: askedWords(screen) })}
                onClick={() => onChange(at)}
              >
                {m.checkin_change()}
              </button>
            </li>
          )
        })}
      </ul>
      {some ? (
        <button type="button" class="main sticks" onClick={onSend}>
          {m.checkin_send()}
        </button>
      ) : null}
    </Sheet>
  )
}
