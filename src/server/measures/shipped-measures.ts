import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library, Measure } from '#domain/measure/measure.ts'
import { readMeasureFile } from '#domain/measure/measure-file.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const FOLDER = join(import.meta.dirname, '../../../content/measures')
let library: Library | undefined

/**
 * The measures that ship with Waymark, by id: `content/measures/`, read and checked once. Throws a PlainProblem naming file,
 * field and reason when one is not what it should be, so that nothing starts with a measure that scores wrongly.
 */
export function shippedMeasures(): Library {
  return (library ??= measuresIn(FOLDER))
}

/** The measures in a folder, by id. Throws a PlainProblem as `shippedMeasures` does, also when there is none. */
export function measuresIn(folder: string): Library {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  if (files.length === 0) throw new PlainProblem(`There is no measure in ${folder}.`)
  const found: Record<string, Measure> = {}
  for (const file of files) {
    const read = readMeasureFile(readFileSync(join(folder, file), 'utf8'), file)
    if ('problems' in read) {
      const lines = read.problems.map(({ field, reason }) => `${file}, ${field}: ${reason}`)
      throw new PlainProblem(lines.join('\n'))
    }
    const { id } = read.measure
    if (file !== `${id}.json`) throw new PlainProblem(`${file}, id: the file of "${id}" should be called ${id}.json`)
    found[id] = read.measure
  }
  return Object.freeze(found)
}
