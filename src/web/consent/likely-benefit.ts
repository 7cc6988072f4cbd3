import type { Saying } from '#domain/options/option-sheet.ts'
import { saysNumber } from '#domain/options/says-number.ts'
import type { OptionsPage, SheetPage } from '#server/http/options-contract.ts'
import { m } from '#words/paraglide/messages.js'

/** The sheet (`panic`) and the option of it (`cbt`) a method was chosen from; null for a card, or where it was not chosen here. */
export function sheetOf(option: unknown): { readonly sheet: string; readonly option: string } | null {
  if (typeof option !== 'string' || option.startsWith('card/')) return null
  const [sheet = '', id = ''] = option.split('/')
  return { sheet, option: id }
}

/** What is known of a method that was chosen from a therapist's own card. */
export function knownFromCard(option: unknown, cards: OptionsPage['cards']): string | null {
  return cards.find((one) => `card/${one.id}` === option)?.known ?? null
}

/**
 * The likely benefit of an option in one sentence, with the sources it was read in: out of 100 people where the sheet gives a figure,
 * else what it says about benefit. A number stands only with its source. Null: the sheet says nothing.
 */
export function likelyBenefit({ sheet }: Pick<SheetPage, 'sheet'>, option: string): Saying | null {
  const found = sheet.options.find((one) => one.id === option)
  const figure = found?.figures.find((one) => one.about === 'benefit')
  if (!figure)
    return found?.benefits.find((one) => one.sources) ?? found?.benefits.find((one) => !saysNumber(one.text)) ?? null
  const count = Math.round(figure.outOf100)
  const range =
    figure.from === undefined || figure.to === undefined
      ? ''
      : ` ${m.consent_benefit_range({ from: Math.round(figure.from), to: Math.round(figure.to) })}`
  const { without } = figure
  const other = without
    ? ` ${m.consent_benefit_without({ count: Math.round(without.outOf100), who: without.who })}`
    : ''
  const text = `${m.consent_benefit({ count, range, text: figure.text, when: figure.when })}${other}`
  return { text, sources: figure.sources }
}
