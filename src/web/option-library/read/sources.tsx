import type { Source } from '#domain/options/option-sheet.ts'
import { MARKS, SOURCE_KINDS } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { m } from '#words/paraglide/messages.js'

type NamedProps = { readonly ids: readonly string[] | undefined; readonly sources: readonly Source[] }

/** Which sources something was read from, each one tap away from where it can be found. */
export function NamedSources({ ids = [], sources }: NamedProps) {
  if (ids.length === 0) return null
  return (
    <span className={styles['source']}>
      {m.sheets_source()}:{' '}
      {ids.map((id, n) => (
        <span key={id}>
          {n > 0 ? '; ' : ''}
          <a href={`#source-${id}`}>{sources.find((one) => one.id === id)?.title ?? id}</a>
        </span>
      ))}
    </span>
  )
}

/** Every source of a sheet, with where it can be found and how it was read. */
export function AllSources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <section className={styles['part']} aria-labelledby="sources">
      <h2 id="sources">{m.sheets_sources()}</h2>
      <p className={styles['soft']}>{m.sheets_sources_under()}</p>
      <ol className={styles['sources']}>
        {sources.map((one) => (
          <li key={one.id} id={`source-${one.id}`} tabIndex={-1}>
            {m.sheets_source_line({ title: one.title, year: one.year, where: one.where.replace(/\.$/, '') })}
            <span className={styles['source']}>
              {SOURCE_KINDS[one.kind]()}
              {one.via ? `. ${m.sheets_source_via({ via: one.via })}` : `, ${MARKS[one.mark]()}.`} {one.note ?? ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
