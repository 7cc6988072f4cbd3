import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { codes } from '#cli/codes.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-codes-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'icd10cm_order_2027.txt')
writeFileSync(file, '06025 F4381   1 Prolonged grief disorder\n06026 F43-9   1 Nothing\n')

describe('codes load says what is wrong before it touches a database', () => {
  it.each([
    ['no file', ['load'], /codes load FILE --release YEAR/],
    ['no first day', ['load', file, '--release', '2027'], /codes load FILE --release YEAR/],
    ['a year that is none', ['load', file, '--release', 'next', '--from', '2026-10-01'], /--release should be a year/],
    ['a day that is none', ['load', file, '--release', '2027', '--from', '2026-02-30'], /--from should be a day/],
    [
      'a day of another release',
      ['load', file, '--release', '2026', '--from', '2026-10-01'],
      /from 2025-10-01 to 2026-09-30/,
    ],
    [
      'an end before the beginning',
      ['load', file, '--release', '2027', '--from', '2026-10-01', '--until', '2026-09-30'],
      /--until lies before --from/,
    ],
    [
      'a file that is not there',
      ['load', `${file}.gone`, '--release', '2027', '--from', '2026-10-01'],
      /cannot be read/,
    ],
    ['a line that does not fit', ['load', file, '--release', '2027', '--from', '2026-10-01'], /^Line 2: "F43-9"/],
    ['an option it does not know', ['load', file, '--relaese', '2027'], /--relaese/],
    ['nothing at all', [], /codes load, codes list or codes search/],
  ])('with %s', async (_, argv, says) => {
    await expect(Promise.resolve().then(() => codes.run(argv))).rejects.toThrow(says)
  })
})
