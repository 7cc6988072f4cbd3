import * as z from 'zod/mini'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { isId } from '#domain/kernel/ids.ts'
import { card, type Card, cardRef, unsourcedIn } from '#domain/options/card.ts'
import { clause, type Clause } from '#domain/options/clause.ts'
import { figuresIn, optionsWithOtherFigures } from '#domain/options/figure-change.ts'
import { offer, type Offer } from '#domain/options/offer.ts'
import { type OptionSheet, optionSheet, type Sheets } from '#domain/options/option-sheet.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { sheetProblems } from '#domain/options/sheet-rules.ts'

/** What a practice says about ways to help: its own sheets and copies, cards, offers and clauses. What came before is kept. */
export type PracticeOptions = {
  /** Own sheets by id; one with the id of a shipped sheet stands in its place. The shipped one stays readable. */
  readonly sheets: Sheets
  readonly cards: Readonly<Record<string, Card>>
  readonly clauses: Readonly<
    Record<string, Clause & { readonly since: CivilDate; readonly ended?: CivilDate | undefined }>
  >
  /** By option (`panic/cbt`). */
  readonly offers: Readonly<Record<string, Offer>>
  /** Earlier editions, as `panic@2`, `card/…@1`, `clause/…@1`: what people consented to stays readable. */
  readonly earlierSheets: Sheets
  readonly earlierCards: Readonly<Record<string, Card>>
  readonly earlierClauses: Readonly<Record<string, Clause>>
  /** Changes marked as affecting risk or benefit, the latest last. */
  readonly changes: readonly RiskChange[]
  /** Cards that are not offered any more. */
  readonly putAway: readonly string[]
}

export const noOptions: PracticeOptions = {
  sheets: {},
  cards: {},
  clauses: {},
  offers: {},
  earlierSheets: {},
  earlierCards: {},
  earlierClauses: {},
  changes: [],
  putAway: [],
}

const id = () => z.string().check(z.refine(isId))
/** Whether the change affects risk or benefit, and in what: said by its editor. Nothing for a first edition. */
const affects = () => z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(400)))

export const saveSheet = z.strictObject({
  type: z.literal('saveSheet'),
  sheet: optionSheet,
  affects: affects(),
  /** The options the change is about; absent: the whole sheet. */
  options: z.optional(z.array(id()).check(z.maxLength(14))),
})
/** Gives up the practice's own copy: the shipped sheet, or none, stands there again. */
export const dropSheet = z.strictObject({ type: z.literal('dropSheet'), sheet: id() })
export const saveCard = z.strictObject({ type: z.literal('saveCard'), card, affects: affects() })
export const putAwayCard = z.strictObject({ type: z.literal('putAwayCard'), card: id(), away: z.boolean() })
export const setOffer = z.strictObject({ type: z.literal('setOffer'), offer })
export const saveClause = z.strictObject({ type: z.literal('saveClause'), clause, affects: affects() })
export const endClause = z.strictObject({ type: z.literal('endClause'), clause: id() })
export const optionsCommand = z.discriminatedUnion('type', [
  saveSheet,
  dropSheet,
  saveCard,
  putAwayCard,
  setOffer,
  saveClause,
  endClause,
])
export type OptionsCommand = z.infer<typeof optionsCommand>

type Affecting = { readonly affects?: string | undefined; readonly on: CivilDate }
export type OptionsFact =
  | ({
      readonly type: 'sheetSaved'
      readonly sheet: OptionSheet
      readonly options?: readonly string[] | undefined
    } & Affecting)
  | { readonly type: 'sheetDropped'; readonly sheet: string }
  | ({ readonly type: 'cardSaved'; readonly card: Card } & Affecting)
  | { readonly type: 'cardPutAway'; readonly card: string; readonly away: boolean }
  | { readonly type: 'offerSet'; readonly offer: Offer }
  | ({ readonly type: 'clauseSaved'; readonly clause: Clause } & Affecting)
  | { readonly type: 'clauseEnded'; readonly clause: string; readonly on: CivilDate }

const clinical: readonly Capacity[] = ['therapist', 'supervisor', 'administrator']
const runs: readonly Capacity[] = ['administrator']
export const MAY_OPTIONS: Record<OptionsCommand['type'], readonly Capacity[]> = {
  saveSheet: clinical,
  dropSheet: clinical,
  saveCard: ['therapist', 'supervisor'],
  putAwayCard: ['therapist', 'supervisor'],
  setOffer: clinical,
  saveClause: runs,
  endClause: runs,
}

