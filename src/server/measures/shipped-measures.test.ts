import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { measuresIn, shippedMeasures } from '#server/measures/shipped-measures.ts'

const folders: string[] = []
const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-measures-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))
const root = join(import.meta.dirname, '../../..')
const phq2 = readFileSync(join(root, 'content/measures/phq2.json'), 'utf8')

it('nine measures ship', () => {
  const ids = ['auditc', 'core10', 'gad2', 'gad7', 'pcl5', 'phq15', 'phq2', 'phq9', 'pswq']
  expect(Object.keys(shippedMeasures())).toEqual(ids)
})

it('the items about risk are these, with these thresholds', () => {
  const risks = Object.values(shippedMeasures()).flatMap(({ id, items }) =>
    items.flatMap(({ risk }, at) => (risk ? [`${id} ${at + 1} from ${risk.from}: ${risk.action}`] : [])),
  )
  expect(risks).toEqual(['core10 6 from 1: alert', 'pcl5 16 from 2: ask', 'phq9 9 from 1: alert'])
})

it('every licence sentence stands in NOTICE, with what has to stand beside it', () => {
  const plain = (text: string): string => text.replace(/\s+/g, ' ')
  const notice = plain(readFileSync(join(root, 'NOTICE'), 'utf8'))
  for (const { short, licence } of Object.values(shippedMeasures())) {
    expect(notice).toContain(short)
    expect(notice).toContain(plain(licence.sentence))
    expect(notice).toContain(plain(licence.notice ?? ''))
  }
})

describe('a folder of measures', () => {
  it('is read whole', () => {
    expect(Object.keys(measuresIn(folderWith({ 'phq2.json': phq2, 'README.md': 'no measure' })))).toEqual(['phq2'])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['nothing in it', {}, /There is no measure/],
    [
      'a file that does not fit',
      { 'phq2.json': phq2.replace('"edition": 1', '"edition": 0') },
      /^phq2\.json, edition: /,
    ],
    ['a file under another name', { 'phq3.json': phq2 }, /should be called phq2\.json/],
    ['a file that is no JSON', { 'phq2.json': '{' }, /^phq2\.json, the whole file: it is not JSON/],
  ])('with %s stops the start and says why', (_, files, says) => {
    expect(() => measuresIn(folderWith(files))).toThrow(says)
  })
})
