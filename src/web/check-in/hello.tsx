/** @jsxImportSource hono/jsx/dom */
import type { Child } from 'hono/jsx'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { dayWords } from '#web/check-in/day-words.ts'
import { CallNow } from '#web/check-in/help-now.tsx'
import { readsWords } from '#web/check-in/readers.tsx'
import { amountOf, type Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** What comes, part by part, in words. */
export function partsWords(screens: readonly Screen[]): string[] {
  const { items, goals, steps, together } = amountOf(screens)
  return [
    ...(items ? [m.checkin_part_items({ count: items })] : []),
    ...(goals ? [m.checkin_part_goals({ count: goals })] : []),
    ...(steps ? [m.checkin_part_steps({ count: steps })] : []),
    ...(together ? [m.checkin_part_together()] : []),
    m.checkin_part_note(),
  ]
}

type HelloProps = {
  readonly form: CheckInForm
  readonly screens: readonly Screen[]
  readonly onStart: () => void
  /** What has to be known before anything else. */
  readonly first?: Child
  readonly children?: Child
}

/** Says what comes, how long it takes, who reads it and by when, before anything is asked. */
export function Hello({ form, screens, onStart, first, children }: HelloProps) {
  const { readers, place, way, inTheRoomOnly } = form
  const { minutes, safety } = amountOf(screens)
  const asked = screens.some(({ kind }) => kind !== 'note')
  return (
    <Sheet title={m.checkin_hello_title()}>
      {first}
      {asked ? (
        <>
          <ul class="parts">
            {partsWords(screens).map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p>
            {m.checkin_in_all({ count: screens.length })} {m.checkin_minutes({ count: minutes })}
          </p>
          {safety > 0 ? <p>{m.checkin_asks_safety({ count: safety })}</p> : null}
          <p>{freeWords(way)}</p>
        </>
      ) : (
        <p>{m.checkin_nothing_due()}</p>
      )}
      {inTheRoomOnly ? <p class="soft">{m.checkin_in_room_only()}</p> : null}
      <button type="button" class="main" onClick={onStart}>
        {asked ? m.checkin_start() : m.checkin_start_words()}
      </button>
      <h2>{m.checkin_who_reads()}</h2>
      <p>{readsWords(readers)}</p>
      <CallNow place={place} />
      {children}
    </Sheet>
  )
}

function freeWords(way: CheckInForm['way']): string {
  if (way === 'link') return m.checkin_free_link()
  return way === 'room' ? m.checkin_free_room() : m.checkin_free()
}

type ReturnProps = {
  readonly at: number
  readonly all: number
  readonly on: string
  readonly onGoOn: () => void
  readonly onStartAgain: () => void
}

/** What was answered before is still there: go on, or begin anew. */
export function Return({ at, all, on, onGoOn, onStartAgain }: ReturnProps) {
  const day = dayWords(on)
  return (
    <Sheet title={m.checkin_return_title()}>
      <p>{at < all ? m.checkin_return_text({ n: at + 1, all, day }) : m.checkin_return_all({ day })}</p>
      <button type="button" class="main" onClick={onGoOn}>
        {m.checkin_return_go_on()}
      </button>
      <button type="button" class="second" onClick={onStartAgain}>
        {m.checkin_start_again()}
      </button>
    </Sheet>
  )
}
