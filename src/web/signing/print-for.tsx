import { type ReactNode, useState } from 'react'
import { PRINT_PURPOSES, type PrintPurpose } from '#domain/practice/access.ts'
import { tell } from '#web/live/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import styles from '#web/signing/print-for.module.css'
import { m } from '#words/paraglide/messages.js'

type PrintForProps = {
  readonly plan: string
  readonly practice: string
  /** A client prints their own: nobody asks them what for. */
  readonly own: boolean
  readonly what: 'version' | 'progress' | 'hardTimes'
  /** The one button of those who are not asked. */
  readonly button: ReactNode
  /** Beside other links, instead of as the page's main act. */
  readonly small?: boolean
}

const WORDS: Record<PrintPurpose, () => string> = {
  client: m.print_for_client_therapist,
  file: m.print_for_file_therapist,
  payer: m.print_for_payer_therapist,
  other: m.print_for_other_therapist,
}

/** Prints, and notes that somebody did. Everybody but the client says what for, with the same tap. */
export function PrintFor({ plan, practice, own, what, button, small = false }: PrintForProps) {
  const [away, setAway] = useState(false)
  const printNow = async (purpose?: PrintPurpose): Promise<void> => {
    const body = { practice, what, ...(purpose ? { purpose } : {}) }
    const told = await tell(`/api/plans/${encodeURIComponent(plan)}/printed`, body).catch(() => null)
    const noted = told !== null && 'done' in told
    // What somebody takes along for others stands in the list, or is not printed. Their own paper waits for no network.
    setAway(!noted && !own)
    if (noted || own) print()
  }
  return (
    <>
      {own ? (
        <Button look={small ? 'quiet' : 'primary'} small={small} onClick={() => void printNow()}>
          {button}
        </Button>
      ) : (
        <div role="group" aria-label={m.print_what_for_therapist()} className={styles['what-for']}>
          <p>{m.print_what_for_therapist()}</p>
          {PRINT_PURPOSES.map((purpose) => (
            <Button key={purpose} small={small} onClick={() => void printNow(purpose)}>
              {WORDS[purpose]()}
            </Button>
          ))}
        </div>
      )}
      {away ? (
        <Notice tone="waits" live>
          {m.print_not_noted()}
        </Notice>
      ) : null}
    </>
  )
}
