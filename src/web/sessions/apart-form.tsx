import { useMemo, useRef, useState } from 'react'
import type { Session } from '#domain/plan/state.ts'
import { useMe } from '#web/live/me.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { IsItNow } from '#web/sessions/is-it-now.tsx'
import { LicenceNote } from '#web/sessions/licence-note.tsx'
import { PlaceHelpShown } from '#web/sessions/place-help-shown.tsx'
import styles from '#web/sessions/sessions.module.css'
import { countries } from '#web/sign-in/places.ts'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type ApartProps = {
  readonly screen: PlanScreen
  readonly next: Session | undefined
  readonly onBegun: () => void
}
type Fields = {
  readonly doing: string
  readonly country: string
  readonly place: string
  readonly number: string
  readonly near: string
}

const MOST = 200

/** A session by video or phone: where the client is now, which number reaches them, who is near; as it was last time until changed. */
export function ApartForm({ screen, next, onBegun }: ApartProps) {
  const { plan, page } = screen
  const home = useMe().practices.find((one) => one.id === page.practice)?.place ?? ''
  const [start] = useState<Fields>(() => {
    const { country, place, number, near } = plan.sessions.findLast((one) => one.remote)?.remote ?? {}
    return {
      doing: 'apart',
      country: country ?? home.slice(0, 2),
      place: place ?? '',
      number: number ?? '',
      near: near ?? '',
    }
  })
  const before = plan.sessions.some((one) => one.remote)
  const { typed, set } = useDraft<Fields>(screen, 'apart', start)
  const [asking, setAsking] = useState(false)
  const sure = useRef(false)
  const here = useRef<HTMLDivElement>(null)
  const lands = useMemo(() => countries(navigator.language), [])
  const name = nameOfSide(screen, 'client')
  const begin = async () => {
    // A session planned for a later day: nothing is shown to the other before that has been asked.
    if (next && next.on > page.today && !sure.current) {
      setAsking(true)
      return null
    }
    sure.current = false
    const near = typed.near.trim()
    const remote = {
      country: typed.country,
      place: typed.place.trim(),
      number: typed.number.trim(),
      ...(near ? { near } : {}),
    }
    const refused = await screen.issue({ type: 'openSession', ...(next ? { session: next.id } : {}), remote })
    if (!refused) onBegun()
    return refused
  }
  const beginNow = (): void => {
    sure.current = true
    setAsking(false)
    here.current?.querySelector('form')?.requestSubmit()
  }
  const missing = {
    country: typed.country === '' && m.apart_country_needed_therapist(),
    place: typed.place.trim() === '' && m.apart_place_needed_therapist(),
    number: typed.number.trim() === '' && m.apart_number_needed_therapist(),
  }
  return (
    <div ref={here} className={styles['apart']} id="apart-form">
      <p>{before ? m.apart_as_last_therapist({ name }) : m.apart_ask_therapist({ name })}</p>
      <Form button={m.apart_begin_therapist()} act={begin} missing={missing} fields={['place', 'number']}>
        {(problemOf) => (
          <div className={styles['fields']}>
            <Field label={m.apart_country_therapist({ name })} problem={problemOf('country')}>
              {(wiring) => (
                <Select
                  value={typed.country}
                  none={typed.country ? undefined : ''}
                  choices={lands.map(({ value, label }) => ({ value, words: label }))}
                  onChoose={(country) => set({ country })}
                  {...wiring}
                />
              )}
            </Field>
            <Field label={m.apart_place_therapist()} hint={m.apart_place_hint_therapist()} problem={problemOf('place')}>
              {(wiring) => (
                <Input
                  value={typed.place}
                  most={MOST}
                  onChange={(event) => set({ place: event.target.value })}
                  {...wiring}
                />
              )}
            </Field>
            <Field label={m.apart_number_therapist()} problem={problemOf('number')}>
              {(wiring) => (
                <Input
                  type="tel"
                  value={typed.number}
                  most={MOST}
                  onChange={(event) => set({ number: event.target.value })}
                  {...wiring}
                />
              )}
            </Field>
            <Field label={m.apart_near_therapist()} hint={m.apart_near_hint_therapist()}>
              {(wiring) => (
                <Input
                  value={typed.near}
                  most={MOST}
                  onChange={(event) => set({ near: event.target.value })}
                  {...wiring}
                />
              )}
            </Field>
            {typed.country ? <PlaceHelpShown country={typed.country} reader="therapist" /> : null}
            <LicenceNote screen={screen} at={typed} />
          </div>
        )}
      </Form>
      {asking && next ? (
        <IsItNow session={next} busy={false} onBegin={beginNow} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
