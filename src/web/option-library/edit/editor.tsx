import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { figuresIn, optionsWithOtherFigures } from '#domain/options/figure-change.ts'
import { type SheetProblem, readSheetFile } from '#domain/options/sheet-file.ts'
import type { SheetPage } from '#server/http/options-contract.ts'
import type { Here } from '#web/live/me.ts'
import { affectsOf } from '#web/option-library/affects-fields.tsx'
import { differences } from '#web/option-library/differences.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { changeOf, type Editing, optionsOf, settled } from '#web/option-library/edit/editing.ts'
import { EditorParts } from '#web/option-library/edit/editor-parts.tsx'
import { goToField } from '#web/option-library/edit/go-to-field.ts'
import { SavePart, WhatChanged } from '#web/option-library/edit/save-part.tsx'
import { SheetContext } from '#web/option-library/edit/sheet-context.ts'
import { typedSheet } from '#web/option-library/edit/typed-sheet.ts'
import { issueOnOptions, useOptions } from '#web/option-library/options-here.ts'
import { numberAt } from '#web/option-library/number-at.ts'
import { type PartName, partOf } from '#web/option-library/place.ts'
import { ProblemsList } from '#web/option-library/problems-list.tsx'
import { noteJustSaved } from '#web/option-library/read/just-saved.ts'
import { Button } from '#web/ui/button.tsx'
import type { Outcome } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly here: Here
  readonly id: string
  /** What stands here now; null where there is none yet. */
  readonly standing: SheetPage | null
  readonly editing: Editing
  readonly put: (next: Editing) => void
  /** Forgets what was typed, once it has been saved. */
  readonly drop: () => void
}

/** A whole sheet, part by part, with what does not fit once it has been tried to save. Nothing typed is ever taken away. */
export function Editor({ here, id, standing, editing, put, drop }: Props) {
  const { lastEditions, today } = useOptions(here.id)
  const go = useNavigate()
  const [part, setPart] = useState<PartName>('sheet')
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState<'' | 'movedOn' | 'nothingChanged'>('')
  const [goingTo, setGoingTo] = useState('')
  const parts = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const { form, base } = editing
  const others = useMemo(
    () => (standing ? optionsWithOtherFigures(figuresIn(standing.sheet), typedSheet(form, 1, undefined)) : []),
    [form, standing],
  )
  const said = settled(editing, others)
  const edition = (lastEditions[id] ?? 0) + 1
  const typed = useMemo(
    () => typedSheet(form, edition, changeOf(settled(editing, others), edition, today)),
    [editing, form, edition, today, others],
  )
  const problems = useMemo<readonly SheetProblem[]>(() => (tried ? problemsOf(typed) : []), [tried, typed])
  const movedOn = base !== (standing?.sheet.edition ?? null)

  useEffect(() => {
    if (goingTo === '' || !parts.current) return
    goToField(parts.current, goingTo)
    setGoingTo('')
  }, [goingTo, part])

  const change = (next: Editing): void => {
    setTold('')
    put(next)
  }
  const save = async (): Promise<Outcome> => {
    setTried(true)
    setTold('')
    if (problemsOf(typed).length > 0) return toTheTop()
    if (movedOn) return toTheTop('movedOn')
    if (standing && differences(standing.sheet, typed).length === 0) return toTheTop('nothingChanged')
    const affects = edition > 1 ? { ...affectsOf(said, false), ...optionsOf(said) } : {}
    const refused = await issueOnOptions(here, { type: 'saveSheet', sheet: typed, ...affects })
    if (refused?.code === 'stale') return toTheTop('movedOn')
    if (refused) return refused
    noteJustSaved(id, edition)
    drop()
    await go({ to: '/library/options/$sheet', params: { sheet: id } })
    return null
  }
  const toTheTop = (why: typeof told = ''): null => {
    setTold(why)
    setTimeout(() => top.current?.focus())
    return null
  }
  return (
    <SheetContext value={{ form, problems }}>
      <div ref={top} tabIndex={-1} className={styles['problems']}>
        {problems.length > 0 ? (
          <ProblemsList
            title={m.sheetproblems_count({ count: problems.length })}
            problems={problems}
            named={form}
            numberAt={(field) => (saysNumberProblem(problems, field) ? numberAt(typed, field) : undefined)}
            onGo={(field) => {
              setPart(partOf(field))
              setGoingTo(field)
            }}
            more={(count) => m.sheetproblems_many({ count })}
          />
        ) : null}
        {told === 'nothingChanged' ? (
          <Notice tone="waits" live>
            {m.sheetedit_nothing_changed()}
          </Notice>
        ) : null}
        {told === 'movedOn' && movedOn && standing ? (
          <Notice tone="waits" live>
            <p>{m.sheetedit_moved_on({ edition: standing.sheet.edition })}</p>
            <WhatChanged before={standing.sheet} after={typed} title={m.sheetedit_moved_on_diff()} />
            <p>
              <Button onClick={() => change({ ...editing, base: standing.sheet.edition })}>
                {m.sheetedit_moved_on_yes()}
              </Button>
            </p>
          </Notice>
        ) : null}
      </div>
      <div ref={parts}>
        <EditorParts
          form={form}
          typed={typed}
          today={today}
          part={part}
          onGo={setPart}
          put={(next) => change({ ...editing, form: next })}
        />
      </div>
      <SavePart editing={editing} put={change} typed={typed} standing={standing} edition={edition} act={save} />
    </SheetContext>
  )
}

/** Whether what is wrong with a field is a number. */
const saysNumberProblem = (problems: readonly SheetProblem[], field: string): boolean =>
  problems.some((one) => one.field === field && one.reason.startsWith('it says a number'))

/** What keeps a sheet from being saved, in the words of a file: where, and why. */
function problemsOf(typed: object): readonly SheetProblem[] {
  const id = 'id' in typed ? String(typed.id) : ''
  const read = readSheetFile(JSON.stringify(typed), `${id}.json`)
  return 'problems' in read ? read.problems : []
}
