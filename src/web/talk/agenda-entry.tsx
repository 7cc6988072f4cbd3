import { Link } from '@tanstack/react-router'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { PAGES } from '#web/pages.ts'
import { wayOf } from '#web/talk/agenda-ways.ts'
import { entryWords } from '#web/talk/agenda-words.ts'
import styles from '#web/talk/agenda.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type EntryProps = {
  readonly screen: PlanScreen
  readonly entry: AgendaEntry
  readonly reported: readonly Reported[]
  readonly busy: boolean
  readonly first: boolean
  readonly last: boolean
  /** Absent for those who only read. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined
  readonly onTakeAway: (item: string) => void
}

/** One thing to talk about: a sentence that leads to where it can be done, and its place in the order. */
export function Entry({ screen, entry, reported, busy, first, last, onMove, onTakeAway }: EntryProps) {
  const { says, under } = entryWords(screen, entry, reported)
  const way = wayOf(screen.plan, entry, reported, PAGES, screen.side)
  const item = entry.what === 'own' ? screen.plan.agenda.items[entry.item] : undefined
  const own = item !== undefined && item.side === screen.side && screen.may('dropFromAgenda')
  const theirs = item?.side === 'client' ? 'own-words' : styles['says']
  return (
    <li className={styles['entry']} data-entry={entry.key}>
      <div className={styles['words']}>
        {way ? (
          <Link className={styles['says'] ?? ''} to={way.to} {...(way.hash ? { hash: way.hash } : {})}>
            {says}
          </Link>
        ) : (
          <p className={theirs}>{says}</p>
        )}
        {under.length > 0 ? <p className={styles['soft']}>{under.join(' ')}</p> : null}
      </div>
      <div className={styles['acts']}>
        {own ? (
          <Button look="quiet" small disabled={busy} onClick={() => onTakeAway(item.id)}>
            <span aria-hidden="true">{m.talk_agenda_away()}</span>
            <span className="for-readers-only">{m.talk_agenda_away_which({ what: says })}</span>
          </Button>
        ) : null}
        {onMove ? (
          <>
            <Move to="up" entry={entry} says={says} disabled={first} onMove={() => onMove(-1)} />
            <Move to="down" entry={entry} says={says} disabled={last} onMove={() => onMove(1)} />
          </>
        ) : null}
      </div>
    </li>
  )
}

type MoveProps = {
  readonly to: 'up' | 'down'
  readonly entry: AgendaEntry
  readonly says: string
  readonly disabled: boolean
  readonly onMove: () => void
}

function Move({ to, entry, says, disabled, onMove }: MoveProps) {
  const which = (to === 'up' ? m.talk_agenda_up_which : m.talk_agenda_down_which)({ what: says })
  return (
    <Button
      small
      className={styles['move'] ?? ''}
      disabled={disabled}
      data-move={`${to} ${entry.key}`}
      title={to === 'up' ? m.talk_agenda_up() : m.talk_agenda_down()}
      onClick={onMove}
    >
      <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
      <span className="for-readers-only">{which}</span>
    </Button>
  )
}
