import { type ReactNode, useMemo, useRef } from 'react'
import type { Chart } from '#web/charts/chart.ts'
import { ChartPicture } from '#web/charts/chart-picture.tsx'
import { ChartTable } from '#web/charts/chart-table.tsx'
import { chartWords } from '#web/charts/chart-words.ts'
import styles from '#web/charts/charts.module.css'
import { drawChart } from '#web/charts/draw-chart.ts'
import { figure } from '#web/charts/figures.ts'
import { isInWords } from '#web/charts/in-words.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import { useWidth } from '#web/ui/use-width.ts'
import { m } from '#words/paraglide/messages.js'

type ChartFigureProps = {
  readonly chart: Chart
  /** What it is about, in a word or two. */
  readonly name: string
  readonly theirName: string
  /** What stands below, such as where the expected course comes from. */
  readonly children?: ReactNode
}

/** One chart with its twins: a picture, the same in a few sentences, the same as a table. */
export function ChartFigure({ chart, name, theirName, children }: ChartFigureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const drawing = useMemo(() => (width > 0 ? drawChart(chart, Math.max(240, width)) : null), [chart, width])
  const words = useMemo(() => chartWords(chart), [chart])
  const targetWords =
    chart.target === null
      ? ''
      : isInWords(chart)
        ? m.chart_target_level()
        : m.chart_target({ target: figure(chart.target) })
  return (
    <figure className={styles['figure']} aria-label={name}>
      <div ref={frame} className={styles['frame']}>
        {drawing ? <ChartPicture drawing={drawing} words={`${name}. ${words}`} targetWords={targetWords} /> : null}
      </div>
      {children}
      <Unfolded
        summary={
          <>
            {m.chart_as_text()} <span className="for-readers-only">({name})</span>
          </>
        }
      >
        <p>{words}</p>
        <ChartTable chart={chart} name={name} theirName={theirName} />
      </Unfolded>
    </figure>
  )
}
