import type { OptionSheet } from '#domain/options/option-sheet.ts'
import styles from '#web/decide/sheet.module.css'
import { SourceWords } from '#web/decide/source-words.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type SheetFootProps = {
  readonly sheet: OptionSheet
  /** The page that a practice's own copy was made from. */
  readonly copyOf: OptionSheet | null
  readonly practice: string
}

/** Who wrote a sheet and when, who paid for it, how it is kept up to date, and every source by its number. */
export function SheetFoot({ sheet, copyOf, practice }: SheetFootProps) {
  const { edition, published, reviewBy, updates, funding, interests, writtenBy, changes = [], sources } = sheet
  return (
    <>
      <section className={styles['foot']} aria-labelledby="about">
        <h2 id="about">{m.decide_about()}</h2>
        <dl>
          <dt>{m.decide_written_by()}</dt>
          <dd>{copyOf ? m.decide_written_copy({ practice, by: copyOf.writtenBy }) : writtenBy}</dd>
          <dt>{m.decide_dates()}</dt>
          <dd>
            {m.decide_dates_text({ edition, published: dayWords(published), reviewBy: dayWords(reviewBy) })} {updates}
          </dd>
          <dt>{m.decide_funding()}</dt>
          <dd>{funding}</dd>
          <dt>{m.decide_interests()}</dt>
          <dd>{interests}</dd>
          {changes.length > 0 ? <dt>{m.decide_changes()}</dt> : null}
          {changes.map((one) => (
            <dd key={`${one.edition} ${one.what}`}>
              {m.decide_change({ edition: one.edition, day: dayWords(one.on), what: one.what })}
            </dd>
          ))}
        </dl>
      </section>
      <section className={styles['foot']} aria-labelledby="sources">
        <h2 id="sources">{m.decide_sources()}</h2>
        <ol>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceWords source={source} />
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
