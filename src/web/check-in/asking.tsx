/** @jsxImportSource hono/jsx/dom */
import type { AskProps } from '#web/check-in/ask-props.ts'
import { ItemAsk } from '#web/check-in/item-ask.tsx'
import type { Stands } from '#web/check-in/keeping.ts'
import { LevelAsk, RatingAsk, StepAsk } from '#web/check-in/plan-asks.tsx'
import type { Screen } from '#web/check-in/screens.ts'
import { NoteAsk, TogetherAsk } from '#web/check-in/words-asks.tsx'
import { m } from '#words/paraglide/messages.js'

/** The one question of this screen. */
export function Ask({ screen, ...rest }: AskProps<Screen>) {
  switch (screen.kind) {
    case 'item':
      return <ItemAsk screen={screen} {...rest} />
    case 'rating':
      return <RatingAsk screen={screen} {...rest} />
    case 'level':
      return <LevelAsk screen={screen} {...rest} />
    case 'step':
      return <StepAsk screen={screen} {...rest} />
    case 'together':
      return <TogetherAsk screen={screen} {...rest} />
    case 'note':
      return <NoteAsk screen={screen} {...rest} />
  }
}

type AroundProps = {
  readonly at: number
  readonly all: number
  /** Where what was answered is, so that one knows whether one may stop here; null where nothing is kept. */
  readonly kept: Stands | null
  readonly room: boolean
  readonly leaveOut: (() => void) | null
  readonly onBack: () => void
}

/** How far one is, in words and as a quiet bar. */
export function HowFar({ at, all }: Pick<AroundProps, 'at' | 'all'>) {
  return (
    <div class="how-far">
      <p aria-live="polite">{m.checkin_progress({ n: at + 1, all })}</p>
      <div class="bar" aria-hidden="true">
        <div style={{ width: `${Math.round(((at + 1) / all) * 100)}%` }} />
      </div>
    </div>
  )
}

function keptWords(kept: Stands | null, room: boolean): string {
  if (kept === null) return m.checkin_not_sent_yet()
  if (kept !== 'kept') return m.checkin_only_here()
  return room ? m.checkin_stop_here_room() : m.checkin_stop_here()
}

/** Back, or leave it out; and that one may stop. */
export function Around({ kept, room, leaveOut, onBack }: Omit<AroundProps, 'at' | 'all'>) {
  return (
    <footer class="around">
      <div class="acts">
        <button type="button" class="quiet" onClick={onBack}>
          {m.checkin_back()}
        </button>
        {leaveOut ? (
          <button type="button" class="quiet" onClick={leaveOut}>
            {m.checkin_leave_out()}
          </button>
        ) : null}
      </div>
      <p class="soft">{keptWords(kept, room)}</p>
    </footer>
  )
}
