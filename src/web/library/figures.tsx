import type { Measure } from '#domain/measure/measure.ts'
import styles from '#web/library/library.module.css'
import { Norms } from '#web/library/norms.tsx'
import { Source } from '#web/library/source.tsx'
import { m } from '#words/paraglide/messages.js'

/** What a change has to be to be more than chance, reliability, groups, and the codes of others. */
export function Figures({ measure }: { readonly measure: Measure }) {
  const { reliableChange = [], reliability = [], nhs, loinc } = measure
  return (
    <>
      <section className={styles['part']} aria-labelledby="change">
        <h2 id="change">{m.library_change()}</h2>
        {reliableChange.length === 0 ? (
          <p>{measure.kind === 'scale' ? m.library_change_none_scale() : m.library_change_none()}</p>
        ) : null}
        {reliableChange.length > 1 ? <p>{m.library_change_used()}</p> : null}
        <ol className={styles['items']}>
          {reliableChange.map((one) => (
            <li key={`${one.points} ${one.who}`}>
              <strong>{m.library_change_points({ count: one.points })}</strong>, {one.who}: {one.how}
              <Source {...one} />
            </li>
          ))}
        </ol>
      </section>
      {reliability.length > 0 ? (
        <section className={styles['part']} aria-labelledby="reliability">
          <h2 id="reliability">{m.library_reliability()}</h2>
          <ul className={styles['items']}>
            {reliability.map((one) => (
              <li key={`${one.kind} ${one.source}`}>
                {one.kind === 'alpha' ? m.library_alpha({ value: one.value }) : m.library_retest({ value: one.value })}
                <Source {...one} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Norms measure={measure} />
      {nhs ? (
        <section className={styles['part']} aria-labelledby="nhs">
          <h2 id="nhs">{m.library_nhs()}</h2>
          <p>
            {(nhs.role === 'depression' ? m.library_nhs_depression : m.library_nhs_anxiety)({
              caseness: nhs.caseness,
              change: nhs.reliableChange,
            })}
          </p>
          <Source {...nhs} />
        </section>
      ) : null}
      {loinc ? (
        <section className={styles['part']} aria-labelledby="loinc">
          <h2 id="loinc">{m.library_loinc()}</h2>
          <p>
            {loinc.total
              ? m.library_loinc_codes({ panel: loinc.panel, total: loinc.total })
              : m.library_loinc_panel({ panel: loinc.panel })}
          </p>
          <Source {...loinc} />
        </section>
      ) : null}
    </>
  )
}
