import { useState } from 'react'
import { conceptOf, type Kind, KINDS } from '#domain/plan/concept/concepts.ts'
import { PLENTY_OF_GOALS } from '#domain/plan/concept/goal.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import type { Section as SectionName } from '#domain/practice/parts.ts'
import { HardTimesWay } from '#web/hard-times/part-on-plan.tsx'
import { draftsOf } from '#web/live/drafts.ts'
import { sectionName } from '#web/line-words/names.ts'
import { addWords } from '#web/plan/add-words.ts'
import { DraftLine } from '#web/plan/compose/draft-line.tsx'
import { GoalComposer } from '#web/plan/compose/goal-composer.tsx'
import { NewLine } from '#web/plan/compose/new-line.tsx'
import styles from '#web/plan/line.module.css'
import { PlanLine } from '#web/plan/plan-line.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** The kind of line that a part of the page begins with. */
export const FIRST_KIND: Record<SectionName, Kind> = {
  aboutMe: 'aboutMe',
  workingTogether: 'workingTogether',
  needs: 'need',
  goals: 'goal',
  methods: 'intervention',
  waymarks: 'milestone',
  review: 'review',
  required: 'requirement',
  hardTimes: 'hardTimes',
  ending: 'ending',
}

/** One part of the page: its heading, its lines, the author's drafts for it, and the way to add a line. */
export function Section({ section }: { readonly section: SectionName }) {
  const { screen, reader, adding: open, setAdding, closeAdding } = useReading()
  const { plan, side } = screen
  const [ended, setEnded] = useState(false)
  const kind = FIRST_KIND[section]
  const adding = open?.kind === kind && open.under === undefined
  const all = linesInOrder(plan).filter((line) => conceptOf(line.kind).section === section)
  const top = all.filter((line) => line.parent === undefined || !all.some((one) => one.id === line.parent))
  const shown = top.filter((line) => ended || line.standing !== 'ended')
  const hidden = top.length - top.filter((line) => line.standing !== 'ended').length
  const drafts = draftsOf(screen).filter(
    (draft) =>
      sectionOfDraft(draft.typed, draft.act) === section &&
      draft.typed['parent'] === undefined &&
      // What was begun stands in the open composer already.
      (draft.act !== undefined || !adding),
  )
  const mayAdd = side !== null && screen.may('write') && (kind !== 'requirement' || side === 'therapist')
  if (shown.length === 0 && !mayAdd && drafts.length === 0) return null
  if (kind === 'requirement' && shown.length === 0 && !adding)
    return mayAdd ? (
      <div className={styles['quietAdd']}>
        <Button look="quiet" small onClick={() => setAdding({ kind })}>
          {addWords(kind, reader)}
        </Button>
      </div>
    ) : null
  const goals = all.filter((line) => line.kind === 'goal' && line.standing === 'active').length
  const close = (): void => closeAdding({ kind })
  return (
    <section id={`part-${section}`} className={styles['section']} aria-labelledby={`heading-${section}`}>
      <h2 id={`heading-${section}`} tabIndex={-1}>
        {sectionName(section, reader)}
      </h2>
      {kind === 'requirement' ? <p className={styles['note']}>{m.required_explained()}</p> : null}
      <ul className={styles['lines']}>
        {shown.map((line) => (
          <PlanLine key={line.id} line={line} />
        ))}
      </ul>
      {drafts.map((draft) => (
        <DraftLine key={draft.id} draft={draft} />
      ))}
      {kind === 'hardTimes' ? (
        <HardTimesWay empty={shown.length === 0} />
      ) : adding ? (
        <div className={styles['composer']}>
          {kind === 'goal' && goals >= PLENTY_OF_GOALS ? (
            <p className={styles['note']}>{m.plenty_of_goals({ count: goals })}</p>
          ) : null}
          {kind === 'goal' ? <GoalComposer onClose={close} /> : <NewLine kind={kind} onClose={close} />}
        </div>
      ) : mayAdd ? (
        <div className={styles['adders']}>
          <Button look="quiet" small onClick={() => setAdding({ kind })}>
            {addWords(kind, reader)}
          </Button>
        </div>
      ) : null}
      {hidden > 0 ? (
        <Button
          look="quiet"
          small
          className={styles['adders'] ?? ''}
          aria-expanded={ended}
          onClick={() => setEnded(!ended)}
        >
          {ended ? m.hide_ended() : m.show_ended({ count: hidden })}
        </Button>
      ) : null}
    </section>
  )
}

/** Where a draft of a new line would stand; nothing for drafts about lines that are there. */
function sectionOfDraft(typed: Readonly<Record<string, unknown>>, act: unknown): SectionName | undefined {
  const made = typeof act === 'object' && act !== null && 'kind' in act ? act.kind : undefined
  const kind = made ?? (typed['doing'] === 'goal' ? 'goal' : typed['kind'])
  const known = KINDS.find((one) => one === kind)
  return known && conceptOf(known).section
}
