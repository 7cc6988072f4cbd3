import { useEffect, useState } from 'react'
import styles from '#web/ui/notice.module.css'
import { m } from '#words/paraglide/messages.js'

const CALM_MS = 300

/** Says that something is on its way, but only when it takes long enough to wonder. */
export function Loading() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [])
  return <output className={styles['loading']}>{late ? m.loading() : ''}</output>
}
