import type { Context, MiddlewareHandler } from 'hono'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Act } from '#domain/practice/access.ts'
import { custodianNow } from '#domain/practice/custodian.ts'
import { refuseWith, shut } from '#server/http/answer.ts'
import { type Authority, authoritiesFor, rolesIn } from '#server/http/authority.ts'
import { ID } from '#server/http/contract.ts'
import type { PlanClients } from '#server/practice/plan-clients.ts'
import type { Practices } from '#server/practice/practices.ts'
import { todayIn } from '#server/practice/practices.ts'
import type { Services } from '#server/services.ts'
import { partsShown } from '#server/supporters/parts-shown.ts'
import type { Near, PersonPrincipal, Principal } from '#server/sign-in/principal-shape.ts'

/** What a request carries once we know who asks. */
export type Env = { Variables: { principal: Principal } }

export type Site = Services & { readonly practices: Practices; readonly planClients: PlanClients }

/** What is told to someone whose second factor is still missing: who they are, and so where to set it up. */
const BEFORE_SECOND_FACTOR: ReadonlySet<string> = new Set(['/api/me'])

/** Lets only people pass who are signed in, with the second factor where it is asked for; everyone else hears that and nothing more. */
export function signedIn(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    const principal = await site.signIn.principalOf(c.req.raw.headers, await nearOf(c, site))
    if (!principal) return shut(c, 'nobody')
    if (principal.kind === 'person' && principal.needsSecondFactor && !BEFORE_SECOND_FACTOR.has(c.req.path))
      return shut(c, 'second-factor-first')
    // No id and no word has a U+0000; the database would not even take the question.
    if (c.req.url.includes('%00')) return refuseWith(c, { code: 'invalid', field: 'address' })
    c.set('principal', principal)
    return next()
  }
}

/**
 * The client that the question is about, as far as can be guessed before it is known who asks: so that one round trip tells who
 * they are and how they stand to the client. A wrong guess costs a second one, and nothing else.
 */
async function nearOf(c: Context, site: Site): Promise<Near | undefined> {
  const sent = c.req.path === '/api/commands' && c.req.method === 'POST' ? await streamSent(c) : undefined
  const named =
    /^\/api\/plans\/([\w.-]+)/.exec(c.req.path)?.[1] ?? /^(?:plan|drafts)\/([\w.-]+)/.exec(sent?.stream ?? '')?.[1]
  if (named !== undefined) {
    const plan = site.planClients.lastSeen(named)
    return plan && { ...plan, today: await today(site, plan.practiceId) }
  }
  const clientId =
    /^(?:checkins|client)\/([\w.-]+)/.exec(sent?.stream ?? '')?.[1] ??
    /^\/api\/clients\/([\w.-]+)/.exec(c.req.path)?.[1] ??
    (c.req.path.startsWith('/api/check-in') ? c.req.query('client') : undefined)
  const practiceId = sent?.practice ?? c.req.query('practice')
  if (clientId === undefined || practiceId === undefined || !ID.test(clientId) || !ID.test(practiceId)) return undefined
  return { practiceId, clientId, today: await today(site, practiceId) }
}

async function streamSent(c: Context): Promise<{ stream: string; practice: string | undefined } | undefined> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  if (typeof sent !== 'object' || sent === null || !('stream' in sent) || typeof sent.stream !== 'string')
    return undefined
  const practice = 'practice' in sent && typeof sent.practice === 'string' ? sent.practice : undefined
  return { stream: sent.stream, practice }
}

/** Today in this practice. */
export async function today({ practices, clock }: Site, practiceId: PracticeId): Promise<string> {
  return todayIn((await practices.of(practiceId)).zone, clock())
}

/** The capacities in which the asker may stand before this client; a supporter before this plan, or the latest where none is named. */
export async function authorities(
  site: Site,
  principal: Principal,
  practiceId: PracticeId,
  clientId: string,
  planId?: string,
): Promise<Authority[]> {
  const practice = await site.practices.of(practiceId)
  const day = todayIn(practice.zone, site.clock())
  const partsFor = (person: PersonId) => partsShown(site.handler, practiceId, { clientId, planId, person, today: day })
  const custodian = custodianNow(practice)
  return authoritiesFor(site.pool, principal, { practiceId, clientId, today: day, custodian, partsFor })
}

/** Notes in the access log that someone looked. */
export function looked(
  site: Site,
  practiceId: PracticeId,
  authority: Pick<Authority, 'person' | 'capacity'>,
  clientId: string | undefined,
  part: string,
  act: Act = 'read',
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

/**
 * The practice a request speaks of: named, or the only one this person has anything to do with. Naming one opens nothing: what
 * someone may see there is asked afterwards (a supporter belongs to no practice, and still may see a part).
 */
export function practiceOf(c: Context<Env>): PracticeId | null {
  const principal = c.get('principal')
  const named = c.req.query('practice')
  if (principal.kind === 'room')
    return named === undefined || named === principal.practiceId ? principal.practiceId : null
  if (named !== undefined) return ID.test(named) ? named : null
  return [...principal.memberships, ...principal.clients][0]?.practiceId ?? null
}

/** A member asking in a practice of theirs; null for everybody else, to whom the practice looks unknown. */
export function memberHere(
  c: Context<Env>,
): { readonly practice: PracticeId; readonly person: PersonPrincipal; readonly roles: readonly Capacity[] } | null {
  const practice = practiceOf(c)
  const person = c.get('principal')
  if (!practice || person.kind === 'room') return null
  const roles = rolesIn(person, practice)
  return roles.length > 0 ? { practice, person, roles } : null
}
