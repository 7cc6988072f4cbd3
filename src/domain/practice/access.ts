import type { Capacity } from '#domain/kernel/asking.ts'

/** Everything that the access log knows somebody to have done. A name is stored for ever. */
export const ACTS = [
  'read',
  'changed',
  'signed',
  'declined',
  'consent',
  'session',
  'handed-over',
  'printed',
  'exported',
  'emergency',
  'custody',
  'refused',
] as const
export type Act = (typeof ACTS)[number]

/** What a paper is for, asked of whoever prints somebody else's plan. `other`: someone else the client named. */
export const PRINT_PURPOSES = ['client', 'file', 'payer', 'other'] as const
export type PrintPurpose = (typeof PRINT_PURPOSES)[number]

/** Why somebody was at a client's chart, in the order in which a day's line says it. */
export const PURPOSES = [
  'signed',
  'declined',
  'consent',
  'session',
  'plan',
  'prepared',
  'checkIns',
  'progress',
  'safety',
  'readPlan',
  'changedCard',
  'card',
  'asking',
  'grants',
  'team',
  'handedOver',
  'review',
  'whoLooked',
  'other',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** An entry of the access log, as far as these rules need it. `part` is what it was done to. */
export type Accessed = { readonly act: Act; readonly part: string | null; readonly capacity: Capacity }

/** Acts that are never folded into a day's line. */
const ALONE: ReadonlySet<Act> = new Set(['printed', 'exported', 'emergency', 'custody', 'refused'])
/** Whoever acts in one of these comes from outside the care team: each look is a line of its own. */
const FROM_OUTSIDE: ReadonlySet<Capacity> = new Set(['emergency', 'custodian', 'supporter'])

/** Whether an entry always stands by itself with its reason: prints, exports, emergency and outside access, what was refused. */
export function standsAlone({ act, capacity }: Accessed): boolean {
  return ALONE.has(act) || FROM_OUTSIDE.has(capacity)
}

const OF_READING = new Map<string | null, Purpose>(
  Object.entries({
    plan: 'readPlan',
    history: 'readPlan',
    version: 'readPlan',
    agenda: 'readPlan',
    progress: 'progress',
    client: 'card',
    'check-in': 'asking',
    'check-in-settings': 'asking',
    alerts: 'safety',
    'access-log': 'whoLooked',
  }),
)
const OF_CHANGING = new Map<string | null, Purpose>(
  Object.entries({
    plan: 'plan',
    drafts: 'prepared',
    checkins: 'checkIns',
    client: 'changedCard',
    grants: 'grants',
    team: 'team',
    review: 'review',
  }),
)

/** What an entry shows somebody to have been there for. */
export function purposeOf({ act, part }: Accessed): Purpose {
  switch (act) {
    case 'read':
      return OF_READING.get(part) ?? 'other'
    case 'changed':
      return OF_CHANGING.get(part) ?? 'other'
    case 'signed':
    case 'declined':
    case 'consent':
    case 'session':
      return act
    case 'handed-over':
      return 'handedOver'
    case 'printed':
    case 'exported':
    case 'emergency':
    case 'custody':
    case 'refused':
      return 'other'
  }
}

/** Purposes that go without saying beside a greater one: whoever worked on the plan has read it. */
const IMPLIED: Partial<Record<Purpose, readonly Purpose[]>> = {
  readPlan: ['signed', 'declined', 'consent', 'session', 'plan', 'prepared', 'progress'],
  asking: ['checkIns'],
  card: ['changedCard', 'plan', 'session', 'prepared'],
}

/** What somebody was there for on one day, from all they did: each once, the weightiest first, nothing that goes without saying. */
export function purposesOf(entries: readonly Accessed[]): Purpose[] {
  const found = new Set(entries.map(purposeOf))
  return PURPOSES.filter((one) => found.has(one) && !IMPLIED[one]?.some((greater) => found.has(greater)))
}
