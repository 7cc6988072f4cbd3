import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMeasureFile } from '#domain/measure/measure-file.ts'
import { exampleFile } from '#web/library/example-file.tsx'

const FOLDER = join(import.meta.dirname, '../../../content/measures')

it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('makes of %s a file that loads', (file) => {
  const shipped = readMeasureFile(readFileSync(join(FOLDER, file), 'utf8'), file)
  if (!('measure' in shipped)) throw new Error(file)
  const read = readMeasureFile(exampleFile(shipped.measure), 'my-measure.json')
  expect(read).toMatchObject({ measure: { id: 'my-measure', short: 'Example', items: shipped.measure.items } })
  // It is not counted as the original in the report.
  expect('measure' in read && read.measure.nhs).toBeUndefined()
})
