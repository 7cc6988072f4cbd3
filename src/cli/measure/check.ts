import { basename } from 'node:path'
import { fileText } from '#cli/file-text.ts'
import { readMeasureFile } from '#domain/measure/measure-file.ts'

/** Says of each file of a measure whether it fits, and if not which field and why. Exit code 0 when all do, else 2. */
export function checkFiles(files: readonly string[]): number {
  let problems = 0
  for (const file of files) {
    const read = readMeasureFile(fileText(file), basename(file))
    if ('measure' in read) {
      const { short, edition, items } = read.measure
      console.log(`${basename(file)} fits: ${short}, edition ${edition}, ${items.length} items.`)
    } else {
      problems += read.problems.length
      for (const { file: name, field, reason } of read.problems) console.error(`${name}, ${field}: ${reason}`)
    }
  }
  return problems === 0 ? 0 : 2
}
