import { type HelpLines, helpLinesIn } from '#web/help/help-lines.ts'

/** The states of the European Union, in which 112 answers. */
const EUROPEAN_UNION: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/** Whom to call where somebody is: all we know, only the number for emergencies, or nothing. */
export type PlaceHelp =
  | { readonly know: 'all'; readonly lines: HelpLines }
  | { readonly know: 'emergency'; readonly number: string }
  | { readonly know: 'nothing' }

/** `country` as ISO 3166-1. */
export function placeHelp(country: string): PlaceHelp {
  const lines = helpLinesIn(country)
  if (lines) return { know: 'all', lines }
  return EUROPEAN_UNION.has(country) ? { know: 'emergency', number: '112' } : { know: 'nothing' }
}
