import { isConsentedTo } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import styles from '#web/consent/consent.module.css'
import { m } from '#words/paraglide/messages.js'

/** Whether a change of these fields is something new to say yes to, unless whoever makes it says that it is not. */
export const isNewToConsent = (line: Pick<Line, 'kind'>, fields: readonly string[]): boolean =>
  fields.some((field) => isConsentedTo(line.kind, field))

/** Said by whoever changes a method: these are other words for the same. */
export function SameMethod({
  checked,
  onCheck,
}: {
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}) {
  return (
    <div>
      <label className={styles['check']}>
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
        {m.consent_same_method()}
      </label>
      <p className={styles['soft']}>{m.consent_same_method_hint()}</p>
    </div>
  )
}
