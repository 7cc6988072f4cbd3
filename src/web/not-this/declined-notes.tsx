import type { DeclinedMethod } from '#domain/plan/consent/consent.ts'
import type { Line } from '#domain/plan/line.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'
import styles from '#web/not-this/not-this.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NotesProps = { readonly screen: PlanScreen; readonly line: Line }

/** That the client did not want a method: what was offered to them and what they chose, newest first, in calm words. */
export function DeclinedNotes({ screen, line }: NotesProps) {
  const said = screen.plan.declinedMethods.filter((one) => one.line === line.id).toReversed()
  if (said.length === 0) return null
  return (
    <div className={styles['notes']}>
      {said.map((one) =>
        screen.side === 'client' ? (
          <Own key={one.id} said={one} />
        ) : (
          <Theirs key={one.id} said={one} name={screen.page.client.name} />
        ),
      )}
    </div>
  )
}

function Own({ said: { on, chose, words } }: { readonly said: DeclinedMethod }) {
  return (
    <div className={styles['note']}>
      <p>{m.not_this_note_you({ day: dayWords(on) })}</p>
      {chose ? <p>{m.not_this_note_chose({ choice: CHOICE_WORDS[chose]() })}</p> : null}
      {words ? <p>{m.not_this_note_words({ words })}</p> : null}
    </div>
  )
}

function Theirs({ said, name }: { readonly said: DeclinedMethod; readonly name: string }) {
  const { on, offered, chose, words } = said
  return (
    <div className={styles['note']}>
      <p>{m.not_this_note_therapist({ name, day: dayWords(on) })}</p>
      {words ? <p>{m.not_this_note_words_therapist({ words })}</p> : null}
      <p>
        {chose
          ? m.not_this_note_chose_therapist({ name, choice: CHOICE_WORDS[chose]() })
          : m.not_this_note_no_choice_therapist()}
      </p>
      <p className={styles['soft']}>
        {m.not_this_note_offered_therapist({
          offered: [...offered.map((one) => CHOICE_WORDS[one]()), m.not_this_offered_rights()].join(', '),
        })}{' '}
        {m.not_this_note_next_therapist()}
      </p>
    </div>
  )
}
