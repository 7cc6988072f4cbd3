import type { Hono } from 'hono'
import { noDrafts, untaken } from '#domain/plan/drafts.ts'
import { historyFor } from '#domain/plan/history-view.ts'
import { MAY_READ } from '#domain/plan/permission.ts'
import { viewFor } from '#domain/plan/view.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Document } from '#domain/plan/document.ts'
import type { Client } from '#domain/practice/client.ts'
import { REVIEW_EVERY_DEFAULT } from '#domain/practice/review-every.ts'
import { noClient } from '#domain/practice/client.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { Authority } from '#server/http/authority.ts'
import type { HistoryPage, PersonName, PlanPage, VersionPage } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import { changesFor, optionsHere } from '#server/options/options-here.ts'
import { ownDrafts } from '#server/practice/own-drafts.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'
import type { Context } from 'hono'

export type Found = {
  readonly practice: string
  readonly authority: Authority
  readonly plan: Plan
  readonly version: number
  readonly client: Client
  readonly today: string
}

/** Reading a plan: the page, its history, its versions. What is not the reader's looks like what is not there. */
export function planRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/plans/:plan', async (c) => {
    const practice = practiceOf(c)
    if (!practice) return refuseWith(c, { code: 'unknown' })
    const [found, beside] = await Promise.all([
      find(c, site, practice),
      besidePlan(site, c.get('principal'), practice, c.req.param('plan')),
    ])
    if (!found) return refuseWith(c, { code: 'unknown' })
    return tell(c, await planPageOf(site, found, beside))
  })

  app.get('/api/plans/:plan/history', async (c) => {
    const found = await find(c, site)
    if (!found || found.authority.capacity === 'supporter') return refuseWith(c, { code: 'unknown' })
    const { practice, authority, plan, client } = found
    const recorded = await site.handler.history('plan', practice, `plan/${plan.id}`)
    looked(site, practice, authority, plan.client, 'history')
    const reader = { capacity: authority.capacity, parts: authority.parts, today: found.today }
    const page: HistoryPage = {
      entries: historyFor(reader, recorded, c.req.query('line')),
      people: await peopleOf(site, practice, client),
    }
    return tell(c, page)
  })

  app.get('/api/plans/:plan/versions/:version', async (c) => {
    const found = await find(c, site)
    if (!found || found.authority.capacity === 'supporter') return refuseWith(c, { code: 'unknown' })
    const { practice, authority, plan } = found
    const document = await documentOf(site, practice, plan, c.req.param('version'))
    if (!document) return refuseWith(c, { code: 'unknown' })
    looked(site, practice, authority, plan.client, 'version')
    const page: VersionPage = { document, keyFingerprint: await site.vault.practiceKeyFingerprint(practice) }
    return tell(c, page)
  })
}

/** What stands on the page beside the plan: the reader's own drafts, and what the practice offers. */
export type Beside = Awaited<ReturnType<typeof besidePlan>>

export const besidePlan = (site: Site, principal: Principal, practice: string, planId: string) =>
  Promise.all([ownDrafts(site, principal, practice, planId), optionsHere(site.handler, practice)])

/** The page as this reader sees it, with a line in the log that they looked. */
export async function planPageOf(site: Site, found: Found, beside: Beside): Promise<PlanPage> {
  looked(site, found.practice, found.authority, found.plan.client, 'plan')
  return pageFor(site, found, beside)
}

/** The page as somebody who stands there in this capacity sees it. Nobody has looked yet. */
export async function pageFor(site: Site, found: Found, [drafts, options]: Beside): Promise<PlanPage> {
  const { practice, authority, plan, client } = found
  const forSupporter = authority.capacity === 'supporter'
  const { reviewEvery } = await site.practices.of(practice)
  return {
    practice,
    capacity: authority.capacity,
    version: found.version,
    draftsVersion: drafts?.version ?? 0,
    plan: viewFor({ capacity: authority.capacity, parts: authority.parts, today: found.today }, plan),
    drafts: untaken(drafts?.state ?? noDrafts, plan.takenDrafts),
    client: { id: client.id, name: client.name, pronouns: client.pronouns, hasAccount: client.person !== undefined },
    people: forSupporter ? await teamOf(site, practice, client) : await peopleOf(site, practice, client),
    today: found.today,
    reviewEvery: reviewEvery ?? REVIEW_EVERY_DEFAULT,
    riskChanges: forSupporter ? [] : changesFor(plan, options.changes),
  }
}

