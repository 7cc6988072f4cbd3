import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import { kindName } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/sessions/sessions.module.css'
import { entryWords } from '#web/talk/agenda-words.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** So many stand there at once; the rest unfolds. What is ticked is always in sight. */
const FIRST = 8

type Row = { readonly key: string; readonly says: string; readonly under?: string }
type TicksProps = {
  readonly legend: string
  readonly hint: string
  readonly rows: readonly Row[]
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
}

function Ticks({ legend, hint, rows, ticked, onTick }: TicksProps) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.filter((one, at) => at < FIRST || ticked.includes(one.key))
  return (
    <fieldset className={styles['ticks']}>
      <legend>{legend}</legend>
      <p className={styles['soft']}>{hint}</p>
      {shown.map(({ key, says, under }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={ticked.includes(key)}
            onChange={(event) => onTick(event.target.checked ? [...ticked, key] : ticked.filter((one) => one !== key))}
          />
          <span>
            {says} {under ? <span className={styles['soft']}>{under}</span> : null}
          </span>
        </label>
      ))}
      {rows.length > shown.length ? (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {m.close_more_therapist({ count: rows.length - shown.length })}
        </Button>
      ) : null}
    </fieldset>
  )
}

type Ticking = Pick<TicksProps, 'ticked' | 'onTick'> & { readonly screen: PlanScreen }

/** The lines a session may have worked on. */
export function LineTicks({ lines, ticked, onTick }: Ticking & { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  const rows = lines.map((line) => ({
    key: line.id,
    says: headline(line, 'professional'),
    under: kindName(line.kind, 'professional'),
  }))
  return (
    <Ticks
      legend={m.close_worked_therapist()}
      hint={m.close_worked_hint_therapist()}
      rows={rows}
      ticked={ticked}
      onTick={onTick}
    />
  )
}

type AgendaProps = Ticking & { readonly entries: readonly AgendaEntry[]; readonly reported: readonly Reported[] }

/** What of the agenda was talked about; the rest moves on. */
export function AgendaTicks({ screen, entries, reported, ticked, onTick }: AgendaProps) {
  if (entries.length === 0) return null
  const rows = entries.map((entry) => ({ key: entry.key, says: entryWords(screen, entry, reported).says }))
  return (
    <Ticks
      legend={m.close_talked_therapist()}
      hint={m.close_talked_hint_therapist()}
      rows={rows}
      ticked={ticked}
      onTick={onTick}
    />
  )
}
