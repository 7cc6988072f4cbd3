import { useId } from 'react'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { type Section as Part, SECTIONS } from '#domain/practice/parts.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { Statements } from '#web/corrections/statement.tsx'
import { sectionName } from '#web/line-words/names.ts'
import { LineText } from '#web/plan/line-text.tsx'
import styles from '#web/supporters/supporters.module.css'
import { partsWords } from '#web/supporters/words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ShownProps = {
  readonly shown: Supported
  /** What the server cut down to the parts that are shown. */
  readonly plan: Plan
  /** Of the parts: they stand under another heading where this is shown inside a page. */
  readonly heading?: 'h2' | 'h3' | 'h4'
}

/** What somebody is shown of a plan, with what they are told about it: the same for them and for whoever shows it. */
export function ShownPlan({ shown: { name, until, parts: granted }, plan, heading = 'h2' }: ShownProps) {
  const parts = partsWords(granted, 'client')
  return (
    <>
      <Notice>
        <p>{until ? m.support_says({ name, parts, day: dayWords(until) }) : m.support_says_open({ name, parts })}</p>
        <p>{m.support_not({ name })}</p>
        <p>{m.support_i({ name })}</p>
      </Notice>
      <div className={styles['parts']}>
        {SECTIONS.filter((part) => granted.includes(part)).map((part) => (
          <ShownPart key={part} part={part} plan={plan} name={name} Heading={heading} />
        ))}
      </div>
    </>
  )
}

type PartProps = {
  readonly part: Part
  readonly plan: Plan
  readonly name: string
  readonly Heading: 'h2' | 'h3' | 'h4'
}

function ShownPart({ part, plan, name, Heading }: PartProps) {
  const id = useId()
  const all = linesInOrder(plan).filter((line) => conceptOf(line.kind).section === part && line.standing !== 'ended')
  const top = all.filter((line) => !all.some(({ id }) => id === line.parent))
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{sectionName(part, 'client')}</Heading>
      {top.length === 0 ? <p className={styles['soft']}>{m.support_part_empty()}</p> : null}
      <Lines lines={top} all={all} plan={plan} name={name} />
    </section>
  )
}

type LinesProps = {
  readonly lines: readonly Line[]
  readonly all: readonly Line[]
  readonly plan: Plan
  readonly name: string
}

function Lines({ lines, all, plan, name }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.id}>
          <LineText kind={line.kind} words={withoutOwner(line)} reader="client" plan={plan} />
          <Said line={line} name={name} />
          <Statements plan={plan} about={line.id} name={name} />
          <Lines lines={all.filter(({ parent }) => parent === line.id)} all={all} plan={plan} name={name} />
        </li>
      ))}
    </ul>
  )
}

/** How it stands and whose step it is, told of the client by name: the reader is neither of the two. */
function Said({ line: { kind, words, standing }, name }: { readonly line: Line; readonly name: string }) {
  const says = [
    ...(standing === 'reached' ? [m.status_reached()] : []),
    ...(standing === 'paused' ? [m.status_paused()] : []),
    ...(kind === 'step' && words['owner'] !== undefined ? [m.support_step({ who: ownerOfStep(words, name) })] : []),
  ]
  return says.length === 0 ? null : <p className={styles['soft']}>{says.join(' ')}</p>
}

function ownerOfStep({ owner, ownerName }: Line['words'], name: string): string {
  if (owner === 'client') return name
  if (owner === 'therapist') return m.support_step_therapist()
  return typeof ownerName === 'string' && ownerName ? ownerName : m.choice_owner_someone_else()
}

function withoutOwner({ kind, words }: Line): Line['words'] {
  if (kind !== 'step') return words
  const { owner: _, ownerName: __, ...rest } = words
  return rest
}
