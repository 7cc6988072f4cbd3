import { Link } from '@tanstack/react-router'
import type { AskingProps } from '#web/clients/check-ins/asking-props.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { HandOverCheckIn } from '#web/clients/check-ins/hand-over-check-in.tsx'
import { MakeLink } from '#web/clients/check-ins/make-link.tsx'
import { OpenLinks } from '#web/clients/check-ins/open-links.tsx'
import { asksAboutSafety } from '#web/clients/check-ins/schedule-words.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The ways to a check-in: in the room, by link, on paper. A practice that no phone can reach says so, and offers the other two. */
export function AskNow(props: AskingProps) {
  const { here, page, settings, capacity } = props
  const { client } = page
  const plan = client.plans.at(-1)
  const asks = capacity === 'therapist' || capacity === 'assistant'
  return (
    <section aria-labelledby="ask-now" className={styles['part']}>
      <h2 id="ask-now">{m.asking_now()}</h2>
      {capacity === 'therapist' && plan ? (
        <>
          <h3>{m.asking_room()}</h3>
          <p>{m.asking_room_says({ name: client.name })}</p>
          <div className={styles['ways']}>
            <HandOverCheckIn practice={here.id} plan={plan} name={client.name} look="primary" />
          </div>
        </>
      ) : null}
      {asks ? (
        <>
          <h3>{m.asking_link()}</h3>
          {settings.reachable ? (
            <MakeLink {...props} />
          ) : (
            <Notice>
              <span>{m.asking_not_reachable()}</span>
              {here.roles.includes('administrator') ? (
                <Link to="/practice/settings">{m.invite_how_reachable()}</Link>
              ) : null}
            </Notice>
          )}
          <OpenLinks {...props} />
          <h3>{m.asking_paper()}</h3>
          <p>{m.asking_paper_says()}</p>
          <div className={styles['ways']}>
            <a href={`/check-in/paper/${client.id}`}>{m.asking_paper_enter()}</a>
            <Link to="/library">{m.asking_paper_sheets()}</Link>
          </div>
        </>
      ) : null}
      <InTheRoomOnly {...props} />
    </section>
  )
}

/** Which measures are asked only in the room, why, and what would change it. */
function InTheRoomOnly({ here, settings, capacity }: AskingProps) {
  const names = Object.values(settings.library)
    .filter(asksAboutSafety)
    .map(({ short }) => short)
  if (settings.remoteRisk || names.length === 0 || capacity === 'assistant') return null
  return (
    <Notice>
      <span>{m.asking_room_only({ measures: names.join(', ') })}</span>
      {here.roles.includes('administrator') ? null : <span>{m.asking_room_only_who()}</span>}
      <Link to="/practice/watching">{m.asking_room_only_change()}</Link>
    </Notice>
  )
}
