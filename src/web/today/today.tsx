import { Link } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { HomeFoot } from '#web/home/home-foot.tsx'
import type { Here } from '#web/live/me.ts'
import { Caseload } from '#web/today/caseload.tsx'
import styles from '#web/today/today.module.css'
import type { Whose } from '#web/today/whose.ts'
import { useSettled } from '#web/today/use-settled.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Page } from '#web/ui/page.tsx'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The therapist's home, and a supervisor's: whom it is about, why, in the order of the next sessions. */
export function Today({ here }: { readonly here: Here }) {
  const both = here.roles.includes('therapist') && here.roles.includes('supervisor')
  const [as, setAs] = useState<Whose>(here.roles.includes('therapist') ? 'therapist' : 'supervisor')
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(useSettled(typed.trim()))
  const search = useSlashKey()
  const add =
    as === 'therapist' ? (
      <Link to="/clients/new" className={styles['add'] ?? ''}>
        {m.today_add_client()}
      </Link>
    ) : null
  return (
    <Page
      title={as === 'therapist' ? m.nav_today() : m.today_supervised()}
      under={dayWords(here.today)}
      beside={add}
      width="wide"
    >
      {both ? (
        <Choices
          legend={m.today_whose()}
          name="whose"
          value={as}
          choices={[
            { value: 'therapist', words: m.today_mine() },
            { value: 'supervisor', words: m.today_supervised() },
          ]}
          onChoose={(value) => setAs(value === 'supervisor' ? 'supervisor' : 'therapist')}
        />
      ) : null}
      <search ref={search} className={styles['search']}>
        <Field label={m.today_search()} hint={m.today_search_hint()}>
          {(wiring) => (
            <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} {...wiring} />
          )}
        </Field>
      </search>
      <Caseload as={as} query={query} practice={here.id} />
      <HomeFoot />
    </Page>
  )
}

/** "/" goes to the search, as long as nothing is being typed. */
function useSlashKey() {
  const search = useRef<HTMLElement>(null)
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const at = event.target
      const typing = at instanceof HTMLElement && at.closest('input, textarea, select, dialog') !== null
      if (event.key !== '/' || typing || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      search.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return search
}
