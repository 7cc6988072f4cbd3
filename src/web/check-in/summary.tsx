/** @jsxImportSource hono/jsx/dom */
import type { Given } from '#domain/check-in/answers.ts'
import { saysSomething } from '#web/check-in/says.ts'
import { type Answer, answerTo, toSend } from '#web/check-in/answering.ts'
import type { Flow } from '#web/check-in/flow.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import type { SaidLine } from '#web/check-in/waiting.ts'
import { STEPS_SAID } from '#web/check-in/step-words.ts'
import { tooLongAt } from '#web/check-in/words-room.ts'
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

/** Where a screen stands among all, so that it can be gone to. */
type Placed = { readonly screen: Screen; readonly at: number }

/** The items of one measure belong together; anything else stands for itself. */
export function grouped(screens: readonly Screen[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = []
  for (const [at, screen] of screens.entries()) {
    const last = groups.at(-1)
    const before = last?.[0]?.screen
    const same = screen.kind === 'item' && before?.kind === 'item' && before.measure === screen.measure
    if (same) last?.push({ screen, at })
    else groups.push([{ screen, at }])
  }
  return groups
}

/** Everything that was answered, in words, in the order in which it was asked. */
export function linesOf(screens: readonly Screen[], given: Given): SaidLine[] {
  return screens.map((screen) => ({ asked: askedWords(screen), said: answerWords(screen, answerTo(given, screen)) }))
}

/** The same to be read while it waits. */
export function Lines({ lines }: { readonly lines: readonly SaidLine[] }) {
  return (
    <details class="folded">
      <summary>{m.checkin_look_again()}</summary>
      <ul class="answers">
        {lines.map(({ asked, said }, at) => (
          <li key={at}>
            <p>
              <span class="asked">{asked}</span>
              <strong>{said}</strong>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

type SummaryProps = {
  readonly flow: Flow
  readonly onChange: (at: number) => void
  readonly onSend: () => void
}

/** Everything once more before it is sent; each answer can be changed. A long measure is folded, so that the end is near. */
export function Summary({ flow, onChange, onSend }: SummaryProps) {
  const some = saysSomething(toSend(flow.given))
  const tooLong = tooLongAt(flow.given, flow.screens)
  return (
    <Sheet title={m.checkin_summary_title()}>
      <p>{some ? m.checkin_summary_text() : m.checkin_nothing_to_send()}</p>
      {tooLong === null ? null : (
        <p class="wrong" role="alert">
          {m.checkin_too_long_send()}
        </p>
      )}
      {grouped(flow.screens).map((group) => (
        <Group key={group[0]?.at} group={group} flow={flow} onChange={onChange} />
      ))}
      {some ? (
        <button type="button" class="main" onClick={onSend}>
          {tooLong === null ? m.checkin_send() : m.checkin_too_long_shorten()}
        </button>
      ) : null}
    </Sheet>
  )
}

type GroupProps = Pick<SummaryProps, 'flow' | 'onChange'> & { readonly group: readonly Placed[] }

function Group({ group, flow, onChange }: GroupProps) {
  const [first] = group
  const lines = (
    <ul class="answers">
      {group.map(({ screen, at }) => (
        <Line key={at} screen={screen} answer={answerTo(flow.given, screen)} onChange={() => onChange(at)} />
      ))}
    </ul>
  )
  if (first?.screen.kind !== 'item' || group.length < 2) return lines
  const left = group.filter(({ screen }) => !answerTo(flow.given, screen)).length
  return (
    <details class="folded answers-of">
      <summary>
        <span>{first.screen.measure.about}</span>
        <span>{m.checkin_summary_of({ count: group.length - left })}</span>
        {left > 0 ? <small>{m.checkin_summary_left({ count: left })}</small> : null}
      </summary>
      {lines}
    </details>
  )
}

type LineProps = {
  readonly screen: Screen
  readonly answer: Answer | undefined
  readonly onChange: () => void
}

function Line({ screen, answer, onChange }: LineProps) {
  const own = screen.kind === 'rating' || screen.kind === 'level' || screen.kind === 'step'
  return (
    <li>
      <p>
        <span class={own ? 'asked own-words' : 'asked'}>{askedWords(screen)}</span>
        <strong class={answer ? undefined : 'soft'}>{answerWords(screen, answer)}</strong>
      </p>
      <button
        type="button"
        class="quiet"
        aria-label={m.checkin_change_what({ what: askedWords(screen) })}
        onClick={onChange}
      >
        {m.checkin_change()}
      </button>
    </li>
  )
}
