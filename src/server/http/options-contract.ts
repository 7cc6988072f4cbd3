import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Card } from '#domain/options/card.ts'
import type { Clause } from '#domain/options/clause.ts'
import type { SheetEdition } from '#domain/options/editions.ts'
import type { Offer } from '#domain/options/offer.ts'
import type { OptionKind } from '#domain/options/option-kind.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { SheetHere } from '#domain/options/sheets-here.ts'
import type { RightsTexts } from '#domain/practice/rights.ts'

/** A sheet in a list: enough to find it and to name its options. */
export type SheetInList = {
  readonly id: string
  readonly title: string
  readonly decision: string
  readonly edition: number
  readonly whose: SheetHere['whose']
  readonly reviewBy: CivilDate
  readonly outOfDate: boolean
  readonly codes: readonly string[]
  /** How many figures and sources it has. */
  readonly figures: number
  readonly sources: number
  readonly options: readonly {
    /** `panic/cbt` */
    readonly ref: string
    readonly name: string
    readonly kind: OptionKind
    readonly inShort: string
  }[]
}

/** GET /api/options?practice= — what can be chosen from here, for members and clients alike; what is read is written down nowhere. */
export type OptionsPage = {
  /** By title. */
  readonly sheets: readonly SheetInList[]
  readonly cards: readonly (Card & { readonly putAway: boolean })[]
  /** The clauses that hold now. */
  readonly clauses: readonly Clause[]
  /** Clauses nobody is asked about any more, and since when. */
  readonly endedClauses: readonly (Clause & { readonly ended: CivilDate })[]
  /** Own sheets that were given up, each in its last edition. */
  readonly givenUp: readonly { readonly id: string; readonly title: string; readonly edition: number }[]
  /** The highest edition there has been of each sheet; the next one that is saved is one higher. */
  readonly lastEditions: Readonly<Record<string, number>>
  readonly offers: Readonly<Record<string, Offer>>
  /** What the practice says about cost, and about what it may have to tell others; empty where it has said nothing. */
  readonly texts: Pick<RightsTexts, 'costs' | 'confidentiality'>
  readonly today: CivilDate
  /** Of the stream `options`. */
  readonly version: number
}

/**
 * GET /api/options/:sheet?practice=&edition=&original= — one whole sheet: as it stands here, in an earlier edition, or
 * (`original=1`) as it ships where the practice has a copy of its own.
 */
export type SheetPage = {
  readonly sheet: OptionSheet
  readonly whose: SheetHere['whose']
  /** The edition that ships, where the practice's own copy stands in its place. */
  readonly original: number | null
  /** The edition that stands here now. */
  readonly latest: number
  /** Every edition that can be read, the latest first. */
  readonly editions: readonly SheetEdition[]
  readonly offers: Readonly<Record<string, Offer>>
  /** What the practice is called: its own copy is a page of its own. */
  readonly practiceName: string
  readonly today: CivilDate
  readonly version: number
}

/** GET /api/options-text?practice=&of=card/…|clause/…&edition= — a card or a clause as it read in one edition. */
export type OptionsText = { readonly card: Card } | { readonly clause: Clause }
