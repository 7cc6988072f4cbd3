import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import styles from '#web/plan/page.module.css'
import { type Adding, useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type Part = { readonly adding: Adding; readonly words: string; readonly there: boolean }

/** What a small plan has: one goal, how we would notice, one method with why and risks, one next step, a day to look at it. */
function partsOf(plan: Plan): Part[] {
  const lines = linesInOrder(plan).filter((line) => line.standing !== 'ended')
  const has = (kind: string): boolean => lines.some((line) => line.kind === kind)
  const method = lines.some((line) => line.kind === 'intervention' && line.words['whyForMe'] && line.words['risks'])
  // Without a goal yet, the goal's own composer asks for all three.
  const goal: EntityId | undefined = lines.find((line) => line.kind === 'goal' && line.standing === 'active')?.id
  const under = (kind: 'objective' | 'step'): Adding => (goal ? { kind, under: goal } : { kind: 'goal' })
  return [
    { adding: { kind: 'goal' }, words: m.small_goal(), there: has('goal') },
    { adding: under('objective'), words: m.small_objective(), there: has('objective') },
    { adding: under('step'), words: m.small_step(), there: has('step') },
    { adding: { kind: 'intervention' }, words: m.small_method(), there: method },
    { adding: { kind: 'review' }, words: m.small_review(), there: has('review') },
  ]
}

/** How to start small, until the small plan is there. */
export function StartSmall() {
  const { screen, setAdding } = useReading()
  const parts = partsOf(screen.plan)
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
              <button type="button" onClick={() => setAdding(part.adding)}>
                {part.words}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
