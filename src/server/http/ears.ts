import type { ClientId } from '#domain/kernel/ids.ts'
import { mayConcern } from '#server/http/sees-stream.ts'
import { openAudience } from '#server/live/audience.ts'
import type { Heard, Moved } from '#server/live/wake.ts'
import type { Services } from '#server/services.ts'
import type { PlanClients } from '#server/practice/plan-clients.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** An open connection: whose it is, as was last asked, and what is called when something moved that may be theirs. */
export type Ear = { readonly whose: () => Principal; readonly heard: (heard: Heard) => void }

export type Ears = {
  /** Returns how to stop. */
  readonly open: (ear: Ear) => () => void
}

/**
 * All open connections of this node. What moves is sorted here once for all of them: a plan and the check-ins of a client reach only
 * the connections of people who ever had something to do with that client. Nothing that is dropped here wakes anybody; what is passed
 * on is a guess that may be too wide and never too narrow, and whether it may be told is asked at each delivery.
 */
export function openEars(site: Pick<Services, 'pool' | 'wake'> & { readonly planClients: PlanClients }): Ears {
  const audience = openAudience(site)
  const ears = new Set<Ear>()

  async function aroundClient(moved: Moved, clientId: ClientId, others: readonly Ear[]): Promise<void> {
    // Who cannot be looked up is asked for each of them at the delivery.
    const around = await audience.of(moved.practiceId, clientId).catch(() => null)
    for (const ear of others) {
      const whose = ear.whose()
      if (whose.kind === 'room' || around === null || around.has(whose.personId)) tell(ear, moved)
    }
  }

  function tell(ear: Ear, heard: Heard): void {
    if (ears.has(ear)) ear.heard(heard)
  }

  function tellOf(moved: Moved, clientId: ClientId): void {
    const others: Ear[] = []
    for (const ear of ears) {
      const whose = ear.whose()
      if (!mayConcern(whose, moved)) continue
      if (whose.kind === 'room' ? whose.clientId === clientId : isClient(whose, moved, clientId)) ear.heard(moved)
      else if (whose.kind === 'person') others.push(ear)
    }
    if (others.length > 0) void aroundClient(moved, clientId, others)
  }

  site.wake.hear((heard) => {
    if (heard === 'anything') for (const ear of ears) ear.heard(heard)
    else {
      const [kind, id = ''] = heard.topic.split('/')
      if (kind === 'checkins') tellOf(heard, id)
      else if (kind === 'plan') void tellOfPlan(heard, id)
      else for (const ear of ears) if (mayConcern(ear.whose(), heard)) ear.heard(heard)
    }
  })

  function tellOfPlan(moved: Moved, planId: string): void | Promise<void> {
    const seen = site.planClients.lastSeen(planId)
    if (seen?.practiceId === moved.practiceId) return tellOf(moved, seen.clientId)
    return site.planClients.of(moved.practiceId, planId).then(
      (clientId) => (clientId === undefined ? undefined : tellOf(moved, clientId)),
      () => {
        for (const ear of ears) if (mayConcern(ear.whose(), moved)) ear.heard(moved)
      },
    )
  }

  return {
    open(ear) {
      ears.add(ear)
      return () => void ears.delete(ear)
    },
  }
}

const isClient = (whose: Principal, { practiceId }: Moved, clientId: ClientId): boolean =>
  whose.kind === 'person' && whose.clients.some((own) => own.practiceId === practiceId && own.clientId === clientId)
