import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noLibrary } from '#domain/measure/library/practice-library.ts'
import { type Measure, measureShape } from '#domain/measure/measure.ts'
import { inUse, riskItems } from '#web/rules/in-use.ts'

const shipped = (id: string): Measure =>
  measureShape.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../../content/measures/${id}.json`), 'utf8')),
  )
const [phq9, gad7] = [shipped('phq9'), shipped('gad7')]

it('names every question about safety with the lowest answer that counts', () => {
  expect(riskItems([phq9, gad7])).toEqual([
    { measure: 'Low mood (PHQ-9)', item: 9, label: 'Several days', action: 'alert' },
  ])
})

it('leaves out what the practice does not use', () => {
  const page = {
    library: { phq9, gad7 },
    shipped: ['phq9', 'gad7'],
    settings: { ...noLibrary, hidden: ['phq9'] },
    coverName: null,
    mayCover: [],
    missingForRemoteRisk: [],
    version: 1,
  }
  expect(inUse(page).map(({ id }) => id)).toEqual(['gad7'])
})
