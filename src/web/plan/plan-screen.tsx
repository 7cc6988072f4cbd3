import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import { SECTIONS } from '#domain/practice/parts.ts'
import { JoinStrip } from '#web/joined/join-strip.tsx'
import { OtherHere } from '#web/joined/other-here.tsx'
import { headline } from '#web/line-words/told.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { DraftsBar } from '#web/plan/compose/drafts-bar.tsx'
import { EarlierPlan } from '#web/plan/compose/earlier-plan.tsx'
import { Margin } from '#web/plan/margin/margin.tsx'
import styles from '#web/plan/page.module.css'
import { PlanLinks } from '#web/plan/plan-links.tsx'
import { type Adding, type Reading, ReadingContext, type Shared, useReading } from '#web/plan/reading.ts'
import { HandOverPlan, InTheRoom } from '#web/plan/room.tsx'
import { Section } from '#web/plan/section.tsx'
import { SessionStrip } from '#web/plan/session-strip.tsx'
import { sharedWords } from '#web/plan/shared-note.tsx'
import { StartSmall } from '#web/plan/start-small.tsx'
import { WaitsList } from '#web/plan/waits-list.tsx'
import { WholeTalk } from '#web/talk/whole-talk.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What an address of this page can ask for: a line with its margin open, or with the form that changes it. */
const FRAGMENT = /^#(line|change)-(.+)$/

/** The plan: one readable page in the order a person would tell it, with the conversation in its margin. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const wide = useWide()
  const [, doing, asked = null] = FRAGMENT.exec(location.hash) ?? []
  const [open, setOpen] = useState<EntityId | null>(asked)
  useEffect(() => {
    if (asked) document.getElementById(`line-${asked}`)?.scrollIntoView({ block: 'center' })
  }, [asked])
  const reader = screen.side === 'client' || screen.page.capacity === 'supporter' ? 'client' : 'professional'
  const [adding, setAdding] = useState<Adding | null>(null)
  const closeAdding = useCallback(
    ({ kind, under }: Adding) => setAdding((now) => (now?.kind === kind && now.under === under ? null : now)),
    [],
  )
  const [shared, setShared] = useState<Shared | null>(null)
  const [toChange, setToChange] = useState<EntityId | null>(doing === 'change' ? asked : null)
  const reading = useMemo<Reading>(
    () => ({
      screen,
      reader,
      wide,
      open,
      setOpen,
      adding,
      setAdding,
      closeAdding,
      shared,
      setShared,
      toChange,
      setToChange,
    }),
    [screen, reader, open, adding, closeAdding, shared, toChange, wide],
  )
  useEffect(() => {
    if (shared && shared.line !== open) goTo(shared.line)
    // Only when something has been shared; opening its margin later moves nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shared])
  const { client } = screen.page
  return (
    <ReadingContext value={reading}>
      <Page
        width="wide"
        title={reader === 'client' ? m.plan_title_client() : m.plan_title_therapist({ name: client.name })}
        under={<PlanLinks />}
      >
        <PlanBody />
        <LineSheet />
        <output className="for-readers-only">{shared ? sharedWords(screen) : ''}</output>
      </Page>
    </ReadingContext>
  )
}

/** Where one was writing is not lost: the line is in sight and has the focus. */
function goTo(line: EntityId): void {
  const row = document.getElementById(`line-${line}`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('[data-opens-margin]')?.focus({ preventScroll: true })
}

function PlanBody() {
  const { screen } = useReading()
  const [earlier, setEarlier] = useState(false)
  const { plan } = screen
  const empty = Object.keys(plan.lines).length === 0
  return (
    <>
      {plan.closed ? (
        <Notice>
          <p>{m.plan_closed({ day: dayWords(plan.closed.on), reason: plan.closed.reason })}</p>
          {screen.page.capacity === 'supporter' ? null : (
            <Link to={`/plan/${plan.id}/ending`}>
              {screen.side === 'client' ? m.finish_home() : m.finish_link_therapist()}
            </Link>
          )}
        </Notice>
      ) : null}
      <div className={styles['top']}>
        <InTheRoom />
        <WaitsList />
        <SessionStrip />
        <JoinStrip />
        <HandOverPlan />
        <DraftsBar />
        <StartSmall />
        {empty && screen.may('enterEarlierPlan') && !earlier ? (
          <Button look="quiet" small onClick={() => setEarlier(true)}>
            {m.earlier_open()}
          </Button>
        ) : null}
        {earlier ? <EarlierPlan onClose={() => setEarlier(false)} /> : null}
      </div>
      {SECTIONS.map((section) => (
        <Section key={section} section={section} />
      ))}
      <WholeTalk />
    </>
  )
}

/** On a phone the margin of a line comes as a sheet from the bottom. */
function LineSheet() {
  const { screen, reader, open, setOpen, wide } = useReading()
  const line = open ? screen.plan.lines[open] : undefined
  if (wide || !line) return null
  return (
    <Sheet name="line" title={headline(line, reader)} onClose={() => setOpen(null)}>
      <OtherHere screen={screen} line={line.id} inSheet />
      <Margin line={line} />
    </Sheet>
  )
}
