import type { LicensedPlace } from '#domain/practice/licensed-places.ts'
import { countryName } from '#web/sessions/country-name.ts'

/** "Texas, United States", or the country alone. */
export const placeWords = ({ country, region }: LicensedPlace): string =>
  [region, countryName(country)].filter(Boolean).join(', ')
