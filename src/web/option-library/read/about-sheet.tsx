import { Link } from '@tanstack/react-router'
import type { SheetPage } from '#server/http/options-contract.ts'
import { WHOSE } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Who wrote a sheet, when, with whose money; and every edition of it that can be read. */
export function AboutSheet({ page }: { readonly page: SheetPage }) {
  const { sheet } = page
  const facts = [
    [
      m.sheets_written_by(),
      page.whose === 'copy'
        ? m.decide_written_copy({ practice: page.practiceName, by: sheet.writtenBy })
        : sheet.writtenBy,
    ],
    [m.sheets_funding(), sheet.funding],
    [m.sheets_interests(), sheet.interests],
    [m.sheets_updates(), sheet.updates],
    [m.sheets_codes(), new Intl.ListFormat(navigator.language, { type: 'disjunction' }).format(sheet.codes)],
  ] as const
  return (
    <section className={styles['part']} aria-labelledby="about">
      <h2 id="about">{m.sheets_about()}</h2>
      <p>{m.sheets_about_dates({ published: dayWords(sheet.published), reviewBy: dayWords(sheet.reviewBy) })}</p>
      <dl className={styles['facts']}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <Editions page={page} />
    </section>
  )
}

function Editions({ page: { sheet, whose, latest, editions } }: { readonly page: SheetPage }) {
  const own = whose === 'own' ? WHOSE.own() : WHOSE.copy()
  return (
    <>
      <h3>{m.sheets_editions()}</h3>
      <p className={styles['soft']}>{m.sheets_editions_under()}</p>
      <ul className={styles['texts']}>
        {editions.map((one) => {
          const original = one.whose === 'shipped'
          const name = m.sheets_edition({ edition: one.edition })
          return (
            <li key={`${one.whose}-${one.edition}`}>
              {original ? (
                <Link to="/library/options/$sheet/original" params={{ sheet: sheet.id }}>
                  {name}
                </Link>
              ) : (
                <Link
                  to="/library/options/$sheet/editions/$edition"
                  params={{ sheet: sheet.id, edition: String(one.edition) }}
                >
                  {name}
                </Link>
              )}
              , {original ? WHOSE.shipped() : own}
              {one.edition === latest ? `, ${m.sheets_edition_now()}` : ''}
              {one.changed ? (
                <span className={styles['source']}>
                  {m.sheets_edition_changed({ day: dayWords(one.changed.on), what: one.changed.what })}
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
