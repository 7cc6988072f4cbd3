import { useState } from 'react'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { usePrinting } from '#web/charts/printing.ts'
import { comparedIn, rememberCompared } from '#web/decide/compared.ts'
import { beginWith, besideFrom, MOST_BESIDE, turned } from '#web/decide/comparing.ts'
import styles from '#web/decide/compare.module.css'
import { inNeutralOrder } from '#web/decide/neutral-order.ts'
import { OnPaperContext } from '#web/decide/on-paper.ts'
import { SideBySide } from '#web/decide/side-by-side.tsx'
import { Stacked } from '#web/decide/stacked.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { m } from '#words/paraglide/messages.js'

type OptionsComparedProps = {
  readonly sheet: OptionSheet
  /** The options of the choice one comes from, by id: they stand beside each other first. */
  readonly looked?: readonly string[]
}

/** Every option of a sheet: side by side on a laptop, as many as one chooses; one below the other on a phone and on paper. */
export function OptionsCompared({ sheet, looked = [] }: OptionsComparedProps) {
  const wide = useWide()
  const printing = usePrinting()
  const options = inNeutralOrder(sheet.options)
  const [chosen, setChosen] = useState(() => besideFrom(options, looked) ?? comparedIn(sheet.id) ?? beginWith(options))
  const [full, setFull] = useState(false)
  const turn = (id: string): void => {
    const next = turned(chosen, id)
    setFull(next === chosen)
    setChosen(next)
    rememberCompared(sheet.id, next)
  }
  return (
    <section className={styles['compared']} aria-labelledby="ways">
      <h2 id="ways">{m.decide_ways()}</h2>
      <p className={styles['soft']}>{m.decide_order()}</p>
      <p className={styles['soft']}>{m.decide_general_knowledge()}</p>
      {wide && !printing ? (
        <>
          <fieldset className={styles['columns']}>
            <legend>{m.decide_columns()}</legend>
            {options.map(({ id, name }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
                {name}
              </label>
            ))}
          </fieldset>
          <output className={styles['soft']}>{full ? m.decide_columns_full({ most: MOST_BESIDE }) : ''}</output>
          <SideBySide options={options.filter(({ id }) => chosen.includes(id))} />
        </>
      ) : (
        <OnPaperContext value={printing}>
          <Stacked options={options} />
        </OnPaperContext>
      )}
    </section>
  )
}
