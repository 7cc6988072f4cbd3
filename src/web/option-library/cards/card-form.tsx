import { useState } from 'react'
import type { Card } from '#domain/options/card.ts'
import type { Here } from '#web/live/me.ts'
import { newCommandId } from '#web/live/asking.ts'
import { numberIn } from '#domain/options/says-number.ts'
import { AffectsFields, type Affecting, affectsOf, stillToSay } from '#web/option-library/affects-fields.tsx'
import { CARD_FIELDS, CARD_NAMES, type CardField } from '#web/option-library/cards/card-texts.ts'
import { issueOnOptions } from '#web/option-library/options-here.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { StaleNotice } from '#web/option-library/stale-notice.tsx'
import { UnsavedNotice } from '#web/option-library/unsaved-notice.tsx'
import { useKept } from '#web/option-library/use-kept.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Texts = Readonly<Record<CardField | 'name' | 'source', string>>
type Typed = Affecting & { readonly id: string; readonly texts: Texts }
const EMPTY: Texts = { name: '', what: '', hard: '', couldGoWrong: '', elseThereIs: '', known: '', source: '' }

type Props = {
  readonly here: Here
  readonly card: Card | null
  /** `saved`: whether it was saved, or only left. */
  readonly onDone: (saved: boolean) => void
}

/** Writes a card, or its next edition. What is typed stays, also when it is left. */
export function CardForm({ here, card, onDone }: Props) {
  const [fresh] = useState<Typed>(() => begun(card))
  const { value, put, unsaved, drop } = useKept<Typed>(`card/${card?.id ?? 'new'}`, fresh)
  const [foundAtFirst] = useState(unsaved)
  const [stale, setStale] = useState(false)
  const first = card === null
  const save = async () => {
    const { name, source, ...texts } = value.texts
    const from = source.trim() === '' ? {} : { source }
    const edition = (card?.edition ?? 0) + 1
    const saved: Card = { id: value.id, edition, name, ...texts, ...from }
    const refused = await issueOnOptions(here, { type: 'saveCard', card: saved, ...affectsOf(value, first) })
    setStale(refused?.code === 'stale')
    if (refused) return refused.code === 'stale' ? null : refused
    drop()
    onDone(true)
    return null
  }
  const type = (field: keyof Texts, text: string): void => put({ ...value, texts: { ...value.texts, [field]: text } })
  const missing = Object.fromEntries(
    (['name', ...CARD_FIELDS] as const).map((field) => [
      field,
      value.texts[field].trim() === '' && m.shortcard_needed(),
    ]),
  )
  const number = CARD_FIELDS.flatMap((field) => numberIn(value.texts[field]) ?? [])[0]
  const source = number !== undefined && value.texts.source.trim() === '' && m.shortcard_source_needed({ number })
  const text = CARD_FIELDS.map((field) => value.texts[field]).join(' ')
  return (
    <Form
      button={m.shortcard_save()}
      act={save}
      missing={{ ...missing, source, ...stillToSay(value, first) }}
      beside={
        <Button look="quiet" onClick={() => onDone(false)}>
          {m.close()}
        </Button>
      }
    >
      {(problemOf) => (
        <>
          {foundAtFirst && unsaved ? <UnsavedNotice onThrow={drop} /> : null}
          <Field label={m.shortcard_name()} problem={problemOf('name')}>
            {(wiring) => (
              <Input
                value={value.texts.name}
                most={80}
                onChange={(event) => type('name', event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          {CARD_FIELDS.map((field) => (
            <div key={field}>
              <Field
                label={CARD_NAMES[field]()}
                hint={field === 'known' ? m.shortcard_known_hint() : undefined}
                problem={problemOf(field)}
              >
                {(wiring) => (
                  <TextArea
                    value={value.texts[field]}
                    onChange={(event) => type(field, event.target.value)}
                    {...wiring}
                  />
                )}
              </Field>
              {field === 'known' && value.texts.known.trim() === '' ? (
                <Button small onClick={() => type('known', m.shortcard_little_words())}>
                  {m.shortcard_little()}
                </Button>
              ) : null}
            </div>
          ))}
          <Field label={m.shortcard_source()} hint={m.shortcard_source_hint()} problem={problemOf('source')}>
            {(wiring) => (
              <TextArea
                value={value.texts.source}
                onChange={(event) => type('source', event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          {text.trim() === '' ? null : <Grade text={text} />}
          {first ? null : (
            <AffectsFields
              said={value}
              onSay={(said) => put({ ...value, ...said })}
              problemOf={problemOf}
              question={m.sheetedit_affects()}
              text={m.shortcard_affects_text()}
            />
          )}
          {stale ? <StaleNotice /> : null}
        </>
      )}
    </Form>
  )
}

function begun(card: Card | null): Typed {
  if (!card) return { id: newCommandId(), texts: EMPTY, affects: '', what: '' }
  const { id, edition: _, ...texts } = card
  const known = Object.fromEntries((['name', ...CARD_FIELDS] as const).map((field) => [field, texts[field]]))
  return { id, texts: { ...(known as Texts), source: card.source ?? '' }, affects: '', what: '' }
}
