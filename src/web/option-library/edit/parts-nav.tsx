import styles from '#web/option-library/edit/edit-sheet.module.css'
import { type PartName, partOf } from '#web/option-library/place.ts'
import { useSheetAround } from '#web/option-library/edit/sheet-context.ts'
import { partsOf } from '#web/option-library/edit/parts.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly part: PartName; readonly onGo: (part: PartName) => void }

/** Which part of the sheet is looked at: a list beside it where there is room, one field where there is not. */
export function PartsNav({ part, onGo }: Props) {
  const { form, problems } = useSheetAround()
  const wide = useWide()
  const named = partsOf(form).map(([name, words]) => {
    const count = problems.filter(({ field }) => partOf(field) === name).length
    return { value: name, words: count > 0 ? m.sheetedit_part_problems({ part: words, count }) : words }
  })
  if (!wide)
    return (
      <Field label={m.sheetedit_parts()}>
        {(wiring) => <Select value={part} choices={named} onChoose={(value) => onGo(value as PartName)} {...wiring} />}
      </Field>
    )
  return (
    <nav className={styles['parts']} aria-label={m.sheetedit_parts()}>
      <ul>
        {named.map(({ value, words }) => (
          <li key={value}>
            <button type="button" aria-current={value === part ? 'true' : undefined} onClick={() => onGo(value)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
