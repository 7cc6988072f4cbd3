import type { ReactNode } from 'react'
import { isCivilDate } from '#domain/kernel/dates.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Reader } from '#web/line-words/names.ts'
import styles from '#web/consent/consent.module.css'
import type { Group, Item } from '#web/consent/groups.ts'
import { itemName, lastSaid, saidWords, stateWords, whyLookAgain } from '#web/consent/item-words.ts'
import { WhatItSays } from '#web/consent/what-it-says.tsx'
import { nameOf } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly screen: PlanScreen
  readonly reader: Reader
  readonly group: Group
  readonly item: Item
  /** What the reader can do with it. */
  readonly children?: ReactNode
}

/** One thing that was said yes or no to: what, in the words as they were, when and how, and why it is worth another look. */
export function ItemCard({ screen, reader, group, item, children }: Props) {
  const said = lastSaid(item)
  const why = whyLookAgain(item, reader, screen.page.riskChanges)
  const state = stateWords(item, reader)
  const own = ownWords(item)
  const rests = item.what === 'method' && item.line.standing === 'paused'
  return (
    <li className={styles['item']} data-group={group}>
      <h3>{itemName(item, reader)}</h3>
      {why ? <p>{why}</p> : null}
      <WhatItSays screen={screen} item={item} reader={reader} />
      <p className={styles['soft']}>
        {[state, said ? saidWords(screen, said) : null, ...termsWords(screen, item)].filter(Boolean).join(' · ')}
      </p>
      {own ? <p className="own-words">{m.consent_said_words({ words: own })}</p> : null}
      {rests ? <p className={styles['soft']}>{restWords(screen, item.id, reader)}</p> : null}
      {children}
    </li>
  )
}

/** Why it rests: a break the client takes by themselves, or until the two have talked. */
function restWords({ plan, page }: PlanScreen, line: string, reader: Reader): string {
  const isBreak = plan.declinedMethods.findLast((one) => one.line === line)?.chose === 'break'
  if (!isBreak || plan.methodConsents[line]?.answer === 'withdrawn') return m.consent_rests()
  return reader === 'client' ? m.consent_break() : m.consent_break_therapist({ name: page.client.name })
}

/** What the client added in their own words. */
function ownWords(item: Item): string | undefined {
  switch (item.what) {
    case 'method':
      return 'said' in item.standing ? item.standing.said.words : undefined
    case 'clause':
    case 'ended':
      return item.said?.words
    case 'consent':
      return item.consent.ended?.words ?? item.consent.answer?.words
  }
}

function termsWords(screen: PlanScreen, item: Item): string[] {
  if (item.what !== 'consent') return []
  const { until, asked, answer } = item.consent
  return [
    until && isCivilDate(until) && item.standing !== 'over' && item.standing !== 'withdrawn'
      ? m.consent_until({ on: dayWords(until) })
      : '',
    asked && !answer ? m.consent_asked_by({ name: nameOf(screen, asked.by), on: dayWords(asked.on) }) : '',
  ]
}
