import type { Measure, MeasureItem, Option } from '#domain/measure/measure.ts'
import styles from '#web/library/library.module.css'
import { optionWords } from '#web/library/option-words.ts'
import { Source } from '#web/library/source.tsx'
import { m } from '#words/paraglide/messages.js'

/** The questions as they are asked, with their answers, and which of them are about safety. */
export function Questions({ measure }: { readonly measure: Measure }) {
  const { instructions, stem, items, options, unscored = [], wording } = measure
  return (
    <>
      <section className={styles['part']} aria-labelledby="items">
        <h2 id="items">{m.library_items()}</h2>
        {instructions ? <p>{instructions}</p> : null}
        {stem ? <p>{stem}</p> : null}
        <ol className={styles['items']}>
          {items.map((item, at) => (
            <Item key={at} item={item} />
          ))}
        </ol>
        {options.length > 0 ? (
          <p>
            {m.library_options()}: {allWords(options)}
          </p>
        ) : null}
        {unscored.length > 0 ? (
          <>
            <h3>{m.library_unscored()}</h3>
            <ul className={styles['items']}>
              {unscored.map((item, at) => (
                <Item key={at} item={item} />
              ))}
            </ul>
          </>
        ) : null}
        {wording ? <Source {...wording} /> : null}
      </section>
      <Risk measure={measure} />
    </>
  )
}

function Item({ item }: { readonly item: MeasureItem }) {
  const { text, reversed, cluster, onlyFor, options } = item
  const also = [
    reversed ? m.library_item_reversed() : '',
    cluster ? m.library_item_cluster({ cluster }) : '',
    onlyFor ? m.library_item_only_for({ who: onlyFor }) : '',
    options ? m.library_item_options({ options: allWords(options) }) : '',
  ].filter(Boolean)
  return (
    <li>
      {text}
      {also.length > 0 ? <span className={styles['soft']}>{also.join(' · ')}</span> : null}
    </li>
  )
}

const allWords = (options: readonly Option[]): string => options.map(optionWords).join(' · ')

function Risk({ measure }: { readonly measure: Measure }) {
  const found = measure.items.flatMap((item, at) => (item.risk ? [{ risk: item.risk, item, number: at + 1 }] : []))
  if (found.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="risk">
      <h2 id="risk">{m.library_risk()}</h2>
      {found.map(({ risk, item, number }) => {
        const label = (item.options ?? measure.options).find(({ value }) => value === risk.from)?.label ?? risk.from
        const words = { item: number, label }
        return (
          <div key={number}>
            <p>{risk.action === 'alert' ? m.library_risk_alert(words) : m.library_risk_ask(words)}</p>
            <Source {...risk} />
          </div>
        )
      })}
    </section>
  )
}
