import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ENDING_TOPICS } from '#domain/plan/concept/ending.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import styles from '#web/ending/ending.module.css'
import { choiceWords } from '#web/line-words/choices.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Button } from '#web/ui/button.tsx'
import { useFocusAfter } from '#web/ui/focus-after.ts'
import { m } from '#words/paraglide/messages.js'

type Topic = (typeof ENDING_TOPICS)[number]
const HINT: Record<Topic, () => string> = {
  reached: m.finish_reached_hint,
  keepsGoing: m.finish_keeps_going_hint,
  warningSigns: m.finish_warning_signs_hint,
  turnTo: m.finish_turn_to_hint,
}
const HINT_THERAPIST: Record<Topic, (about: { name: string }) => string> = {
  reached: m.finish_reached_hint_therapist,
  keepsGoing: m.finish_keeps_going_hint_therapist,
  warningSigns: m.finish_warning_signs_hint_therapist,
  turnTo: m.finish_turn_to_hint_therapist,
}

const topicName = (topic: Topic, { side }: PlanScreen): string =>
  choiceWords('ending', 'topic', topic, side === 'client' ? 'client' : 'professional') ?? ''
const topicHint = (topic: Topic, screen: PlanScreen): string =>
  screen.side === 'client' ? HINT[topic]() : HINT_THERAPIST[topic]({ name: nameOfSide(screen, 'client') })

type Props = { readonly screen: PlanScreen; readonly topic: Topic }

/** One of the four things that stay: what both wrote so far, and one more line. */
export function EndingTopic({ screen, topic }: Props) {
  const { plan } = screen
  const lines = linesInOrder(plan).filter(
    (line) => line.kind === 'ending' && line.words['topic'] === topic && line.standing !== 'ended',
  )
  const mayWrite = screen.may('write')
  return (
    <section className={styles['part']} aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{topicName(topic, screen)}</h2>
      {lines.length > 0 ? (
        <ul className={styles['list']}>
          {lines.map((line) => (
            <li key={line.id}>
              <span className={line.side === 'client' ? 'own-words' : ''}>{String(line.words['wording'] ?? '')}</span>
              {mayWrite ? (
                <Link to={`/plan/${plan.id}`} hash={`line-${line.id}`}>
                  {m.finish_to_line()}
                  <span className="for-readers-only">: {String(line.words['wording'] ?? '')}</span>
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      ) : mayWrite ? null : (
        <p className={styles['soft']}>{m.finish_ended_nothing()}</p>
      )}
      {mayWrite ? <More screen={screen} topic={topic} first={lines.length === 0} /> : null}
    </section>
  )
}

function More({ screen, topic, first }: Props & { readonly first: boolean }) {
  const [empty] = useState(() => ({ doing: 'ending', topic, wording: '' }))
  const draft = useDraft<typeof empty>(screen, `ending-${topic}`, empty)
  const { wording } = draft.typed
  const [open, setOpen] = useState(wording !== '')
  const here = useRef<HTMLDivElement>(null)
  const asked = first || open
  useFocusAfter(asked ? 'writing' : 'more', () => here.current?.querySelector('textarea, button'))
  if (!asked)
    return (
      <div ref={here}>
        <Button look="quiet" small onClick={() => setOpen(true)}>
          {m.finish_add()}
          <span className="for-readers-only">: {topicName(topic, screen)}</span>
        </Button>
      </div>
    )
  const add = async () => {
    const words = { topic, wording: wording.trim() }
    const refused = await screen.issue({ type: 'write', kind: 'ending', words })
    if (refused) return refused
    draft.drop()
    setOpen(false)
    return null
  }
  return (
    <div ref={here}>
      <Form
        button={m.finish_add_do()}
        look="plain"
        act={add}
        fields={['wording']}
        missing={{ wording: wording.trim() === '' && m.refusal_empty_words() }}
      >
        {(problemOf) => (
          <Field
            label={
              <>
                {m.finish_add()}
                <span className="for-readers-only">: {topicName(topic, screen)}</span>
              </>
            }
            hint={topicHint(topic, screen)}
            problem={problemOf('wording')}
          >
            {(wiring) => (
              <TextArea
                {...wiring}
                ownWords={screen.side === 'client'}
                value={wording}
                onChange={(event) => draft.set({ wording: event.target.value })}
              />
            )}
          </Field>
        )}
      </Form>
    </div>
  )
}
