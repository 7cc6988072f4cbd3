import type { CivilDate } from '#domain/kernel/dates.ts'

/**
 * A change of an option sheet (`panic`), a card (`card/…`) or a clause (`clause/…`) that its editor marked as affecting risk or
 * benefit: whoever consented before may want to look again.
 */
export type RiskChange = {
  readonly of: string
  readonly edition: number
  readonly on: CivilDate
  readonly what: string
  /** The options of the sheet it is about; absent: all of them. */
  readonly options?: readonly string[] | undefined
}
