import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OptionSheet, Sheets } from '#domain/options/option-sheet.ts'
import { readSheetFile } from '#domain/options/sheet-file.ts'
import { PlainProblem } from '#server/plain-problem.ts'

export const SHEETS_FOLDER = join(import.meta.dirname, '../../../content/option-sheets')
let sheets: Sheets | undefined

/**
 * The option sheets that ship with Waymark, by id: `content/option-sheets/`, read and checked once. Throws a PlainProblem naming
 * file, field and reason when one is not what it should be, so that nothing starts with a number nobody has seen.
 */
export function shippedSheets(): Sheets {
  return (sheets ??= sheetsIn(SHEETS_FOLDER))
}

/** The sheets in a folder, by id. Throws a PlainProblem as `shippedSheets` does, also when there is none. */
export function sheetsIn(folder: string): Sheets {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  if (files.length === 0) throw new PlainProblem(`There is no option sheet in ${folder}.`)
  const found: Record<string, OptionSheet> = {}
  for (const file of files) {
    const read = readSheetFile(readFileSync(join(folder, file), 'utf8'), file)
    if ('problems' in read)
      throw new PlainProblem(read.problems.map(({ field, reason }) => `${file}, ${field}: ${reason}`).join('\n'))
    const { id } = read.sheet
    if (file !== `${id}.json`) throw new PlainProblem(`${file}, id: the file of "${id}" should be called ${id}.json`)
    found[id] = read.sheet
  }
  return Object.freeze(found)
}
