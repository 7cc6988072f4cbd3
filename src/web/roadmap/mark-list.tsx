import { Link } from '@tanstack/react-router'
import type { Roadmap, RoadmapMark } from '#domain/plan/roadmap.ts'
import type { Side } from '#domain/plan/side.ts'
import { sentenceOf } from '#web/roadmap/mark-words.ts'
import { placeOf } from '#web/roadmap/place-of.ts'
import styles from '#web/roadmap/roadmap.module.css'
import { m } from '#words/paraglide/messages.js'

type MarkListProps = { readonly roadmap: Roadmap; readonly plan: string; readonly reader: Side }

/** The roadmap's twin: the same marks as sentences, from the start on. It is what gets printed. */
export function MarkList({ roadmap, plan, reader }: MarkListProps) {
  const { marks, today } = roadmap
  const list = (title: string, some: readonly RoadmapMark[]) =>
    some.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ol>
          {some.map((mark) => (
            <li key={mark.id}>
              <Link {...placeOf(plan, mark)}>{sentenceOf(mark, today, reader)}</Link>
            </li>
          ))}
        </ol>
      </>
    )
  return (
    <details className={styles['list']}>
      <summary>{m.roadmap_as_list()}</summary>
      {list(
        m.roadmap_behind(),
        marks.filter((mark) => mark.behind),
      )}
      {list(
        m.roadmap_ahead(),
        marks.filter((mark) => !mark.behind),
      )}
    </details>
  )
}
