import { useState } from 'react'
import { issueOnLibrary, mayInLibrary } from '#web/library/library-query.ts'
import { usePracticePage } from '#web/live/practice.ts'
import styles from '#web/practice/practice.module.css'
import type { WatchingProps } from '#web/practice/watching/watching-props.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** How soon a cover may be told at the earliest, and at the latest, in minutes. */
const SOONEST = 5
const LATEST = 24 * 60
const USUAL = 30
/** From so many minutes on it is said gently that it is long. */
const LONG = 4 * 60

/** Who is told when the therapist has recorded nothing in time. */
export function CoverSettings({ here, page }: WatchingProps) {
  const { settings, coverName } = page
  const { cover } = settings
  return (
    <section className={styles['fields']} aria-labelledby="cover">
      <h2 id="cover">{m.watch_cover()}</h2>
      <p>{m.watch_cover_text()}</p>
      <p>
        <strong>
          {cover
            ? m.watch_cover_now({
                name: coverName ?? '',
                hours: cover.hours,
                minutes: cover.afterMinutes,
                day: dayWords(cover.since),
              })
            : m.watch_cover_none()}
        </strong>
      </p>
      {mayInLibrary(here, 'setCover') ? <SetCover here={here} page={page} /> : null}
    </section>
  )
}

function SetCover({ here, page }: WatchingProps) {
  const { cover } = page.settings
  const [person, setPerson] = useState(cover?.person ?? '')
  const [hours, setHours] = useState(cover?.hours ?? '')
  const [minutes, setMinutes] = useState(String(cover?.afterMinutes ?? USUAL))
  const { practice } = usePracticePage(here.id)
  const afterMinutes = Number(minutes)
  if (page.mayCover.length === 0) return <p className={styles['soft']}>{m.watch_cover_nobody()}</p>
  const fits = Number.isInteger(afterMinutes) && afterMinutes >= SOONEST && afterMinutes <= LATEST
  return (
    <Form
      button={m.watch_cover_save()}
      done={m.practice_saved()}
      act={() => issueOnLibrary(here, { type: 'setCover', person, hours: hours.trim(), afterMinutes })}
      fields={['person', 'hours', 'afterMinutes']}
      missing={{
        person: person === '' && m.watch_cover_person_needed(),
        hours: hours.trim() === '' && m.watch_cover_hours_needed(),
        afterMinutes: !fits && m.watch_cover_minutes_needed(),
      }}
    >
      {(problemOf) => (
        <>
          <Field label={m.watch_cover_person()} problem={problemOf('person')}>
            {(wiring) => (
              <Select
                value={person}
                none={person ? undefined : m.watch_cover_choose()}
                choices={page.mayCover.map((one) => ({ value: one.person, words: one.name }))}
                onChoose={setPerson}
                {...wiring}
              />
            )}
          </Field>
          {practice.members[person]?.roles.includes('therapist') ? (
            <Notice live>{m.watch_cover_own_clients({ name: practice.members[person].name })}</Notice>
          ) : null}
          <Field label={m.watch_cover_hours()} hint={m.watch_cover_hours_hint()} problem={problemOf('hours')}>
            {(wiring) => (
              <Input value={hours} maxLength={200} onChange={(event) => setHours(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field
            label={m.watch_cover_minutes()}
            hint={m.watch_cover_minutes_hint()}
            problem={problemOf('afterMinutes')}
          >
            {(wiring) => (
              <Input
                type="number"
                min={SOONEST}
                max={LATEST}
                value={minutes}
                onChange={(event) => setMinutes(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          {fits && afterMinutes > LONG ? (
            <Notice live>{m.watch_cover_long({ hours: Math.round(afterMinutes / 6) / 10 })}</Notice>
          ) : null}
        </>
      )}
    </Form>
  )
}
