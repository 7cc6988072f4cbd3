import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Progress } from '#domain/check-in/progress.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { PAGES } from '#web/pages.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { progressQuery } from '#web/progress/progress-query.ts'
import { agendaParts } from '#web/sessions/agenda-parts.ts'
import { HowThingsAre } from '#web/sessions/how-things-are.tsx'
import { ownerWords } from '#web/sessions/owner-words.ts'
import { Prepared } from '#web/sessions/prepared.tsx'
import { saidSince } from '#web/sessions/since-last.ts'
import { STEP_SAID_WORDS } from '#web/sessions/step-said.ts'
import styles from '#web/sessions/sessions.module.css'
import { agendaQuery } from '#web/talk/agenda-query.ts'
import { wayOf } from '#web/talk/agenda-ways.ts'
import { entryWords } from '#web/talk/agenda-words.ts'
import { dayWords, nearDayWords } from '#web/ui/dates.ts'
import { Loading } from '#web/ui/loading.tsx'
import { m } from '#words/paraglide/messages.js'

type BeforeProps = { readonly screen: PlanScreen }

/** All that matters before a session, in the order it is asked about: how things are first, steps after what to talk about. */
export function Before({ screen }: BeforeProps) {
  const { plan } = screen
  const progress = useQuery(progressQuery(plan.id))
  const agenda = useQuery(agendaQuery(plan.id))
  if (progress.isPending || agenda.isPending) return <Loading />
  const reported = agenda.data?.reported ?? []
  return (
    <div className={styles['before']}>
      <HowThingsAre screen={screen} page={progress.data} />
      <ToTalkAbout screen={screen} reported={reported} notes={progress.data?.progress.notes ?? []} />
      <Agreed screen={screen} said={progress.data?.progress.steps ?? []} />
      <Prepared screen={screen} />
    </div>
  )
}

type Reported = Parameters<typeof entryWords>[2]

type ToTalkProps = BeforeProps & { readonly reported: Reported; readonly notes: Progress['notes'] }

/** The agenda as it stands. Steps have a part of their own below, and what was said in a check-in stands above: they are counted. */
function ToTalkAbout({ screen, reported, notes }: ToTalkProps) {
  const { plan, page } = screen
  const entries = agendaFor(plan, {
    today: page.today,
    changes: page.riskChanges,
    reported,
    reviewEvery: page.reviewEvery,
  })
  const shown = saidSince(plan, notes).map(({ words }) => words)
  const { listed, above, below } = agendaParts(entries, reported, shown)
  const name = nameOfSide(screen, 'client')
  return (
    <section className={styles['part']} aria-labelledby="before-agenda">
      <h2 id="before-agenda">
        <Link to={`/plan/${plan.id}/agenda`}>{m.before_agenda_therapist()}</Link>
      </h2>
      {entries.length === 0 ? <p className={styles['soft']}>{m.before_agenda_none_therapist()}</p> : null}
      <ul className={styles['list']}>
        {listed.map((entry) => {
          const { says, under } = entryWords(screen, entry, reported)
          const way = wayOf(plan, entry, reported, PAGES, screen.side) ?? { to: `/plan/${plan.id}/agenda` }
          return (
            <li key={entry.key}>
              <Link to={way.to} {...(way.hash ? { hash: way.hash } : {})}>
                {says}
              </Link>
              {under.length > 0 ? <span className={styles['soft']}>{under.join(' ')}</span> : null}
            </li>
          )
        })}
      </ul>
      {above > 0 ? <p className={styles['soft']}>{m.before_agenda_above_therapist({ count: above, name })}</p> : null}
      {below > 0 ? <p className={styles['soft']}>{m.before_agenda_below_therapist({ count: below })}</p> : null}
    </section>
  )
}

/** The steps the two agreed on, whose, until when, and what was said of them. */
function Agreed({ screen, said }: BeforeProps & { readonly said: Progress['steps'] }) {
  const { plan } = screen
  const name = nameOfSide(screen, 'client')
  const steps = linesInOrder(plan).filter((line) => line.kind === 'step' && line.standing === 'active')
  if (steps.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="before-steps">
      <h2 id="before-steps">{m.before_steps_therapist()}</h2>
      <ul className={styles['list']}>
        {steps.map((line) => {
          const told = said.find((one) => one.step === line.id)
          const { by } = line.words
          const owner = ownerWords(line.words, name)
          return (
            <li key={line.id}>
              <Link to={`/plan/${plan.id}`} hash={`line-${line.id}`}>
                {headline(line, 'professional')}
              </Link>
              <span className={styles['soft']}>
                {typeof by === 'string' ? m.session_step_by_therapist({ owner, day: nearDayWords(by) }) : owner}
                {told?.said && told.on
                  ? ` · ${m.progress_step_said({ said: STEP_SAID_WORDS[told.said](), day: dayWords(told.on) })}`
                  : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
