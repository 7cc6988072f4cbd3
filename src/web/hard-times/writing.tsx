import { useEffect, useRef, useState } from 'react'
import styles from '#web/hard-times/hard-times.module.css'
import { saidIn } from '#web/hard-times/said.ts'
import { SaidToChange } from '#web/hard-times/said-to-change.tsx'
import { TopicForm } from '#web/hard-times/topic-form.tsx'
import { TOPIC_NAMES, TOPICS } from '#web/hard-times/topics.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** One topic after the other, each of which can be skipped: what is there already, and room for more. */
export function Writing({ screen, onDone }: { readonly screen: PlanScreen; readonly onDone: () => void }) {
  const [at, setAt] = useState(0)
  const [written, setWritten] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const topic = TOPICS[at] ?? 'earlySigns'
  const there = saidIn(screen.plan).filter((one) => one.topic === topic)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const next = (): void => {
    if (at === TOPICS.length - 1) onDone()
    else setAt(at + 1)
  }
  return (
    <section className={styles['writing']} aria-labelledby="writing">
      <p className={styles['soft']}>
        {m.question_count({ n: at + 1, of: TOPICS.length })}
        {screen.side === 'client' ? ` · ${m.hard_times_who_sees()}` : ''}
      </p>
      <h2 id="writing" ref={heading}>
        {TOPIC_NAMES[topic]()}
      </h2>
      {there.length > 0 ? (
        <ul className={styles['there']}>
          {there.map((one) => (
            <SaidToChange key={one.id} screen={screen} said={one} />
          ))}
        </ul>
      ) : null}
      <TopicForm
        key={`${topic} ${written}`}
        screen={screen}
        topic={topic}
        last={at === TOPICS.length - 1}
        more={there.length > 0}
        onNext={next}
        onAgain={() => setWritten(written + 1)}
        onClose={onDone}
      />
      {at > 0 ? (
        <div>
          <Button look="quiet" small onClick={() => setAt(at - 1)}>
            {m.question_back()}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
