import { useId } from 'react'
import type { ChartEvent } from '#web/charts/chart.ts'
import type { ChartDrawing, Zone } from '#web/charts/draw-chart.ts'
import { eventWords } from '#web/charts/event-words.ts'
import type { EventSpot } from '#web/charts/gather-events.ts'
import { LINE } from '#web/charts/room-for-words.ts'
import type { Dot } from '#web/charts/strokes.ts'
import { linesOf } from '#web/charts/wrap.ts'
import { MarkPicture } from '#web/roadmap/marks.tsx'
import { dayWords } from '#web/ui/dates.ts'
import styles from '#web/charts/charts.module.css'
import { m } from '#words/paraglide/messages.js'

type PictureProps = {
  readonly drawing: ChartDrawing
  /** What it shows, in words: read out in the picture's place. */
  readonly words: string
  /** Beside the line of the aim: "aim 5"; empty without one. */
  readonly targetWords: string
}

/** A chart as a picture. Nothing on it is told by colour alone: who, what and how sure have shapes, dashes and words. */
export function ChartPicture({ drawing, words, targetWords }: PictureProps) {
  const hatch = useId()
  const { width, height, plot, line, theirLine, dots, theirDots, target, today, course } = drawing
  const across = (y: number) => ({ x1: plot.left, x2: plot.right, y1: y, y2: y })
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles['hatch']} x1="0" y1="0" x2="0" y2="7" />
      </pattern>
      <Zones drawing={drawing} />
      {course ? <path className={styles['course']} d={course.band} /> : null}
      {course ? <path className={styles['course-middle']} d={course.middle} /> : null}
      <Chance drawing={drawing} fill={`url(#${hatch})`} />
      {drawing.events.map((spot) => (
        <line
          key={spot.x}
          className={styles[spot.events.some(({ what }) => what === 'version') ? 'since-version' : 'since-event']}
          x1={spot.x}
          x2={spot.x}
          y1={plot.top - 4}
          y2={plot.bottom}
        />
      ))}
      {target === null ? null : <line className={styles['target']} {...across(target)} />}
      <line className={styles['today-line']} x1={today} x2={today} y1={plot.top} y2={plot.bottom + 4} />
      <line className={styles['floor']} {...across(plot.bottom)} />
      <path className={styles['bridge']} d={theirLine.bridges} />
      <path className={styles['their-line']} d={theirLine.ink} />
      <path className={styles['bridge']} d={line.bridges} />
      <path className={styles[drawing.dense ? 'thin-ink' : 'ink']} d={line.ink} />
      {theirDots.map(({ x, y }, n) => (
        <path key={n} className={styles['diamond']} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
      ))}
      {dots.map((dot, n) => (
        <DotMark key={n} dot={dot} />
      ))}
      <Words drawing={drawing} targetWords={targetWords} />
      {drawing.events.map((spot) => (
        <EventMark key={spot.x} spot={spot} top={plot.top} />
      ))}
    </svg>
  )
}

function Zones({ drawing: { zones, plot } }: { readonly drawing: ChartDrawing }) {
  return zones.map(({ top, height }, n) => (
    <rect
      key={n}
      className={styles[n % 2 === 0 ? 'zone' : 'zone-other']}
      x={plot.left}
      width={plot.right - plot.left}
      y={top}
      height={Math.max(0, height)}
    />
  ))
}

function Chance({ drawing, fill }: { readonly drawing: ChartDrawing; readonly fill: string }) {
  const { chance, plot, baseline } = drawing
  if (!chance) return null
  return (
    <>
      <rect
        className={styles['chance']}
        x={plot.left}
        width={plot.right - plot.left}
        y={chance.top}
        height={Math.max(0, chance.height)}
        fill={fill}
      />
      {baseline === null ? null : (
        <line className={styles['baseline']} x1={plot.left - 5} x2={plot.left + 8} y1={baseline} y2={baseline} />
      )}
    </>
  )
}

/** A full dot is an answer; a ring is one where missing answers were filled in. */
function DotMark({ dot: { x, y, proRated } }: { readonly dot: Dot }) {
  return <circle className={styles[proRated ? 'ring' : 'dot']} cx={x} cy={y} r={proRated ? 4.5 : 3.8} />
}

function Words({ drawing, targetWords }: { readonly drawing: ChartDrawing; readonly targetWords: string }) {
  const { plot, zones, aim, values, days, today, height } = drawing
  return (
    <>
      {zones.map((zone, n) => (
        <ZoneWords key={n} zone={zone} drawing={drawing} />
      ))}
      {aim ? (
        <text className={styles['aim']} x={aim.x} y={aim.y} textAnchor={aim.anchor}>
          {targetWords}
        </text>
      ) : null}
      {values.map(({ at, label }) => (
        <text key={label} className={styles['tick']} x={plot.left - 7} y={at + 4} textAnchor="end">
          {label}
        </text>
      ))}
      {days.map(({ at, label }) => (
        <text
          key={at}
          className={styles['tick']}
          x={Math.max(at, 4)}
          y={height - 8}
          textAnchor={at < plot.left + 24 ? 'start' : 'middle'}
        >
          {label}
        </text>
      ))}
      <text
        className={styles['tick']}
        x={Math.min(today, plot.right)}
        y={height - 8}
        textAnchor={today > plot.right - 24 ? 'end' : 'middle'}
      >
        {m.today()}
      </text>
    </>
  )
}

type ZoneWordsProps = { readonly zone: Zone; readonly drawing: ChartDrawing }

/** The words of a band in its zone, whole or not at all: those for which there is no room stand in the table. */
function ZoneWords({ zone: { top, height, words }, drawing: { plot, letters, wordsBeside } }: ZoneWordsProps) {
  const told = linesOf(words, letters)
  if (told.length * LINE > height + 1) return null
  const x = wordsBeside ? plot.right + 8 : plot.left + 6
  // Inside the plot they keep to the top of their zone: the aim and the answers of a level run through its middle.
  const first = wordsBeside ? top + height / 2 + 4 - ((told.length - 1) * LINE) / 2 : top + LINE - 1
  return (
    <text className={styles[wordsBeside ? 'band' : 'band-inside']}>
      {told.map((line, n) => (
        <tspan key={n} x={x} y={first + n * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The picture of what happened; with "+1" where something else happened close by. */
function EventMark({ spot: { x, events }, top }: { readonly spot: EventSpot; readonly top: number }) {
  const [first, ...others] = events
  if (!first) return null
  return (
    <g>
      <title>{events.map(titleOf).join('\n')}</title>
      <g className={styles['event']} transform={`translate(${x - 10} ${top - 28}) scale(0.72)`}>
        <MarkPicture what={first.what} behind />
      </g>
      {others.length === 0 ? null : (
        <text className={styles['tick']} x={x + 9} y={top - 14}>
          +{others.length}
        </text>
      )}
    </g>
  )
}

const titleOf = (event: ChartEvent): string => `${dayWords(event.on)}: ${eventWords(event)}`
