import type { Option, Saying } from '#domain/options/option-sheet.ts'
import { saysNumber } from '#domain/options/says-number.ts'

/** A piece of the plan's words about risks. `unsourced`: it says a number, and nobody can say where that comes from. */
export type RiskTold = Saying & { readonly unsourced?: true }

/** A full stop within a number or a word ends no sentence. */
const SENTENCES = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*(?:\s+|$)/gs

/**
 * The plan's words about risks, in order, in pieces: a sentence that says a number carries the sources of the sheet's sentence it was
 * taken from, or that it has none. Nothing of what was written is left out.
 */
export function risksTold(text: string, option: Pick<Option, 'risks' | 'hard' | 'notFor'> | undefined): RiskTold[] {
  const known = option ? [...option.risks, ...option.hard, ...option.notFor] : []
  const told: RiskTold[] = []
  for (const one of text.match(SENTENCES) ?? []) {
    const said = one.trim()
    if (said === '') continue
    if (!saysNumber(said)) {
      const last = told.at(-1)
      if (last && !last.sources && !last.unsourced) told[told.length - 1] = { text: `${last.text} ${said}` }
      else told.push({ text: said })
      continue
    }
    const sources = known.find((saying) => saying.sources && saying.text.includes(said))?.sources
    told.push(sources ? { text: said, sources } : { text: said, unsourced: true })
  }
  return told
}
