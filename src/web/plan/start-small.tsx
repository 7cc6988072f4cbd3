import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Draft } from '#domain/plan/drafts.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import styles from '#web/plan/page.module.css'
import { type Adding, useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type Part = { readonly adding: Adding; readonly words: string; readonly there: boolean; readonly drafted: boolean }

/** What a small plan has: one goal, how we would notice, one method with why and risks, one next step, a day to look at it. */
function partsOf(screen: PlanScreen): Part[] {
  const lines = linesInOrder(screen.plan).filter((line) => line.standing !== 'ended')
  const drafted = new Set(draftsOf(screen).flatMap(kindsIn))
  const has = (kind: Kind): boolean => lines.some((line) => line.kind === kind)
  const method = lines.some((line) => line.kind === 'intervention' && line.words['whyForMe'] && line.words['risks'])
  // Without a goal yet, the goal's own composer asks for all three.
  const goal: EntityId | undefined = lines.find((line) => line.kind === 'goal' && line.standing === 'active')?.id
  const under = (kind: 'objective' | 'step'): Adding => (goal ? { kind, under: goal } : { kind: 'goal' })
  const part = (kind: Kind, words: string, adding: Adding = { kind }, there = has(kind)): Part => ({
    adding,
    words,
    there,
    drafted: drafted.has(kind),
  })
  return [
    part('goal', m.small_goal()),
    part('objective', m.small_objective(), under('objective')),
    part('step', m.small_step(), under('step')),
    part('intervention', m.small_method(), { kind: 'intervention' }, method),
    part('review', m.small_review()),
  ]
}

/** The kinds of line that a draft has words for. */
function kindsIn({ act, typed }: Draft): Kind[] {
  if (typed['doing'] === 'goal')
    return [
      ...(typed['ownWords'] || typed['clinicalWording'] ? ['goal' as const] : []),
      ...(typed['notice'] ? ['objective' as const] : []),
      ...(typed['action'] ? ['step' as const] : []),
    ]
  const kind = act?.type === 'write' ? act.kind : typed['doing'] === 'write' ? (typed['kind'] as Kind) : undefined
  return kind ? [kind] : []
}

/** How to start small, until the small plan is there. */
export function StartSmall() {
  const { screen, setAdding } = useReading()
  const parts = partsOf(screen)
  if (!screen.side || !screen.may('write') || parts.every((part) => part.there)) return null
  const empty = Object.keys(screen.plan.lines).length === 0
  return (
    <section className={styles['small']} aria-labelledby="small-heading">
      <h2 id="small-heading">{empty ? m.small_title_empty() : m.small_title()}</h2>
      <p>{m.small_text()}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.words} data-there={part.there}>
            {part.there ? (
              <span>
                <span aria-hidden="true">✓ </span>
                {part.words}
                <span className="for-readers-only"> {m.small_there()}</span>
              </span>
            ) : (
              <>
                <button type="button" onClick={() => setAdding(part.adding)}>
                  {part.words}
                </button>
                {part.drafted ? <span> {m.small_drafted()}</span> : null}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
