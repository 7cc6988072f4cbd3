import { useEffect, useRef, useState } from 'react'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { placeOfStep } from '#web/together/could-matter.ts'
import { NoTopics } from '#web/together/no-topics.tsx'
import { becomes } from '#web/together/left-over.ts'
import { OWNER_OF, useRoom } from '#web/together/room-here.ts'
import { textOf } from '#web/together/sheet.ts'
import { StepMade } from '#web/together/step-made.tsx'
import styles from '#web/together/together.module.css'
import { HELPERS, type Helper, helpKey, madeFor, madeKey, stepKey, type Topic, topicsOf } from '#web/together/topics.ts'
import { helperWords } from '#web/together/what-could-help.tsx'
import { useWhoWrote } from '#web/together/who-wrote.ts'
import { Button } from '#web/ui/button.tsx'
import { useFocusAfter } from '#web/ui/focus-after.ts'
import { Choices, Field, Input, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const STEP_FIELDS = ['action', 'owner', 'by', 'from'] as const

/** For each topic the smallest step, whose it is, and by when. */
export function WhatWeDo() {
  const { sheet } = useRoom()
  const topics = topicsOf(sheet)
  if (topics.length === 0) return <NoTopics />
  return topics.map((topic) => <TopicDone key={topic.id} topic={topic} />)
}

function TopicDone({ topic }: { readonly topic: Topic }) {
  const { sheet, shown, put } = useRoom()
  const made = madeFor(sheet, topic.id).flatMap((id) => shown.lines[id] ?? [])
  const another = `another:${topic.id}`
  const [written, setWritten] = useState<EntityId | null>(null)
  const isThere = written !== null && made.some(({ id }) => id === written)
  useEffect(() => {
    // The form is gone: one is where its words went.
    if (isThere) document.getElementById(`step-${written}`)?.focus()
  }, [isThere, written])
  const done = (line: EntityId): void => {
    put({ [another]: '' })
    setWritten(line)
  }
  return (
    <section className={styles['topic']} aria-label={topic.words}>
      <h2 className={topic.ownWords ? 'own-words' : ''}>{topic.words}</h2>
      {made.length > 0 ? (
        <ul className={styles['made']}>
          {made.map((line) => (
            <StepMade key={line.id} line={line} />
          ))}
        </ul>
      ) : null}
      {made.length === 0 || textOf(sheet, another) !== '' ? (
        <StepForm topic={topic} onDone={done} />
      ) : (
        <div className={styles['acts']}>
          <Button look="quiet" onClick={() => put({ [another]: 'yes' })}>
            {m.together_another()}
          </Button>
        </div>
      )}
    </section>
  )
}

function StepForm({ topic, onDone }: { readonly topic: Topic; readonly onDone: (line: EntityId) => void }) {
  const room = useRoom()
  const { screen, sheet, shown, put, now, names } = room
  const { act, refusal, busy } = useAct(screen)
  const whoWrote = useWhoWrote()
  const { id } = topic
  const [action, owner, by] = (['action', 'owner', 'by'] as const).map((field) => textOf(sheet, stepKey(id, field)))
  const whose = HELPERS.find((one) => one === owner) ?? 'client'
  const ideas = HELPERS.flatMap((helper) => {
    const words = textOf(sheet, helpKey(id, helper)).trim()
    return words ? [{ helper, words }] : []
  })
  const form = useRef<HTMLFormElement>(null)
  useFocusAfter(action ? 'words' : 'ideas', () => form.current?.querySelector('textarea'))
  const write = async (): Promise<void> => {
    const words = { action: action ?? '', owner: OWNER_OF[whose], ...(by ? { by } : {}) }
    const parent = placeOfStep(shown, topic)
    let made = ''
    const done = await act((command) => {
      made = entityId(command, 0)
      return { type: 'write', kind: 'step', words, ...(parent === undefined ? {} : { parent }) }
    })
    if (!done) return
    const empty = Object.fromEntries(STEP_FIELDS.map((field) => [stepKey(id, field), '']))
    // What was written down is no idea that is left, also where it was changed on the way.
    const from = textOf(now(), stepKey(id, 'from'))
    const used = ideas.filter(({ helper, words: idea }) => helper === from || idea === action?.trim())
    const became = used.map(({ helper }) => becomes(now(), helpKey(id, helper), made))
    put({ ...empty, ...Object.assign({}, ...became), [madeKey(id)]: [...madeFor(now(), id), made].join(' ') })
    onDone(made)
  }
  const take = (helper: Helper, words: string): void =>
    put({ [stepKey(id, 'action')]: words, [stepKey(id, 'owner')]: helper, [stepKey(id, 'from')]: helper })
  const typeAction = (words: string): void =>
    put({ [stepKey(id, 'action')]: words, ...(words.trim() ? {} : { [stepKey(id, 'from')]: '' }) })
  return (
    <form
      ref={form}
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault()
        if (action?.trim()) void write()
      }}
    >
      {ideas.length > 0 && !action ? (
        <ul className={styles['ideas']} aria-label={m.together_ideas()}>
          {ideas.map(({ helper, words }) => (
            <li key={helper}>
              <Button onClick={() => take(helper, words)}>
                {m.together_idea({ who: helperWords(room, helper), idea: words })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Field label={m.together_step()} hint={whoWrote(stepKey(id, 'action'))}>
        {(wiring) => <TextArea {...wiring} value={action} onChange={(event) => typeAction(event.target.value)} />}
      </Field>
      <Choices
        legend={m.together_whose_step()}
        name={`owner-${id}`}
        value={whose}
        choices={HELPERS.map((value) => ({ value, words: value === 'others' ? m.together_others() : names[value] }))}
        onChoose={(value) => put({ [stepKey(id, 'owner')]: value })}
      />
      <Field label={m.together_by()}>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            min={screen.page.today}
            value={by}
            onChange={(event) => put({ [stepKey(id, 'by')]: event.target.value })}
          />
        )}
      </Field>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button type="submit" look={action?.trim() ? 'primary' : 'plain'} disabled={busy}>
          {m.together_write_down()}
        </Button>
      </div>
    </form>
  )
}
