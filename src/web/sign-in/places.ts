/** Codes that the browser has names for and that are not countries where a practice can be. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set('EU EZ UN QO ZZ XA XB AC CP DG EA IC TA CQ'.split(' '))
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

type Place = { readonly value: string; readonly label: string }

/** Every country the browser can name, in the reader's language, by name. */
export function countries(language: string): readonly Place[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  const found = codes.flatMap((value): Place[] => {
    // A code that was replaced by another is the same country twice.
    if (NOT_COUNTRIES.has(value) || new Intl.Locale(`und-${value}`).region !== value) return []
    const label = names.of(value)
    return label ? [{ value, label }] : []
  })
  return found.toSorted((one, other) => one.label.localeCompare(other.label, language))
}

/** The country that the browser's language suggests, or the United States. */
export function likelyCountry(language: string): string {
  return new Intl.Locale(language).maximize().region ?? 'US'
}

/** Every time zone the browser knows, and the one it is in. */
export function timeZones(): { readonly all: readonly Place[]; readonly here: string } {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const known = Intl.supportedValuesOf('timeZone')
  const all = known.includes(here) ? known : [here, ...known]
  return { all: all.map((value) => ({ value, label: value.replaceAll('_', ' ') })), here }
}
