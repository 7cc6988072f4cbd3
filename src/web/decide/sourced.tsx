import { type ReactNode, useId, useState } from 'react'
import { sourcesNamed, useSheet } from '#web/decide/reading-sheet.ts'
import styles from '#web/decide/sheet.module.css'
import { SourceWords } from '#web/decide/source-words.tsx'
import { m } from '#words/paraglide/messages.js'

type SourcedProps = {
  readonly children: ReactNode
  readonly sources?: readonly string[] | undefined
  /** What else stands in the panel, such as the exact number. */
  readonly more?: ReactNode
}

/** A sentence or a figure, with a small number for each source; each opens what is known about that source, right there. */
export function Sourced({ children, sources = [], more }: SourcedProps) {
  const { sheet } = useSheet()
  const [open, setOpen] = useState<string | null>(null)
  const panel = useId()
  const named = sourcesNamed(sheet.sources, sources)
  const shown = named.find(({ source }) => source.id === open)
  return (
    <div
      className={styles['sourced']}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return
        // The box alone closes, not the sheet it may stand in; the focus goes back to what opened it.
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
        setOpen(null)
      }}
    >
      <p>
        {children}
        {named.map(({ number, source }) => (
          <button
            key={source.id}
            type="button"
            className={styles['mark']}
            aria-expanded={open === source.id}
            aria-controls={panel}
            aria-label={m.decide_source_open({ number, title: source.title })}
            onClick={() => setOpen(open === source.id ? null : source.id)}
          >
            {number}
          </button>
        ))}
      </p>
      <div id={panel} className={styles['panel']} hidden={!shown}>
        {shown ? <SourceWords source={shown.source} /> : null}
        {shown ? more : null}
      </div>
    </div>
  )
}
