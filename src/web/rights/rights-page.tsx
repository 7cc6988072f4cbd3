import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type MyRights, useMyRights } from '#web/rights/my-rights.ts'
import styles from '#web/rights/rights.module.css'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

type RightsPageProps = {
  readonly title: string
  /** Whether there is a way back to the page about all of them. */
  readonly back?: boolean
  readonly children: (mine: MyRights) => ReactNode
}

/** A page about what a client may know and do: first who can see that it is read, last the way to help. */
export function RightsPage({ title, back = true, children }: RightsPageProps) {
  const mine = useMyRights()
  if (!mine)
    return (
      <Page title={title}>
        <EmptyState title={m.rights_for_clients()}>
          <p>{m.rights_for_clients_text()}</p>
          <Link to="/practice/rights">{m.rights_for_clients_link()}</Link>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={title} under={m.rights_only_you()}>
      <div className={styles['parts']}>
        {children(mine)}
        <p className={styles['ways']}>
          {back ? <Link to="/rights">{m.rights_back()}</Link> : null}
          <Link to="/help">{m.rights_help()}</Link>
        </p>
        <p className={styles['soft']}>{m.rights_own_browser()}</p>
      </div>
    </Page>
  )
}

type PartProps = { readonly title: string; readonly children: ReactNode }

export function Part({ title, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type SaysProps = {
  readonly mine: MyRights
  /** The practice's own words; empty where it has written none. */
  readonly text: string
  /** What one can do all the same. */
  readonly missing: string
}

/** What the practice has written down, in its words; else that it is missing, and what one can do all the same. */
export function PracticeSays({ mine, text, missing }: SaysProps) {
  if (text === '')
    return (
      <>
        <p className={styles['soft']}>{m.rights_missing()}</p>
        <p>{missing}</p>
      </>
    )
  return (
    <>
      <p className={styles['soft']}>{m.rights_practice_says({ practice: mine.here.name })}</p>
      <p className={styles['theirs']}>{text}</p>
    </>
  )
}

/** A few things, one line each. */
export function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className={styles['points']}>
      {points.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
