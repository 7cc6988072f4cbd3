import { Link } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import { CardForm } from '#web/option-library/cards/card-form.tsx'
import { CardPart } from '#web/option-library/cards/card-part.tsx'
import { mayInOptions, useOptions } from '#web/option-library/options-here.ts'
import styles from '#web/option-library/option-library.module.css'
import { WriteNew } from '#web/option-library/write-new.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Short cards for methods no sheet tells about: read by members, written by therapists. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.shortcard_title()} under={m.shortcard_under()}>
      {here ? <Cards here={here} /> : null}
    </Page>
  )
}

function Cards({ here }: { readonly here: Here }) {
  const { cards } = useOptions(here.id)
  const ordered = cards.toSorted((one, other) => one.name.localeCompare(other.name))
  const [offered, away] = [ordered.filter((one) => !one.putAway), ordered.filter((one) => one.putAway)]
  return (
    <>
      <NewCard here={here} />
      {cards.length === 0 ? (
        <EmptyState title={m.shortcard_none()}>
          <p>{m.shortcard_none_text()}</p>
        </EmptyState>
      ) : null}
      <div>
        {offered.map((one) => (
          <CardPart key={one.id} here={here} card={one} />
        ))}
      </div>
      {away.length > 0 ? (
        <section className={styles['part']} aria-labelledby="away">
          <h2 id="away">{m.shortcard_put_away()}</h2>
          <p className={styles['soft']}>{m.shortcard_put_away_under()}</p>
          <div>
            {away.map((one) => (
              <CardPart key={one.id} here={here} card={one} />
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

function NewCard({ here }: { readonly here: Here }) {
  if (!mayInOptions(here, 'saveCard')) return <p className={styles['soft']}>{m.shortcard_not_yours()}</p>
  return (
    <WriteNew title={m.shortcard_write()} saved={m.shortcard_saved()}>
      {(onDone) => <CardForm here={here} card={null} onDone={onDone} />}
    </WriteNew>
  )
}
