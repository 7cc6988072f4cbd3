import { type SyntheticEvent, useState } from 'react'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { kindName } from '#web/line-words/names.ts'
import { startOf, wordsFrom } from '#web/plan/compose/shape.ts'
import styles from '#web/plan/compose/compose.module.css'
import { capital } from '#web/plan/line-text.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The kinds an earlier plan is entered with, and the field its words go to. */
const ENTERED = {
  need: 'clinicalWording',
  goal: 'ownWords',
  objective: 'notice',
  step: 'action',
  intervention: 'method',
} as const satisfies { readonly [K in Kind]?: string }
type Entered = keyof typeof ENTERED
type Row = { readonly key: number; readonly kind: Entered; readonly text: string }
type Lines = Extract<PlanCommand, { type: 'enterEarlierPlan' }>['lines']

/** The rows with words, each objective and step under the goal above it. */
function linesOf(rows: readonly Row[]): Lines {
  const lines: Lines = []
  let goal: number | undefined
  for (const row of rows.filter((one) => one.text.trim())) {
    const words = wordsFrom(row.kind, { ...startOf(row.kind), [ENTERED[row.kind]]: row.text })
    const under = (row.kind === 'objective' || row.kind === 'step') && goal !== undefined ? { under: goal } : {}
    if (row.kind === 'goal') goal = lines.length
    lines.push({ kind: row.kind, ...under, words: { ...words } as never })
  }
  return lines
}

/** The goal that an objective or a step stands under: the last one above it that has words. */
function goalAbove(rows: readonly Row[], n: number): Row | undefined {
  return rows.slice(0, n).findLast((row) => row.kind === 'goal' && row.text.trim())
}

/** Under which goal a row will stand, in words; nothing for a kind that stands by itself. */
function underWords(rows: readonly Row[], n: number): string | undefined {
  const kind = rows[n]?.kind
  if (kind !== 'objective' && kind !== 'step') return undefined
  const goal = goalAbove(rows, n)
  if (goal) return m.earlier_under({ goal: goal.text.trim() })
  return kind === 'objective' ? m.earlier_needs_goal() : undefined
}

/** Why it cannot be entered yet, in words; null when it can. */
function missingIn(agreedOn: string, rows: readonly Row[]): string | null {
  if (!agreedOn) return m.earlier_missing_date()
  if (rows.every((row) => !row.text.trim())) return m.earlier_missing_words()
  const alone = rows.some((row, n) => row.kind === 'objective' && row.text.trim() && !goalAbove(rows, n))
  return alone ? m.earlier_missing_goal() : null
}

/** A plan that was agreed elsewhere, entered with its own date as version 0. */
export function EarlierPlan({ onClose }: { readonly onClose: () => void }) {
  const { screen, reader } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [agreedOn, setAgreedOn] = useState('')
  const [rows, setRows] = useState<readonly Row[]>([
    { key: 0, kind: 'goal', text: '' },
    { key: 1, kind: 'objective', text: '' },
    { key: 2, kind: 'intervention', text: '' },
  ])
  const change = (key: number, to: Partial<Row>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)))
  const enter = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (missing !== null) return
    if (await act({ type: 'enterEarlierPlan', agreedOn, lines: linesOf(rows) })) onClose()
  }
  const missing = missingIn(agreedOn, rows)
  const kinds = (Object.keys(ENTERED) as Entered[]).map((kind) => ({
    value: kind,
    words: capital(kindName(kind, reader)),
  }))
  return (
    <form aria-label={m.earlier_title()} className={styles['form']} onSubmit={(event) => void enter(event)}>
      <h2>{m.earlier_title()}</h2>
      <p>{m.earlier_text()}</p>
      <Field label={m.earlier_date()}>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            required
            max={screen.page.today}
            value={agreedOn}
            onChange={(event) => setAgreedOn(event.target.value)}
          />
        )}
      </Field>
      {rows.map((row, n) => (
        <div key={row.key} className={styles['row']}>
          <Field label={m.earlier_kind({ n: n + 1 })} hint={underWords(rows, n)}>
            {(wiring) => (
              <Select
                {...wiring}
                value={row.kind}
                choices={kinds}
                onChoose={(kind) => change(row.key, { kind: kind as Entered })}
              />
            )}
          </Field>
          <Field label={m.earlier_words({ n: n + 1 })}>
            {(wiring) => (
              <TextArea
                {...wiring}
                value={row.text}
                onChange={(event) => change(row.key, { text: event.target.value })}
              />
            )}
          </Field>
          <Button look="quiet" small onClick={() => setRows(rows.filter((one) => one.key !== row.key))}>
            {m.earlier_remove({ n: n + 1 })}
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        small
        className={styles['more'] ?? ''}
        onClick={() =>
          setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, kind: 'goal', text: '' }])
        }
      >
        {m.earlier_add()}
      </Button>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button look="primary" type="submit" disabled={busy || missing !== null} aria-describedby="earlier-missing">
          {m.earlier_enter()}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.cancel()}
        </Button>
        <span id="earlier-missing" className={styles['kept']}>
          {missing}
        </span>
      </div>
    </form>
  )
}
