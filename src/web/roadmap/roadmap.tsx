import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { roadmapOf } from '#domain/plan/roadmap.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Drawing, Placed } from '#web/roadmap/drawing.ts'
import { gather, type Stop } from '#web/roadmap/gather.ts'
import { draw } from '#web/roadmap/geometry.ts'
import { MarkPicture } from '#web/roadmap/marks.tsx'
import { whatItIs, when } from '#web/roadmap/mark-words.ts'
import { MarkList } from '#web/roadmap/mark-list.tsx'
import { placeOf } from '#web/roadmap/place-of.ts'
import styles from '#web/roadmap/roadmap.module.css'
import { useWidth } from '#web/ui/use-width.ts'
import { m } from '#words/paraglide/messages.js'

const WIDE_ENOUGH = 640
const OWN_WORDS: ReadonlySet<Stop['what']> = new Set(['goal', 'setback', 'lifeEvent', 'waymark'])

type RoadmapProps = { readonly plan: Plan; readonly today: CivilDate; readonly reader: Side }

/** The way from the start to now and on: a drawing whose marks lead to their lines, and the same in words. */
export function Roadmap({ plan, today, reader }: RoadmapProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const roadmap = useMemo(() => roadmapOf(plan, today), [plan, today])
  const drawing = useMemo(() => {
    if (width === 0) return null
    return draw(gather(roadmap, open), today, width >= WIDE_ENOUGH ? 'across' : 'down', width)
  }, [roadmap, open, today, width])
  const todayX = drawing?.today.x ?? 0
  useLayoutEffect(() => {
    frame.current?.scrollTo({ left: todayX - width * 0.4, behavior: 'instant' })
  }, [todayX, width])
  return (
    <section className={styles['roadmap']} aria-labelledby="roadmap">
      <h2 id="roadmap">{reader === 'client' ? m.roadmap_title() : m.roadmap_title_client()}</h2>
      {roadmap.marks.length < 2 ? <p className={styles['hint']}>{m.roadmap_empty()}</p> : null}
      {/* A picture that is scrolled must be reachable with the keyboard even where no mark is in sight. */}
      <div
        ref={frame}
        className={styles['frame']}
        role="group"
        aria-label={m.roadmap_picture()}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-wider={drawing !== null && drawing.width > width ? true : undefined}
      >
        {drawing ? (
          <Picture
            drawing={drawing}
            plan={plan.id}
            today={today}
            reader={reader}
            onOpen={(id) => setOpen(new Set([...open, id]))}
          />
        ) : null}
      </div>
      <MarkList roadmap={roadmap} plan={plan.id} reader={reader} />
    </section>
  )
}

type PictureProps = {
  readonly drawing: Drawing
  readonly plan: string
  readonly today: CivilDate
  readonly reader: Side
  readonly onOpen: (cairn: string) => void
}

function Picture({ drawing, plan, today, reader, onOpen }: PictureProps) {
  const { width, height, ink, planned, todayLabel } = drawing
  const behind = drawing.placed.filter(({ stop }) => stop.behind)
  const ahead = drawing.placed.filter(({ stop }) => !stop.behind)
  const marks = (some: readonly Placed[]) =>
    some.map((placed) => (
      <Mark key={placed.stop.id} placed={placed} plan={plan} today={today} reader={reader} onOpen={onOpen} />
    ))
  return (
    <div className={styles['picture']} style={{ width, height }}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {planned.map((path) => (
          <path key={path} className={styles['planned']} d={path} />
        ))}
        <path className={styles['ink']} d={ink} />
        {drawing.placed.map(({ stop, at, on }) =>
          at === on || (at.y === on.y && at.x === on.x) ? null : (
            <line key={stop.id} className={styles['beside']} x1={at.x} y1={at.y} x2={on.x} y2={on.y} />
          ),
        )}
        <circle className={styles['now']} cx={drawing.today.x} cy={drawing.today.y} r="6" />
      </svg>
      <ol>
        {marks(behind)}
        <li>
          <span className={styles['today']} style={{ left: todayLabel.x, top: todayLabel.y, width: todayLabel.width }}>
            {m.roadmap_today()}
          </span>
        </li>
        {marks(ahead)}
      </ol>
    </div>
  )
}

type MarkProps = Omit<PictureProps, 'drawing'> & { readonly placed: Placed }

function Mark({ placed, plan, today, reader, onOpen }: MarkProps) {
  const { stop, at, label, side } = placed
  const inside = (
    <>
      <span className={styles['glyph']} style={{ left: at.x - label.x - 20, top: at.y - label.y - 20 }}>
        <MarkPicture what={stop.what} behind={stop.behind} />
      </span>
      <span className={styles['what']}>
        {whatItIs(stop, reader)}
        {when(stop, today) ? `, ${when(stop, today)}` : ''}
      </span>
      {stop.what !== 'cairn' && stop.words ? (
        <span className={`${styles['words']} ${OWN_WORDS.has(stop.what) ? 'own-words' : ''}`}>{stop.words}</span>
      ) : null}
      {stop.what === 'cairn' ? <span className={styles['open']}>{m.roadmap_open_cairn()}</span> : null}
    </>
  )
  const attributes = {
    className: styles['mark'],
    'data-side': side,
    'data-behind': stop.behind || undefined,
    style: { left: label.x, top: label.y, width: label.width, height: label.height },
  }
  return (
    <li>
      {stop.what === 'cairn' ? (
        <button type="button" onClick={() => onOpen(stop.id)} {...attributes}>
          {inside}
        </button>
      ) : (
        <Link {...placeOf(plan, stop)} title={stop.words || undefined} {...attributes}>
          {inside}
        </Link>
      )}
    </li>
  )
}
