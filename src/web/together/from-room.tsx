import { useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { dropDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import line from '#web/plan/line.module.css'
import { nameOfSide } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { actFor } from '#web/together/left-as-act.ts'
import { type LeftAtHome, leftAtHome } from '#web/together/left-at-home.ts'
import room from '#web/together/together.module.css'
import { Button } from '#web/ui/button.tsx'
import { nearDayWords } from '#web/ui/dates.ts'
import { pageHeading, useFocusAfter } from '#web/ui/focus-after.ts'
import { m } from '#words/paraglide/messages.js'

/** For a client at home: what they put down in the room on a screen that nobody took back, to bring or to put away. */
export function FromRoom({ screen }: { readonly screen: PlanScreen }) {
  const { page, plan, side, asker } = screen
  const [kept, setKept] = useState(false)
  const all = leftAtHome(page.drafts, plan, page.today)
  useFocusAfter(`${all.length}`, pageHeading)
  if (side !== 'client' || asker.inRoomWith !== undefined) return null
  return (
    <>
      {all.map((one) => (
        <OneDay key={one.draft} screen={screen} one={one} onKept={() => setKept(true)} />
      ))}
      <output>{kept ? m.together_left_kept() : ''}</output>
    </>
  )
}

type OneDayProps = { readonly screen: PlanScreen; readonly one: LeftAtHome; readonly onKept: () => void }

function OneDay({ screen, one: { draft, day, left }, onKept }: OneDayProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  /** Where one of them is refused, the others are not kept twice. */
  const done = useRef(new Set<string>())
  const names = { client: nameOfSide(screen, 'client'), therapist: nameOfSide(screen, 'therapist') }
  const keep = async (): Promise<void> => {
    setBusy(true)
    for (const one of left.filter(({ key }) => !done.current.has(key))) {
      const gone = 'line' in one && one.line !== null && !Object.hasOwn(screen.plan.lines, one.line)
      const refused = await screen.issue(actFor(names, gone ? { ...one, line: null } : one))
      setRefusal(refused)
      if (refused) return setBusy(false)
      done.current.add(one.key)
    }
    onKept()
    await dropDraft(screen, draft)
  }
  const heading = `from-${draft}`
  return (
    <section className={line['draft']} data-draft={draft} aria-labelledby={heading}>
      <h2 id={heading}>{m.together_begun_home({ day: nearDayWords(day) })}</h2>
      <p className={line['draftNote']}>{m.together_stayed_home()}</p>
      <ul className={room['leftWords']}>
        {left.map((one) => (
          <li key={one.key} className="own-words">
            {one.words}
          </li>
        ))}
      </ul>
      <Refused refusal={refusal} />
      <div className={line['acts']}>
        {screen.may('addToAgenda') && !screen.plan.closed ? (
          <Button small disabled={busy} onClick={() => void keep()}>
            {m.together_keep_it()}
          </Button>
        ) : null}
        <Button small look="quiet" disabled={busy} onClick={() => void dropDraft(screen, draft)}>
          {m.together_put_away()}
        </Button>
      </div>
    </section>
  )
}
