import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { textsOf } from '#domain/options/sheet-words.ts'
import type { SheetPage } from '#server/http/options-contract.ts'
import type { Here } from '#web/live/me.ts'
import { FIT_NAMES } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { AboutSheet } from '#web/option-library/read/about-sheet.tsx'
import { Grade } from '#web/option-library/read/grade.tsx'
import { OfferPart } from '#web/option-library/read/offer-part.tsx'
import { OptionPart } from '#web/option-library/read/option-part.tsx'
import { AllSources, NamedSources } from '#web/option-library/read/sources.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly here: Here; readonly page: SheetPage }

/** Everything a sheet says, compactly, with all its sources; and per option what the practice says about it. */
export function WholeSheet({ here, page }: Props) {
  const { sheet, offers } = page
  const [itself, ...ofOptions] = textsOf(sheet)
  return (
    <>
      <section className={styles['part']} aria-labelledby="decision">
        <h2 id="decision">{m.sheets_decision()}</h2>
        <p>{sheet.decision}</p>
        <Sayings title={m.sheets_problem()} sheet={sheet} field="problem" />
        <Sayings title={m.sheets_safety()} sheet={sheet} field="safety" />
        <Grade text={itself?.text ?? ''} />
      </section>
      <section className={styles['part']} aria-labelledby="options">
        <h2 id="options">{m.sheets_options()}</h2>
        <p className={styles['soft']}>{m.sheets_options_under()}</p>
        <div>
          {sheet.options.map((one, n) => {
            const ref = `${sheet.id}/${one.id}`
            return (
              <OptionPart
                key={one.id}
                option={one}
                sources={sheet.sources}
                text={ofOptions[n]?.text ?? ''}
                offer={<OfferPart here={here} option={ref} name={one.name} offer={offers[ref]} />}
              />
            )
          })}
        </div>
      </section>
      <Matters sheet={sheet} />
      <AllSources sources={sheet.sources} />
      <AboutSheet page={page} />
    </>
  )
}

type SayingsProps = { readonly title: string; readonly sheet: OptionSheet; readonly field: 'problem' | 'safety' }

function Sayings({ title, sheet, field }: SayingsProps) {
  const said = sheet[field] ?? []
  if (said.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      {said.map((one, n) => (
        <p key={n}>
          {one.text}
          <NamedSources ids={one.sources} sources={sheet.sources} />
        </p>
      ))}
    </>
  )
}

/** What may matter, questions to bring, and the understanding check: folded, because they are many. */
function Matters({ sheet }: { readonly sheet: OptionSheet }) {
  const named = (id: string): string => sheet.options.find((one) => one.id === id)?.name ?? id
  return (
    <div>
      <details className={styles['fold']}>
        <summary>{m.sheets_values()}</summary>
        <div className={styles['inside']}>
          {sheet.values.map((value) => (
            <section key={value.id}>
              <h3>{value.text}</h3>
              <ul>
                {Object.entries(value.fits).map(([id, { how, why }]) => (
                  <li key={id}>{m.sheets_values_fit({ option: named(id), how: FIT_NAMES[how](), why })}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
      <details className={styles['fold']}>
        <summary>{m.sheets_questions()}</summary>
        <ul className={styles['inside']}>
          {sheet.questions.map((one, n) => (
            <li key={n}>{one}</li>
          ))}
        </ul>
      </details>
      {sheet.understanding.length > 0 ? (
        <details className={styles['fold']}>
          <summary>{m.sheets_understanding()}</summary>
          <div className={styles['inside']}>
            {sheet.understanding.map(({ ask, answers, sheetSays, because }) => (
              <section key={ask}>
                <h3>{ask}</h3>
                <p>{m.sheets_understanding_says({ answer: answers[sheetSays] ?? '', because })}</p>
              </section>
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}
