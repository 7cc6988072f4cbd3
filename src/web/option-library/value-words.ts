import { ABOUT_NAMES, FIT_NAMES, KINDS, MARKS, SOURCE_KINDS, STRENGTH_NAMES } from '#web/option-library/names.ts'
import type { Place } from '#web/option-library/place.ts'
import type { Named } from '#web/option-library/place-words.ts'

type Names = Readonly<Record<string, () => string>>

/** What a field says, as people say it: a choice by its words, a source by its title, everything else as it was written. */
export function valueWords(place: Place, value: string, sheet: Named): string {
  const last = place.at(-1)?.name ?? ''
  if (last === 'sources')
    return value
      .split(', ')
      .map((id) => sheet.sources.find((one) => one.id === id)?.title ?? id)
      .join('; ')
  const names = namesFor(last, place)
  return names && Object.hasOwn(names, value) ? (names[value]?.() ?? value) : value
}

function namesFor(last: string, place: Place): Names | undefined {
  if (last === 'kind') return place[0]?.name === 'sources' ? SOURCE_KINDS : KINDS
  if (last === 'strength') return STRENGTH_NAMES
  if (last === 'how') return FIT_NAMES
  if (last === 'about') return ABOUT_NAMES
  return last === 'mark' ? MARKS : undefined
}
