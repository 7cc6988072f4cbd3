import type { EntityId } from '#domain/kernel/ids.ts'
import { statementsOn } from '#domain/plan/correction.ts'
import type { Statement } from '#domain/plan/document.ts'
import type { Plan } from '#domain/plan/state.ts'
import styles from '#web/corrections/corrections.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type StatementProps = {
  readonly statement: Pick<Statement, 'words' | 'on'>
  /** Whose it is; null: the reader's own. */
  readonly name: string | null
}

/** What the client wants said beside what was not corrected. It is never folded and never cut. */
export function StatementShown({ statement, name }: StatementProps) {
  const day = dayWords(statement.on)
  return (
    <blockquote className={styles['statement']} data-statement>
      <p className={styles['small']}>
        {name === null ? m.corrections_statement_yours({ day }) : m.corrections_statement_of({ name, day })}
      </p>
      <p className="own-words">{statement.words}</p>
    </blockquote>
  )
}

type StatementsProps = {
  readonly plan: Pick<Plan, 'amendments'>
  readonly about: EntityId
  readonly name: string | null
}

/** All statements that stay with a line or version of the plan as it is now. */
export function Statements({ plan, about, name }: StatementsProps) {
  return statementsOn(plan.amendments, about).map((one) => (
    <StatementShown key={`${one.on} ${one.words}`} statement={one} name={name} />
  ))
}
