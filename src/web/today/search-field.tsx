import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { firstFound } from '#web/today/found.ts'
import styles from '#web/today/today.module.css'
import type { Whose } from '#web/today/whose.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type SearchProps = {
  readonly practice: string
  readonly as: Whose | 'assistant'
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly hint: ReactNode
}

/** Finds a client by name: "/" comes here, Enter opens the first that is found. */
export function SearchField({ practice, as, typed, onType, hint }: SearchProps) {
  const search = useSearchKeys()
  const navigate = useNavigate()
  const open = async () => {
    const to = await firstFound(practice, as, typed.trim())
    if (to) await navigate({ to })
  }
  return (
    <search ref={search} className={styles['search']}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <Field label={m.today_search()} hint={hint}>
          {(wiring) => (
            <Input type="search" value={typed} onChange={(event) => onType(event.target.value)} {...wiring} />
          )}
        </Field>
      </form>
    </search>
  )
}

/** "/" goes to the search, as long as nothing is being typed; who comes by ⌘K from another page is there already. */
function useSearchKeys() {
  const search = useRef<HTMLElement>(null)
  useEffect(() => {
    const input = search.current?.querySelector('input')
    if (location.hash === '#find') input?.focus()
    const hear = (event: KeyboardEvent): void => {
      const at = event.target
      const typing = at instanceof HTMLElement && at.closest('input, textarea, select, dialog') !== null
      if (event.key !== '/' || typing || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      input?.focus()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return search
}
