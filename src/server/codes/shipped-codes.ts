import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { DiagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'
import { dotted } from '#server/codes/published-code.ts'
import { inWholeDatabase } from '#server/codes/whole-database.ts'
import { ICD_10_CM } from '#server/read-models/codes.ts'

const FILE = join(import.meta.dirname, '../../../content/codes/icd-10-cm.json')
const day = z.iso.date()
const shipped = z.strictObject({
  system: z.literal(ICD_10_CM),
  about: z.string(),
  releases: z.record(z.string(), z.strictObject({ source: z.string(), from: day, until: day.optional() })),
  validity: z.string(),
  rights: z.string(),
  codes: z.array(
    z.strictObject({
      code: z.string().refine((code) => dotted(code) === code),
      title: z.string().min(1).max(200),
      validFrom: day,
      validUntil: day.optional(),
      /** The releases in which we have seen the code. */
      seenIn: z.array(z.string()).min(1),
    }),
  ),
})

/** The short list that ships with Waymark, with where it was seen. Throws when the file is not what it should be. */
export function shippedCodes(): z.infer<typeof shipped> {
  return shipped.parse(JSON.parse(readFileSync(FILE, 'utf8')))
}

/** A shipped code by its number, as a line of a plan holds it. Throws for one that is not in the list. */
export function shippedCode(code: string): DiagnosisCode {
  const found = shippedCodes().codes.find((one) => one.code === code)
  if (!found) throw new Error(`${code} is not in the short list`)
  const { title, validFrom, validUntil } = found
  return { code, title, validFrom, ...(validUntil ? { validUntil } : {}) }
}

/**
 * Puts the short list into a database that has no codes yet. One with codes is left alone: whoever loaded a yearly file knows
 * better than the short list. Returns how many were put in.
 */
export async function loadShippedCodes(ownerUrl: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await inWholeDatabase(owner, async () => {
      const there = 'SELECT FROM waymark.code_lists WHERE system = $1 LIMIT 1'
      if ((await owner.query(there, [ICD_10_CM])).rowCount) return 0
      const { codes } = shippedCodes()
      const { rowCount } = await owner.query(
        `INSERT INTO waymark.code_lists (practice_id, system, code, valid_from, valid_until, words)
         SELECT '*', $1, * FROM unnest($2::text[], $3::date[], $4::date[], $5::text[]) ON CONFLICT DO NOTHING`,
        [
          ICD_10_CM,
          codes.map((one) => one.code),
          codes.map((one) => one.validFrom),
          codes.map((one) => one.validUntil ?? null),
          codes.map((one) => one.title),
        ],
      )
      return rowCount ?? 0
    })
  } finally {
    await owner.end()
  }
}
