import { useState } from 'react'
import { newCommandId } from '#web/live/asking.ts'
import type { Here } from '#web/live/me.ts'
import { JustAdded } from '#web/library/just-added.tsx'
import { issueOnLibrary } from '#web/library/library-query.ts'
import { ownScale, type ScaleWords } from '#web/library/own-scale.ts'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const EMPTY: ScaleWords = { name: '', about: '', question: '', low: '', high: '', better: 'higher' }

/** A practice's own rating scale: one question, words at both ends, which way is better. */
export function WriteScale({ here }: { readonly here: Here }) {
  const [words, setWords] = useState(EMPTY)
  const [saved, setSaved] = useState<string | null>(null)
  const add = async () => {
    const id = `scale-${newCommandId().replaceAll('-', '').slice(0, 12)}`
    const measure = ownScale(id, words, m.library_scale_source())
    const refused = await issueOnLibrary(here, { type: 'adoptMeasure', measure, right: true })
    setSaved(refused ? null : id)
    if (!refused) setWords(EMPTY)
    return refused
  }
  const missing = {
    name: empty(words.name),
    about: empty(words.about),
    question: empty(words.question),
    low: empty(words.low),
    high: empty(words.high) || (words.low.trim() === words.high.trim() && m.library_scale_same()),
  }
  const field = (
    name: Exclude<keyof ScaleWords, 'better'>,
    label: string,
    most: number,
    problem: string | undefined,
    hint?: string,
  ) => (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <Input
          value={words[name]}
          maxLength={most}
          onChange={(event) => {
            setSaved(null)
            setWords({ ...words, [name]: event.target.value })
          }}
          {...wiring}
        />
      )}
    </Field>
  )
  return (
    <Form
      button={m.library_scale_button()}
      act={add}
      done={saved ? <JustAdded here={here} measure={saved} /> : undefined}
      missing={missing}
    >
      {(problemOf) => (
        <>
          <p>{m.library_scale_text()}</p>
          {field('question', m.library_scale_question(), 1000, problemOf('question'))}
          {field('low', m.library_scale_low(), 190, problemOf('low'))}
          {field('high', m.library_scale_high(), 190, problemOf('high'))}
          <Choices
            legend={m.library_scale_better()}
            name="better"
            value={words.better}
            choices={[
              { value: 'higher', words: m.library_scale_better_higher() },
              { value: 'lower', words: m.library_scale_better_lower() },
            ]}
            onChoose={(better) => setWords({ ...words, better: better === 'lower' ? 'lower' : 'higher' })}
          />
          {field('name', m.library_scale_name(), 40, problemOf('name'), m.library_scale_name_hint())}
          {field('about', m.library_scale_about(), 80, problemOf('about'), m.library_scale_about_hint())}
        </>
      )}
    </Form>
  )
}

const empty = (words: string): string | false => words.trim() === '' && m.library_scale_needed()
