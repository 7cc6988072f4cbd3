import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { SheetInList } from '#server/http/options-contract.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { countsOf, countWords } from '#web/option-library/counts.ts'
import { WHOSE } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { mayInOptions, useOptions } from '#web/option-library/options-here.ts'
import { searchSheets } from '#web/option-library/search-sheets.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Every sheet clients of this practice can choose from, whose it is, and what belongs beside them. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.sheets_title()} under={m.sheets_under()}>
      {here ? <All here={here} /> : null}
    </Page>
  )
}

function All({ here }: { readonly here: Here }) {
  const { sheets, givenUp, today } = useOptions(here.id)
  const [word, setWord] = useState('')
  const found = searchSheets(sheets, word)
  return (
    <>
      <p>{countWords(countsOf(sheets))}.</p>
      <div className={styles['search']}>
        <Field label={m.sheets_search()} hint={m.sheets_search_hint()}>
          {(wiring) => (
            <Input type="search" value={word} onChange={(event) => setWord(event.target.value)} {...wiring} />
          )}
        </Field>
        <p role="status">
          {word.trim() === ''
            ? ''
            : found.length > 0
              ? m.sheets_search_found({ count: found.length })
              : m.sheets_search_none({ word: word.trim() })}
        </p>
      </div>
      <ul className={styles['list']}>
        {found.map((one) => (
          <Row key={one.id} sheet={one} today={today} />
        ))}
      </ul>
      <ul className={styles['list']}>
        {mayInOptions(here, 'saveSheet') ? (
          <li>
            <Link to="/library/options/new/sheet">{m.sheets_write()}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/library/cards">{m.sheets_cards()}</Link>
          <p className={styles['soft']}>{m.sheets_cards_text()}</p>
        </li>
        <li>
          <Link to="/library/clauses">{m.sheets_clauses()}</Link>
          <p className={styles['soft']}>{m.sheets_clauses_text()}</p>
        </li>
      </ul>
      {givenUp.length > 0 ? (
        <section className={styles['part']} aria-labelledby="given-up">
          <h2 id="given-up">{m.sheets_given_up()}</h2>
          <p className={styles['soft']}>{m.sheets_given_up_under()}</p>
          <ul>
            {givenUp.map(({ id, title, edition }) => (
              <li key={id}>
                <Link to="/library/options/$sheet/editions/$edition" params={{ sheet: id, edition: String(edition) }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Row({ sheet, today }: { readonly sheet: SheetInList; readonly today: CivilDate }) {
  const { id, title, whose, edition, reviewBy, options, figures, sources } = sheet
  const day = dayWords(reviewBy)
  return (
    <li>
      <Link to="/library/options/$sheet" params={{ sheet: id }}>
        {title}
      </Link>
      <p className={styles['soft']}>{countWords({ options: options.length, figures, sources })}</p>
      {reviewBy < today ? (
        <p className={styles['late']}>{m.sheets_out_of_date({ day })}</p>
      ) : (
        <p className={styles['soft']}>{m.sheets_line({ whose: WHOSE[whose](), edition, day })}</p>
      )}
      {reviewBy < today ? <p className={styles['soft']}>{WHOSE[whose]()}</p> : null}
    </li>
  )
}
