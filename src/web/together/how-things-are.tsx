import { headline } from '#web/line-words/told.ts'
import { WORDS } from '#web/together/left-over.ts'
import { goalsToRate, isKept, rateKey, TOGETHER, toKeep } from '#web/together/numbers.ts'
import { useRoom } from '#web/together/room-here.ts'
import { textOf } from '#web/together/sheet.ts'
import { Ten } from '#web/together/ten.tsx'
import styles from '#web/together/together.module.css'
import { useWhoWrote } from '#web/together/who-wrote.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** A few words, and numbers if wanted. Numbers are the client's: they are given on their side. */
export function HowThingsAre() {
  const { sheet, put, side, names } = useRoom()
  const whoWrote = useWhoWrote()
  // On the therapist’s side too these are the client’s words: they go on to them as theirs.
  const heard = side === 'therapist'
  const { client: name } = names
  return (
    <>
      <Field
        label={heard ? m.together_few_words_therapist({ name }) : m.together_few_words()}
        hint={whoWrote(WORDS) ?? (heard ? m.together_few_words_hint_therapist({ name }) : undefined)}
      >
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords
            value={textOf(sheet, WORDS)}
            onChange={(event) => put({ [WORDS]: event.target.value })}
          />
        )}
      </Field>
      {side === 'client' && whoWrote(WORDS) ? (
        <div className={styles['acts']}>
          <Button onClick={() => put({ [WORDS]: textOf(sheet, WORDS) })}>{m.together_my_words()}</Button>
        </div>
      ) : null}
      {side === 'client' ? <Numbers /> : <NumbersSeen />}
    </>
  )
}

function Numbers() {
  const { sheet, put, shown, names } = useRoom()
  const isNew = toKeep(sheet, shown) !== null
  return (
    <>
      {goalsToRate(shown).map((goal) => (
        <Ten
          key={goal.id}
          legend={headline(goal, 'client')}
          ownWords
          low={m.together_goal_low()}
          high={m.together_goal_high()}
          value={textOf(sheet, rateKey(goal.id))}
          onChoose={(value) => put({ [rateKey(goal.id)]: value })}
        />
      ))}
      <Ten
        legend={m.together_working()}
        low={m.together_working_low()}
        high={m.together_working_high()}
        value={textOf(sheet, TOGETHER)}
        onChoose={(value) => put({ [TOGETHER]: value })}
      />
      <p className={styles['soft']} role="status">
        {isNew ? m.together_keep_reads({ name: names.therapist }) : isKept(sheet) ? m.together_answers_kept() : ''}
      </p>
    </>
  )
}

/** On the therapist’s side: the numbers the client gave on theirs. */
function NumbersSeen() {
  const { sheet, shown, names } = useRoom()
  const goals = goalsToRate(shown).filter(({ id }) => textOf(sheet, rateKey(id)) !== '')
  const together = textOf(sheet, TOGETHER)
  if (goals.length === 0 && together === '')
    return <p className={styles['soft']}>{m.together_numbers_there({ name: names.client })}</p>
  return (
    <>
      <dl className={styles['seen']}>
        {goals.map((goal) => (
          <div key={goal.id}>
            <dt className="own-words">{headline(goal, 'client')}</dt>
            <dd>{m.together_of_ten({ value: textOf(sheet, rateKey(goal.id)) })}</dd>
          </div>
        ))}
        {together ? (
          <div>
            <dt>{m.together_working()}</dt>
            <dd>{m.together_of_ten({ value: together })}</dd>
          </div>
        ) : null}
      </dl>
      {toKeep(sheet, shown) ? (
        <p className={styles['soft']}>{m.together_not_yet_kept({ name: names.client })}</p>
      ) : null}
    </>
  )
}
