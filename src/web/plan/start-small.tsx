import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import type { Section } from '#domain/practice/parts.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type Part = { readonly key: string; readonly section: Section; readonly words: string; readonly there: boolean }

/** What a small plan has: one goal, how we would notice, one method with why and risks, one next step, a day to look at it. */
function partsOf(plan: Plan): Part[] {
  const lines = linesInOrder(plan).filter((line) => line.standing !== 'ended')
  const has = (kind: string): boolean => lines.some((line) => line.kind === kind)
  const method = lines.some((line) => line.kind === 'intervention' && line.words['whyForMe'] && line.words['risks'])
  return [
    { key: 'goal', section: 'goals', words: m.small_goal(), there: has('goal') },
    { key: 'objective', section: 'goals', words: m.small_objective(), there: has('objective') },
    { key: 'step', section: 'goals', words: m.small_step(), there: has('step') },
    { key: 'method', section: 'methods', words: m.small_method(), there: method },
    { key: 'review', section: 'review', words: m.small_review(), there: has('review') },
  ]
}

/** How to start small, until the small plan is there. */
export function StartSmall({ onAdd }: { readonly onAdd: (section: Section) => void }) {
  const { screen } = useReading()
  const parts = partsOf(screen.plan)
  if (!screen.side || !screen.may('write') || parts.every((part) => part.there)) return null
  const empty = Object.keys(screen.plan.lines).length === 0
  return (
    <section className={styles['small']} aria-labelledby="small-heading">
      <h2 id="small-heading">{empty ? m.small_title_empty() : m.small_title()}</h2>
      <p>{m.small_text()}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.key} data-there={part.there}>
            {part.there ? (
              <span>
                <span aria-hidden="true">✓ </span>
                {part.words}
                <span className="for-readers-only"> {m.small_there()}</span>
              </span>
            ) : (
              <button type="button" onClick={() => onAdd(part.section)}>
                {part.words}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
