import type { Pool } from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { DiagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'
import { inPractice } from '#server/database/in-practice.ts'

export const ICD_10_CM = 'ICD-10-CM'
const MOST = 30
type Row = { code: string; words: string; valid_from: string; valid_until: string | null }

/** The codes whose number begins with the query, or whose title has all its words; only those valid on the day. */
export async function searchCodes(
  pool: Pool,
  practiceId: string,
  query: string,
  on: CivilDate,
): Promise<{ codes: DiagnosisCode[]; release: string }> {
  const words = query.split(/\s+/).filter((word) => word !== '')
  const rows = await inPractice(pool, practiceId, (run) =>
    run<Row>(
      `SELECT code, words, to_char(valid_from, 'YYYY-MM-DD') AS valid_from, to_char(valid_until, 'YYYY-MM-DD') AS valid_until
         FROM waymark.code_lists
        WHERE practice_id = '*' AND system = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2)
          AND (replace(code, '.', '') ILIKE $3 OR words ILIKE ALL ($4::text[]))
        ORDER BY (replace(code, '.', '') ILIKE $3) DESC, code LIMIT ${MOST}`,
      [ICD_10_CM, on, `${like(query.replaceAll('.', ''))}%`, words.map((word) => `%${like(word)}%`)],
    ),
  )
  const codes = rows.map((row) => ({
    code: row.code,
    title: row.words.slice(0, 200),
    validFrom: row.valid_from,
    ...(row.valid_until ? { validUntil: row.valid_until } : {}),
  }))
  return { codes, release: codes[0]?.validFrom ?? '' }
}

const like = (text: string): string => text.replace(/[\\%_]/g, (letter) => `\\${letter}`)
