import type { Hono } from 'hono'
import { inSession } from '#domain/plan/writing.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { Env, Site } from '#server/http/here.ts'
import { joinedRequest, type JoinedPage } from '#server/http/joined-contract.ts'
import { find } from '#server/http/plan-routes.ts'
import { readBody } from '#server/http/read-body.ts'
import { joinedFor, mayJoin } from '#server/joined/joined-for.ts'
import type { Place } from '#server/joined/place.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/**
 * POST /api/plans/:plan/joined: somebody joins, is somewhere else now, or leaves. It leaves no line of who looked: that two people had
 * a page open at the same time is nobody's to read later.
 */
export function joinedRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/plans/:plan/joined', async (c) => {
    const read = await readBody(c, joinedRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, tab, n, line, writing, leaves } = read.body
    const principal = c.get('principal')
    const found = await find(c, site, practice)
    const authority = found && mayJoin(principal, [found.authority])
    if (!found || !authority) {
      // Whoever had joined and no longer may is gone at once.
      const mine = site.joined.of(practice, c.req.param('plan')).filter((one) => isOf(principal, one))
      for (const one of mine) site.joined.say({ ...one, n: one.n + 1, here: false, line: null, writing: false })
      return refuseWith(c, { code: 'unknown' })
    }
    const { plan, today } = found
    const side = authority.capacity === 'client' ? 'client' : 'therapist'
    const isOpen = inSession(plan, today)
    const here = isOpen && !leaves
    const about = { practiceId: practice, planId: plan.id, person: authority.person }
    site.joined.say({ ...about, side, tab, n, here, line: here ? line : null, writing: here && writing })
    if (!isOpen && !leaves) return refuseWith(c, { code: 'not-open' })
    const nobody: JoinedPage = { plan: plan.id, both: false, others: [] }
    return tell(c, here ? ((await joinedFor(site, principal, practice, plan.id)) ?? nobody) : nobody)
  })
}

const isOf = (principal: Principal, { person }: Place): boolean =>
  principal.kind === 'person' && principal.personId === person
