import type { Version } from '#domain/plan/document.ts'
import styles from '#web/signing/document.module.css'
import { m } from '#words/paraglide/messages.js'

/** The hash of the content and the practice's key: what proves later that nothing was changed. */
export function Seal({ version, keyFingerprint }: { readonly version: Version; readonly keyFingerprint: string }) {
  return version.seal ? (
    <details>
      <summary>{m.versions_seal_title()}</summary>
      <p>{m.versions_seal_text()}</p>
      <p className={styles['seal']}>
        {m.versions_seal_hash()} {version.seal.hash}
      </p>
      <p className={styles['seal']}>
        {m.versions_seal_key()} {keyFingerprint}
      </p>
    </details>
  ) : null
}
