import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Here, useMe } from '#web/live/me.ts'
import { beginWith } from '#web/option-library/edit/editing.ts'
import { newSheet, slugOf } from '#web/option-library/edit/new-sheet.ts'
import { useOptions } from '#web/option-library/options-here.ts'
import { keep } from '#web/option-library/use-kept.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** Begins a sheet with nothing but its title and the ways no sheet may leave out. */
export function WriteSheet({ here }: { readonly here: Here }) {
  const { lastEditions, today } = useOptions(here.id)
  const { person } = useMe()
  const go = useNavigate()
  const [title, setTitle] = useState('')
  const begin = async () => {
    const id = slugOf(title, Object.keys(lastEditions), 'sheet')
    const form = newSheet({
      id,
      title: title.trim(),
      today,
      writtenBy: here.name,
      names: {
        therapy: m.sheetnew_therapy(),
        medication: m.sheetnew_medicine(),
        watchfulWaiting: m.sheetnew_waiting(),
        nothingNow: m.sheetnew_nothing(),
      },
    })
    keep(person, `sheet/${id}`, beginWith(form, null, 'new'))
    await go({ to: '/library/options/$sheet/edit', params: { sheet: id } })
    return null
  }
  return (
    <Form button={m.sheetnew_begin()} act={begin} missing={{ title: title.trim() === '' && m.sheetnew_name_needed() }}>
      {(problemOf) => (
        <>
          <p>{m.sheetnew_write_text()}</p>
          <Field label={m.sheetnew_name()} problem={problemOf('title')}>
            {(wiring) => (
              <Input value={title} most={80} onChange={(event) => setTitle(event.target.value)} {...wiring} />
            )}
          </Field>
        </>
      )}
    </Form>
  )
}
