import type { Measure } from '#domain/measure/measure.ts'
import styles from '#web/library/library.module.css'
import { Source } from '#web/library/source.tsx'
import { m } from '#words/paraglide/messages.js'

const HOW = { sum: m.library_scoring_sum, meanTimes10: m.library_scoring_mean, scale: m.library_scoring_scale } as const

/** How the answers become a score, what happens when some are missing, and what a score is called. */
export function Scoring({ measure }: { readonly measure: Measure }) {
  const { scoring, missing, bands, cutOff } = measure
  const range = { lowest: scoring.lowest, highest: scoring.highest }
  return (
    <>
      <section className={styles['part']} aria-labelledby="scoring">
        <h2 id="scoring">{m.library_scoring()}</h2>
        <p>
          {HOW[measure.kind === 'scale' ? 'scale' : scoring.rule](range)}{' '}
          {scoring.better === 'lower' ? m.library_better_lower() : m.library_better_higher()}
        </p>
        <Source {...scoring} />
        {measure.kind === 'scale' ? null : <Missing missing={missing} />}
      </section>
      {bands ? (
        <section className={styles['part']} aria-labelledby="bands">
          <h2 id="bands">{m.library_bands()}</h2>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{m.library_score()}</th>
                <th scope="col">{m.library_band_words()}</th>
              </tr>
            </thead>
            <tbody>
              {bands.bands.map(({ from, to, words }) => (
                <tr key={from}>
                  <td>{m.library_band({ from, to })}</td>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Source {...bands} />
        </section>
      ) : null}
      {cutOff ? (
        <section className={styles['part']} aria-labelledby="cut-off">
          <h2 id="cut-off">{m.library_cut_off()}</h2>
          <p>
            {m.library_cut_off_at({ atLeast: cutOff.atLeast })} {cutOff.words}
          </p>
          <Source {...cutOff} />
        </section>
      ) : null}
    </>
  )
}

/** What happens when answers are missing. A scale has one answer: there is nothing to say. */
function Missing({ missing }: Pick<Measure, 'missing'>) {
  const { note, atMost, never } = missing
  return (
    <>
      <h3>{m.library_missing()}</h3>
      <p>
        {note ?? (atMost === 0 ? m.library_missing_none() : m.library_missing_some({ count: atMost }))}
        {never?.length && !note ? ` ${m.library_missing_never({ items: never.join(', ') })}` : ''}
      </p>
      <Source {...missing} />
    </>
  )
}
