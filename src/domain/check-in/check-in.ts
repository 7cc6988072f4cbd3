import type { Asking } from '#domain/kernel/asking.ts'
import { dayNumber, type Instant } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { entityId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { type Given, saysSomething, type Scored } from '#domain/check-in/answers.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { CheckInFact, Way } from '#domain/check-in/facts.ts'
import { raise } from '#domain/check-in/risk.ts'
import type { CheckIn, CheckIns } from '#domain/check-in/state.ts'
import { checkAnswers } from '#domain/measure/check-answers.ts'
import { editionName } from '#domain/measure/library/practice-library.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'
import { scoreOf } from '#domain/measure/score.ts'
import { LEVELS } from '#domain/plan/concept/objective.ts'

type Command = Extract<CheckInCommand, { type: 'checkIn' }>
type RiskItem = Parameters<typeof raise>[1][number]

/** How these answers come, by who sends them and from where. */
export function wayOf(command: Pick<Command, 'link'>, asking: Pick<Asking, 'capacity' | 'inRoomWith'>): Way {
  if (command.link !== undefined) return 'link'
  if (asking.inRoomWith !== undefined) return 'room'
  return asking.capacity === 'client' ? 'signedIn' : 'paper'
}

/** Clocks of phones go a little fast; more than this ahead is the future. */
const FAST_CLOCK_MS = 10 * 60_000

/**
 * Takes answers, once. Every answer has to fit its question; what does not fit is named, and nothing of it is kept half. Answers
 * about risk are never refused for the way they come.
 */
export function decideCheckIn(command: Command, state: CheckIns, asking: Asking): Decision<CheckInFact> {
  if (state.client !== '' && command.client !== state.client) return refuse('other-client', { about: command.client })
  const way = wayOf(command, asking)
  const unfit = linkUnfit(command, state, asking) ?? timeUnfit(command, way, asking)
  if (unfit) return { refused: unfit }
  if (!saysSomething(command)) return refuse('nothing-answered')
  const ratings = numbersFit(command)
  if (ratings) return { refused: ratings }
  const scored = scoreAll(command, asking)
  if ('refused' in scored) return scored
  if (way === 'paper' && isThereAlready(command, scored.measures, state))
    return refuse('already-exists', { about: command.measures[0]?.measure ?? command.client })
  const id = entityId(asking.commandId, 0)
  const { type: _, measures: __, client, link, on, givenAt, ...said } = command
  return accept<CheckInFact>(
    {
      type: 'checkedIn',
      id,
      client,
      way,
      ...(link === undefined ? {} : { link }),
      // A phone in another time zone may already be in tomorrow.
      on: on > asking.today ? asking.today : on,
      ...(givenAt === undefined ? {} : { givenAt }),
      ...said,
      measures: scored.measures,
    },
    ...raise(state, scored.risks, id, asking),
  )
}

/** Whether the very same sheet of that day was entered before: one sheet, taken up twice. */
function isThereAlready({ on, note, ...command }: Command, measures: readonly Scored[], state: CheckIns): boolean {
  const said = ({ ratings, levels, steps, together }: Pick<CheckIn, 'ratings' | 'levels' | 'steps' | 'together'>) =>
    JSON.stringify([ratings, levels, steps, together ?? null])
  return state.checkIns.some(
    (one) =>
      one.way === 'paper' &&
      !one.setAside &&
      one.on === on &&
      (one.note ?? '') === (note ?? '') &&
      JSON.stringify(one.measures.map(({ measure, answers }) => [measure, answers])) ===
        JSON.stringify(measures.map(({ measure, answers }) => [measure, answers])) &&
      said(one) === said(command),
  )
}

function linkUnfit({ link }: Command, state: CheckIns, { today }: Asking): Refusal | null {
  if (link === undefined) return null
  const known = state.links.find((one) => one.id === link)
  if (!known) return { code: 'unknown', about: link }
  if (known.usedOn !== undefined) return { code: 'link-used', about: link }
  return known.ended || known.until < today ? { code: 'link-ended', about: link } : null
}

function timeUnfit({ on, givenAt }: Command, way: Way, asking: Asking): Refusal | null {
  if (givenAt !== undefined && isAhead(givenAt, asking.at)) return { code: 'date-in-the-future', field: 'givenAt' }
  if (on > asking.today && (way === 'paper' || givenAt === undefined))
    return { code: 'date-in-the-future', field: 'on' }
  return null
}

/** Both instants in the one form that sorts like time: UTC with milliseconds. */
function isAhead(given: Instant, now: Instant): boolean {
  return millisecondsOf(given) > millisecondsOf(now) + FAST_CLOCK_MS
}

function millisecondsOf(at: Instant): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?/.exec(at)
  if (!found) return Number.POSITIVE_INFINITY
  const [, , , , hour, minute, second = '0', part = '0'] = found
  const day = dayNumber(at.slice(0, 10))
  return (
    ((day * 24 + Number(hour)) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(part.padEnd(3, '0'))
  )
}

function numbersFit({ ratings, levels, steps }: Given): Refusal | null {
  for (const [field, ids] of [
    ['ratings', ratings.map((one) => one.about)],
    ['levels', levels.map((one) => one.about)],
    ['steps', steps.map((one) => one.step)],
  ] as const) {
    const twice = ids.find((id, n) => ids.indexOf(id) !== n)
    if (twice !== undefined) return { code: 'answered-twice', about: twice, field }
  }
  const off = ratings.find(({ value }) => !Number.isInteger(value) || value < 0 || value > 10)
  if (off) return { code: 'answer-out-of-range', about: off.about, field: 'ratings' }
  const none = levels.find(({ level }) => !(LEVELS as readonly number[]).includes(level))
  return none ? { code: 'answer-out-of-range', about: none.about, field: 'levels' } : null
}

/** The measure in the edition that was answered. */
function inEdition(library: Library, { measure, edition }: { measure: string; edition: number }): Measure | undefined {
  const now = Object.hasOwn(library, measure) ? library[measure] : undefined
  if (now?.edition === edition) return now
  const name = editionName(measure, edition)
  return Object.hasOwn(library, name) ? library[name] : undefined
}

function scoreAll(
  command: Command,
  asking: Asking,
): { measures: Scored[]; risks: RiskItem[] } | { readonly refused: Refusal } {
  const library = (asking.supplied?.library ?? {}) as Library
  const measures: Scored[] = []
  const risks: RiskItem[] = []
  for (const one of command.measures) {
    const measure = inEdition(library, one)
    if (!measure) return refuse('unknown-measure', { about: one.measure })
    if (measures.some((other) => other.measure === one.measure)) return refuse('answered-twice', { about: one.measure })
    const checked = checkAnswers(measure, one.answers)
    if ('refused' in checked) return checked
    if (one.answers.every(({ value }) => value === null)) continue
    const { total, proRated, riskItems } = scoreOf(measure, checked.answers)
    measures.push({
      measure: measure.id,
      edition: measure.edition,
      answers: checked.answers,
      ...(checked.unscored.some((value) => value !== null) ? { unscored: checked.unscored } : {}),
      total,
      ...(proRated ? { proRated } : {}),
    })
    risks.push(...riskItems.map((item) => ({ measure: measure.id, ...item })))
  }
  return { measures, risks }
}
