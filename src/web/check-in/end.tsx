/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { Series } from '#domain/check-in/series.ts'
import type { Instant } from '#domain/kernel/dates.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { CheckInDone } from '#server/http/check-in-contract.ts'
import { momentWords } from '#web/check-in/day-words.ts'
import { meantFor } from '#web/check-in/meant-for.ts'
import { reach } from '#web/check-in/reach.ts'
import { RiskWords } from '#web/check-in/risk-screen.tsx'
import { Sheet } from '#web/check-in/sheet.tsx'
import type { Waiting } from '#web/check-in/waiting.ts'
import { seriesWords } from '#web/progress/series-words.ts'
import { m } from '#words/paraglide/messages.js'

type EndProps = {
  readonly waiting: Waiting
  readonly measures: readonly Measure[]
  /** Since when these questions stood on this page. */
  readonly openedAt: Instant
}

/** A kind end: the answers have arrived, and what they mean for one's own goals. By link: thanks, and nothing else. */
export function End(props: EndProps) {
  const { readers, place, way, risk, rest, witness } = props.waiting
  return (
    <Sheet title={m.checkin_end_title()}>
      <p>{way === 'link' ? m.checkin_link_end_text() : m.checkin_end_text()}</p>
      {risk ? (
        <RiskWords readers={readers} place={place} way={way} level={risk} stage="arrived" online witness={witness} />
      ) : null}
      {way === 'link' ? <p>{m.checkin_end_close()}</p> : <Means {...props} />}
      {rest && way !== 'link' ? <Rest /> : null}
      {way === 'signedIn' ? (
        <a class="second" href="/">
          {m.checkin_end_home()}
        </a>
      ) : null}
      {way === 'room' ? <p>{m.checkin_end_give_back()}</p> : null}
    </Sheet>
  )
}

/** It was sent before the last question: the others can be answered now or later, as another check-in. */
function Rest() {
  return (
    <>
      <p>{m.checkin_end_rest()}</p>
      <button type="button" class="second" onClick={() => location.reload()}>
        {m.checkin_end_rest_now()}
      </button>
    </>
  )
}

/** What each line is about, in the plan's own words where there are any. */
export function aboutWords({ of, words, about }: Series, measures: readonly Measure[]): string {
  if (of === 'together') return m.checkin_part_together()
  return of === 'measure' ? (measures.find(({ id }) => id === about)?.about ?? about) : words
}

function Means({ waiting, measures, openedAt }: EndProps) {
  const [done, setDone] = useState<CheckInDone | null>(null)
  const { commandId, body } = waiting.unsent
  useEffect(() => {
    const client = (body['command'] as { client: string }).client
    const about = new URLSearchParams({ practice: String(body['practice']), client, checkIn: `${commandId}.0` })
    // Without an answer the thanks stand alone: nothing of it is needed.
    void reach<CheckInDone>(`/api/check-in/done?${about}`).then((asked) => {
      if ('told' in asked) setDone(asked.told)
    })
  }, [commandId, body])
  if (!done) return null
  const { earlier } = done
  const series = meantFor(done.series, measures, done.risk || waiting.risk !== null)
  return (
    <>
      {earlier !== undefined && earlier > openedAt ? (
        <p class="told" role="status">
          {m.checkin_end_earlier({ moment: momentWords(earlier) })}
        </p>
      ) : null}
      {series.length > 0 ? <h2>{m.checkin_end_means()}</h2> : null}
      <ul class="means">
        {series.map((one) => (
          <li key={one.id}>
            <strong class={one.of === 'measure' || one.of === 'together' ? undefined : 'own-words'}>
              {aboutWords(one, measures)}
            </strong>
            <span>
              {seriesWords(
                one,
                measures.find(({ id }) => id === one.about),
                'client',
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
