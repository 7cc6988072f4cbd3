import type { Context, MiddlewareHandler } from 'hono'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { partsGranted } from '#domain/practice/client.ts'
import { type Authority, authoritiesFor } from '#server/http/authority.ts'
import type { Practices } from '#server/practice/practices.ts'
import { todayIn } from '#server/practice/practices.ts'
import type { Services } from '#server/services.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** What a request carries once we know who asks. */
export type Env = { Variables: { principal: Principal } }

export type Site = Services & { readonly practices: Practices }

/** Lets only people pass who are signed in; everyone else hears 401 and nothing more. */
export function signedIn({ signIn }: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    const principal = await signIn.principalOf(c.req.raw.headers)
    if (!principal) return c.json({ code: 'nobody' }, 401, { 'cache-control': 'no-store' })
    c.set('principal', principal)
    return next()
  }
}

/** Today in this practice. */
export async function today({ practices, clock }: Site, practiceId: PracticeId): Promise<string> {
  return todayIn((await practices.of(practiceId)).zone, clock())
}

/** The capacities in which the asker may stand before this client. */
export async function authorities(
  site: Site,
  principal: Principal,
  practiceId: PracticeId,
  clientId: string,
): Promise<Authority[]> {
  const day = await today(site, practiceId)
  const partsFor = async (person: PersonId) => {
    const standing = await site.handler.read('client', practiceId, `client/${clientId}`)
    return standing ? partsGranted(standing.state, person, day) : []
  }
  return authoritiesFor(site.pool, principal, { practiceId, clientId, today: day, partsFor })
}

/** Notes in the access log that someone looked. */
export function looked(
  site: Site,
  practiceId: PracticeId,
  authority: Pick<Authority, 'person' | 'capacity'>,
  clientId: string | undefined,
  part: string,
  act = 'read',
): void {
  site.accessLog.looked(practiceId, {
    at: site.clock().toISOString(),
    person: authority.person,
    capacity: authority.capacity,
    clientId,
    act,
    part,
  })
}

/** The practice a request speaks of: named, or the only one this person has anything to do with. */
export function practiceOf(c: Context<Env>): PracticeId | null {
  const principal = c.get('principal')
  if (principal.kind === 'room') return principal.practiceId
  const all = [...new Set([...principal.memberships, ...principal.clients].map((one) => one.practiceId))]
  const named = c.req.query('practice')
  if (named !== undefined) return all.includes(named) ? named : null
  return all[0] ?? null
}