/** What was frozen: kept with the plan for the latest versions, read from the history for older ones. */
async function documentOf(site: Site, practice: string, plan: Plan, id: string): Promise<Document | undefined> {
  const version = plan.versions.find((one) => one.id === id)
  if (!version || version.document) return version?.document
  for (const { fact } of await site.handler.history('plan', practice, `plan/${plan.id}`))
    if (fact.type === 'versionPrepared' && fact.id === id) return fact.document
  return undefined
}

/** The plan, if the asker may read anything of it; in the capacity asked for, else the closest. */
export async function find(
  c: Context<Env>,
  site: Site,
  practice: string | null = practiceOf(c),
): Promise<Found | null> {
  const planId = c.req.param('plan')
  if (!practice || !planId) return null
  return findFor(site, c.get('principal'), practice, planId, c.req.query('as'))
}

export async function findFor(
  site: Site,
  principal: Principal,
  practice: string,
  planId: string,
  asked?: string,
): Promise<Found | null> {
  const clientId = await site.planClients.of(practice, planId)
  if (clientId === undefined) return null
  return foundIn(
    site,
    principal,
    { practice, planId, clientId, standing: standingOf(site, practice, planId, clientId) },
    asked,
  )
}

/** The plan and its client as they stand. Read before it is known who may: nothing of it leaves by itself. */
export const standingOf = (site: Site, practice: string, planId: string, clientId: string) =>
  Promise.all([
    site.handler.read('plan', practice, `plan/${planId}`),
    site.handler.read('client', practice, `client/${clientId}`),
  ])

/** What is on its way of a plan. */
export type Standing = {
  readonly practice: string
  readonly planId: string
  readonly clientId: string
  readonly standing: ReturnType<typeof standingOf>
}

/** What is on its way, if this reader may read anything of it, asked now. */
export async function foundIn(
  site: Site,
  principal: Principal,
  { practice, planId, clientId, standing: reading }: Standing,
  asked?: string,
): Promise<Found | null> {
  // A screen handed over for a check-in shows nothing of the plan but what it asks about.
  if (principal.kind === 'room' && (principal.planId !== planId || principal.page === 'checkIn')) return null
  const [all, [standing, client]] = await Promise.all([
    authorities(site, principal, practice, clientId, planId),
    reading,
  ])
  if (!standing) return null
  const readers = all.filter((one) => MAY_READ[one.capacity] !== 'nothing')
  const authority = asked ? readers.find((one) => one.capacity === asked) : readers[0]
  if (!authority) return null
  return {
    practice,
    authority,
    plan: standing.state,
    version: standing.version,
    client: client?.state ?? noClient,
    today: await today(site, practice),
  }
}

/** The same for somebody whom the client chose: the client and their therapists, and nobody else who works there. */
async function teamOf(site: Site, practiceId: string, client: Client): Promise<Record<string, PersonName>> {
  const all = Object.entries(await peopleOf(site, practiceId, client))
  const shown = new Set([...client.team, client.id, client.person])
  return Object.fromEntries(all.filter(([person]) => shown.has(person)))
}

/** The names of everyone who can appear on a client's pages: the practice's members and the client. */
export async function peopleOf(site: Site, practiceId: string, client: Client): Promise<Record<string, PersonName>> {
  const practice = await site.practices.of(practiceId)
  const people: Record<string, PersonName> = {}
  for (const member of Object.values(practice.members)) {
    const capacity = member.roles.includes('therapist') ? 'therapist' : (member.roles[0] ?? 'therapist')
    people[member.person] = { name: member.name, capacity }
  }
  if (client.id) {
    people[client.id] = { name: client.name, capacity: 'client' }
    if (client.person) people[client.person] = { name: client.name, capacity: 'client' }
  }
  return people
}
