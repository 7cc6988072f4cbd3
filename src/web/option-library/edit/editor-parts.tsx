import { useEffect, useRef } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { textsOf } from '#domain/options/sheet-words.ts'
import { type Edit, entries, field } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { PartOption } from '#web/option-library/edit/part-option.tsx'
import { PartOptions } from '#web/option-library/edit/part-options.tsx'
import { PartQuestions } from '#web/option-library/edit/part-questions.tsx'
import { PartSheet } from '#web/option-library/edit/part-sheet.tsx'
import { PartSources } from '#web/option-library/edit/part-sources.tsx'
import { PartValues } from '#web/option-library/edit/part-values.tsx'
import { PartsNav } from '#web/option-library/edit/parts-nav.tsx'
import { partsOf } from '#web/option-library/edit/parts.ts'
import type { SheetForm } from '#web/option-library/edit/sheet-form.ts'
import type { PartName } from '#web/option-library/place.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly form: SheetForm
  readonly typed: OptionSheet
  readonly today: CivilDate
  readonly part: PartName
  readonly onGo: (part: PartName) => void
  readonly put: (next: SheetForm) => void
}

/** One part of the sheet to type in, with ways to the others. */
export function EditorParts({ form, typed, today, part, onGo, put }: Props) {
  const parts = partsOf(form)
  const at = Math.max(
    0,
    parts.findIndex(([name]) => name === part),
  )
  const [shown, title] = parts[at] ?? ['sheet', '']
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    // A field that was gone to has the focus already; otherwise the new part is read out from its beginning.
    if (before.current !== shown && !heading.current?.parentElement?.contains(document.activeElement))
      heading.current?.focus()
    before.current = shown
  }, [shown])
  const [previous, next] = [parts[at - 1], parts[at + 1]]
  const text = shown === 'sheet' || shown.startsWith('option-') ? textOf(typed, shown) : null
  return (
    <div className={`${styles['editor']} ${styles['wide']}`}>
      <PartsNav part={shown} onGo={onGo} />
      <div className={styles['fields']}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {text === null ? null : <Grade text={text} />}
        <Shown part={shown} edit={{ value: form, put, at: '' }} today={today} onGo={onGo} />
        <p className={styles['acts']}>
          {previous ? (
            <Button onClick={() => onGo(previous[0])}>{m.sheetedit_before({ part: previous[1] })}</Button>
          ) : null}
          {next ? <Button onClick={() => onGo(next[0])}>{m.sheetedit_next({ part: next[1] })}</Button> : null}
        </p>
      </div>
    </div>
  )
}

/** What a client reads of one part, as far as it is typed. */
function textOf(typed: OptionSheet, part: PartName): string {
  const [itself, ...options] = textsOf(typed)
  return (part === 'sheet' ? itself : options[Number(part.slice('option-'.length))])?.text ?? ''
}

type ShownProps = {
  readonly part: PartName
  readonly edit: Edit<SheetForm>
  readonly today: CivilDate
  readonly onGo: (part: PartName) => void
}

function Shown({ part, edit, today, onGo }: ShownProps) {
  switch (part) {
    case 'sheet':
      return <PartSheet edit={edit} today={today} />
    case 'options':
      return <PartOptions edit={edit} onOpen={(n) => onGo(`option-${n}`)} />
    case 'values':
      return <PartValues edit={edit} />
    case 'questions':
      return <PartQuestions edit={edit} />
    case 'sources':
      return <PartSources edit={edit} />
  }
  const option = entries(field(edit, 'options'))[Number(part.slice('option-'.length))]
  return option ? <PartOption key={option.value.id} edit={option} /> : null
}
