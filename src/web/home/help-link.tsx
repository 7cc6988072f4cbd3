import { Link } from '@tanstack/react-router'
import styles from '#web/home/home.module.css'
import { m } from '#words/paraglide/messages.js'

/** The way to help, calm and in sight without scrolling. */
export function HelpLink() {
  return (
    <Link className={styles['tall']} to="/help">
      {m.home_help()}
    </Link>
  )
}
