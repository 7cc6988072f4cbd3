import { useState } from 'react'
import type { Amendment } from '#domain/plan/correction.ts'
import styles from '#web/corrections/corrections.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { AddNote } from '#web/signing/add-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** After a yes: the line's words to be changed or suggested, or a note under the version that never changes. */
export function MakeReal({ screen, one }: { readonly screen: PlanScreen; readonly one: Amendment }) {
  const [open, setOpen] = useState(true)
  const line = one.line === undefined ? undefined : screen.plan.lines[one.line]
  const version = screen.plan.versions.find(({ id }) => id === one.version)
  if (line && open)
    return (
      <div className={styles['here']}>
        <p>{m.corrections_make_real_therapist()}</p>
        <ChangeForm line={line} onClose={() => setOpen(false)} />
      </div>
    )
  return (
    <div className={styles['here']}>
      <p>{version ? m.corrections_make_note_therapist() : m.corrections_not_yet_therapist()}</p>
      <div className={styles['acts']}>
        {line ? <Button onClick={() => setOpen(true)}>{m.act_reword()}</Button> : null}
        {version ? <AddNote screen={screen} version={version} /> : null}
      </div>
    </div>
  )
}
