import { callable } from '#web/hard-times/phones.ts'
import { dialled, type Said } from '#web/hard-times/said.ts'
import { type Topic, TOPIC_NAMES, TOPICS } from '#web/hard-times/topics.ts'
import styles from '#web/hard-times/hard-times.module.css'
import { ConfirmSaid } from '#web/hard-times/confirm-said.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

/** What was written, topic by topic, large and with numbers that dial; a topic without words is not there. */
export function SaidShown({ screen, said }: { readonly screen: PlanScreen; readonly said: readonly Said[] }) {
  return (
    <div className={styles['topics']}>
      {TOPICS.filter((topic) => said.some((one) => one.topic === topic)).map((topic) => (
        <section key={topic} className={styles['topic']} aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`}>{nameOfTopic(topic)}</h2>
          <ul>
            {said
              .filter((one) => one.topic === topic)
              .map((one) => (
                <li key={one.id} className={styles['one']}>
                  <OneSaid said={one} />
                  <ConfirmSaid screen={screen} id={one.id} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const nameOfTopic = (topic: Topic): string => TOPIC_NAMES[topic]()

export function OneSaid({ said }: { readonly said: Said }) {
  return (
    <>
      <p className="own-words">{said.words}</p>
      {callable(said).map((number) => (
        <a key={number} className={styles['call']} href={dialled(number)}>
          {m.hard_times_call({ number })}
        </a>
      ))}
    </>
  )
}
