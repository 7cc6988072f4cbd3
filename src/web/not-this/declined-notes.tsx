import type { DeclinedMethod } from '#domain/plan/consent/consent.ts'
import type { Line } from '#domain/plan/line.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'
import { offeredWords } from '#web/not-this/offered-words.ts'
import styles from '#web/not-this/not-this.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NotesProps = {
  readonly screen: PlanScreen
  readonly line: Line
  /** Beside the views of both, where the words stand already as the reason of the client's. */
  readonly withViews?: boolean
}

/** That the client did not want a method: what was offered to them and what they chose, newest first, in calm words. */
export function DeclinedNotes({ screen, line, withViews = false }: NotesProps) {
  const said = screen.plan.declinedMethods.filter((one) => one.line === line.id).toReversed()
  const reason = withViews ? line.views.client?.reason : undefined
  if (said.length === 0) return null
  return (
    <div className={styles['notes']}>
      {said.map((one) =>
        screen.side === 'client' ? (
          <Own key={one.id} said={one} reason={reason} />
        ) : (
          <Theirs key={one.id} said={one} reason={reason} name={screen.page.client.name} />
        ),
      )}
    </div>
  )
}

type NoteProps = { readonly said: DeclinedMethod; readonly reason: string | undefined }

function Own({ said: { on, chose, words }, reason }: NoteProps) {
  return (
    <div className={styles['note']}>
      <p>{m.not_this_note_you({ day: dayWords(on) })}</p>
      {chose ? <p>{m.not_this_note_chose({ choice: CHOICE_WORDS[chose]() })}</p> : null}
      {words && words !== reason ? <p>{m.not_this_note_words({ words })}</p> : null}
    </div>
  )
}

function Theirs({ said, reason, name }: NoteProps & { readonly name: string }) {
  const { on, offered, chose, words } = said
  return (
    <div className={styles['note']}>
      <p>{m.not_this_note_therapist({ name, day: dayWords(on) })}</p>
      {words && words !== reason ? <p>{m.not_this_note_words_therapist({ words })}</p> : null}
      <p>
        {chose
          ? m.not_this_note_chose_therapist({ name, choice: CHOICE_WORDS[chose]() })
          : m.not_this_note_no_choice_therapist()}
      </p>
      <p className={styles['soft']}>
        {m.not_this_note_offered_therapist({
          offered: offeredWords(offered),
        })}{' '}
        {m.not_this_note_next_therapist()}
      </p>
    </div>
  )
}
