import type { Library } from '#domain/measure/measure.ts'

const known = new Map<string, string>()

/** Learns what the practice's measures are called, so that a line that names one by its id can be read. */
export function learnMeasureNames(library: Library): void {
  for (const { id, short } of Object.values(library)) known.set(id, short)
}

/** What a measure is called; its id in capitals where its library has not been read. */
export function measureName(id: string): string {
  return known.get(id) ?? id.toUpperCase()
}
