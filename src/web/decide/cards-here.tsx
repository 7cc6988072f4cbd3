import type { Card } from '#domain/options/card.ts'
import styles from '#web/decide/decide.module.css'
import { Folded } from '#web/decide/folded.tsx'
import { m } from '#words/paraglide/messages.js'

/** Methods that a therapist of this practice describes in their own words. */
export function CardsHere({ cards }: { readonly cards: readonly Card[] }) {
  if (cards.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="cards">
      <h2 id="cards">{m.decide_cards()}</h2>
      <p className={styles['soft']}>{m.decide_cards_text()}</p>
      {cards.map((one) => (
        <Folded key={one.id} summary={one.name}>
          <CardWords card={one} />
        </Folded>
      ))}
    </section>
  )
}

/** What a card says: five answers, none left out, and where its numbers come from. */
export function CardWords({ card }: { readonly card: Card }) {
  const said = [
    [m.decide_q_what(), card.what],
    [m.decide_q_hard(), card.hard],
    [m.decide_card_wrong(), card.couldGoWrong],
    [m.decide_card_else(), card.elseThereIs],
    [m.decide_card_known(), card.known],
    ...(card.source ? [[m.decide_card_source(), card.source] as const] : []),
  ] as const
  return (
    <dl className={styles['card']}>
      {said.map(([question, answer]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
