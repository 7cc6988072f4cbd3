import { useState } from 'react'
import type { Thread } from '#domain/plan/talk/note.ts'
import { inSession } from '#domain/plan/writing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { AnswerNote } from '#web/talk/answer-note.tsx'
import { CloseNote } from '#web/talk/close-note.tsx'
import { aboutWords } from '#web/talk/agenda-words.ts'
import { headOf } from '#web/talk/note-words.ts'
import { talkedAbout } from '#web/talk/threads-at.ts'
import { isMine, writerOf } from '#web/talk/whose.ts'
import styles from '#web/talk/talk.module.css'
import { WhenAnswered } from '#web/talk/when-answered.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NoteCardProps = {
  readonly screen: PlanScreen
  readonly note: Thread
  /** Where it does not stand at its line. */
  readonly withLine?: boolean
}

/** A note as both read it: whose it is, its words, what was answered, and what can be done with it. */
export function NoteCard({ screen, note, withLine = false }: NoteCardProps) {
  const [doing, setDoing] = useState<'answer' | 'close' | null>(null)
  const close = (): void => setDoing(null)
  const answers = screen.plan.replies.on || inSession(screen.plan, screen.page.today)
  return (
    <article className={styles['note']} data-note={note.id} data-about={note.about} aria-label={headOf(screen, note)}>
      <p className={styles['head']}>{headOf(screen, note)}</p>
      {withLine && note.line !== undefined ? <p className={styles['small']}>{aboutWords(screen, note.line)}</p> : null}
      <p className={note.side === 'client' ? 'own-words' : styles['words']}>{note.words}</p>
      {note.replies.map((reply) => (
        <div key={`${reply.at} ${reply.by}`} className={styles['reply']}>
          <p className={styles['small']}>
            {m.talk_reply_head({
              name: isMine(screen, reply) ? m.you() : writerOf(screen, reply),
              day: dayWords(reply.on),
            })}
          </p>
          <p className={reply.side === 'client' ? 'own-words' : styles['words']}>{reply.words}</p>
        </div>
      ))}
      {note.closed ? (
        <Closed note={note} />
      ) : (
        <>
          <p className={styles['small']}>{talkedAbout(screen.plan, note) ? m.talk_talked() : m.talk_on_list()}</p>
          {doing === 'answer' ? <AnswerNote screen={screen} note={note} onClose={close} /> : null}
          {doing === 'close' ? <CloseNote screen={screen} note={note} onClose={close} /> : null}
          {doing === null && screen.side ? (
            <>
              {answers && screen.may('replyToNote') ? null : <WhenAnswered screen={screen} />}
              <div className={styles['acts']}>
                {answers && screen.may('replyToNote') ? (
                  <Button small onClick={() => setDoing('answer')}>
                    {m.talk_answer()}
                  </Button>
                ) : null}
                {screen.may('closeNote') ? (
                  <Button look="quiet" small onClick={() => setDoing('close')}>
                    {m.talk_close()}
                  </Button>
                ) : null}
              </div>
            </>
          ) : null}
        </>
      )}
    </article>
  )
}

function Closed({ note: { closed } }: { readonly note: Thread }) {
  if (!closed) return null
  const day = dayWords(closed.on)
  return closed.outcome ? (
    <p>{m.talk_closed_outcome({ day, outcome: closed.outcome })}</p>
  ) : (
    <p className={styles['small']}>{m.talk_closed({ day })}</p>
  )
}
