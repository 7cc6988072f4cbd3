import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { type Section as Part, SECTIONS } from '#domain/practice/parts.ts'
import type { PlanPage } from '#server/http/contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { sectionName } from '#web/line-words/names.ts'
import { Statements } from '#web/corrections/statement.tsx'
import { HelpLink } from '#web/home/help-link.tsx'
import { ask, Problem } from '#web/live/api.ts'
import { useMe } from '#web/live/me.ts'
import { queries } from '#web/live/query.ts'
import { LineText } from '#web/plan/line-text.tsx'
import { SupportList } from '#web/supporters/support-list.tsx'
import styles from '#web/supporters/supporters.module.css'
import { partsWords } from '#web/supporters/words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What somebody chose to show of their plan: to read, with whose it is and what is not shown on top. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const one = useMe().supports.find((each) => each.plan === plan)
  return one ? <Shown one={one} /> : <SupportList />
}

function Shown({ one }: { readonly one: Supported }) {
  const { name, plan: id, practice, until } = one
  const page = useSuspenseQuery({ queryKey: ['plan', id, 'support'], queryFn: () => shownOf(id, practice) }).data
  if (!page) return <SupportList ended />
  const { plan } = page
  const parts = partsWords(one.parts, 'client')
  return (
    <Page title={m.support_title({ name })} beside={<HelpLink />}>
      <Notice>
        <p>{until ? m.support_says({ name, parts, day: dayWords(until) }) : m.support_says_open({ name, parts })}</p>
        <p>{m.support_not({ name })}</p>
        <p>{m.support_i({ name })}</p>
      </Notice>
      <div className={styles['parts']}>
        {SECTIONS.filter((part) => one.parts.includes(part)).map((part) => (
          <ShownPart key={part} part={part} plan={plan} name={name} />
        ))}
      </div>
    </Page>
  )
}

/** Null where it is shown to the reader no more: it may end while they look. */
async function shownOf(plan: string, practice: string): Promise<PlanPage | null> {
  try {
    const asked = new URLSearchParams({ practice, as: 'supporter' })
    return await ask<PlanPage>(`/api/plans/${encodeURIComponent(plan)}?${asked}`)
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== 'gone') throw problem
    void queries.invalidateQueries({ queryKey: ['me'] })
    return null
  }
}

type PartProps = { readonly part: Part; readonly plan: Plan; readonly name: string }

function ShownPart({ part, plan, name }: PartProps) {
  const all = linesInOrder(plan).filter((line) => conceptOf(line.kind).section === part && line.standing !== 'ended')
  const top = all.filter((line) => !all.some(({ id }) => id === line.parent))
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{sectionName(part, 'client')}</h2>
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
