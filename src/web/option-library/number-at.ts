import { numberIn } from '#domain/options/says-number.ts'
import { placeOf } from '#web/option-library/place.ts'

/** The number that the text in a field of a sheet says (`options[2].hard[0]`), so that its editor sees which word counted. */
export function numberAt(sheet: unknown, field: string): string | undefined {
  const found = placeOf(field).reduce<unknown>((at, { name, n }) => {
    const next = entry(at, name)
    return n === undefined ? next : Array.isArray(next) ? (next as unknown[])[n] : undefined
  }, sheet)
  const text = typeof found === 'string' ? found : entry(found, 'text')
  return typeof text === 'string' ? numberIn(text) : undefined
}

const entry = (at: unknown, name: string): unknown =>
  typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined
