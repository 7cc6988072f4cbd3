import type { PersonId } from '#domain/kernel/ids.ts'
import type { PlanPage, Wake } from '#server/http/contract.ts'
import type { Site } from '#server/http/here.ts'
import { besidePlan, foundIn, planPageOf, type Standing, standingOf } from '#server/http/plan-routes.ts'
import { jointFor } from '#server/joined/place.ts'
import type { Heard } from '#server/live/wake.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** A plan that moved under a joined session, on its way for one of the two. */
export type JoinedReading = Standing & {
  /** Whose drafts are being read with it. */
  readonly reader: PersonId
  readonly beside: ReturnType<typeof besidePlan>
}

/**
 * Whoever is in a joined session gets the page itself of the plan that moved, as if they had asked for it: it is there a way sooner.
 * Begins to read what such pages are made of, while it is still being asked who listens and what they may see.
 */
export function readForJoined(site: Site, principal: Principal, heard: readonly Heard[]): readonly JoinedReading[] {
  if (principal.kind === 'room' || heard.includes('anything')) return []
  const readings = new Map<string, JoinedReading>()
  for (const moved of heard) {
    if (moved === 'anything' || readings.has(moved.topic) || !moved.topic.startsWith('plan/')) continue
    const planId = moved.topic.slice('plan/'.length)
    const { practiceId: practice } = moved
    if (!jointFor(site.joined.of(practice, planId), principal.personId)?.both) continue
    const plan = site.planClients.lastSeen(planId)
    if (plan?.practiceId !== practice) continue
    const standing = standingOf(site, practice, planId, plan.clientId)
    const beside = besidePlan(site, principal, practice, planId)
    // Whoever may no longer see it waits for neither; what went wrong is heard by whoever does.
    for (const one of [standing, beside]) one.catch(() => {})
    readings.set(moved.topic, {
      practice,
      planId,
      clientId: plan.clientId,
      standing,
      reader: principal.personId,
      beside,
    })
  }
  return [...readings.values()]
}

/** Of what was read, the pages this reader may see now: those that `message` would have told them of. */
export async function pagesOf(
  site: Site,
  principal: Principal,
  readings: readonly JoinedReading[],
  message: Wake | 'anything' | null,
): Promise<readonly PlanPage[]> {
  // A screen that was handed over meanwhile is no longer the therapist's.
  if (principal.kind === 'room' || !message || message === 'anything') return []
  const pages: PlanPage[] = []
  for (const reading of readings) {
    if (reading.reader !== principal.personId || message.streams[`plan/${reading.planId}`] === undefined) continue
    const [found, beside] = await Promise.all([foundIn(site, principal, reading), reading.beside])
    if (found) pages.push(await planPageOf(site, found, beside))
  }
  return pages
}
