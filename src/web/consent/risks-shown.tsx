import { useQuery } from '@tanstack/react-query'
import type { Saying } from '#domain/options/option-sheet.ts'
import styles from '#web/consent/consent.module.css'
import { sheetOf } from '#web/consent/likely-benefit.ts'
import { risksTold } from '#web/consent/risks-told.ts'
import { sheetQuery } from '#web/decide/options-query.ts'
import { SheetContext } from '#web/decide/reading-sheet.ts'
import { Sourced } from '#web/decide/sourced.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly text: string; readonly option: unknown; readonly practice: string }

/**
 * What can be hard or go wrong: in the plan's words, each number with its source; under them, folded, all that the sheet the method
 * was chosen from says of risks and of whom it may not suit.
 */
export function RisksShown({ text, option, practice }: Props) {
  const from = sheetOf(option)
  const { data } = useQuery({ ...sheetQuery(practice, from?.sheet ?? ''), enabled: from !== null })
  const found = data?.sheet.options.find((one) => one.id === from?.option)
  const told = risksTold(text, found)
  const plain = (
    <>
      {told.map((one) =>
        one.sources && data ? (
          <Sourced key={one.text} sources={one.sources}>
            {one.text}
          </Sourced>
        ) : (
          <p key={one.text} className={styles['words']}>
            {one.text} {one.unsourced ? <span className={styles['soft']}>{m.consent_number_unsourced()}</span> : null}
          </p>
        ),
      )}
    </>
  )
  if (!data || !found) return plain
  return (
    <SheetContext value={data}>
      {plain}
      <details>
        <summary>{m.consent_sheet_risks()}</summary>
        <p>
          <strong>{m.consent_sheet_risks_what()}</strong>
        </p>
        <Sayings all={found.risks} />
        <p>
          <strong>{m.consent_sheet_not_for()}</strong>
        </p>
        <Sayings all={found.notFor} />
      </details>
    </SheetContext>
  )
}

function Sayings({ all }: { readonly all: readonly Saying[] }) {
  return all.map((one) => (
    <Sourced key={one.text} sources={one.sources}>
      {one.text}
    </Sourced>
  ))
}
