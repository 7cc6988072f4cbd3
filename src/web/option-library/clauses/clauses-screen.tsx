import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { Clause } from '#domain/options/clause.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { ClauseForm } from '#web/option-library/clauses/clause-form.tsx'
import { EndClause } from '#web/option-library/clauses/end-clause.tsx'
import { EarlierEditions } from '#web/option-library/earlier-editions.tsx'
import styles from '#web/option-library/option-library.module.css'
import { WriteNew } from '#web/option-library/write-new.tsx'
import { mayInOptions, useOptions, useOptionsText } from '#web/option-library/options-here.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What the practice asks a yes or no to when a client signs: written by administrators, read by everybody. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.clauses_title()} under={m.clauses_under()}>
      {here ? <Clauses here={here} /> : null}
    </Page>
  )
}

const byTitle = (one: Clause, other: Clause): number => one.title.localeCompare(other.title)

function Clauses({ here }: { readonly here: Here }) {
  const { clauses, endedClauses } = useOptions(here.id)
  return (
    <>
      <p>{m.clauses_intro()}</p>
      <NewClause here={here} />
      {clauses.length === 0 ? (
        <EmptyState title={m.clauses_none()}>
          <p>{m.clauses_none_text()}</p>
        </EmptyState>
      ) : null}
      <div>
        {clauses.toSorted(byTitle).map((one) => (
          <ClausePart key={one.id} here={here} clause={one} />
        ))}
      </div>
      {endedClauses.length > 0 ? (
        <section className={styles['part']} aria-labelledby="ended">
          <h2 id="ended">{m.clauses_ended()}</h2>
          <div>
            {endedClauses.toSorted(byTitle).map((one) => (
              <ClausePart key={one.id} here={here} clause={one} ended={one.ended} />
            ))}
          </div>
        </section>
      ) : null}
      <p>
        <Link to="/library/options">{m.sheets_all()}</Link>
      </p>
    </>
  )
}

function NewClause({ here }: { readonly here: Here }) {
  if (!mayInOptions(here, 'saveClause')) return <p className={styles['soft']}>{m.clauses_not_yours()}</p>
  return (
    <WriteNew title={m.clauses_write()} saved={m.clauses_saved()}>
      {(onDone) => <ClauseForm here={here} clause={null} onDone={onDone} />}
    </WriteNew>
  )
}

type PartProps = { readonly here: Here; readonly clause: Clause; readonly ended?: string }

function ClausePart({ here, clause, ended }: PartProps) {
  const [editing, setEditing] = useState(false)
  const { id, title, text, edition } = clause
  return (
    <article className={styles['card']}>
      <h3>{title}</h3>
      {ended === undefined ? null : <p className={styles['soft']}>{m.clauses_ended_on({ day: dayWords(ended) })}</p>}
      {editing ? (
        <ClauseForm here={here} clause={clause} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles['text']}>{text}</p>
          <Grade text={text} />
          {mayInOptions(here, 'saveClause') ? (
            <div className={styles['acts']}>
              <Button onClick={() => setEditing(true)}>
                {ended === undefined ? m.clauses_edit() : m.clauses_again()}{' '}
                <span className="for-readers-only">({m.clauses_edit_named({ title })})</span>
              </Button>
              {ended === undefined ? <EndClause here={here} clause={clause} /> : null}
            </div>
          ) : null}
        </>
      )}
      <EarlierEditions edition={edition}>
        {(one) => (
          <Suspense fallback={<Loading />}>
            <Earlier here={here} of={`clause/${id}`} edition={one} />
          </Suspense>
        )}
      </EarlierEditions>
    </article>
  )
}

type EarlierProps = { readonly here: Here; readonly of: string; readonly edition: number }

function Earlier({ here, of, edition }: EarlierProps) {
  const text = useOptionsText(here.id, of, edition)
  return 'clause' in text ? (
    <div>
      <strong>{text.clause.title}</strong>
      <p className={styles['text']}>{text.clause.text}</p>
    </div>
  ) : null
}
