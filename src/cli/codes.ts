import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isCivilDate } from '#domain/kernel/dates.ts'
import type { Command } from '#cli/command.ts'
import { withDatabase, withOwner } from '#cli/with-database.ts'
import { readCsvFile } from '#server/codes/csv-file.ts'
import { loadRelease } from '#server/codes/load-release.ts'
import { isOrderFile, readOrderFile } from '#server/codes/order-file.ts'
import type { PublishedCode } from '#server/codes/published-code.ts'
import { inWholeDatabase } from '#server/codes/whole-database.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { findCodes, ICD_10_CM } from '#server/read-models/codes.ts'

const OPTIONS = {
  release: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  on: { type: 'string' },
  data: { type: 'string' },
} as const
const HOW = 'npm run waymark -- codes load FILE --release YEAR --from DAY [--until DAY]'
const MOST_NAMED = 20

/** Loads, lists and searches diagnosis codes. */
export const codes: Command = {
  about: 'load the yearly ICD-10-CM file, list what is loaded, search it',
  help: `${HOW} [--data FOLDER]
npm run waymark -- codes list
npm run waymark -- codes search WORDS [--on DAY]

load   takes the official yearly file icd10cm_order_YEAR.txt, or a table with commas whose first line names "code",
       "description" and, if wanted, "billable". It becomes the list from DAY on: codes that are not in it end the day before.
       All of it is loaded, or nothing. --until is for a release whose last day is known.
list   says how many codes are valid, by the days they are valid on.
search finds codes valid today, or on the day given.`,
  async run(argv) {
    const { values, positionals } = read(argv)
    const [what, ...words] = positionals
    const data = values.data === undefined ? [] : ['--data', values.data]
    if (what === 'load') return load(words, values, data)
    if (what === 'list' && words.length === 0) return list(data)
    if (what === 'search' && words.length > 0) return search(words.join(' '), dayOf('--on', values.on) ?? today(), data)
    throw new PlainProblem(`codes load, codes list or codes search WORDS: codes --help says more.`)
  },
}

type Values = {
  readonly release?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

async function load(words: readonly string[], values: Values, data: readonly string[]): Promise<number> {
  const [file] = words
  if (!file || words.length > 1 || !values.release || !values.from) throw new PlainProblem(HOW)
  const [from, until] = [dayOf('--from', values.from) ?? '', dayOf('--until', values.until)]
  fitsRelease(values.release, from)
  if (until !== undefined && until < from) throw new PlainProblem('--until lies before --from.')
  const published = readFile(file)
  return withDatabase(data, async ({ ownerUrl }) => {
    const loaded = await withOwner(ownerUrl, (owner) => loadRelease(owner, { codes: published, from, until }))
    const { valid, added, reworded, ended } = loaded
    console.log(`${ICD_10_CM} ${values.release}: ${valid} codes are valid from ${from}${until ? ` to ${until}` : ''}.`)
    console.log(`${added} are new, ${reworded} have another title, ${ended.length} ended the day before.`)
    if (ended.length > 0 && ended.length <= MOST_NAMED) console.log(`Ended: ${ended.join(', ')}`)
    if (!until) console.log('They stay valid until the next release is loaded.')
    return 0
  })
}

/** A release is that of a fiscal year, which begins on 1 October of the year before: catches a year mistyped. */
function fitsRelease(release: string, from: string): void {
  const year = Number(release)
  if (!/^\d{4}$/.test(release) || year < 2016) throw new PlainProblem('--release should be a year, such as 2027.')
  const [first, last] = [`${year - 1}-10-01`, `${year}-09-30`]
  if (from < first || from > last)
    throw new PlainProblem(`Release ${release} holds from ${first} to ${last}; --from ${from} lies outside.`)
}

function readFile(name: string): PublishedCode[] {
  let text: string
  try {
    text = readFileSync(resolve(name), 'utf8')
  } catch (error) {
    throw new PlainProblem(`${name} cannot be read: ${(error as Error).message}`)
  }
  return isOrderFile(text) ? readOrderFile(text) : readCsvFile(text)
}

function list(data: readonly string[]): Promise<number> {
  return withDatabase(data, async ({ ownerUrl }) => {
    const rows = await withOwner(ownerUrl, (owner) =>
      inWholeDatabase(owner, async () => {
        const found = await owner.query<{ first: string; last: string | null; many: string }>(
          `SELECT to_char(valid_from, 'YYYY-MM-DD') AS first, to_char(valid_until, 'YYYY-MM-DD') AS last, count(*) AS many
             FROM waymark.code_lists WHERE practice_id = '*' AND system = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
          [ICD_10_CM],
        )
        return found.rows
      }),
    )
    for (const { first, last, many } of rows)
      console.log(`${many.padStart(6)} codes  ${first} – ${last ?? 'still valid'}`)
    if (rows.length === 0) console.log('No codes are loaded.')
    return 0
  })
}

function search(query: string, on: string, data: readonly string[]): Promise<number> {
  return withDatabase(data, async ({ ownerUrl }) => {
    const found = await withOwner(ownerUrl, (owner) =>
      inWholeDatabase(owner, () =>
        findCodes(async (text, values) => (await owner.query(text, [...values])).rows, query, on),
      ),
    )
    for (const { code, title } of found) console.log(`${code.padEnd(9)} ${title}`)
    if (found.length === 0) console.log(`No code valid on ${on} fits "${query}".`)
    return found.length > 0 ? 0 : 1
  })
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message.split('. ')[0]}. codes --help says more.`)
  }
}

function dayOf(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isCivilDate(text)) throw new PlainProblem(`${option} should be a day, such as 2026-10-01.`)
  return text
}

const today = (): string => new Date().toISOString().slice(0, 10)
