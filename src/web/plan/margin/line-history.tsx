import { useQuery } from '@tanstack/react-query'
import type { Line } from '#domain/plan/line.ts'
import type { HistoryPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import { historySentence } from '#web/plan/margin/history-words.ts'
import { ChangeDiff } from '#web/plan/margin/change-diff.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useReading } from '#web/plan/reading.ts'
import { momentWords } from '#web/ui/dates.ts'
import { Loading } from '#web/ui/loading.tsx'
import { m } from '#words/paraglide/messages.js'

/** What happened to a line, newest first: who, when, what, and why where a reason was given. */
export function LineHistory({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  const plan = screen.page.plan.id
  const { data, isError } = useQuery({
    queryKey: ['history', plan, line.id],
    queryFn: () =>
      ask<HistoryPage>(`/api/plans/${encodeURIComponent(plan)}/history?line=${encodeURIComponent(line.id)}`),
  })
  if (isError) return <p>{m.history_not_here()}</p>
  if (!data) return <Loading />
  return (
    <ol className={styles['history']}>
      {data.entries.map((entry) => {
        const { fact } = entry
        const name = entry.by === screen.asker.person ? m.you() : (data.people[entry.by]?.name ?? m.someone())
        const reason = 'reason' in fact && typeof fact.reason === 'string' ? fact.reason : ''
        return (
          <li key={`${entry.at}.${fact.type}`}>
            <span className={styles['small']}>{momentWords(entry.at)}</span>
            <span>{historySentence(fact, name)}</span>
            {fact.type === 'changeSuggested' && fact.change.do === 'reword' ? (
              <ChangeDiff line={line} words={fact.change.words} />
            ) : null}
            {reason ? <span className={styles['reason']}>{m.reason_given({ reason })}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
