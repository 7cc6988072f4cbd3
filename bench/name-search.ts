import type { Site } from '#server/http/here.ts'

const QUERIES = ['a', 'jo', 'lin', 'mara k', 'jo lindqvist1', 'own', 'brandt99', 'petra e', 'zzz', 'ben castellano5']

/** Milliseconds of CPU that one search for a name takes: the median over many, and the dearest query's own median. */
export async function searchCpu(
  site: Site,
  practiceId: string,
  own: readonly string[],
): Promise<{ median: number; dearest: number }> {
  const mine = new Set(own)
  const fits = (id: string): boolean => mine.has(id)
  await site.directory.search(practiceId, 'warm', { fits }) // reads the directory into memory, once per node
  const medians: number[] = []
  for (const query of QUERIES) {
    const took: number[] = []
    for (let n = 0; n < 15; n++) {
      const before = process.cpuUsage()
      await site.directory.search(practiceId, query, { kind: 'client', limit: 500, fits })
      const { user, system } = process.cpuUsage(before)
      took.push((user + system) / 1000)
    }
    medians.push(took.toSorted((a, b) => a - b)[7] ?? Number.NaN)
  }
  const sorted = medians.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, dearest: sorted.at(-1) ?? Number.NaN }
}
