import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Session } from '#domain/plan/state.ts'
import type { Entry } from '#server/calendar/entries.ts'

/** The entry that a client's next session was last read from, and the session it became. `at`: null for a whole day. */
export type Remembered = {
  readonly hash: string
  readonly on: CivilDate
  /** Undefined: it was read before hours were looked at. */
  readonly at?: TimeOfDay | null | undefined
  readonly session: EntityId | null
}

/** What is done about a client's next session. `follow`: it stands already, by hand; from now on the entry moves it. */
export type Act =
  | { readonly do: 'nothing' }
  | { readonly do: 'plan'; readonly entry: Entry }
  | { readonly do: 'move'; readonly session: EntityId; readonly entry: Entry }
  | { readonly do: 'follow'; readonly session: EntityId; readonly entry: Entry; readonly cancel?: EntityId }
  | { readonly do: 'cancel'; readonly session: EntityId }
  | { readonly do: 'forget' }

/**
 * What a calendar that was read well says about one client's next session. An entry that has not changed since it was last read
 * changes nothing: what was set by hand meanwhile stays. An entry only ever moves or cancels the session that it became.
 */
export function nextAct(
  entries: readonly Entry[],
  sessions: readonly Session[],
  remembered: Remembered | null,
  today: CivilDate,
): Act {
  const met = new Set(sessions.filter(({ state }) => state !== 'planned').map(({ on }) => on))
  const next = entries.find(({ on }) => on >= today && !met.has(on)) ?? null
  const known = sessions.find(({ id }) => id === remembered?.session) ?? null
  // Its day has come and gone, or the two have met: whatever follows is another session.
  const last = remembered && remembered.on >= today && (!known || known.state === 'planned') ? remembered : null
  if (!last) return next ? begin(next, sessions) : remembered ? { do: 'forget' } : { do: 'nothing' }
  const mine = known
  if (!next) return mine?.on === last.on ? { do: 'cancel', session: mine.id } : { do: 'forget' }
  if (isAsBefore(next, last)) return last.at === undefined && mine ? giveHour(next, mine) : { do: 'nothing' }
  const unchanged = entries.some((one) => isAsBefore(one, last))
  // Another entry comes before it now, and it still stands where it stood.
  if (unchanged || !mine) return begin(next, sessions)
  const there = sessions.find(({ id, on, state }) => state === 'planned' && on === next.on && id !== mine.id)
  if (there)
    return { do: 'follow', session: there.id, entry: next, ...(mine.on === last.on ? { cancel: mine.id } : {}) }
  const stands = mine.on === next.on && (mine.at ?? null) === next.at
  // An hour that was set by hand is not taken away by an entry that has none.
  const keepsHour = mine.on === next.on && next.at === null && mine.from === undefined
  return stands || keepsHour
    ? { do: 'follow', session: mine.id, entry: next }
    : { do: 'move', session: mine.id, entry: next }
}

const isAsBefore = ({ hash, on, at }: Entry, last: Remembered): boolean =>
  hash === last.hash && on === last.on && (last.at === undefined || at === last.at)

/** A session of the entry's day that has no hour yet takes the one of the entry. */
function giveHour(entry: Entry, { id, on, at }: Session): Act {
  const gains = on === entry.on && at === undefined && entry.at !== null
  return { do: gains ? 'move' : 'follow', session: id, entry }
}

function begin(entry: Entry, sessions: readonly Session[]): Act {
  const there = sessions.find(({ on, state }) => state === 'planned' && on === entry.on)
  return there ? giveHour(entry, there) : { do: 'plan', entry }
}
