import { memo } from 'react'
import { conceptOf, type Kind, KINDS } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { childrenOf } from '#domain/plan/state.ts'
import { ConsentMark } from '#web/consent/consent-mark.tsx'
import { Statements } from '#web/corrections/statement.tsx'
import { OtherHere } from '#web/joined/other-here.tsx'
import { headline } from '#web/line-words/told.ts'
import { draftsOf } from '#web/live/drafts.ts'
import { DraftLine } from '#web/plan/compose/draft-line.tsx'
import { draftsOn } from '#web/plan/compose/drafts-on.ts'
import { NewLine } from '#web/plan/compose/new-line.tsx'
import { LineText } from '#web/plan/line-text.tsx'
import { statusOf } from '#web/plan/line-status.ts'
import styles from '#web/plan/line.module.css'
import { MarginNotes } from '#web/plan/margin/margin-notes.tsx'
import { MarginPanel } from '#web/plan/margin/panel.tsx'
import { addWords } from '#web/plan/add-words.ts'
import { nameOfSide, ReadingContext, useReading } from '#web/plan/reading.ts'
import { SharedNote } from '#web/plan/shared-note.tsx'
import { useSteady } from '#web/plan/steady.ts'
import { saysNothing, speakerOf, viewSentence } from '#web/plan/view-words.ts'
import { TalkMarks } from '#web/talk/talk-marks.tsx'
import { WantedMark } from '#web/review/wanted-mark.tsx'
import { isNote } from '#web/talk/threads-at.ts'
import { LastWorked } from '#web/sessions/last-worked.tsx'
import { Button } from '#web/ui/button.tsx'
import { initialsOf, StanceMark } from '#web/ui/stance-mark.tsx'
import { m } from '#words/paraglide/messages.js'

/** One line of the page with its margin, and the lines under it; drawn again only when something about it has changed. */
export function PlanLine({ line }: { readonly line: Line }) {
  return (
    <ReadingContext value={useSteady(useReading(), line)}>
      <Drawn line={line} />
    </ReadingContext>
  )
}

const Drawn = memo(LineAndMargin)

function LineAndMargin({ line }: { readonly line: Line }) {
  const { screen, reader, open, setOpen, shared, wide } = useReading()
  const { plan } = screen
  const isOpen = open === line.id
  const status = statusOf(line, screen.side)
  const drafts = draftsOn(screen, line.id)
  const answers = drafts.filter((draft) => draft.act?.type === 'answer')
  const words = drafts.filter((draft) => !answers.includes(draft) && !isNote(draft))
  return (
    <li>
      <div
        id={`line-${line.id}`}
        className={styles['row']}
        data-open={isOpen}
        data-standing={line.standing}
        data-kind={line.kind}
        data-at-line={line.id}
      >
        <OtherHere screen={screen} line={line.id} />
        <div className={styles['text']}>
          <LineText kind={line.kind} words={line.words} reader={reader} plan={plan} />
          {status.length > 0 ? <p className={styles['status']}>{status[0]}</p> : null}
          <WantedMark screen={screen} line={line} />
          <Statements
            plan={plan}
            about={line.id}
            name={screen.side === 'client' ? null : nameOfSide(screen, 'client')}
          />
          <ConsentMark screen={screen} line={line} />
          <LastWorked screen={screen} line={line} />
          {shared?.line === line.id ? <SharedNote shared={shared} /> : null}
          {words.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </div>
        <div className={styles['marks']}>
          <Mark line={line} side="client" />
          {saysNothing(line, 'therapist') ? (
            <span className={styles['noMark']} />
          ) : (
            <Mark line={line} side="therapist" />
          )}
          <button
            type="button"
            data-opens-margin
            className={styles['open']}
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? null : line.id)}
          >
            <span aria-hidden="true">{isOpen ? '×' : '⋯'}</span>
            <span className="for-readers-only">{m.open_margin({ line: headline(line, reader) })}</span>
          </button>
        </div>
        <div className={styles['side']} data-beside>
          {isOpen && wide ? (
            <MarginPanel line={line} />
          ) : (
            <>
              <MarginNotes line={line} />
              <TalkMarks line={line} />
              {answers.map((draft) => (
                <DraftLine key={draft.id} draft={draft} />
              ))}
            </>
          )}
        </div>
      </div>
      <Under line={line} />
    </li>
  )
}

function Mark({ line, side }: { readonly line: Line; readonly side: Side }) {
  const { screen, setOpen } = useReading()
  const view = currentView(line, side)
  const name = view ? speakerOf(screen, view, side) : nameOfSide(screen, side)
  return (
    <StanceMark
      answer={view?.answer ?? null}
      initials={initialsOf(name)}
      sentence={viewSentence(screen, line, side)}
      onOpen={() => setOpen(line.id)}
    />
  )
}

/** The kinds that may be added under a line here. */
const KINDS_UNDER: { readonly [K in Kind]?: readonly Kind[] } = { goal: ['objective', 'step'], objective: ['step'] }

/** The lines under a line, and ways to add to them. */
function Under({ line }: { readonly line: Line }) {
  const { screen, reader, adding: open, setAdding, closeAdding } = useReading()
  const adding = open?.under === line.id ? open.kind : null
  const children = childrenOf(screen.plan, line.id).filter(
    (one) => conceptOf(one.kind).section === conceptOf(line.kind).section,
  )
  const drafts = draftsOf(screen).filter((draft) => draft.typed['parent'] === line.id)
  const may = screen.side !== null && screen.may('write') && line.standing === 'active'
  const kinds = (KINDS_UNDER[line.kind] ?? []).filter((kind) => KINDS.includes(kind))
  if (children.length === 0 && drafts.length === 0 && kinds.length === 0) return null
  return (
    <div className={styles['under']} data-at-line={line.id}>
      <ul>
        {children.map((child) => (
          <PlanLine key={child.id} line={child} />
        ))}
      </ul>
      {drafts.map((draft) => (
        <DraftLine key={draft.id} draft={draft} />
      ))}
      {adding ? (
        <NewLine kind={adding} parent={line.id} onClose={() => closeAdding({ kind: adding, under: line.id })} />
      ) : may ? (
        <div className={styles['adders']}>
          {kinds.map((kind) => (
            <Button key={kind} look="quiet" small onClick={() => setAdding({ kind, under: line.id })}>
              {addWords(kind, reader)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
