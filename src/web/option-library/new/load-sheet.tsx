import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type OptionSheet, optionSheet } from '#domain/options/option-sheet.ts'
import { readSheetFile, type SheetProblem } from '#domain/options/sheet-file.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { beginWith } from '#web/option-library/edit/editing.ts'
import { formOf } from '#web/option-library/edit/sheet-form.ts'
import { useOptions } from '#web/option-library/options-here.ts'
import { ProblemsList } from '#web/option-library/problems-list.tsx'
import { keep } from '#web/option-library/use-kept.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Chosen = {
  readonly file: string
  /** What can be opened in the editor: also a sheet of the right shape whose rules are not met yet. */
  readonly sheet: OptionSheet | null
  readonly problems: readonly SheetProblem[]
}
const NO_NAMES = { options: [], values: [], sources: [] }

/** A sheet from a file: checked at once, with file, field and reason of everything that does not fit; then opened in the editor. */
export function LoadSheet({ here }: { readonly here: Here }) {
  const { sheets } = useOptions(here.id)
  const { person } = useMe()
  const go = useNavigate()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const take = async (file: File | undefined): Promise<void> => {
    // Whoever closes the dialog without choosing keeps the file they had.
    if (file) setChosen(readIn(await file.text(), file.name))
  }
  const open = async () => {
    const sheet = chosen?.sheet
    if (!sheet) return null
    const base = sheets.find((one) => one.id === sheet.id)?.edition ?? null
    keep(person, `sheet/${sheet.id}`, beginWith(formOf(sheet), base, 'file'))
    await go({ to: '/library/options/$sheet/edit', params: { sheet: sheet.id } })
    return null
  }
  const fits = chosen !== null && chosen.problems.length === 0
  const known = sheets.some((one) => one.id === chosen?.sheet?.id)
  return (
    <Form
      button={m.sheetnew_open()}
      look="plain"
      act={open}
      missing={{
        file:
          !fits &&
          (chosen === null ? m.sheetnew_file_needed() : m.sheetproblems_count({ count: chosen.problems.length })),
      }}
    >
      {(problemOf) => (
        <>
          <p>{m.sheetnew_load_text()}</p>
          <Field
            label={m.sheetnew_file()}
            hint={chosen ? m.sheetnew_chosen({ file: chosen.file }) : undefined}
            problem={chosen ? undefined : problemOf('file')}
          >
            {(wiring) => (
              <Input
                type="file"
                accept=".json,application/json"
                // The same file can be chosen again once it has been repaired.
                onClick={(event) => (event.currentTarget.value = '')}
                onChange={(event) => void take(event.target.files?.[0])}
                {...wiring}
              />
            )}
          </Field>
          {chosen && !fits ? (
            <>
              <ProblemsList
                title={m.sheetproblems_file({ count: chosen.problems.length, file: chosen.file })}
                problems={chosen.problems}
                named={chosen.sheet ?? NO_NAMES}
                more={(count) => m.sheetproblems_many({ count })}
              />
              {chosen.sheet ? (
                <p>
                  <Button onClick={() => void open()}>{m.sheetnew_mend()}</Button>
                </p>
              ) : null}
            </>
          ) : null}
          {chosen?.sheet && fits ? <Found sheet={chosen.sheet} known={known} /> : null}
        </>
      )}
    </Form>
  )
}

function Found({ sheet, known }: { readonly sheet: OptionSheet; readonly known: boolean }) {
  const { title, options, sources } = sheet
  const [optionWords, figures, sourceWords] = [
    m.sheets_count_options({ count: options.length }),
    m.sheets_count_figures({ count: options.reduce((sum, one) => sum + one.figures.length, 0) }),
    m.sheets_count_sources({ count: sources.length }),
  ]
  return (
    <Notice live>
      <p>{m.sheetnew_found({ title, options: optionWords, figures, sources: sourceWords })}</p>
      {known ? <p>{m.sheetnew_known()}</p> : null}
    </Notice>
  )
}

function readIn(text: string, file: string): Chosen {
  const read = readSheetFile(text, file)
  if ('sheet' in read) return { file, sheet: read.sheet, problems: [] }
  return { file, sheet: ofTheShape(text), problems: read.problems }
}

function ofTheShape(text: string): OptionSheet | null {
  try {
    const parsed = optionSheet.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
