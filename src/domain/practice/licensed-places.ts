import * as z from 'zod/mini'
import { type Decision, accept, refuse } from '#domain/kernel/decider.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'

/** Where somebody may practise: a whole country, or one region of it, in the member's own words ("Texas"). */
export type LicensedPlace = {
  /** ISO 3166-1, as a session apart says where the client is. */
  readonly country: string
  readonly region?: string | undefined
}
/** What the practice has read about sessions with somebody who is there, and where it read it. Nothing of it ships with Waymark. */
export type PlaceRule = LicensedPlace & { readonly words: string; readonly source: string }

const country = () => z.string().check(z.regex(/^[A-Z]{2}$/))
const some = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const region = () => z.optional(some(80))
const MOST_PLACES = 60

export const setLicensedPlaces = z.strictObject({
  type: z.literal('setLicensedPlaces'),
  person: z.string().check(z.refine(isId)),
  places: z.array(z.strictObject({ country: country(), region: region() })).check(z.maxLength(MOST_PLACES)),
})
export const setPlaceRules = z.strictObject({
  type: z.literal('setPlaceRules'),
  rules: z
    .array(z.strictObject({ country: country(), region: region(), words: some(2000), source: some(400) }))
    .check(z.maxLength(MOST_PLACES)),
})

export type PlacesFact =
  | { readonly type: 'licensedPlacesSet'; readonly person: PersonId; readonly places: readonly LicensedPlace[] }
  | { readonly type: 'placeRulesSet'; readonly rules: readonly PlaceRule[] }

/** All of them at once, in the order they were noted; the same place twice is refused. */
export function decidePlaces(
  command: z.infer<typeof setLicensedPlaces> | z.infer<typeof setPlaceRules>,
): Decision<PlacesFact> {
  const noted: readonly LicensedPlace[] = command.type === 'setLicensedPlaces' ? command.places : command.rules
  const keys = noted.map((one) => `${one.country} ${plain(one.region ?? '')}`)
  if (new Set(keys).size < keys.length) return refuse('already-exists', { field: 'places' })
  return command.type === 'setLicensedPlaces'
    ? accept({ type: 'licensedPlacesSet', person: command.person, places: command.places })
    : accept({ type: 'placeRulesSet', rules: command.rules })
}

/** Where a client is: the country, and the place as it was said ("Austin, Texas"). */
export type Whereabouts = { readonly country: string; readonly place: string }

const plain = (words: string): string => words.trim().toLocaleLowerCase()

/** Whether a noted place has the client in it: the country, and where it names a region, that region's words in the place as it was said. */
export function isWithin(
  { country: noted, region: part }: LicensedPlace,
  { country: at, place }: Whereabouts,
): boolean {
  if (noted !== at) return false
  if (part === undefined) return true
  const letters = /[\p{L}\p{N}]/u
  const [said, sought] = [plain(place), plain(part)]
  for (let from = said.indexOf(sought); from !== -1; from = said.indexOf(sought, from + 1)) {
    const [before, after] = [said[from - 1] ?? ' ', said[from + sought.length] ?? ' ']
    if (!letters.test(before) && !letters.test(after)) return true
  }
  return false
}

/** Whether one of the places somebody noted has the client in it. It only decides whether a note is shown. */
export const isLicensedAt = (places: readonly LicensedPlace[], at: Whereabouts): boolean =>
  places.some((one) => isWithin(one, at))

/** What the practice wrote down about that place: of its region before that of the whole country. Null: nothing. */
export function ruleAt(rules: readonly PlaceRule[], at: Whereabouts): PlaceRule | null {
  const found = rules.filter((one) => isWithin(one, at))
  return found.find((one) => one.region !== undefined) ?? found[0] ?? null
}
