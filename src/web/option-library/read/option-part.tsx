import type { Option, Source } from '#domain/options/option-sheet.ts'
import { SAYING_FIELDS } from '#web/option-library/edit/sheet-form.ts'
import { fieldName, KINDS, STRENGTH_NAMES } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { figureSentences } from '#web/option-library/read/figure-words.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { NamedSources } from '#web/option-library/read/sources.tsx'
import { m } from '#words/paraglide/messages.js'
import type { ReactNode } from 'react'

type Props = {
  readonly option: Option
  readonly sources: readonly Source[]
  /** All a client reads of it, joined. */
  readonly text: string
  /** What the practice says about it, and how to change that. */
  readonly offer: ReactNode
}

/** One way to help, folded to its name and what it is in short; open, everything a client reads of it, with all sources. */
export function OptionPart({ option, sources, text, offer }: Props) {
  return (
    <details className={styles['option']}>
      <summary>
        <span className={styles['name']}>{option.name}</span>{' '}
        <span className={styles['soft']}>({KINDS[option.kind]()})</span>
      </summary>
      <div className={styles['inside']}>
        <p>{option.inShort}</p>
        {offer}
        <Grade text={text} />
        {SAYING_FIELDS.map((field) => (
          <section key={field}>
            <h4>{fieldName(field)}</h4>
            <ul className={styles['texts']}>
              {option[field].map((said, n) => (
                <li key={n}>
                  {said.text}
                  <NamedSources ids={said.sources} sources={sources} />
                </li>
              ))}
            </ul>
            {field === 'benefits' ? <Figures option={option} sources={sources} /> : null}
          </section>
        ))}
        <section>
          <h4>{fieldName('guidelines')}</h4>
          {option.guidelines.length === 0 ? <p className={styles['soft']}>{m.sheets_no_guidelines()}</p> : null}
          <ul className={styles['texts']}>
            {option.guidelines.map(({ name, year, strength, says, sources: ids }, n) => (
              <li key={n}>
                {m.sheets_guideline({ name, year, strength: STRENGTH_NAMES[strength](), says })}
                <NamedSources ids={ids} sources={sources} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </details>
  )
}

function Figures({ option, sources }: { readonly option: Option; readonly sources: readonly Source[] }) {
  if (option.figures.length === 0) return <p className={styles['soft']}>{m.sheets_no_figures()}</p>
  return (
    <>
      <h4>{fieldName('figures')}</h4>
      <ul className={styles['texts']}>
        {option.figures.map((one) => (
          <li key={one.id}>
            {figureSentences(one).join(' ')}
            <NamedSources ids={one.sources} sources={sources} />
          </li>
        ))}
      </ul>
    </>
  )
}
