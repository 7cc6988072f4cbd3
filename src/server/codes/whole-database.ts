import type pg from 'pg'

/** Does the owner's work on rows that belong to everybody, in one transaction: all of it or nothing. */
export async function inWholeDatabase<Result>(owner: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await owner.query("BEGIN; SET LOCAL app.whole_database = 'on'")
  try {
    const result = await work()
    await owner.query('COMMIT')
    return result
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}
