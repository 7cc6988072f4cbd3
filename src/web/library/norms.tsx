import type { Measure } from '#domain/measure/measure.ts'
import styles from '#web/library/library.module.css'
import { Source } from '#web/library/source.tsx'
import { m } from '#words/paraglide/messages.js'

const ROLE = {
  clinical: m.library_role_clinical,
  functional: m.library_role_functional,
  other: m.library_role_other,
}

/** Means and spreads of groups of people, and which of them serve the cut-offs. */
export function Norms({ measure }: { readonly measure: Measure }) {
  const { norms = [] } = measure
  if (norms.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="norms">
      <h2 id="norms">{m.library_norms()}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{m.library_norms_group()}</th>
            <th scope="col" className={styles['figure']}>
              {m.library_norms_mean()}
            </th>
            <th scope="col" className={styles['figure']}>
              {m.library_norms_sd()}
            </th>
            <th scope="col" className={styles['figure']}>
              {m.library_norms_people()}
            </th>
          </tr>
        </thead>
        <tbody>
          {norms.map((one) => (
            <tr key={one.group}>
              <td>
                {one.group} <span className={styles['soft']}>{ROLE[one.role]()}</span>
                <Source {...one} />
              </td>
              <td className={styles['figure']}>{one.mean}</td>
              <td className={styles['figure']}>{one.sd}</td>
              <td className={styles['figure']}>{one.people?.toLocaleString(navigator.language) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
