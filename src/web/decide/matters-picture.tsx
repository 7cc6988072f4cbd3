import { FITS } from '#domain/options/option-kind.ts'
import type { Looked, Matters } from '#domain/plan/decision/decision.ts'
import { FitMark } from '#web/decide/fit-mark.tsx'
import { inNeutralOrder } from '#web/decide/neutral-order.ts'
import { FIT_WORDS, weightSaid } from '#web/decide/sheet-words.ts'
import styles from '#web/decide/weigh.module.css'
import { useWide } from '#web/ui/use-wide.ts'
import { m } from '#words/paraglide/messages.js'

type MattersPictureProps = {
  readonly values: readonly Matters[]
  readonly options: readonly Looked[]
  /** Whose it is, where somebody else reads it. */
  readonly of?: string | undefined
}

/**
 * What matters and how each way goes with it: in the client's order and the neutral order of the options. No sum and no winner.
 * A table where there is room; on a phone way by way.
 */
export function MattersPicture({ values, options, of }: MattersPictureProps) {
  const wide = useWide()
  const ordered = inNeutralOrder(options)
  return wide ? <AsTable values={values} options={ordered} of={of} /> : <WayByWay values={values} options={ordered} />
}

function AsTable({ values, options, of }: MattersPictureProps) {
  return (
    <table className={styles['picture']}>
      <caption className="for-readers-only">{m.decide_picture()}</caption>
      <thead>
        <tr>
          <th scope="col">{of === undefined ? m.decide_matters() : m.decide_mattered_therapist({ name: of })}</th>
          {options.map(({ ref, name }) => (
            <th key={ref} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map((value, n) => (
          <tr key={n}>
            <th scope="row">
              <span className={value.own ? 'own-words' : undefined}>{value.text}</span>
              <span className={styles['weight']}>{weightSaid(value.weight)}</span>
            </th>
            {options.map(({ ref }) => (
              <td key={ref}>
                <FitMark how={value.fits[ref]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WayByWay({ values, options }: MattersPictureProps) {
  return (
    <div className={styles['ways']}>
      {options.map(({ ref, name }) => (
        <section key={ref} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {[...FITS, undefined].map((how) => {
              const these = values.filter((value) => value.fits[ref] === how)
              return these.length === 0 ? null : (
                <li key={how ?? 'notKnown'}>
                  <FitMark how={how} />
                  <ul aria-label={FIT_WORDS[how ?? 'notKnown']()}>
                    {these.map((value, n) => (
                      <li key={n}>
                        <span className={value.own ? 'own-words' : undefined}>{value.text}</span>{' '}
                        <span className={styles['weight']}>{weightSaid(value.weight)}</span>
                      </li>
                    ))}
                  </ul>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
