import type { Context, Hono } from 'hono'
import { type Question, questionsDue } from '#domain/check-in/due.ts'
import type { Way } from '#domain/check-in/facts.ts'
import { type CheckIn, type CheckIns, counted, noCheckIns } from '#domain/check-in/state.ts'
import { isCivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { seriesAddedTo } from '#server/check-in/added-to.ts'
import { forgetAnswers, keepAnswers, type KeptIn, keptAnswers } from '#server/check-in/kept-answers.ts'
import { keptTooLate } from '#server/check-in/kept-too-late.ts'
import { readersOf } from '#server/check-in/readers.ts'
import { basisForClient, type Situation, situationOf } from '#server/check-in/situation.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { Authority } from '#server/http/authority.ts'
import { type CheckInDone, type CheckInDue, type CheckInForm, keepRequest } from '#server/http/check-in-contract.ts'
import { ID } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

type Asker = {
  readonly practice: PracticeId
  readonly client: ClientId
  readonly authority: Authority
  readonly way: Exclude<Way, 'link'>
}

const MOST_KEPT_BYTES = 64 * 1024

/** Checking in: what is asked, what is on its way, and what it meant once it was sent. Links have routes of their own. */
export function checkInRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/check-in', async (c) => {
    const asker = await askerOf(c, site)
    const situation = asker && (await situationFor(c, site, asker))
    if (!asker || !situation) return refuseWith(c, { code: 'unknown' })
    const { practice, client, authority } = asker
    looked(site, practice, authority, client, 'check-in')
    return tell(c, await formFor(site, asker, situation))
  })

  app.get('/api/check-in/due', async (c) => {
    const asker = await askerOf(c, site)
    const situation = asker?.way === 'signedIn' && (await situationFor(c, site, asker))
    if (!asker || !situation) return refuseWith(c, { code: 'unknown' })
    const { practice, client, authority, way } = asker
    looked(site, practice, authority, client, 'check-in')
    const { checkIns, measures, remoteRisk, today: day } = situation
    const due = (remote: boolean): Question[] =>
      questionsDue(checkIns, basisForClient(situation), measures.asked, { where: way, remoteRisk: remote }, day)
    const asked = due(remoteRisk)
    // The open question can always be answered: alone it is nothing that is asked now, beside others it is one of them.
    const questions = asked.filter((one) => one.ask !== 'note').length
    const items = asked.reduce((sum, one) => sum + (one.ask === 'measure' ? itemsOf(one, situation) : 1), 0)
    const page: CheckInDue = {
      questions,
      items: questions > 0 ? items : 0,
      lastOn: counted(checkIns).at(-1)?.on ?? null,
      kept: (await keptAnswers(site, keptIn(asker), day)) !== null,
      inTheRoomOnly: due(true).length > due(remoteRisk).length,
    }
    return tell(c, page)
  })

  app.get('/api/check-in/done', async (c) => {
    const asker = await askerOf(c, site)
    const situation = asker && asker.way !== 'paper' && (await situationFor(c, site, asker))
    if (!asker || !situation) return refuseWith(c, { code: 'unknown' })
    const { checkIns, practice, client, measures } = situation
    const one = checkIns.checkIns.find(({ id }) => id === c.req.query('checkIn'))
    const own =
      one && (asker.way === 'room' ? one.way === 'room' && one === checkIns.checkIns.at(-1) : one.as === 'client')
    if (!one || !own) return refuseWith(c, { code: 'unknown' })
    looked(site, asker.practice, asker.authority, asker.client, 'check-in')
    const basis = basisForClient(situation)
    const page: CheckInDone = {
      checkIn: one.id,
      series: one.way === 'link' ? [] : seriesAddedTo(one, checkIns, basis, measures.known),
      readers: readersOf(practice, client, measures.settings, basis.nextSession),
      place: practice.place,
      risk: checkIns.risks.some(({ checkIn }) => checkIn === one.id),
      ...earlierThan(one, checkIns),
    }
    return tell(c, page)
  })

  app.post('/api/check-in/kept', async (c) => {
    const read = await readBody(c, keepRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, client, kept, made } = read.body
    const asker = (await askersOf(site, c.get('principal'), practice, client)).find((one) => one.way !== 'paper')
    if (!asker) return refuseWith(c, { code: 'unknown' })
    const [where, { way }] = [keptIn(asker), asker]
    if (kept === null) {
      await forgetAnswers(site, where)
      return tell(c, { kept: false })
    }
    if (!isCivilDate(kept.on)) return refuseWith(c, { code: 'invalid', field: 'kept.on' })
    if (Buffer.byteLength(JSON.stringify(kept)) > MOST_KEPT_BYTES)
      return refuseWith(c, { code: 'too-long', field: 'kept.given' })
    const now = site.clock()
    const standing = await site.handler.read('checkins', practice, `checkins/${client}`)
    if (keptTooLate(standing?.state ?? noCheckIns, way, made, now)) return tell(c, { kept: false })
    // In the room the practice's day alone says for how long the answers are offered.
    const on = way === 'room' ? await today(site, practice) : kept.on
    const done = await keepAnswers(site, where, { ...kept, on }, now.toISOString())
    return done ? tell(c, { kept: true }) : refuseWith(c, { code: 'unknown' })
  })
}

