import { Link } from '@tanstack/react-router'
import { Figures } from '#web/rules/figures.tsx'
import { inUse, riskItems } from '#web/rules/in-use.ts'
import type { RulesProps } from '#web/rules/rules-props.ts'
import styles from '#web/rules/rules.module.css'
import { m } from '#words/paraglide/messages.js'

/** What happens with an answer about safety: who is told, when, and who steps in. */
export function Safety({ page, member, isClient }: RulesProps & { readonly isClient: boolean }) {
  const items = riskItems(inUse(page))
  const { cover, remoteRisk } = page.settings
  const name = page.coverName ?? ''
  const away = remoteRisk && page.missingForRemoteRisk.length === 0
  return (
    <section className={styles['part']} aria-labelledby="safety">
      <h2 id="safety">{m.rules_safety()}</h2>
      <p>{m.rules_safety_what()}</p>
      {items.length === 0 ? (
        <p>{m.rules_safety_none()}</p>
      ) : (
        <div>
          <p>{m.rules_safety_which()}</p>
          <ul className={styles['list']}>
            {items.map((one) => (
              <li key={`${one.measure} ${one.item}`}>
                {one.action === 'ask' ? m.rules_safety_item_ask(one) : m.rules_safety_item(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{m.rules_safety_at_once()}</p>
      {cover && name ? (
        <p>
          {m.rules_safety_cover({ count: cover.afterMinutes, name, hours: cover.hours })}{' '}
          {m.rules_safety_cover_sees({ name })}
        </p>
      ) : (
        <p>{m.rules_safety_no_cover()}</p>
      )}
      <p>{away ? m.rules_safety_away() : m.rules_safety_in_room()}</p>
      <p>{m.rules_safety_same()}</p>
      <p>{m.rules_safety_with_you()}</p>
      <p>
        {m.rules_safety_zero()} {m.rules_safety_no_score()}
      </p>
      {isClient ? (
        <p>
          <Link className={styles['tall']} to="/help">
            {m.rules_safety_help()}
          </Link>
        </p>
      ) : null}
      {member ? (
        <Figures all={[m.rules_alert_therapist(), m.rules_zero_therapist(), m.rules_item_therapist()]} />
      ) : null}
    </section>
  )
}
