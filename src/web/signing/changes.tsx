import { type Difference, differences } from '#domain/plan/difference.ts'
import type { Document } from '#domain/plan/document.ts'
import type { Reader } from '#web/line-words/names.ts'
import { headline, toldOnce } from '#web/line-words/told.ts'
import { DifferenceWords } from '#web/signing/difference-words.tsx'
import styles from '#web/signing/document.module.css'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly earlier: Pick<Document, 'lines'>
  readonly later: Pick<Document, 'lines'>
  readonly reader: Reader
}

/** What changed from one version to another, in plain sentences. */
export function Changes({ earlier, later, reader }: Props) {
  const all = differences(earlier, later)
  const found = all.filter(
    (one) => one.what !== 'reworded' || toldOnce(one.line.kind, fieldsOf(all, one.line.id)).includes(one.field),
  )
  const named = (id: string): string => {
    const line = later.lines.find((one) => one.id === id) ?? earlier.lines.find((one) => one.id === id)
    return line ? headline(line, reader) : ''
  }
  if (found.length === 0) return <p>{m.difference_none()}</p>
  return (
    <ul className={styles['changes']}>
      {found.map((one, index) => (
        <li key={index}>
          <DifferenceWords one={one} reader={reader} named={named} />
        </li>
      ))}
    </ul>
  )
}

/** The fields of one line that are worded differently. */
function fieldsOf(all: readonly Difference[], line: string): string[] {
  return all.flatMap((one) => (one.what === 'reworded' && one.line.id === line ? one.field : []))
}
