import { useEffect, useRef } from 'react'
import { draftsOf } from '#web/live/drafts.ts'
import { useReading } from '#web/plan/reading.ts'
import { WHOLE_TALK } from '#web/talk/agenda-ways.ts'
import { NotesHere } from '#web/talk/notes-here.tsx'
import { RepliesSwitch } from '#web/talk/replies-switch.tsx'
import styles from '#web/talk/talk.module.css'
import { isNote, lineOfNote, threadsOnWhole } from '#web/talk/threads-at.ts'
import { m } from '#words/paraglide/messages.js'

/** At the end of the page: notes on the plan as a whole, those whose line has ended or gone, and when notes are answered. */
export function WholeTalk() {
  const { screen } = useReading()
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = location.hash === `#${WHOLE_TALK}`
  useEffect(() => {
    if (!asked) return
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [asked])
  if (screen.page.capacity === 'supporter') return null
  const { plan } = screen
  const drafts = draftsOf(screen).filter((draft) => {
    const line = lineOfNote(draft)
    return isNote(draft) && (line === undefined || !Object.hasOwn(plan.lines, line))
  })
  const notes = threadsOnWhole(plan)
  if (notes.length === 0 && drafts.length === 0 && !screen.may('leaveNote')) return null
  return (
    <section id={WHOLE_TALK} className={styles['whole']} aria-labelledby="whole-talk">
      <h2 id="whole-talk" ref={heading} tabIndex={-1}>
        {m.talk_whole()}
      </h2>
      {notes.length === 0 ? <p className={styles['small']}>{m.talk_whole_text()}</p> : null}
      <NotesHere notes={notes} drafts={drafts} withLines />
      <RepliesSwitch screen={screen} />
    </section>
  )
}
