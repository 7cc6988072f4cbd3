import type { FileProblem } from '#domain/measure/measure-file.ts'
import { groupedProblems, type ProblemGroup } from '#web/library/grouped-problems.ts'
import styles from '#web/library/library.module.css'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** What is wrong with a file of a measure, part by part as they are called in it. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <div className={styles['problems']}>
      <Notice tone="waits" live>
        {m.library_problems({ count: problems.length, file: problems[0]?.file ?? '' })}
      </Notice>
      <dl>
        {groupedProblems(problems).map(({ part, groups }) => (
          <div key={part}>
            <dt>
              <code>{part}</code>
            </dt>
            {groups.map((one, n) => (
              <dd key={n}>{groupWords(one)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}

/** "numbers 1 and 4, text: it is missing, or not text" */
function groupWords({ within, places, reason }: ProblemGroup): string {
  const numbers = new Intl.ListFormat(navigator.language).format(places.map(String))
  const where = [places.length > 0 ? m.library_problem_at({ count: places.length, numbers }) : '', deeper(within)]
    .filter(Boolean)
    .join(', ')
  return where ? `${where}: ${reason}` : reason
}

/** "options[2].value" as people say it: "options, number 3 of the list, value". */
const deeper = (within: string): string =>
  within
    .split(/\.|(?=\[)/)
    .map((step) => {
      const at = /^\[(\d+)\]$/.exec(step)?.[1]
      return at === undefined ? step : m.library_problem_at({ count: 1, numbers: String(Number(at) + 1) })
    })
    .join(', ')
