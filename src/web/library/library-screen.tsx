import { Link } from '@tanstack/react-router'
import type { Measure } from '#domain/measure/measure.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { issueOnLibrary, mayInLibrary, useLibrary } from '#web/library/library-query.ts'
import styles from '#web/library/library.module.css'
import { LoadMeasure } from '#web/library/load-measure.tsx'
import { WriteScale } from '#web/library/write-scale.tsx'
import { Form } from '#web/ui/form.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Everything that can be asked in this practice, and ways to add to it. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.library_title()} under={m.library_under()}>
      {here ? <Library here={here} /> : null}
    </Page>
  )
}

function Library({ here }: { readonly here: Here }) {
  const { library, shipped, settings } = useLibrary(here.id)
  const all = Object.values(library)
    .filter((one) => !settings.hidden.includes(one.id))
    .toSorted((one, other) => one.short.localeCompare(other.short))
  return (
    <>
      <p>
        <Link to="/library/options">{m.sheets_to()}</Link>
      </p>
      <ul className={styles['list']}>
        {all.map((one) => (
          <Row key={one.id} measure={one} own={!shipped.includes(one.id)} />
        ))}
      </ul>
      {settings.hidden.length > 0 ? <Hidden here={here} hidden={settings.hidden} /> : null}
      {mayInLibrary(here, 'adoptMeasure') ? (
        <section className={styles['part']} aria-labelledby="add">
          <h2 id="add">{m.library_add()}</h2>
          <details>
            <summary>{m.library_scale()}</summary>
            <WriteScale here={here} />
          </details>
          <details>
            <summary>{m.library_load()}</summary>
            <LoadMeasure here={here} />
          </details>
        </section>
      ) : null}
    </>
  )
}

function Row({ measure, own }: { readonly measure: Measure; readonly own: boolean }) {
  const { id, name, short, about, items } = measure
  const risk = items.some((one) => one.risk)
  return (
    <li>
      <Link to="/library/$measure" params={{ measure: id }}>
        {short}
      </Link>
      <p>
        {name === short ? '' : `${name}: `}
        {m.library_line({ about, questions: m.library_questions({ count: items.length }) })}
        {risk ? `, ${m.library_has_risk()}` : ''}
        {own ? `, ${m.library_own()}` : ''}
      </p>
      <Link to="/library/$measure/sheet" params={{ measure: id }} className={styles['sheetLink'] ?? ''}>
        {m.library_sheet()} <span className="for-readers-only">({short})</span>
      </Link>
    </li>
  )
}

function Hidden({ here, hidden }: { readonly here: Here; readonly hidden: readonly string[] }) {
  const { library } = useLibrary(here.id)
  return (
    <section className={styles['part']} aria-labelledby="hidden">
      <h2 id="hidden">{m.library_hidden()}</h2>
      <p className={styles['soft']}>{m.library_hidden_under()}</p>
      <ul className={styles['list']}>
        {hidden.map((measure) => {
          const name = library[measure]?.short ?? measure
          return (
            <li key={measure}>
              {mayInLibrary(here, 'hideMeasure') ? (
                <Form
                  button={m.library_show({ name })}
                  look="plain"
                  act={() => issueOnLibrary(here, { type: 'hideMeasure', measure, hidden: false })}
                >
                  {() => null}
                </Form>
              ) : (
                name
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
