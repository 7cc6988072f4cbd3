import type { PracticePage } from '#server/http/contract.ts'
import styles from '#web/practice/practice.module.css'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** What this address can do, what was checked, and the ways to be reachable. */
export function Reachable({ page }: { readonly page: PracticePage }) {
  const https = page.publicUrl?.startsWith('https:') ?? false
  return (
    <section aria-labelledby="reachable" className={styles['fields']}>
      <h2 id="reachable">{m.reachable_title()}</h2>
      <Notice>{page.practice.reachable ? m.reachable_yes() : m.reachable_no()}</Notice>
      <ul className={styles['checks']}>
        <Check
          name={m.check_https()}
          good={https}
          words={https ? m.check_https_yes({ url: page.publicUrl ?? '' }) : m.check_https_no()}
        />
        <Check
          name={m.check_mail()}
          good={page.mail === 'smtp'}
          words={page.mail === 'smtp' ? m.check_mail_yes() : m.check_mail_no()}
        />
        <Check name={m.check_backup()} words={m.check_backup_text()} />
        <Check
          name={m.check_key()}
          words={page.keyFile ? m.check_key_where({ file: page.keyFile }) : m.check_key_text()}
        />
        <Check name={m.check_fingerprint()} words={m.check_fingerprint_text()} code={page.keyFingerprint} />
      </ul>
      {https ? null : (
        <div>
          <h3>{m.ways_title()}</h3>
          <ul className={styles['ways']}>
            <li>{m.ways_own_server()}</li>
            <li>{m.ways_hosted()}</li>
            <li>{m.ways_network()}</li>
          </ul>
        </div>
      )}
    </section>
  )
}

type CheckProps = { readonly name: string; readonly words: string; readonly good?: boolean; readonly code?: string }

function Check({ name, words, good, code }: CheckProps) {
  return (
    <li>
      <strong>
        {name}
        {good === undefined ? '' : good ? `: ${m.check_good()}` : `: ${m.check_not_yet()}`}
      </strong>
      <span>{words}</span>
      {code ? <code>{code}</code> : null}
    </li>
  )
}
