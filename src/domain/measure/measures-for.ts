import type { Library, Measure } from '#domain/measure/measure.ts'

/**
 * The measures that fit someone's needs, best first: those named for the most exact part of a code, then those with a confirmed
 * criterion for change, then the longer ones (a screen of two questions says less about change). A suggestion, never more.
 * `codes` are ICD-10-CM codes, with or without the dot.
 */
export function measuresFor(codes: readonly string[], library: Library): Measure[] {
  const plain = codes.map(undotted)
  const exactness = (measure: Measure): number => {
    const begun = (measure.fits ?? []).map(undotted).filter((start) => plain.some((code) => code.startsWith(start)))
    return Math.max(0, ...begun.map((start) => start.length))
  }
  const ranked = Object.values(library).map((measure) => ({ measure, fit: exactness(measure) }))
  return ranked
    .filter(({ fit }) => fit > 0)
    .toSorted(
      (a, b) =>
        b.fit - a.fit ||
        Number(Boolean(b.measure.reliableChange)) - Number(Boolean(a.measure.reliableChange)) ||
        b.measure.items.length - a.measure.items.length ||
        (a.measure.id < b.measure.id ? -1 : 1),
    )
    .map(({ measure }) => measure)
}

const undotted = (code: string): string => code.replace('.', '').toUpperCase()
