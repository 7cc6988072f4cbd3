import type { Chart } from '#web/charts/chart.ts'
import styles from '#web/charts/charts.module.css'
import { EventSigns } from '#web/charts/event-signs.tsx'
import { Sign } from '#web/charts/key-sign.tsx'
import keyStyles from '#web/charts/key.module.css'
import { strokesThrough } from '#web/charts/strokes.ts'
import { m } from '#words/paraglide/messages.js'

type KeyProps = { readonly charts: readonly Chart[]; readonly reader: 'client' | 'therapist' }

/** How to read the charts of a page: only the signs that are on them. */
export function ChartKey({ charts, reader }: KeyProps) {
  const some = (test: (chart: Chart) => boolean): boolean => charts.some(test)
  const client = reader === 'client'
  // All charts of a page have the same events on the same stretch of time.
  const [first] = charts
  return (
    <ul className={keyStyles['key']} aria-label={m.chart_key()}>
      <Sign
        picture={
          <>
            <path className={styles['ink']} d="M3 14L17 7" />
            <circle className={styles['dot']} cx="17" cy="7" r="3.8" />
          </>
        }
      >
        {client ? m.key_answer() : m.key_answer_therapist()}
      </Sign>
      {some(({ theirs }) => theirs.length > 0) ? (
        <Sign picture={<path className={styles['diamond']} d="M15 4l6 6l-6 6l-6 -6z" />}>
          {client ? m.key_theirs() : m.key_theirs_therapist()}
        </Sign>
      ) : null}
      {some(({ points }) => points.some((one) => one[2])) ? (
        <Sign picture={<circle className={styles['ring']} cx="15" cy="10" r="4.5" />}>{m.key_filled_in()}</Sign>
      ) : null}
      {some(({ target }) => target !== null) ? (
        <Sign picture={<line className={styles['target']} x1="1" x2="30" y1="10" y2="10" />}>{m.key_target()}</Sign>
      ) : null}
      {some(({ chance, points }) => chance !== null && points.length > 0) ? (
        <Sign
          picture={
            <>
              {[4, 10, 16, 22].map((x) => (
                <line key={x} className={styles['hatch']} x1={x} x2={x + 6} y1="17" y2="3" />
              ))}
              <rect className={styles['chance']} x="2" y="3" width="27" height="14" fill="none" />
            </>
          }
        >
          {m.key_chance()}
        </Sign>
      ) : null}
      {some(({ chance, points, baseline }) => chance !== null && points.length > 0 && baseline !== null) ? (
        <Sign picture={<line className={styles['baseline']} x1="9" x2="22" y1="10" y2="10" />}>
          {client ? m.key_start() : m.key_start_therapist()}
        </Sign>
      ) : null}
      {some(hasGap) ? (
        <Sign picture={<line className={styles['bridge']} x1="2" x2="29" y1="10" y2="10" />}>{m.key_gap()}</Sign>
      ) : null}
      {some(({ course }) => course.length > 0) ? (
        <Sign picture={<rect className={styles['course']} x="2" y="3" width="27" height="14" />}>
          {m.key_course_therapist()}
        </Sign>
      ) : null}
      <Sign picture={<line className={styles['today-line']} x1="15" x2="15" y1="0" y2="20" />}>{m.key_today()}</Sign>
      {first ? <EventSigns events={first.events} span={first.span} /> : null}
    </ul>
  )
}

const hasGap = ({ points }: Chart): boolean =>
  strokesThrough(
    points,
    points.map(() => ({ x: 0, y: 0 })),
  ).bridges !== ''
