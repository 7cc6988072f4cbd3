import { acrossTime } from '#web/charts/axis.ts'
import type { Chart, ChartEvent } from '#web/charts/chart.ts'
import styles from '#web/charts/charts.module.css'
import { gatherEvents } from '#web/charts/gather-events.ts'
import { Sign } from '#web/charts/key-sign.tsx'
import { MarkPicture } from '#web/roadmap/marks.tsx'
import { m } from '#words/paraglide/messages.js'

const WORDS: Record<ChartEvent['what'], () => string> = {
  start: m.key_first_day,
  waymark: m.key_waymark,
  lifeEvent: m.key_life_event,
  setback: m.key_setback,
  review: m.key_review,
  version: m.key_version,
}
const KINDS = Object.keys(WORDS) as ChartEvent['what'][]

/** On a chart this wide some signs may stand for more than one event. */
const USUAL_PLOT = 300

/** What the signs above the charts and the lines down from them mean; only those that are there. */
export function EventSigns({ events, span }: Pick<Chart, 'events' | 'span'>) {
  const spots = gatherEvents(events, span, acrossTime(span, 0, USUAL_PLOT))
  const shown = new Set(spots.flatMap((spot) => spot.events.map(({ what }) => what)))
  return (
    <>
      {KINDS.filter((what) => shown.has(what)).map((what) => (
        <Sign
          key={what}
          picture={
            <>
              {what === 'version' ? <line className={styles['since-version']} x1="28" x2="28" y1="0" y2="20" /> : null}
              <g className={styles['event']} transform="translate(4 0) scale(0.72)">
                <MarkPicture what={what} behind />
              </g>
            </>
          }
        >
          {WORDS[what]()}
        </Sign>
      ))}
      {[...shown].some((what) => what !== 'version') ? (
        <Sign picture={<line className={styles['since-event']} x1="15" x2="15" y1="0" y2="20" />}>{m.key_line()}</Sign>
      ) : null}
      {spots.some((spot) => spot.events.length > 1) ? (
        <Sign
          picture={
            <text className={styles['tick']} x="15" y="15" textAnchor="middle">
              {m.key_more_sign()}
            </text>
          }
        >
          {m.key_more()}
        </Sign>
      ) : null}
    </>
  )
}
