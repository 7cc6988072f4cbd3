import type { Fit } from '#domain/options/option-kind.ts'
import { FIT_WORDS } from '#web/decide/sheet-words.ts'
import styles from '#web/decide/weigh.module.css'

/** How an option goes with what matters: full, half or an empty ring, a dotted ring for what nobody knows; always with its words. */
export function FitMark({ how }: { readonly how: Fit | undefined }) {
  return (
    <span className={styles['fit']}>
      <svg viewBox="0 0 20 20" aria-hidden="true" data-fit={how ?? 'notKnown'}>
        <circle className={styles['ring']} cx="10" cy="10" r="7.5" />
        {how === 'yes' ? <circle className={styles['full']} cx="10" cy="10" r="7.5" /> : null}
        {how === 'partly' ? <path className={styles['full']} d="M10 2.5a7.5 7.5 0 0 0 0 15z" /> : null}
      </svg>
      {FIT_WORDS[how ?? 'notKnown']()}
    </span>
  )
}
