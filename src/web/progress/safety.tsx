import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { Progress } from '#domain/check-in/progress.ts'
import { labelOf } from '#web/charts/then-and-now.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { useClientPage } from '#web/live/client.ts'
import { FirstFew } from '#web/progress/first-few.tsx'
import { RecordRisk } from '#web/progress/record-risk.tsx'
import { actedWords, actedWordsForClient } from '#web/progress/acted-words.ts'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Answers about safety as they were given, who looked and when; the newest first. They are never averaged, and never a score. */
export function Safety({ reading }: { readonly reading: ReadingProgress }) {
  const { risks, earlier } = reading.page.progress
  if (risks.length === 0) return null
  const client = reading.reader === 'client'
  const title = client ? m.safety_title() : m.safety_title_therapist()
  const open = risks.some((one) => one.level === 'alert' && !one.acted)
  return (
    <section className={styles['part']} aria-labelledby="safety">
      <h2 id="safety">{title}</h2>
      {client ? (
        <p>
          {m.safety_under()}{' '}
          <Link className={styles['tall']} to="/help">
            {m.safety_help()}
          </Link>
        </p>
      ) : null}
      <FirstFew
        reading={reading}
        rowsOf={(progress) => progress.risks.toReversed()}
        earlier={earlier.risks}
        keyOf={({ id }) => id}
        draw={(risk) => <OneRisk risk={risk} reading={reading} />}
        className={styles['list'] ?? ''}
        open={open && !client}
        about={title}
      />
    </section>
  )
}

function OneRisk({ risk, reading }: { readonly risk: Progress['risks'][number]; readonly reading: ReadingProgress }) {
  const [writing, setWriting] = useState(false)
  const { page } = reading
  const measure = reading.measureOf(risk.measure)
  const question = measure?.items[risk.item - 1]?.text ?? ''
  const answer = measure ? labelOf(measure, risk.item, risk.value) : String(risk.value)
  const mayRecord = reading.may('recordRisk') && risk.acted?.talked !== true
  return (
    <li>
      <span>
        <q>{question}</q> <b>{answer}</b>
      </span>
      <span className={styles['soft']}>
        {dayWords(risk.on)}, {fromToday(risk.on, page.today)}.{' '}
        {reading.reader === 'client' ? <ForClient risk={risk} reading={reading} /> : actedWords(risk, reading.nameOf)}
      </span>
      {risk.mistaken ? <span className={styles['soft']}>{m.safety_mistaken()}</span> : null}
      {reading.reader === 'therapist' && risk.acted?.words ? <span>{risk.acted.words}</span> : null}
      {mayRecord && !writing ? (
        <Button
          look={risk.acted || risk.level !== 'alert' ? 'plain' : 'primary'}
          small
          onClick={() => setWriting(true)}
        >
          {risk.acted || risk.level !== 'alert' ? m.safety_record_talk_therapist() : m.safety_record_therapist()}{' '}
          <span className="for-readers-only">({dayWords(risk.on)})</span>
        </Button>
      ) : null}
      {mayRecord && writing ? (
        <RecordRisk
          practice={page.practice}
          client={page.client.id}
          risk={risk.id}
          capacity={page.capacity}
          onDone={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        />
      ) : null}
    </li>
  )
}

type ForClientProps = { readonly risk: Progress['risks'][number]; readonly reading: ReadingProgress }

/** Nobody is left with an answer like this alone: who has been told stands beside it. */
function ForClient(props: ForClientProps) {
  return (
    <Suspense fallback={m.safety_next_time()}>
      <Told {...props} />
    </Suspense>
  )
}

function Told({ risk, reading: { page, nameOf } }: ForClientProps) {
  const { team } = useClientPage(page.practice, page.client.id).client
  return actedWordsForClient(risk, team.map(nameOf).filter(Boolean), nameOf)
}
