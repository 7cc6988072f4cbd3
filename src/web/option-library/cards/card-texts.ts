import { CARD_TEXTS } from '#domain/options/card.ts'
import { m } from '#words/paraglide/messages.js'

/** The texts of a card, in the order of the page. */
export const CARD_FIELDS = CARD_TEXTS
export type CardField = (typeof CARD_FIELDS)[number]

export const CARD_NAMES: Readonly<Record<CardField, () => string>> = {
  what: m.shortcard_what,
  hard: m.shortcard_hard,
  couldGoWrong: m.shortcard_couldGoWrong,
  elseThereIs: m.shortcard_elseThereIs,
  known: m.shortcard_known,
}
