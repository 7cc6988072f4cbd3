import type { RefObject } from 'react'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import styles from '#web/joined/joined.module.css'
import { fieldName } from '#web/line-words/fields.ts'
import { valueWords } from '#web/line-words/told.ts'
import { inputOf } from '#web/plan/compose/shape.ts'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type BothTextsProps = {
  readonly kind: Line['kind']
  /** Who wrote the other words. */
  readonly name: string
  /** The fields in which both wrote. */
  readonly fields: readonly string[]
  readonly theirs: Line['words']
  readonly mine: Line['words']
  /** Settles a field: mine stays, theirs is taken, or this text, made of both. */
  readonly onChoose: (field: string, which: 'mine' | 'theirs' | { readonly text: string }) => void
  /** Where the focus goes when somebody wants to go on without having chosen. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** Two people wrote in the same line at once: both texts, side by side, to choose from. Until then both stay as they are. */
export function BothTexts({ kind, name, fields, theirs, mine, onChoose, place }: BothTextsProps) {
  const { reader } = useReading()
  return (
    <Notice tone="waits" live>
      <div ref={place} tabIndex={-1} className={styles['both']}>
        <p>{m.both_title()}</p>
        {fields.map((field) => {
          const words = (value: unknown): string => valueWords(kind, field, value ?? undefined, reader)
          const [other, own] = [theirs[field], mine[field]]
          const looks = ownerOf(kind, field) === 'client' ? 'own-words' : undefined
          return (
            <div key={field} role="group" aria-label={capital(fieldName(field, reader, theirs))}>
              <div className={styles['texts']}>
                <Text
                  says={words(other) ? m.both_theirs({ name }) : m.both_theirs_none({ name })}
                  text={words(other)}
                  looks={looks}
                />
                <Text says={words(own) ? m.both_mine() : m.both_mine_none()} text={words(own)} looks={looks} />
              </div>
              <div className={styles['choices']}>
                <Button small onClick={() => onChoose(field, 'mine')}>
                  {m.both_keep_mine()}
                </Button>
                <Button small onClick={() => onChoose(field, 'theirs')}>
                  {m.both_take_theirs()}
                </Button>
                {inputOf(field) === 'text' && other && own ? (
                  <Button small onClick={() => onChoose(field, { text: `${words(other)}\n${words(own)}` })}>
                    {m.both_put_together()}
                  </Button>
                ) : null}
              </div>
            </div>
          )
        })}
      </div>
    </Notice>
  )
}

function Text({
  says,
  text,
  looks,
}: {
  readonly says: string
  readonly text: string
  readonly looks: string | undefined
}) {
  return (
    <div>
      <p className={styles['who']}>{says}</p>
      {text ? <blockquote className={looks}>{text}</blockquote> : null}
    </div>
  )
}
