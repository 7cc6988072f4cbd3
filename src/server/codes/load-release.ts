import type pg from 'pg'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { PublishedCode } from '#server/codes/published-code.ts'
import { inWholeDatabase } from '#server/codes/whole-database.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { ICD_10_CM } from '#server/read-models/codes.ts'

/** A release of the code list and the days it holds for; without `until`, for as long as no later one is loaded. */
export type Release = {
  readonly codes: readonly PublishedCode[]
  readonly from: CivilDate
  readonly until?: CivilDate | undefined
}

/** How a release differs from the list of the day before it. `ended`: codes that were valid then and are not in it. */
export type Loaded = {
  readonly valid: number
  readonly added: number
  readonly reworded: number
  readonly ended: readonly string[]
}

/**
 * Makes a release the list from its first day on, all of it or nothing: a code that goes on keeps its row, one whose title changed
 * ends the day before and begins anew, one that is gone ends the day before. What was valid on earlier days stays as it was.
 * Loading the same release again changes nothing. Throws a `PlainProblem` when a later release is loaded already.
 */
export async function loadRelease(owner: pg.ClientBase, { codes, from, until }: Release): Promise<Loaded> {
  const given = codes.filter((one) => one.billable)
  const before = addDays(from, -1)
  return inWholeDatabase(owner, async () => {
    await owner.query('LOCK TABLE waymark.code_lists IN SHARE ROW EXCLUSIVE MODE')
    const later = await owner.query<{ day: string }>(
      `SELECT to_char(min(valid_from), 'YYYY-MM-DD') AS day FROM waymark.code_lists
        WHERE practice_id = '*' AND system = $1 AND valid_from > $2 HAVING count(*) > 0`,
      [ICD_10_CM, from],
    )
    if (later.rows[0])
      throw new PlainProblem(
        `Codes that begin on ${later.rows[0].day} are loaded already. Releases are loaded in the order of their years. Nothing was loaded.`,
      )
    await owner.query('CREATE TEMPORARY TABLE incoming (code text PRIMARY KEY, words text NOT NULL) ON COMMIT DROP')
    await owner.query('INSERT INTO incoming SELECT * FROM unnest($1::text[], $2::text[])', [
      given.map((one) => one.code),
      given.map((one) => one.title),
    ])
    const valid = `c.practice_id = '*' AND c.system = $1 AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until >= $3)`
    const was = await owner.query<{ code: string; kept: boolean | null }>(
      `SELECT c.code, i.words = c.words AS kept FROM waymark.code_lists c LEFT JOIN incoming i ON i.code = c.code
        WHERE ${valid} AND c.valid_from < $2`,
      [ICD_10_CM, from, before],
    )
    // From the very same day, so an earlier try at this release: it is put in anew.
    await owner.query(
      `DELETE FROM waymark.code_lists c WHERE c.practice_id = '*' AND c.system = $1 AND c.valid_from = $2`,
      [ICD_10_CM, from],
    )
    await owner.query(
      `UPDATE waymark.code_lists c SET valid_until = CASE WHEN EXISTS
         (SELECT FROM incoming i WHERE i.code = c.code AND i.words = c.words) THEN $4::date ELSE $3::date END
        WHERE ${valid} AND c.valid_from < $2`,
      [ICD_10_CM, from, before, until ?? null],
    )
    await owner.query(
      `INSERT INTO waymark.code_lists (practice_id, system, code, valid_from, valid_until, words)
       SELECT '*', $1, i.code, $2, $3, i.words FROM incoming i WHERE NOT EXISTS (SELECT FROM waymark.code_lists c
         WHERE c.practice_id = '*' AND c.system = $1 AND c.code = i.code AND c.valid_from < $2
           AND (c.valid_until IS NULL OR c.valid_until >= $2))`,
      [ICD_10_CM, from, until ?? null],
    )
    const ended = was.rows.filter((one) => one.kept === null).map((one) => one.code)
    return {
      valid: given.length,
      added: given.length - (was.rows.length - ended.length),
      reworded: was.rows.filter((one) => one.kept === false).length,
      ended: ended.toSorted(),
    }
  })
}
