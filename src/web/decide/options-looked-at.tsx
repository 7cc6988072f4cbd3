import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { cardRef } from '#domain/options/card.ts'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { CardWords } from '#web/decide/cards-here.tsx'
import { sheetOf, sheetsOf } from '#web/decide/choices.ts'
import styles from '#web/decide/decision.module.css'
import { Folded } from '#web/decide/folded.tsx'
import { inNeutralOrder } from '#web/decide/neutral-order.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

/** The ways on the table, nothing left out; and the way to where it can be read. */
export function OptionsLookedAt({ screen, decision }: { readonly screen: PlanScreen; readonly decision: Decision }) {
  const { data } = useQuery(optionsQuery(screen.page.practice))
  const decided = decision.outcome !== undefined || decision.earlier.length > 0
  const open = screen.side === 'client' ? m.decide_ways_open : m.decide_ways_open_therapist
  const title = decided ? m.decide_looked : open
  const cardOf = (ref: string) => data?.cards.find(({ id }) => cardRef(id) === ref)
  return (
    <section className={styles['part']} aria-labelledby="looked">
      <h2 id="looked">{title()}</h2>
      <ul className={styles['looked']}>
        {inNeutralOrder(decision.options).map(({ ref, name }) => {
          const card = sheetOf(ref) === null ? cardOf(ref) : undefined
          return (
            <li key={ref}>
              {card ? (
                <Folded summary={name}>
                  <CardWords card={card} />
                </Folded>
              ) : (
                name
              )}
            </li>
          )
        })}
      </ul>
      {sheetsOf(decision.options).map((sheet) => {
        const known = data?.sheets.find(({ id }) => id === sheet)
        return known ? (
          <p key={sheet}>
            <Link to={`/choices/${screen.plan.id}/sheet/${sheet}`} search={{ choice: decision.id }}>
              {m.decide_read_about({ title: known.title })}
            </Link>
          </p>
        ) : null
      })}
    </section>
  )
}
