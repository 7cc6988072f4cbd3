import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { type Section as Part, SECTIONS } from '#domain/practice/parts.ts'
import type { PlanPage } from '#server/http/contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { sectionName } from '#web/line-words/names.ts'
import { ask } from '#web/live/api.ts'
import { useMe } from '#web/live/me.ts'
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
  const asked = new URLSearchParams({ practice, as: 'supporter' })
  const { plan } = useSuspenseQuery({
    queryKey: ['plan', id, 'support'],
    queryFn: () => ask<PlanPage>(`/api/plans/${encodeURIComponent(id)}?${asked}`),
  }).data
  const parts = partsWords(one.parts, 'client')
  return (
    <Page title={m.support_title({ name })}>
      <Notice>
        <p>{until ? m.support_says({ name, parts, day: dayWords(until) }) : m.support_says_open({ name, parts })}</p>
        <p>{m.support_not({ name })}</p>
      </Notice>
      <div className={styles['parts']}>
        {SECTIONS.filter((part) => one.parts.includes(part)).map((part) => (
          <ShownPart key={part} part={part} plan={plan} />
        ))}
      </div>
    </Page>
  )
}

function ShownPart({ part, plan }: { readonly part: Part; readonly plan: Plan }) {
  const all = linesInOrder(plan).filter((line) => conceptOf(line.kind).section === part && line.standing !== 'ended')
  const top = all.filter((line) => !all.some(({ id }) => id === line.parent))
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{sectionName(part, 'client')}</h2>
      {top.length === 0 ? <p className={styles['soft']}>{m.support_part_empty()}</p> : null}
      <Lines lines={top} all={all} plan={plan} />
    </section>
  )
}

type LinesProps = { readonly lines: readonly Line[]; readonly all: readonly Line[]; readonly plan: Plan }

function Lines({ lines, all, plan }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.id}>
          <LineText kind={line.kind} words={line.words} reader="client" plan={plan} />
          <Lines lines={all.filter(({ parent }) => parent === line.id)} all={all} plan={plan} />
        </li>
      ))}
    </ul>
  )
}
