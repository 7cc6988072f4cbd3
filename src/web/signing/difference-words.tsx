import type { ReactNode } from 'react'
import type { Difference } from '#domain/plan/difference.ts'
import { ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { evidenceWords } from '#web/line-words/evidence.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { LevelSteps } from '#web/line-words/level-steps.tsx'
import { kindName, type Reader } from '#web/line-words/names.ts'
import { headline, mainField, valueWords } from '#web/line-words/told.ts'
import styles from '#web/signing/document.module.css'
import { WordsDiff } from '#web/ui/words-diff.tsx'
import { shortened } from '#web/ui/shortened.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly one: Difference; readonly reader: Reader; readonly named: (id: string) => string }

/** One difference between two versions as a plain sentence, with the words that it is about. */
export function DifferenceWords({ one, reader, named }: Props): ReactNode {
  const kind = kindName(one.line.kind, reader, one.line.words)
  const words = headline(one.line, reader)
  const own = ownerOf(one.line.kind, mainField(one.line)) === 'client'
  switch (one.what) {
    case 'added':
      return (
        <>
          <Said sentence={m.difference_added({ kind })} words={words} own={own} />
          {one.line.kind === 'objective' ? <Evidence words={one.line.words} reader={reader} /> : null}
        </>
      )
    case 'gone':
      return <Said sentence={m.difference_gone({ kind })} words={words} own={own} />
    case 'moved':
      return <Said sentence={m.difference_moved({ kind })} words={words} own={own} />
    case 'standing':
      return (
        <Said
          sentence={
            one.reason
              ? m.difference_standing_reason({ kind, standing: standingWords(one.after), reason: one.reason })
              : m.difference_standing({ kind, standing: standingWords(one.after) })
          }
          words={words}
          own={own}
        />
      )
    case 'view':
      return (
        <Said
          sentence={(one.side === 'client' ? m.difference_view_client : m.difference_view_therapist)({
            before: answerWords(one.before),
            after: answerWords(one.after),
          })}
          words={words}
          own={own}
        />
      )
    case 'reworded': {
      const field = fieldName(one.field, reader, one.line.words)
      const text = (value: unknown): string =>
        one.field === 'goals' && Array.isArray(value)
          ? value.map((id) => named(String(id))).join('; ')
          : valueWords(one.line.kind, one.field, value, reader)
      const [before, after] = [text(one.before), text(one.after)]
      const ownField = ownerOf(one.line.kind, one.field) === 'client'
      const about = one.field === mainField(one.line) ? kind : m.difference_in({ kind, words: shortened(words, MOST) })
      if (before === '')
        return <Said sentence={m.difference_field_added({ about, field })} words={after} own={ownField} />
      if (after === '')
        return <Said sentence={m.difference_field_gone({ about, field })} words={before} own={ownField} />
      return (
        <>
          <p>{m.difference_reworded({ about, field })}</p>
          <blockquote>
            <WordsDiff before={before} after={after} ownWords={ownField} />
          </blockquote>
        </>
      )
    }
  }
}

/** How a new objective is looked at, so that nobody signs more than they have read here. */
function Evidence({ words, reader }: { readonly words: Words; readonly reader: Reader }) {
  const how = evidenceWords(words, reader)
  return (
    <>
      {how ? <p className={styles['small']}>{m.difference_evidence({ how })}</p> : null}
      {words['levels'] ? <LevelSteps levels={words['levels']} /> : null}
    </>
  )
}

const MOST = 80

function Said({ sentence, words, own }: { readonly sentence: string; readonly words: string; readonly own: boolean }) {
  return (
    <>
      <p>{sentence}</p>
      <blockquote className={own ? 'own-words' : undefined}>{words}</blockquote>
    </>
  )
}
