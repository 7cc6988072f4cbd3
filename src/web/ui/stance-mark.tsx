import type { Answer } from '#domain/plan/answer.ts'
import styles from '#web/ui/stance-mark.module.css'

type StanceMarkProps = {
  /** Null: not yet said. */
  readonly answer: Answer | null
  readonly initials: string
  /** The whole view in one sentence. */
  readonly sentence: string
  /** Opens the line's margin. */
  readonly onOpen?: (() => void) | undefined
}

/**
 * Where one person stands on a line: a small round mark with initials. Filled: agree. Half: other words. A ring with a speech mark:
 * let's talk. A ring with a gap: no. Empty: not yet said. Hover, focus or the line's margin tell the rest in a sentence.
 */
export function StanceMark({ answer, initials, sentence, onOpen }: StanceMarkProps) {
  return (
    <button
      type="button"
      className={styles['mark']}
      aria-label={`${initials}: ${sentence}`}
      data-answer={answer ?? 'none'}
      onClick={onOpen}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <Shape answer={answer} />
      </svg>
      <span aria-hidden="true" className={styles['initials']}>
        {initials}
      </span>
      <span aria-hidden="true" className={styles['sentence']}>
        {sentence}
      </span>
    </button>
  )
}

function Shape({ answer }: { readonly answer: Answer | null }) {
  if (answer === null) return <circle cx="10" cy="10" r="7" className={styles['faint']} />
  switch (answer) {
    case 'agree':
      return <circle cx="10" cy="10" r="8" className={styles['full']} />
    case 'otherWords':
      return (
        <>
          <circle cx="10" cy="10" r="7" className={styles['ring']} />
          <path d="M10 3a7 7 0 0 0 0 14z" className={styles['full']} />
        </>
      )
    case 'notSure':
      return (
        <>
          <path d="M5 15.2A7 7 0 1 1 9 17l-4.600 1.600z" className={styles['ring']} />
          <path d="M7 8.600h6M7 11.600h4" className={styles['ring']} />
        </>
      )
    case 'no':
      return <path d="M13.500 4a7 7 0 1 1-7 0" className={styles['ring']} />
  }
}

const TITLES = /^(dr|prof|mr|mrs|ms|mx|mag|dipl|msc|phd)\.?$/i

/** "Dr Ana María Ruiz" → "AR". */
export function initialsOf(name: string): string {
  const all = name.trim().split(/\s+/)
  const parts = all.length > 1 ? all.filter((part) => !TITLES.test(part)) : all
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]]
  return letters.map((part) => Array.from(part ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}
