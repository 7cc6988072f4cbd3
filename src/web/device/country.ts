import { HELP_COUNTRIES } from '#web/help/help-lines.ts'
import { deviceMark } from '#web/device/mark.ts'

const NAME = 'waymark-country'

/** `place` as the practice has it: its country, where we know whom to call there; else nothing. */
export function countryOf(place: string): string {
  const country = place.slice(0, 2).toUpperCase()
  return HELP_COUNTRIES.includes(country) ? country : ''
}

/** For which country numbers are shown while nobody can be asked and what is kept is locked. Empty where it is not known. */
export function countryHere(): string {
  try {
    return countryOf(localStorage.getItem(NAME) ?? '')
  } catch {
    return ''
  }
}

/** Only where somebody keeps things on this device: the country in plain, so that its numbers stay when the key is gone. */
export function keepCountryHere(place: string): void {
  const country = countryOf(place)
  if (country === '' || !deviceMark()) return
  try {
    localStorage.setItem(NAME, country)
  } catch {
    // Then the numbers of every country are there to choose from.
  }
}

export function removeCountryHere(): void {
  localStorage.removeItem(NAME)
}
