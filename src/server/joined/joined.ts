import { randomUUID } from 'node:crypto'
import type { PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Place } from '#server/joined/place.ts'
import type { Wire } from '#server/live/wire.ts'
import type { Vault } from '#server/vault/vault.ts'

/** Something changed about who has joined at a plan, or where they are. */
export type JoinedMoved = { readonly practiceId: PracticeId; readonly planId: PlanId; readonly person: PersonId }

/**
 * Who is in a joined session, and where. It lives in the memory of every node and nowhere else: no event, no table, no line in any
 * log. What nodes tell each other is sealed, so that the database does not see it either.
 */
export type Joined = {
  /** Somebody is in, somewhere else now, or leaves. Has to be said again every few seconds. */
  readonly say: (place: Place) => void
  /** Where those are who have joined at this plan; the latest change last. */
  readonly of: (practiceId: PracticeId, planId: PlanId) => readonly Place[]
  /** Calls `listener` for every change from now on. Returns how to stop. */
  readonly hear: (listener: (moved: JoinedMoved) => void) => () => void
  /** Forgets whoever has not been heard of for some time. Done every second. */
  readonly look: () => void
  readonly stop: () => void
}

export type JoinedOptions = {
  readonly wire: Wire
  readonly vault: Pick<Vault, 'sealed'>
  readonly clock: () => Date
  readonly warn?: (problem: unknown) => void
}

/** After so long without a word, a tab counts as gone: closed, asleep, or without a network. */
export const GONE_AFTER_MS = 8_000
const LOOK_MS = 1_000
/** Nobody has as many tabs of one plan; whoever says so is not listened to. */
const MOST_TABS = 40

type Known = { readonly place: Place; readonly heardAt: number; readonly changedAt: number }

export function openJoined({ wire, vault, clock, warn = () => {} }: JoinedOptions): Joined {
  const node = randomUUID()
  const seal = vault.sealed('joined')
  const plans = new Map<string, Map<string, Known>>()
  const listeners = new Set<(moved: JoinedMoved) => void>()
  let changes = 0

  const tell = ({ practiceId, planId, person }: Place): void => {
    for (const listener of listeners) listener({ practiceId, planId, person })
  }

  function take(place: Place): void {
    const plan = nameOf(place.practiceId, place.planId)
    const tabs = plans.get(plan) ?? new Map<string, Known>()
    const tab = `${place.person} ${place.tab}`
    const before = tabs.get(tab)
    // Two words of one tab can come in the other order, through two nodes.
    if (before && before.place.n >= place.n) return
    if (!before && tabs.size >= MOST_TABS) return
    const isSame = before !== undefined && sameSpot(before.place, place)
    tabs.set(tab, { place, heardAt: clock().getTime(), changedAt: isSame ? before.changedAt : (changes += 1) })
    plans.set(plan, tabs)
    if (!isSame && (place.here || before?.place.here)) tell(place)
  }

  function look(): void {
    const since = clock().getTime() - GONE_AFTER_MS
    for (const [plan, tabs] of plans) {
      const gone = [...tabs].filter(([, { heardAt }]) => heardAt <= since)
      for (const [tab] of gone) tabs.delete(tab)
      if (tabs.size === 0) plans.delete(plan)
      for (const [, { place }] of gone) if (place.here) tell(place)
    }
  }

  const deaf = wire.hear('waymark_joined', (notice) => {
    const { from, place } = JSON.parse(seal.decrypt(notice)) as { from: string; place: Place }
    if (from !== node) take(place)
  })
  const looking = setInterval(look, LOOK_MS).unref()
  return {
    say(place) {
      take(place)
      wire.say('waymark_joined', seal.encrypt(JSON.stringify({ from: node, place }))).catch(warn)
    },
    of: (practiceId, planId) =>
      [...(plans.get(nameOf(practiceId, planId))?.values() ?? [])]
        .filter(({ place, heardAt }) => place.here && heardAt > clock().getTime() - GONE_AFTER_MS)
        .toSorted((a, b) => a.changedAt - b.changedAt)
        .map(({ place }) => place),
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    look,
    stop() {
      clearInterval(looking)
      deaf()
    },
  }
}

const nameOf = (practiceId: PracticeId, planId: PlanId): string => `${practiceId} ${planId}`

const sameSpot = (a: Place, b: Place): boolean => a.here === b.here && a.line === b.line && a.writing === b.writing
