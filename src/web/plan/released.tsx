import type { Line } from '#domain/plan/line.ts'
import type { Session } from '#domain/plan/state.ts'
import { linesInOrder, type Plan, suggestionsOn } from '#domain/plan/state.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** The lines on which something was prepared for this session: it was released at the moment the session was opened. */
function releasedIn(plan: Plan, at: string): Line[] {
  return linesInOrder(plan).filter(
    (line) =>
      line.at === at ||
      line.changedAt === at ||
      Object.values(line.views).some((view) => view?.at === at) ||
      suggestionsOn(plan, line.id).some((one) => one.at === at || one.answer?.at === at),
  )
}

/** What was prepared for the session that is open, each a way to its line. */
export function Released({ session }: { readonly session: Session }) {
  const { screen, reader, setOpen } = useReading()
  const lines = session.openedAt === undefined ? [] : releasedIn(screen.plan, session.openedAt)
  if (lines.length === 0) return null
  return (
    <div className={styles['released']}>
      <h3>{m.session_released()}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              onClick={() => {
                setOpen(line.id)
                document.getElementById(`line-${line.id}`)?.scrollIntoView({ block: 'center' })
              }}
            >
              {headline(line, reader)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
