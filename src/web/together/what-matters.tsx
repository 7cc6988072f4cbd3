import { useEffect, useRef } from 'react'
import { entityId } from '#domain/kernel/ids.ts'
import { LONGEST_WORDS } from '#domain/plan/concept/concept.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { type CouldMatter, couldMatter } from '#web/together/could-matter.ts'
import { useRoom } from '#web/together/room-here.ts'
import { textOf } from '#web/together/sheet.ts'
import styles from '#web/together/together.module.css'
import {
  agendaKey,
  goalKey,
  lineKey,
  MOST_TOPICS,
  newTopic,
  ownKey,
  type Topic,
  topicKey,
  topicsOf,
} from '#web/together/topics.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const NEW = 'new'

/** Up to three topics: from the agenda, from the goals, or in new words. */
export function WhatMatters() {
  const room = useRoom()
  const { sheet, put } = room
  const topics = topicsOf(sheet)
  const full = topics.length >= MOST_TOPICS
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(topics.length)
  useEffect(() => {
    // What was pressed is gone when a topic comes or goes: one is where it went.
    if (before.current !== topics.length) list.current?.focus({ preventScroll: true })
    before.current = topics.length
  }, [topics.length])
  const take = ({ words, line, agenda, ownWords }: Omit<CouldMatter, 'key'>, more = {}): void => {
    const id = newTopic(new Date().toISOString())
    put({
      [topicKey(id)]: words.slice(0, LONGEST_WORDS),
      [lineKey(id)]: line ?? '',
      [agendaKey(id)]: agenda ?? '',
      [ownKey(id)]: ownWords ? 'yes' : '',
      ...more,
    })
  }
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles['topics']} aria-label={m.together_topics()}>
        {topics.map((topic) => (
          <TopicHere key={topic.id} topic={topic} />
        ))}
      </ul>
      {full ? (
        <p className={styles['soft']}>{m.together_three()}</p>
      ) : (
        <>
          <form
            className={styles['words']}
            onSubmit={(event) => {
              event.preventDefault()
              const words = textOf(sheet, NEW).trim()
              if (words) take({ words, line: null, agenda: null, ownWords: true }, { [NEW]: '' })
            }}
          >
            <Field label={m.together_new_words()}>
              {(wiring) => (
                <Input
                  {...wiring}
                  most={LONGEST_WORDS}
                  value={textOf(sheet, NEW)}
                  onChange={(event) => put({ [NEW]: event.target.value })}
                />
              )}
            </Field>
            <Button type="submit">{m.together_take_up()}</Button>
          </form>
          <Offered onTake={take} />
        </>
      )}
    </>
  )
}

function Offered({ onTake }: { readonly onTake: (one: CouldMatter) => void }) {
  const { agenda, goals } = couldMatter(useRoom())
  const parts = [
    { title: m.together_from_goals(), all: goals },
    { title: m.together_from_agenda(), all: agenda },
  ]
  return parts
    .filter(({ all }) => all.length > 0)
    .map(({ title, all }) => (
      <section key={title} className={styles['offered']} aria-label={title}>
        <h2>{title}</h2>
        <ul>
          {all.map((one) => (
            <li key={one.key}>
              <Button className={one.ownWords ? 'own-words' : ''} onClick={() => onTake(one)}>
                {one.words}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    ))
}

function TopicHere({ topic }: { readonly topic: Topic }) {
  const { screen, put } = useRoom()
  const { act, refusal, busy } = useAct(screen)
  const { id, words, line, agenda, ownWords } = topic
  const toGoal = async (): Promise<void> => {
    let made = ''
    const done = await act((command) => {
      made = entityId(command, 0)
      return { type: 'write', kind: 'goal', words: { ownWords: words } }
    })
    if (done) put({ [lineKey(id)]: made, [goalKey(id)]: made })
  }
  return (
    <li>
      <p className={ownWords ? 'own-words' : ''}>{words}</p>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        {line === null && agenda === null && screen.may('write') ? (
          <Button look="quiet" small disabled={busy} onClick={() => void toGoal()}>
            {m.together_as_goal()}
          </Button>
        ) : null}
        <Button look="quiet" small onClick={() => put({ [topicKey(id)]: '' })}>
          <span aria-hidden="true">{m.together_not_today()}</span>
          <span className="for-readers-only">{m.together_not_today_which({ topic: words })}</span>
        </Button>
      </div>
    </li>
  )
}
