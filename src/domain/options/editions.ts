import type { OptionSheet, Sheets } from '#domain/options/option-sheet.ts'
import { lastEdition, type PracticeOptions } from '#domain/options/practice-options.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { sheetsHere } from '#domain/options/sheets-here.ts'

/** One edition of a sheet that can be read. `changed`: what its editor marked as touching risk or benefit. */
export type SheetEdition = {
  readonly edition: number
  readonly whose: 'shipped' | 'practice'
  readonly changed?: RiskChange | undefined
}

/** Every edition of a sheet that can be read here, the latest first: the practice's own, given up ones included, and the shipped one. */
export function editionsOf(shipped: Sheets, options: PracticeOptions, id: string): SheetEdition[] {
  const own = [...Object.values(options.sheets), ...Object.values(options.earlierSheets)]
    .filter((one) => one.id === id)
    .map(({ edition }): SheetEdition => {
      const changed = options.changes.find((one) => one.of === id && one.edition === edition)
      return { edition, whose: 'practice', ...(changed ? { changed } : {}) }
    })
  const original = Object.hasOwn(shipped, id) ? shipped[id] : undefined
  return [...own, ...(original ? [{ edition: original.edition, whose: 'shipped' as const }] : [])].toSorted(
    (one, other) => other.edition - one.edition,
  )
}

/** The highest edition there has been of each sheet, given up ones included: the next one that is saved is one higher. */
export function lastEditions(shipped: Sheets, options: PracticeOptions): Readonly<Record<string, number>> {
  const editions = Object.fromEntries(Object.values(shipped).map((one) => [one.id, one.edition]))
  const ids = [...Object.values(shipped), ...Object.values(options.sheets), ...Object.values(options.earlierSheets)]
  return Object.fromEntries(ids.map(({ id }) => [id, lastEdition(options, id, editions)]))
}

/** Own sheets the practice has given up and that nothing stands in the place of, each in its last edition. */
export function givenUpSheets(shipped: Sheets, options: PracticeOptions): OptionSheet[] {
  const here = sheetsHere(shipped, options)
  const last = lastEditions(shipped, options)
  return Object.values(options.earlierSheets).filter(
    ({ id, edition }) => !Object.hasOwn(here, id) && edition === last[id],
  )
}
