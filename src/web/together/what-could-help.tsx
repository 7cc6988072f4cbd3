import { NoTopics } from '#web/together/no-topics.tsx'
import { type RoomHere, useRoom } from '#web/together/room-here.ts'
import { textOf } from '#web/together/sheet.ts'
import styles from '#web/together/together.module.css'
import { type Helper, HELPERS, helpKey, topicsOf } from '#web/together/topics.ts'
import { useWhoWrote } from '#web/together/who-wrote.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whose help a field asks for: I, the other by name, others. */
export function helperWords({ side, names }: Pick<RoomHere, 'side' | 'names'>, helper: Helper): string {
  if (helper === 'others') return m.together_helper_others()
  return helper === side ? m.together_helper_me() : m.together_helper_other({ name: names[helper] })
}

/** For each topic three fields: what I can do, what you can do, what others can do. */
export function WhatCouldHelp() {
  const room = useRoom()
  const { sheet, put, side } = room
  const whoWrote = useWhoWrote()
  const topics = topicsOf(sheet)
  // Whoever holds the screen comes first.
  const helpers = side === 'client' ? HELPERS : (['therapist', 'client', 'others'] as const)
  if (topics.length === 0) return <NoTopics />
  return topics.map(({ id, words, ownWords }) => (
    <section key={id} className={styles['topic']} aria-label={words}>
      <h2 className={ownWords ? 'own-words' : ''}>{words}</h2>
      <div className={styles['helpers']}>
        {helpers.map((helper) => {
          const key = helpKey(id, helper)
          return (
            <Field key={helper} label={helperWords(room, helper)} hint={whoWrote(key)}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  value={textOf(sheet, key)}
                  onChange={(event) => put({ [key]: event.target.value })}
                />
              )}
            </Field>
          )
        })}
      </div>
    </section>
  ))
}
