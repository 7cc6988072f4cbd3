import type { Line } from '#domain/plan/line.ts'
import { currentView } from '#domain/plan/stance.ts'
import { suggestionsOn } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { headline } from '#web/line-words/told.ts'
import { useAct } from '#web/plan/act.ts'
import { AnswerButtons } from '#web/plan/margin/answer-buttons.tsx'
import { SuggestionCard } from '#web/plan/margin/suggestion-card.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { useRoom } from '#web/together/room-here.ts'
import { standingWords, whoseWords } from '#web/together/step-words.ts'
import styles from '#web/together/together.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** A line that came of this: what it says, whose it is, where the two stand on it, and each side's own yes. */
export function StepMade({ line }: { readonly line: Line }) {
  const room = useRoom()
  const { shown } = room
  const open = suggestionsOn(shown, line.id).filter((one) => isOpen(one))
  return (
    <li id={`step-${line.id}`} tabIndex={-1} data-step={line.id}>
      <p className={styles['says']}>{headline(line, 'client')}</p>
      {line.kind === 'step' ? <p>{whoseWords(room, line)}</p> : null}
      <p className={styles['stands']}>{standingWords(room, line)}</p>
      {open.map((one) => (
        <SuggestionCard key={one.id} line={line} suggestion={one} />
      ))}
      {open.length === 0 ? <Answers line={line} /> : null}
    </li>
  )
}

function Answers({ line }: { readonly line: Line }) {
  const { screen, side } = useRoom()
  const { act, refusal, busy } = useAct(screen)
  const client = currentView(line, 'client')
  const toConfirm =
    side === 'client' && (line.writtenDownBy !== undefined || (client?.how === 'aloud' && !client.aloud?.confirmed))
  const mine = currentView(line, side)
  const aloud = side === 'therapist' && !client && screen.may('recordAloud')
  const back = line.last?.by === screen.asker.person && line.last.before === null && screen.may('undo')
  return (
    <>
      <Refused refusal={refusal} />
      {!mine && !toConfirm && line.kind === 'step' ? (
        <>
          <p className={styles['ask']}>{m.together_your_view()}</p>
          <AnswerButtons line={line} />
        </>
      ) : null}
      <div className={styles['acts']}>
        {toConfirm ? (
          <Button disabled={busy} onClick={() => void act({ type: 'confirmAloud', to: line.id })}>
            {line.writtenDownBy ? m.confirm_own_words() : m.confirm_aloud()}
          </Button>
        ) : null}
        {aloud ? (
          <Button
            disabled={busy}
            onClick={() => void act({ type: 'recordAloud', to: line.id, on: screen.page.today, channel: 'inRoom' })}
          >
            {m.together_said_aloud()}
          </Button>
        ) : null}
        {back ? (
          <Button look="quiet" small disabled={busy} onClick={() => void act({ type: 'undo', what: line.id })}>
            {m.take_back()}
          </Button>
        ) : null}
      </div>
    </>
  )
}
