import type { ReactNode } from 'react'
import type { Difference } from '#domain/plan/difference.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { kindName, type Reader } from '#web/line-words/names.ts'
import { headline, valueWords } from '#web/line-words/told.ts'
import { WordsDiff } from '#web/ui/words-diff.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly one: Difference; readonly reader: Reader; readonly named: (id: string) => string }

/** One difference between two versions as a plain sentence, with the words that it is about. */
export function DifferenceWords({ one, reader, named }: Props): ReactNode {
  const kind = kindName(one.line.kind, reader)
  const words = headline(one.line, reader)
  switch (one.what) {
    case 'added':
      return <Said sentence={m.difference_added({ kind })} words={words} />
    case 'gone':
      return <Said sentence={m.difference_gone({ kind })} words={words} />
    case 'moved':
      return <Said sentence={m.difference_moved({ kind })} words={words} />
    case 'standing':
      return (
        <Said
          sentence={
            one.reason
              ? m.difference_standing_reason({ kind, standing: standingWords(one.after), reason: one.reason })
              : m.difference_standing({ kind, standing: standingWords(one.after) })
          }
          words={words}
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
        />
      )
    case 'reworded': {
      const field = fieldName(one.field)
      const text = (value: unknown): string =>
        one.field === 'goals' && Array.isArray(value)
          ? value.map((id) => named(String(id))).join('; ')
          : valueWords(one.line.kind, one.field, value, reader)
      const [before, after] = [text(one.before), text(one.after)]
      if (before === '')
        return <Said sentence={m.difference_field_added({ kind, field })} words={after} about={words} />
      if (after === '') return <Said sentence={m.difference_field_gone({ kind, field })} words={before} about={words} />
      return (
        <>
          <p>{m.difference_reworded({ kind, field })}</p>
          <blockquote>
            <WordsDiff before={before} after={after} ownWords={ownerOf(one.line.kind, one.field) === 'client'} />
          </blockquote>
        </>
      )
    }
  }
}

function Said({
  sentence,
  words,
  about,
}: {
  readonly sentence: string
  readonly words: string
  readonly about?: string
}) {
  return (
    <>
      <p>{sentence}</p>
      <blockquote className="own-words">{words}</blockquote>
      {about && about !== words ? <p className="for-readers-only">{about}</p> : null}
    </>
  )
}
