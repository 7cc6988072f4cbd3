import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Library, Measure } from '#domain/measure/measure.ts'
import { measuresFor } from '#domain/measure/measures-for.ts'
import { wordsOf } from '#domain/plan/line.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import { learnMeasureNames } from '#web/line-words/measure-name.ts'
import { libraryQuery } from '#web/live/library.ts'
import { useMe } from '#web/live/me.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { choosingByName, choosingMeasure } from '#web/plan/compose/evidence-typed.ts'
import styles from '#web/plan/compose/compose.module.css'
import { MeasureAbout, MeasureSource } from '#web/plan/compose/measure-about.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly typed: Typed; readonly set: (change: Typed) => void }

/** Which measure: first those that fit what the plan works on, then all others; none is ever forced. */
export function MeasurePicker({ typed, set }: Props) {
  const { screen, reader } = useReading()
  // A screen that was handed over shows the plan and nothing else of the practice.
  const inRoom = useMe().room !== null
  const label = reader === 'client' ? m.ask_measure() : m.ask_measure_therapist()
  const { data, error, refetch } = useQuery({ ...libraryQuery(screen.page.practice), enabled: !inRoom })
  const place = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(0)
  const library = data?.library
  const id = typeof typed['measure'] === 'string' ? typed['measure'] : null
  const byName = id === null && typeof typed['evidenceName'] === 'string'
  useEffect(() => {
    if (library) learnMeasureNames(library)
  }, [library])
  // What was pressed is gone: the focus goes to what took its place.
  useEffect(() => {
    if (moved > 0) place.current?.querySelector('button')?.focus()
  }, [moved])
  const put = (change: Typed): void => {
    set(change)
    setMoved(moved + 1)
  }
  const chosen = id === null ? undefined : library?.[id]
  return (
    <div ref={place} role="group" aria-label={label} className={styles['measures']}>
      <p className={styles['label']}>{label}</p>
      {id !== null ? (
        <div className={styles['measure']} data-chosen="true">
          <Button look="quiet" small onClick={() => put(choosingByName(null))}>
            {reader === 'client' ? m.measure_other() : m.measure_other_therapist()}
          </Button>
          {chosen ? <MeasureAbout measure={chosen} /> : <b>{String(typed['evidenceName'] ?? id)}</b>}
          {chosen ? <MeasureSource measure={chosen} /> : null}
          {library && !chosen ? <p>{m.measure_not_here()}</p> : null}
        </div>
      ) : byName ? (
        <>
          <p>{m.measure_by_name_says()}</p>
          <Button look="quiet" small className={styles['more'] ?? ''} onClick={() => put(choosingByName(null))}>
            {m.measure_from_list()}
          </Button>
        </>
      ) : inRoom ? (
        <p>{m.measure_list_room()}</p>
      ) : library ? (
        <Offered
          library={library}
          hidden={data.settings.hidden}
          onChoose={(measure) => put(choosingMeasure(typed, measure))}
        />
      ) : error ? (
        <p role="status">
          {m.measure_list_away()}{' '}
          <Button look="quiet" small onClick={() => void refetch()}>
            {m.try_again()}
          </Button>
        </p>
      ) : (
        <p role="status">{m.measure_list_comes()}</p>
      )}
      {id === null && !byName ? (
        <Button look="quiet" small className={styles['more'] ?? ''} onClick={() => set(choosingByName(''))}>
          {m.measure_by_name()}
        </Button>
      ) : null}
    </div>
  )
}

type OfferedProps = {
  readonly library: Library
  /** Those the practice has put away. */
  readonly hidden: readonly string[]
  readonly onChoose: (measure: Measure) => void
}

function Offered({ library: all, hidden, onChoose }: OfferedProps) {
  const { screen } = useReading()
  const [wide, setWide] = useState(false)
  const library = Object.fromEntries(Object.entries(all).filter(([id]) => !hidden.includes(id)))
  const codes = linesInOrder(screen.plan).flatMap((line) =>
    line.standing === 'active' ? (wordsOf(line, 'need')?.code?.code ?? []) : [],
  )
  const fitting = measuresFor(codes, library)
  const others = Object.values(library)
    .filter((measure) => !fitting.includes(measure))
    .toSorted((a, b) => a.short.localeCompare(b.short))
  const list = (measures: readonly Measure[]) => (
    <ul>
      {measures.map((measure) => (
        <li key={measure.id} className={styles['measure']}>
          <button type="button" onClick={() => onChoose(measure)}>
            <MeasureAbout measure={measure} />
          </button>
          <MeasureSource measure={measure} />
        </li>
      ))}
    </ul>
  )
  if (fitting.length === 0) return list(others)
  return (
    <>
      <p>{m.measures_fitting()}</p>
      {list(fitting)}
      {others.length === 0 ? null : wide ? (
        <>
          <p>{m.measures_others()}</p>
          {list(others)}
        </>
      ) : (
        <Button look="quiet" small className={styles['more'] ?? ''} onClick={() => setWide(true)}>
          {m.measures_show_others({ count: others.length })}
        </Button>
      )}
    </>
  )
}
