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

/** The likely benefit of an option in one sentence, out of 100 people where the sheet gives a figure; null: it says nothing. */
export function likelyBenefit({ sheet }: Pick<SheetPage, 'sheet'>, option: string): string | null {
  const found = sheet.options.find((one) => one.id === option)
  const figure = found?.figures.find((one) => one.about === 'benefit')
  if (!figure) return found?.benefits[0]?.text ?? null
  const count = Math.round(figure.outOf100)
  const range =
    figure.from === undefined || figure.to === undefined
      ? ''
      : ` ${m.consent_benefit_range({ from: Math.round(figure.from), to: Math.round(figure.to) })}`
  const { without } = figure
  const other = without
    ? ` ${m.consent_benefit_without({ count: Math.round(without.outOf100), who: without.who })}`
    : ''
  return `${m.consent_benefit({ count, range, text: figure.text, when: figure.when })}${other}`
}
