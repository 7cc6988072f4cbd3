import type { CivilDate } from '#domain/kernel/dates.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { noDrafts } from '#domain/plan/drafts.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Section } from '#domain/practice/parts.ts'
import type { Supporter } from '#domain/practice/supporter.ts'
import type { Site } from '#server/http/here.ts'
import { pageFor } from '#server/http/plan-routes.ts'
import type { SupporterPreview } from '#server/http/contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { optionsHere } from '#server/options/options-here.ts'
import { holds } from '#server/supporters/parts-shown.ts'
import { shownTo, supportedWith } from '#server/supporters/supported.ts'

type Sees = SupporterPreview['sees']

/** Who reads in a preview where nobody has come yet. */
const NOBODY_YET: PersonId = 'nobody-yet'
/** Who reads along writes nothing. */
const noneOfTheirs = { version: 0, state: noDrafts } as const

/** What this supporter sees today; before they have come, what they will see. Made by what makes their own page. */
export async function seenBy(
  site: Site,
  practice: PracticeId,
  client: Client,
  one: Supporter,
  today: CivilDate,
): Promise<Sees> {
  if (one.ended) return null
  const [shown] = one.person
    ? await shownTo(site, one.person, { practice, client: client.id })
    : await promised(site, practice, client, one, today)
  return shown ? seen(site, client, shown, one.person ?? NOBODY_YET, today) : null
}

/** What somebody would see of the latest plan who was shown these parts. */
export async function seenOf(
  site: Site,
  practice: PracticeId,
  client: Client,
  parts: readonly Section[],
  today: CivilDate,
): Promise<Sees> {
  const plan = client.plans.at(-1)
  if (plan === undefined) return null
  const shown = await supportedWith(site, practice, client, { plan, parts, until: null })
  return seen(site, client, shown, NOBODY_YET, today)
}

async function promised(
  site: Site,
  practice: PracticeId,
  client: Client,
  one: Supporter,
  today: CivilDate,
): Promise<Supported[]> {
  const plan = (await site.handler.read('plan', practice, `plan/${one.plan}`))?.state
  if (!plan || one.until < today || !holds(one, plan, today)) return []
  const { plan: of, parts, until } = one
  return [await supportedWith(site, practice, client, { plan: of, parts, until })]
}

async function seen(site: Site, client: Client, shown: Supported, person: PersonId, today: CivilDate): Promise<Sees> {
  const { practice, parts } = shown
  const [plan, options] = await Promise.all([
    site.handler.read('plan', practice, `plan/${shown.plan}`),
    optionsHere(site.handler, practice),
  ])
  if (!plan) return null
  const authority = { person, capacity: 'supporter', parts } as const
  const found = { practice, authority, plan: plan.state, version: plan.version, client, today }
  return { shown, page: await pageFor(site, found, [noneOfTheirs, options]) }
}
