import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileText } from '#cli/file-text.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { readMeasureFile } from '#domain/measure/measure-file.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** A file of JSON, not looked into any further. Throws a PlainProblem when it is none. */
export function jsonOf(file: string): unknown {
  try {
    return JSON.parse(fileText(file))
  } catch (error) {
    if (error instanceof PlainProblem) throw error
    throw new PlainProblem(`${file} is not JSON: ${(error as Error).message.replaceAll('\n', ' ')}`)
  }
}

/** A measure by its name, or from a file in the same format. Throws a PlainProblem with everything that does not fit. */
export function measureOf(name: string): Measure {
  const shipped = shippedMeasures()
  if (Object.hasOwn(shipped, name) && shipped[name]) return shipped[name]
  if (!name.endsWith('.json') && !existsSync(resolve(name)))
    throw new PlainProblem(
      `There is no measure "${name}". There are ${Object.keys(shipped).join(', ')}, or name a file.`,
    )
  const read = readMeasureFile(fileText(name), basename(name))
  if ('measure' in read) return read.measure
  throw new PlainProblem(read.problems.map(({ file, field, reason }) => `${file}, ${field}: ${reason}`).join('\n'))
}
