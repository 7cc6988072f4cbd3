import type { Context, Hono } from 'hono'
import { checkIn } from '#domain/check-in/commands.ts'
import { questionsDue } from '#domain/check-in/due.ts'
import { entityId } from '#domain/kernel/ids.ts'
import { linkUsed } from '#server/check-in-links/link-rows.ts'
import { makeLink } from '#server/check-in-links/make-link.ts'
import { type OpenedLink, openedLink, unusable } from '#server/check-in-links/opened-link.ts'
import { readersOf } from '#server/check-in/readers.ts'
import { basisForClient, type Situation } from '#server/check-in/situation.ts'
import { misfit, refuseWith, tell } from '#server/http/answer.ts'
import {
  answerLinkRequest,
  type CheckInDone,
  type CheckInForm,
  type CheckInLinkMade,
  checkInLinkRequest,
  openLinkRequest,
  type Readers,
} from '#server/http/check-in-contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { authorities, type Env, looked, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { REFUSAL_STATUS, refusalBody } from '#server/sign-in/refused.ts'
import { addressOf } from '#server/sign-in/sign-in-routes.ts'

/** POST /api/clients/:client/check-in-link — a link for one check-in, told once, for a client of one's own. */
export function checkInLinkRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/clients/:client/check-in-link', async (c) => {
    const read = await readBody(c, checkInLinkRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, commandId, email } = read.body
    const clientId = c.req.param('client')
    const found = await authorities(site, c.get('principal'), practice, clientId)
    const authority = found.find((one) => one.capacity === 'therapist' || one.capacity === 'assistant')
    if (!authority) return refuseWith(c, { code: found.length > 0 ? 'not-allowed' : 'unknown' })
    const client = (await site.handler.read('client', practice, `client/${clientId}`))?.state
    if (!client) return refuseWith(c, { code: 'unknown' })
    if (!(await site.practices.of(practice)).reachable && site.mail.kind === 'smtp')
      return refuseWith(c, { code: 'not-reachable' })
    if (email !== undefined && !(client.reach?.mayWrite && client.reach.ownMailbox))
      return refuseWith(c, { code: 'not-reachable', field: 'email' })
    const { person, capacity } = authority
    const at = site.clock().toISOString()
    const asking = { person, capacity, at, today: await today(site, practice), commandId }
    const made = await makeLink(site, practice, clientId, { asking, email })
    if ('refused' in made) return refuseWith(c, made.refused)
    const told: CheckInLinkMade = { ...made, sent: email === undefined ? null : site.mail.kind }
    return tell(c, told)
  })
}

/** What whoever holds a link may do: see what it asks, and answer it once. No account, no cookie, and nothing else. */
export function openLinkRoutes(app: Hono, site: Site): void {
  app.post('/api/check-in/link/open', async (c) => {
    const read = await readBody(c, openLinkRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const opened = await openedLink(site, read.body.token)
    if (!opened) return unknownToken(c, site)
    const refused = unusable(opened)
    if (refused) return refuseWith(c, refused)
    const { practiceId, clientId } = opened
    looked(site, practiceId, { person: clientId, capacity: 'client' }, clientId, 'check-in')
    return tell(c, formOf(site, opened))
  })

  // Sent twice under one command id it is one check-in; the decision itself says that a link is used up, so that retries pass.
  app.post('/api/check-in/link/answer', async (c) => {
    const read = await readBody(c, answerLinkRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { contract, token, commandId } = read.body
    if (contract !== CONTRACT) return refuseWith(c, { code: 'contract-changed' })
    const opened = await openedLink(site, token)
    if (!opened) return unknownToken(c, site)
    const { practiceId, clientId, linkId } = opened
    const parsed = checkIn.safeParse({ ...read.body.command, link: linkId })
    if (!parsed.success) {
      const { field, ...refused } = misfit(parsed.error)
      return refuseWith(c, { ...refused, field: field ? `command.${field}` : 'command' })
    }
    if (parsed.data.client !== clientId) return refuseWith(c, { code: 'other-client' })
    const at = site.clock().toISOString()
    const outcome = await site.handler.handle('checkins', {
      practiceId,
      streamId: `checkins/${clientId}`,
      clientId,
      command: parsed.data,
      asking: { person: clientId, capacity: 'client', at, today: opened.situation.today, commandId },
      alongside: [linkUsed(opened, at)],
    })
    if ('refused' in outcome) {
      const { code, field } = outcome.refused
      return refuseWith(c, { code, ...(field === undefined ? {} : { field }) })
    }
    const id = entityId(commandId, 0)
    const told: CheckInDone = {
      checkIn: id,
      series: [],
      readers: readersOfLink(opened.situation),
      place: opened.situation.practice.place,
      risk: outcome.state.risks.some((one) => one.checkIn === id),
    }
    return tell(c, told)
  })
}

function formOf(site: Site, { practiceId, clientId, situation }: OpenedLink): CheckInForm {
  const { checkIns, measures, remoteRisk, practice, today: day } = situation
  const basis = basisForClient(situation)
  const due = (remote: boolean) =>
    questionsDue(checkIns, basis, measures.asked, { where: 'link', remoteRisk: remote }, day)
  const questions = due(remoteRisk)
  const asked = new Set(questions.flatMap((one) => (one.ask === 'measure' ? [one.measure] : [])))
  return {
    practice: practiceId,
    client: clientId,
    plan: null,
    way: 'link',
    questions,
    measures: Object.values(measures.asked).filter(({ id }) => asked.has(id)),
    readers: readersOfLink(situation),
    place: practice.place,
    kept: null,
    talkedAbout: null,
    inTheRoomOnly: due(true).length > questions.length,
    today: day,
    now: site.clock().toISOString(),
  }
}

/** Who reads it and, where it is planned, by when: without that, nobody could say what they want to say honestly. */
function readersOfLink(situation: Situation): Readers {
  const { practice, client, measures } = situation
  return readersOf(practice, client, measures.settings, basisForClient(situation).nextSession)
}

/** A token that opens nothing. Whoever tries many of them has to wait; one that opens something is never kept waiting. */
async function unknownToken(c: Context, site: Site): Promise<Response> {
  const { attempts, behindProxy } = site.signIn
  const wait = await attempts.tooMany('address', 'check-in-link', addressOf(c, behindProxy))
  if (wait === null) return refuseWith(c, { code: 'unknown' })
  c.header('retry-after', String(wait))
  c.header('cache-control', 'no-store')
  return c.json(refusalBody({ refused: 'too-many-tries', waitSeconds: wait }), REFUSAL_STATUS['too-many-tries'])
}
