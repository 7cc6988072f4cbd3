import { Link } from '@tanstack/react-router'
import type { InvitationMade } from '#server/http/contract.ts'
import styles from '#web/clients/clients.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type CodeProps = {
  readonly made: InvitationMade
  readonly name: string
  /** Whether the reader may open the outbox. */
  readonly outbox: boolean
  readonly onDone: () => void
}

/**
 * The code that opens an invitation: large, to be said or printed and handed over. It is never mailed and
 * never shown again; on paper it carries no name.
 */
export function InvitationCode({ made, name, outbox, onDone }: CodeProps) {
  return (
    <div className={styles['alone']} role="status">
      <h3 className={styles['no-print']}>{m.code_title({ name })}</h3>
      <p className={styles['no-print']}>{m.code_text()}</p>
      <p className={styles['print-only']}>{m.code_your()}</p>
      <p className={styles['code']}>{made.code}</p>
      <ol className={styles['steps']}>
        <li>{m.code_step_letter()}</li>
        <li>{m.code_step_code()}</li>
        <li>{m.code_step_sign_in()}</li>
      </ol>
      <p className={styles['no-print']}>{made.sent === 'smtp' ? m.code_sent() : m.code_in_outbox()}</p>
      <div className={`${styles['ways']} ${styles['no-print']}`}>
        <Button onClick={() => window.print()}>{m.code_print()}</Button>
        {made.sent === 'outbox' && outbox ? <Link to="/practice/outbox">{m.code_to_outbox()}</Link> : null}
        <Button look="quiet" onClick={onDone}>
          {m.code_done()}
        </Button>
      </div>
    </div>
  )
}
