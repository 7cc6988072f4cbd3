import { useQuery } from '@tanstack/react-query'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { MethodConsent } from '#domain/plan/consent/consent.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { fieldName } from '#web/line-words/fields.ts'
import type { Reader } from '#web/line-words/names.ts'
import styles from '#web/consent/consent.module.css'
import type { Item } from '#web/consent/groups.ts'
import { sheetOf } from '#web/consent/likely-benefit.ts'
import { clauseQuery } from '#web/consent/clause-query.ts'
import { RisksShown } from '#web/consent/risks-shown.tsx'
import { wordsThen } from '#web/consent/words-then.ts'
import { WordsDiff } from '#web/ui/words-diff.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly item: Item; readonly reader: Reader }

/** What a yes or a no was said to, in the words as they were then; where they have changed since, what is different. */
export function WhatItSays({ screen, item, reader }: Props) {
  switch (item.what) {
    case 'method':
      if (item.standing.state === 'anotherLook' && item.standing.because === 'newSubstance')
        return <Changed screen={screen} line={item.line} said={item.standing.said} reader={reader} />
      return <Method screen={screen} item={item} />
    case 'ended':
      return <Method screen={screen} item={item} />
    case 'clause':
      return <ClauseText screen={screen} item={item} />
    case 'consent':
      return <p className={styles['words']}>{item.consent.what}</p>
  }
}

type Line = Extract<Item, { what: 'method' }>['line']
type Worded = {
  readonly screen: PlanScreen
  readonly line: Line
  readonly said: MethodConsent
  readonly reader: Reader
}

/** The fields that a consent is about, side by side then and now. */
function Changed({ screen, line, said, reader }: Worded) {
  const then = wordsThen(screen.plan, line, said)
  if (!then) return <p className={styles['soft']}>{m.consent_then_elsewhere()}</p>
  const fields = (conceptOf(line.kind).consentTo ?? []).filter(
    (field) => field !== 'option' && (then[field] ?? '') !== (line.words[field] ?? ''),
  )
  if (fields.length === 0) return null
  return (
    <>
      <p className={styles['soft']}>{m.consent_what_changed()}</p>
      <dl className={styles['fields']}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldName(field, reader)}</dt>
            <dd>
              <WordsDiff before={String(then[field] ?? '')} after={String(line.words[field] ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Method({
  screen,
  item,
}: {
  readonly screen: PlanScreen
  readonly item: Extract<Item, { what: 'method' | 'ended' }>
}) {
  const said = item.what === 'ended' ? item.said : 'said' in item.standing ? item.standing.said : null
  const words = (said ? wordsThen(screen.plan, item.line, said) : null) ?? item.line.words
  const shown = words['method'] === item.line.words['method'] ? ['risks'] : ['method', 'risks']
  const given = shown.filter((field) => (field === 'risks' && sheetOf(words['option'])) || (words[field] ?? '') !== '')
  if (given.length === 0) return null
  return (
    <dl className={styles['fields']}>
      {given.map((field) => (
        <div key={field}>
          <dt>{field === 'risks' ? m.consent_risks() : m.consent_then()}</dt>
          <dd>
            {field === 'risks' ? (
              <RisksShown text={String(words[field] ?? '')} option={words['option']} practice={screen.page.practice} />
            ) : (
              String(words[field])
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The clause in the edition that was read, and as it stands now where that is another one. */
function ClauseText({
  screen,
  item,
}: {
  readonly screen: PlanScreen
  readonly item: Extract<Item, { what: 'clause' }>
}) {
  const { clause, said, id } = item
  const earlier = said && said.edition !== clause?.edition ? said.edition : null
  return (
    <>
      {earlier === null ? null : <EarlierClause practice={screen.page.practice} clause={id} edition={earlier} />}
      {clause ? (
        <details>
          <summary>
            {(earlier === null ? m.consent_clause_words : m.consent_clause_words_now)({ edition: clause.edition })}
          </summary>
          <p className={styles['words']}>{clause.text}</p>
        </details>
      ) : null}
    </>
  )
}

type Earlier = { readonly practice: string; readonly clause: string; readonly edition: number }

function EarlierClause({ practice, clause, edition }: Earlier) {
  const { data } = useQuery(clauseQuery(practice, clause, edition))
  return data ? (
    <details>
      <summary>{m.consent_clause_words({ edition })}</summary>
      <p className={styles['words']}>{data.text}</p>
    </details>
  ) : null
}
