import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Card } from '#domain/options/card.ts'
import type { Clause } from '#domain/options/clause.ts'
import type { Offer } from '#domain/options/offer.ts'
import type { OptionKind } from '#domain/options/option-kind.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { SheetHere } from '#domain/options/sheets-here.ts'

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
  readonly offers: Readonly<Record<string, Offer>>
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
  readonly offers: Readonly<Record<string, Offer>>
  readonly today: CivilDate
  readonly version: number
}

/** GET /api/options-text?practice=&of=card/…|clause/…&edition= — a card or a clause as it read in one edition. */
export type OptionsText = { readonly card: Card } | { readonly clause: Clause }