function decide(command: OptionsCommand, options: PracticeOptions, asking: Asking): Decision<OptionsFact> {
  if (!MAY_OPTIONS[command.type].includes(asking.capacity)) return refuse('not-allowed')
  const on = asking.today
  switch (command.type) {
    case 'saveSheet': {
      const { sheet, affects: what, options: about } = command
      const problem = sheetProblems(sheet)[0]
      if (problem) return refuse('sheet-misfit', { about: sheet.id, field: `sheet.${problem.field}` })
      const stray = about?.find((one) => !sheet.options.some((each) => each.id === one))
      if (stray !== undefined) return refuse('unknown', { about: stray, field: 'options' })
      const shipped = asking.supplied?.editions ?? {}
      const known = lastEdition(options, sheet.id, shipped)
      if (sheet.edition !== known + 1) return refuse('stale', { about: sheet.id, field: 'sheet.edition' })
      const standing = at(options.sheets, sheet.id)
      const before = standing ? figuresIn(standing) : (asking.supplied?.figures ?? {})
      const others = optionsWithOtherFigures(before, sheet)
      if (others.length > 0 && what === undefined) return refuse('reason-needed', { about: sheet.id, field: 'affects' })
      if (about?.length && others.some((one) => !about.includes(one)))
        return refuse('reason-needed', { about: sheet.id, field: 'options' })
      return accept({ type: 'sheetSaved', sheet, affects: what, options: about, on })
    }
    case 'dropSheet':
      return Object.hasOwn(options.sheets, command.sheet)
        ? accept({ type: 'sheetDropped', sheet: command.sheet })
        : refuse('unknown', { about: command.sheet })
    case 'saveCard': {
      const bare = unsourcedIn(command.card)
      if (bare) return refuse('sheet-misfit', { about: command.card.id, field: `card.${bare}` })
      const known = at(options.cards, command.card.id)?.edition ?? 0
      if (command.card.edition !== known + 1) return refuse('stale', { about: command.card.id, field: 'card.edition' })
      return accept({ type: 'cardSaved', card: command.card, affects: command.affects, on })
    }
    case 'putAwayCard':
      if (!at(options.cards, command.card)) return refuse('unknown', { about: command.card })
      return options.putAway.includes(command.card) === command.away
        ? refuse('nothing-changed', { about: command.card })
        : accept({ type: 'cardPutAway', card: command.card, away: command.away })
    case 'setOffer':
      return accept({ type: 'offerSet', offer: command.offer })
    case 'saveClause': {
      const known = at(options.clauses, command.clause.id)?.edition ?? 0
      if (command.clause.edition !== known + 1)
        return refuse('stale', { about: command.clause.id, field: 'clause.edition' })
      return accept({ type: 'clauseSaved', clause: command.clause, affects: command.affects, on })
    }
    case 'endClause': {
      const known = at(options.clauses, command.clause)
      if (!known) return refuse('unknown', { about: command.clause })
      return known.ended
        ? refuse('nothing-changed', { about: command.clause })
        : accept({ type: 'clauseEnded', clause: command.clause, on })
    }
  }
}

/** The highest edition there has been of a sheet: of the practice's own, given up ones included, or of the shipped one. */
export function lastEdition(
  options: PracticeOptions,
  sheet: string,
  shipped: Readonly<Record<string, number>>,
): number {
  const own = [at(options.sheets, sheet), ...Object.values(options.earlierSheets).filter((one) => one.id === sheet)]
  return Math.max(at(shipped, sheet) ?? 0, ...own.map((one) => one?.edition ?? 0))
}

function at<Kept>(kept: Readonly<Record<string, Kept>>, name: string): Kept | undefined {
  return Object.hasOwn(kept, name) ? kept[name] : undefined
}

/** The name of a sheet, card or clause in one edition. No id has an `@`. */
export const inEdition = (name: string, edition: number): string => `${name}@${edition}`

function evolve(options: PracticeOptions, { fact }: Recorded<OptionsFact>): PracticeOptions {
  switch (fact.type) {
    case 'sheetSaved':
      return changedBy(
        { ...withoutSheet(options, fact.sheet.id), sheets: { ...options.sheets, [fact.sheet.id]: fact.sheet } },
        { ...fact, of: fact.sheet.id, edition: fact.sheet.edition },
      )
    case 'sheetDropped':
      return withoutSheet(options, fact.sheet)
    case 'cardSaved': {
      const before = at(options.cards, fact.card.id)
      const ref = cardRef(fact.card.id)
      const earlierCards = before
        ? { ...options.earlierCards, [inEdition(ref, before.edition)]: before }
        : options.earlierCards
      const cards = { ...options.cards, [fact.card.id]: fact.card }
      return changedBy({ ...options, cards, earlierCards }, { ...fact, of: ref, edition: fact.card.edition })
    }
    case 'cardPutAway': {
      const others = options.putAway.filter((one) => one !== fact.card)
      return { ...options, putAway: fact.away ? [...others, fact.card] : others }
    }
    case 'offerSet':
      return { ...options, offers: { ...options.offers, [fact.offer.option]: fact.offer } }
    case 'clauseSaved': {
      const before = at(options.clauses, fact.clause.id)
      const ref = `clause/${fact.clause.id}`
      const { since: _, ended: __, ...text } = before ?? { since: '' }
      const earlierClauses = before
        ? { ...options.earlierClauses, [inEdition(ref, before.edition)]: text as Clause }
        : options.earlierClauses
      const clauses = { ...options.clauses, [fact.clause.id]: { ...fact.clause, since: fact.on } }
      return changedBy({ ...options, clauses, earlierClauses }, { ...fact, of: ref, edition: fact.clause.edition })
    }
    case 'clauseEnded': {
      const known = at(options.clauses, fact.clause)
      return known
        ? { ...options, clauses: { ...options.clauses, [fact.clause]: { ...known, ended: fact.on } } }
        : options
    }
  }
}

function withoutSheet(options: PracticeOptions, sheet: string): PracticeOptions {
  const before = at(options.sheets, sheet)
  if (!before) return options
  const { [sheet]: _, ...sheets } = options.sheets
  const earlierSheets = { ...options.earlierSheets, [inEdition(sheet, before.edition)]: before }
  return { ...options, sheets, earlierSheets }
}

type Made = Affecting & Pick<RiskChange, 'of' | 'edition' | 'options'>

function changedBy(
  options: PracticeOptions,
  { of, edition, on, affects: what, options: about }: Made,
): PracticeOptions {
  if (what === undefined) return options
  return { ...options, changes: [...options.changes, { of, edition, on, what, ...(about ? { options: about } : {}) }] }
}

export const optionsDecider: Decider<PracticeOptions, OptionsCommand, OptionsFact> = {
  initial: noOptions,
  decide,
  evolve,
}