const keptIn = ({ practice, client, way }: Pick<Asker, 'practice' | 'client' | 'way'>): KeptIn => ({
  practiceId: practice,
  clientId: client,
  place: way === 'room' ? 'room' : 'own',
})

/** When the client sent another one from the same place on the same day, the last before this. */
function earlierThan({ id, on, way }: CheckIn, checkIns: CheckIns): Pick<CheckInDone, 'earlier'> {
  const all = counted(checkIns)
  const before = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  )
  const at = before.findLast((one) => one.on === on && one.way === way)?.at
  return at === undefined ? {} : { earlier: at }
}

/** Whoever may check in for this client here, and how their answers would come. */
async function askerOf(c: Context<Env>, site: Site): Promise<Asker | null> {
  const practice = practiceOf(c)
  const principal = c.get('principal')
  if (!practice) return null
  const own =
    principal.kind === 'room'
      ? principal.clientId
      : principal.clients.find((one) => one.practiceId === practice)?.clientId
  const client = c.req.query('client') ?? own
  if (client === undefined || !ID.test(client)) return null
  return (await askersOf(site, principal, practice, client))[0] ?? null
}

async function askersOf(site: Site, principal: Principal, practice: PracticeId, client: ClientId): Promise<Asker[]> {
  if (principal.kind === 'room' && principal.page !== 'checkIn') return []
  const found = await authorities(site, principal, practice, client)
  return found.flatMap((authority): Asker[] => {
    const { capacity, inRoomWith } = authority
    if (capacity === 'client') return [{ practice, client, authority, way: inRoomWith ? 'room' : 'signedIn' }]
    return capacity === 'therapist' || capacity === 'assistant' ? [{ practice, client, authority, way: 'paper' }] : []
  })
}

async function situationFor(c: Context<Env>, site: Site, { practice, client }: Asker): Promise<Situation | null> {
  const principal = c.get('principal')
  return situationOf(site, practice, client, principal.kind === 'room' ? principal.planId : undefined)
}

async function formFor(
  site: Site,
  { practice, client, authority, way }: Asker,
  situation: Situation,
): Promise<CheckInForm> {
  const { checkIns, measures, remoteRisk, plan, today: day } = situation
  // An assistant enters what is on the sheet, without a word of the plan.
  const reads = authority.capacity !== 'assistant'
  const basis = basisForClient(situation)
  const due = (remote: boolean): Question[] =>
    questionsDue(checkIns, basis, measures.asked, { where: way, remoteRisk: remote }, day)
  const questions = reads ? due(remoteRisk) : []
  const asked = new Set(questions.flatMap((one) => (one.ask === 'measure' ? [one.measure] : [])))
  return {
    practice,
    client,
    plan: reads ? (plan?.id ?? null) : null,
    way,
    questions,
    measures: Object.values(measures.asked).filter(({ id }) => way === 'paper' || asked.has(id)),
    readers: readersOf(situation.practice, situation.client, measures.settings, reads ? basis.nextSession : null),
    place: situation.practice.place,
    kept: way === 'paper' ? null : await keptAnswers(site, keptIn({ practice, client, way }), day),
    talkedAbout: way === 'paper' ? [] : checkIns.talkedAbout,
    inTheRoomOnly: way === 'signedIn' && due(true).length > questions.length,
    today: day,
    now: site.clock().toISOString(),
  }
}

function itemsOf({ measure }: { readonly measure: string }, { measures }: Situation): number {
  const one = measures.asked[measure]
  return one ? one.items.length + (one.unscored?.length ?? 0) : 0
}
