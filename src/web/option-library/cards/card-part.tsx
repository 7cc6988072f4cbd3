import { Suspense, useState } from 'react'
import { type Card, cardRef } from '#domain/options/card.ts'
import type { OptionsPage } from '#server/http/options-contract.ts'
import type { Here } from '#web/live/me.ts'
import { CardForm } from '#web/option-library/cards/card-form.tsx'
import { CARD_FIELDS, CARD_NAMES } from '#web/option-library/cards/card-texts.ts'
import { EarlierEditions } from '#web/option-library/earlier-editions.tsx'
import styles from '#web/option-library/option-library.module.css'
import { issueOnOptions, mayInOptions, useOptions, useOptionsText } from '#web/option-library/options-here.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { OfferPart } from '#web/option-library/read/offer-part.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly here: Here; readonly card: OptionsPage['cards'][number] }

/** One card as a client reads it, with what can be done with it here. */
export function CardPart({ here, card }: Props) {
  const { offers } = useOptions(here.id)
  const [editing, setEditing] = useState(false)
  const ref = cardRef(card.id)
  return (
    <article className={styles['card']}>
      <h3>{card.name}</h3>
      {editing ? (
        <CardForm here={here} card={card} onDone={() => setEditing(false)} />
      ) : (
        <>
          <CardTexts card={card} />
          <Grade text={CARD_FIELDS.map((field) => card[field]).join(' ')} />
          {card.putAway ? null : <OfferPart here={here} option={ref} name={card.name} offer={offers[ref]} />}
          {mayInOptions(here, 'saveCard') ? (
            <div className={styles['acts']}>
              <Button onClick={() => setEditing(true)}>
                {m.shortcard_edit()} <span className="for-readers-only">({card.name})</span>
              </Button>
              <PutAway here={here} card={card} />
            </div>
          ) : null}
        </>
      )}
      <EarlierEditions edition={card.edition}>
        {(edition) => (
          <Suspense fallback={<Loading />}>
            <Earlier here={here} of={ref} edition={edition} />
          </Suspense>
        )}
      </EarlierEditions>
    </article>
  )
}

function CardTexts({ card }: { readonly card: Card }) {
  return (
    <dl className={styles['facts']}>
      {CARD_FIELDS.map((field) => (
        <div key={field}>
          <dt>{CARD_NAMES[field]()}</dt>
          <dd className={styles['text']}>{card[field]}</dd>
        </div>
      ))}
      {card.source ? (
        <div>
          <dt>{m.shortcard_source()}</dt>
          <dd className={styles['text']}>{card.source}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function PutAway({ here, card }: Props) {
  const away = !card.putAway
  return (
    <Form
      button={away ? m.shortcard_away_named({ name: card.name }) : m.shortcard_back_named({ name: card.name })}
      look="plain"
      act={() => issueOnOptions(here, { type: 'putAwayCard', card: card.id, away })}
    >
      {() => null}
    </Form>
  )
}

type EarlierProps = { readonly here: Here; readonly of: string; readonly edition: number }

function Earlier({ here, of, edition }: EarlierProps) {
  const text = useOptionsText(here.id, of, edition)
  return 'card' in text ? (
    <>
      <p>{text.card.name}</p>
      <CardTexts card={text.card} />
    </>
  ) : null
}
