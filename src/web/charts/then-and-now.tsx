import { type Measure, optionsOf } from '#domain/measure/measure.ts'
import type { Answers } from '#domain/measure/score.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import styles from '#web/charts/key.module.css'
import { m } from '#words/paraglide/messages.js'

type ThenAndNowProps = {
  readonly measure: Measure
  readonly items: { readonly first: Answers; readonly last: Answers }
  /** Answered only once: there is no then. */
  readonly once: boolean
}

/** Question by question, the first answer beside the last, as it was ticked. Nothing is averaged, and nothing is left out. */
export function ThenAndNow({ measure, items, once }: ThenAndNowProps) {
  return (
    <Unfolded summary={once ? m.items_open_once() : m.items_open()}>
      <table className={styles['then']}>
        <caption>{[measure.name, measure.recall].filter(Boolean).join(', ')}</caption>
        <thead>
          <tr>
            <th scope="col">{m.items_question()}</th>
            {once ? null : (
              <th scope="col">
                {m.items_then()} <span aria-hidden="true">○</span>
              </th>
            )}
            <th scope="col">
              {m.items_now()} <span aria-hidden="true">•</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {measure.items.map(({ text }, at) => {
            const [first, last] = [items.first[at] ?? null, items.last[at] ?? null]
            return (
              <tr key={text}>
                <th scope="row">
                  {text}
                  <Rail measure={measure} item={at + 1} first={once ? null : first} last={last} />
                </th>
                {once ? null : <td data-label={m.items_then()}>{labelOf(measure, at + 1, first)}</td>}
                <td data-label={m.items_now()}>{labelOf(measure, at + 1, last)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles['small']}>{[measure.licence.sentence, measure.licence.notice].filter(Boolean).join(' ')}</p>
    </Unfolded>
  )
}

/** What an answer says, in the words of the option; the number where it has none. */
export function labelOf(measure: Measure, item: number, value: number | null): string {
  if (value === null) return m.items_left_out()
  return optionsOf(measure, item).find((one) => one.value === value)?.label ?? String(value)
}

const [LONG, HIGH] = [104, 16]

/** A ring where the first answer was, a dot where the last one is. */
function Rail(props: {
  readonly measure: Measure
  readonly item: number
  readonly first: number | null
  readonly last: number | null
}) {
  const { measure, item, first, last } = props
  const values = optionsOf(measure, item).map((one) => one.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const at = (value: number): number => 8 + ((value - low) / (high - low || 1)) * (LONG - 16)
  return (
    <svg viewBox={`0 0 ${LONG} ${HIGH}`} width={LONG} height={HIGH} aria-hidden="true">
      <line className={styles['rail']} x1="8" x2={LONG - 8} y1={HIGH / 2} y2={HIGH / 2} />
      {values.map((value) => (
        <line
          key={value}
          className={styles['rail']}
          x1={at(value)}
          x2={at(value)}
          y1={HIGH / 2 - 3}
          y2={HIGH / 2 + 3}
        />
      ))}
      {first === null ? null : <circle className={styles['was']} cx={at(first)} cy={HIGH / 2} r="6" />}
      {last === null ? null : <circle className={styles['is']} cx={at(last)} cy={HIGH / 2} r="3.6" />}
    </svg>
  )
}
