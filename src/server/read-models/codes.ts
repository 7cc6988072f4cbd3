import type { Pool } from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { DiagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'
import { inPractice } from '#server/database/in-practice.ts'

export const ICD_10_CM = 'ICD-10-CM'
const MOST = 30
const LONGEST_TITLE = 200
type Row = { code: string; words: string; valid_from: string; valid_until: string | null }
type Ask = (text: string, values: readonly unknown[]) => Promise<Row[]>

/**
 * The codes whose number begins with the query, or whose title has all its words; only those valid on the day. Numbers first, then
 * the chapter of mental and behavioural health, signs (R) and circumstances (Z), then the rest of medicine.
 */
export async function searchCodes(
  pool: Pool,
  practiceId: string,
  query: string,
  on: CivilDate,
): Promise<{ codes: DiagnosisCode[]; release: string }> {
  const codes = await inPractice(pool, practiceId, (run) =>
    findCodes((text, values) => run<Row>(text, values), query, on),
  )
  return { codes, release: codes[0]?.validFrom ?? '' }
}

/** The same, on a connection that may read the list. */
export async function findCodes(ask: Ask, query: string, on: CivilDate): Promise<DiagnosisCode[]> {
  const words = query.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const rows = await ask(
    `SELECT code, words, to_char(valid_from, 'YYYY-MM-DD') AS valid_from, to_char(valid_until, 'YYYY-MM-DD') AS valid_until
       FROM waymark.code_lists
      WHERE practice_id = '*' AND system = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2)
        AND (replace(code, '.', '') LIKE $3 OR words ILIKE ALL ($4::text[]))
      ORDER BY (replace(code, '.', '') LIKE $3) DESC,
               CASE left(code, 1) WHEN 'F' THEN 0 WHEN 'R' THEN 1 WHEN 'Z' THEN 1 ELSE 2 END, code
      LIMIT ${MOST}`,
    [ICD_10_CM, on, `${like(query.replaceAll(/[.\s]/g, '').toUpperCase())}%`, words.map((word) => `%${like(word)}%`)],
  )
  return rows.map((row) => ({
    code: row.code,
    title: row.words.slice(0, LONGEST_TITLE),
    validFrom: row.valid_from,
    ...(row.valid_until ? { validUntil: row.valid_until } : {}),
  }))
}

const like = (text: string): string => text.replace(/[\\%_]/g, (letter) => `\\${letter}`)
