import type { ReactNode } from 'react'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Document, FrozenLine, Statement } from '#domain/plan/document.ts'
import { StatementShown } from '#web/corrections/statement.tsx'
import { Considered } from '#web/consent/considered.tsx'
import { SECTIONS } from '#domain/practice/parts.ts'
import { sectionName } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/signing/document.module.css'
import { FrozenLineText, type LineShown } from '#web/signing/frozen-line.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = Omit<LineShown, 'named' | 'names'> & {
  readonly document: Pick<Document, 'lines' | 'considered'>
  /** What the client wants said beside what was not corrected: never left out. */
  readonly statements: readonly Statement[]
  /** Whose statements they are; null: the reader's own. */
  readonly client: string | null
  /** The therapist whose view of each line it is, by name. */
  readonly therapist: string
  /** What stands after a line, such as the ways to answer it. */
  readonly afterLine?: (line: FrozenLine) => ReactNode
}

/** A version as one readable page, in the order a person would tell it. */
export function FrozenDocument({ document, statements, client, therapist, afterLine, ...shown }: Props) {
  const said = (all: readonly Statement[]): ReactNode =>
    all.map((one) => <StatementShown key={`${one.on} ${one.words}`} statement={one} name={client} />)
  const elsewhere = statements.filter(({ about }) => !document.lines.some(({ id }) => id === about))
  const named = (id: string): string => {
    const line = document.lines.find((one) => one.id === id)
    return line ? headline(line, shown.reader) : ''
  }
  const under = (parent: string): FrozenLine[] => document.lines.filter((line) => line.parent === parent)
  const draw = (line: FrozenLine): ReactNode => {
    const children = under(line.id)
    return (
      <li key={line.id}>
        <FrozenLineText
          line={line}
          named={named}
          names={{ client, therapist }}
          {...shown}
          after={
            <>
              {said(statements.filter(({ about }) => about === line.id))}
              {afterLine?.(line)}
            </>
          }
        />
        {children.some((one) => !standsAlone(one)) ? (
          <ul className={styles['under']}>{children.filter((one) => !standsAlone(one)).map(draw)}</ul>
        ) : null}
      </li>
    )
  }
  const standsAlone = (line: FrozenLine): boolean => {
    const parent = document.lines.find((one) => one.id === line.parent)
    return !parent || conceptOf(parent.kind).section !== conceptOf(line.kind).section
  }
  return (
    <div className={styles['document']}>
      {SECTIONS.map((section) => {
        const lines = document.lines.filter((line) => conceptOf(line.kind).section === section && standsAlone(line))
        return lines.length === 0 ? null : (
          <section key={section}>
            <h2>{sectionName(section, shown.reader)}</h2>
            <ul>{lines.map(draw)}</ul>
          </section>
        )
      })}
      {elsewhere.length > 0 ? (
        <section>
          <h2>{m.corrections_statements()}</h2>
          {said(elsewhere)}
        </section>
      ) : null}
      {document.considered && document.considered.length > 0 ? (
        <section>
          <h2>{m.consent_else()}</h2>
          <Considered considered={document.considered} />
        </section>
      ) : null}
    </div>
  )
}
