import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { suggestionsOn } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { LineCorrections } from '#web/corrections/line-corrections.tsx'
import { DeclinedNotes } from '#web/not-this/declined-notes.tsx'
import { DraftLine } from '#web/plan/compose/draft-line.tsx'
import { draftsOn } from '#web/plan/compose/drafts-on.ts'
import { AnswerButtons } from '#web/plan/margin/answer-buttons.tsx'
import { ChoiceBehind } from '#web/plan/margin/choice-behind.tsx'
import { ChangeDiff } from '#web/plan/margin/change-diff.tsx'
import { LineActs } from '#web/plan/margin/line-acts.tsx'
import { LineHistory } from '#web/plan/margin/line-history.tsx'
import { SuggestionCard } from '#web/plan/margin/suggestion-card.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useAct } from '#web/plan/act.ts'
import { statusOf } from '#web/plan/line-status.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { saysNothing, viewSentence } from '#web/plan/view-words.ts'
import { LineTalk } from '#web/talk/line-talk.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayOf, dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** The margin of one line: where both stand, what is suggested, what can be said and done, and how it came about. */
export function Margin({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  const [history, setHistory] = useState(false)
  const [changing, setChanging] = useState(false)
  // What somebody is writing here stays before them, whatever arrives meanwhile.
  const [writing, setWriting] = useState(false)
  const { side, plan, may } = screen
  const open = suggestionsOn(plan, line.id).filter(isOpen)
  const mine = side ? currentView(line, side) : null
  const kept = draftsOn(screen, line.id).filter((draft) => draft.act?.type === 'answer')
  // One question at a time: first whether what was written down is right.
  const asks =
    side &&
    may('answer') &&
    !toConfirm(line, side) &&
    line.standing !== 'ended' &&
    line.kind !== 'requirement' &&
    (!mine || line.side !== side || mine.answer !== 'agree')
  return (
    <div className={styles['margin']}>
      {open.map((suggestion) => (
        <SuggestionCard key={suggestion.id} line={line} suggestion={suggestion} />
      ))}
      {kept.map((draft) => (
        <DraftLine key={draft.id} draft={draft} />
      ))}
      <div className={styles['views']}>
        <ViewOf line={line} side="client" />
        {saysNothing(line, 'therapist') ? null : <ViewOf line={line} side="therapist" />}
      </div>
      <DeclinedNotes screen={screen} line={line} withViews />
      {statusOf(line, side).map((sentence) => (
        <p key={sentence} className={styles['small']}>
          {sentence}
        </p>
      ))}
      {line.answerBy && side && !line.views[otherSide(line.side)] ? (
        <p className={styles['small']}>{m.answer_until({ day: dayWords(line.answerBy) })}</p>
      ) : null}
      <Confirm line={line} />
      {writing || (asks && open.every((one) => one.side === side)) ? (
        mine?.answer === 'agree' && !changing && !writing ? (
          <Button look="quiet" small onClick={() => setChanging(true)}>
            {m.change_my_view()}
          </Button>
        ) : (
          <div>
            <p className={styles['label']}>{mine ? m.change_my_view() : m.how_do_you_see_it()}</p>
            <AnswerButtons line={line} given={mine?.answer} onWriting={setWriting} />
          </div>
        )
      ) : null}
      <ChoiceBehind line={line} />
      <LineTalk line={line} />
      <LineActs line={line} />
      <LineCorrections line={line} />
      <Button look="quiet" small aria-expanded={history} onClick={() => setHistory(!history)}>
        {history ? m.history_hide() : m.history_show()}
      </Button>
      {history ? <LineHistory line={line} /> : null}
    </div>
  )
}

function ViewOf({ line, side }: { readonly line: Line; readonly side: Side }) {
  const { screen } = useReading()
  const view = line.views[side]
  // Other words stand in the suggestion that was made of them; and what was said of earlier words is no change to these.
  const suggested = suggestionsOn(screen.plan, line.id).some((one) => isOpen(one) && one.side === side)
  return (
    <div>
      <p>{viewSentence(screen, line, side)}</p>
      {view?.wording && !suggested && currentView(line, side) ? <ChangeDiff line={line} words={view.wording} /> : null}
      {view?.reason ? <p className={styles['reason']}>{m.reason_given({ reason: view.reason })}</p> : null}
      {view && view.how !== 'aloud' ? (
        <p className={styles['small']}>{fromToday(dayOf(view.at), screen.page.today)}</p>
      ) : null}
    </div>
  )
}

/** Whether the client has still to say that what was written down is right. */
function toConfirm(line: Line, side: Side | null): boolean {
  const view = currentView(line, 'client')
  return side === 'client' && (line.writtenDownBy !== undefined || (view?.how === 'aloud' && !view.aloud?.confirmed))
}

/** The client confirms what was written down for them: own words, or a yes said aloud. */
function Confirm({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  if (!toConfirm(line, screen.side) || !screen.may('confirmAloud')) return null
  return (
    <>
      <Refused refusal={refusal} />
      <Button small disabled={busy} onClick={() => void act({ type: 'confirmAloud', to: line.id })}>
        {line.writtenDownBy ? m.confirm_own_words() : m.confirm_aloud()}
      </Button>
    </>
  )
}
