import { Link, useParams } from '@tanstack/react-router'
import type { Measure } from '#domain/measure/measure.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { Figures } from '#web/library/figures.tsx'
import { issueOnLibrary, mayInLibrary, useLibrary } from '#web/library/library-query.ts'
import styles from '#web/library/library.module.css'
import { Questions } from '#web/library/questions.tsx'
import { Scoring } from '#web/library/scoring.tsx'
import { Source } from '#web/library/source.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** One measure: what it is for, what it asks, how it is counted, and where each of these was read. */
export function Screen() {
  const here = useHere()
  const { measure } = useParams({ strict: false }) as { readonly measure: string }
  return here ? <Known here={here} id={measure} /> : null
}

function Known({ here, id }: { readonly here: Here; readonly id: string }) {
  const { library, settings } = useLibrary(here.id)
  const measure = Object.hasOwn(library, id) ? library[id] : undefined
  if (!measure)
    return (
      <Page title={m.library_title()}>
        <EmptyState title={m.library_gone()}>
          <p>{m.library_gone_text()}</p>
          <Link to="/library">{m.library_all()}</Link>
        </EmptyState>
      </Page>
    )
  return <One here={here} measure={measure} hidden={settings.hidden.includes(id)} />
}

type OneProps = { readonly here: Here; readonly measure: Measure; readonly hidden: boolean }

function One({ here, measure, hidden }: OneProps) {
  const { id, name, short, about, items, recall, edition, fits, licence, citation } = measure
  const questions = m.library_questions({ count: items.length })
  const hide = () => issueOnLibrary(here, { type: 'hideMeasure', measure: id, hidden: !hidden })
  return (
    <Page
      title={short}
      under={name === short ? undefined : name}
      beside={
        <Link to="/library/$measure/sheet" params={{ measure: id }}>
          {m.library_sheet()}
        </Link>
      }
    >
      {hidden ? <Notice>{m.library_is_hidden()}</Notice> : null}
      <section className={styles['part']} aria-labelledby="about">
        <h2 id="about">{m.library_about()}</h2>
        <p>
          {recall
            ? m.library_about_text({ about, questions, recall })
            : m.library_about_text_plain({ about, questions })}
        </p>
        {fits?.length ? (
          <p>
            {m.library_fits({ codes: new Intl.ListFormat(navigator.language, { type: 'disjunction' }).format(fits) })}
          </p>
        ) : null}
        <p className={styles['soft']}>{m.library_edition({ edition })}</p>
      </section>
      <section className={styles['part']} aria-labelledby="licence">
        <h2 id="licence">{m.library_licence()}</h2>
        <blockquote>{licence.sentence}</blockquote>
        {licence.notice ? <p>{licence.notice}</p> : null}
        <Source {...licence} />
        {citation ? (
          <p>
            {m.library_citation()}: {citation}
          </p>
        ) : null}
      </section>
      <Questions measure={measure} />
      <Scoring measure={measure} />
      <Figures measure={measure} />
      <p>
        <Link to="/library">{m.library_all()}</Link>
      </p>
      {mayInLibrary(here, 'hideMeasure') ? (
        <Form button={hidden ? m.library_show({ name: short }) : m.library_hide()} look="plain" act={hide}>
          {() => <p className={styles['soft']}>{hidden ? m.library_hidden_under() : m.library_hide_text()}</p>}
        </Form>
      ) : null}
    </Page>
  )
}
