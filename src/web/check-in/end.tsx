/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { Series } from '#domain/check-in/series.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { CheckInDone } from '#server/http/check-in-contract.ts'
import { reach } from '#web/check-in/reach.ts'
import { RiskWords } from '#web/check-in/risk-screen.tsx'
import { Sheet } from '#web/check-in/sheet.tsx'
import type { Waiting } from '#web/check-in/waiting.ts'
import { seriesWords } from '#web/progress/series-words.ts'
import { m } from '#words/paraglide/messages.js'

type EndProps = {
  readonly waiting: Waiting
  readonly measures: readonly Measure[]
}

/** A kind end: the answers have arrived, and what they mean for one's own goals. By link: thanks, and nothing else. */
export function End({ waiting, measures }: EndProps) {
  const { readers, place, way, risk } = waiting
  return (
    <Sheet title={m.checkin_end_title()}>
      <p>{way === 'link' ? m.checkin_link_end_text() : m.checkin_end_text()}</p>
      {risk ? <RiskWords readers={readers} place={place} way={way} level={risk} stage="arrived" online /> : null}
      {way === 'link' ? <p>{m.checkin_end_close()}</p> : <Means waiting={waiting} measures={measures} />}
      {way === 'signedIn' ? (
        <a class="second" href="/">
          {m.checkin_end_home()}
        </a>
      ) : null}
      {way === 'room' ? <p>{m.checkin_end_give_back()}</p> : null}
    </Sheet>
  )
}

/** What each line is about, in the plan's own words where there are any. */
export function aboutWords({ of, words, about }: Series, measures: readonly Measure[]): string {
  if (of === 'together') return m.checkin_part_together()
  return of === 'measure' ? (measures.find(({ id }) => id === about)?.about ?? about) : words
}

/** What one wants for oneself comes first. */
function inOrder(series: readonly Series[]): Series[] {
  const later = ({ of }: Series): number => (of === 'measure' ? 1 : of === 'together' ? 2 : 0)
  return [...series].sort((one, other) => later(one) - later(other))
}

function Means({ waiting, measures }: EndProps) {
  const [series, setSeries] = useState<readonly Series[] | null>(null)
  const { commandId, body } = waiting.unsent
  useEffect(() => {
    const client = (body['command'] as { client: string }).client
    const about = new URLSearchParams({ practice: String(body['practice']), client, checkIn: `${commandId}.0` })
    // Without an answer the thanks stand alone: nothing of it is needed.
    void reach<CheckInDone>(`/api/check-in/done?${about}`).then((done) => {
      if ('told' in done) setSeries(done.told.series)
    })
  }, [commandId, body])
  if (!series || series.length === 0) return null
  return (
    <>
      <h2>{m.checkin_end_means()}</h2>
      <ul class="means">
        {inOrder(series).map((one) => (
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
