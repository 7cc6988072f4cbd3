import pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'

/** A statement with its values, ready to be sent. `name` has it prepared once per connection. */
export type Statement = { readonly text: string; readonly values?: readonly unknown[]; readonly name?: string }

/** One statement among others of the same transaction. */
export type Run = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>

/**
 * Runs `work` in one transaction that sees the rows of one practice and no others. The setting ends with the transaction, so
 * a connection that goes back to the pool opens nothing for the next query.
 */
export async function inPractice<Result>(
  pool: pg.Pool,
  practiceId: PracticeId,
  work: (run: Run, client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    // One round trip for both: the practice's id is the only value in it, quoted by the driver.
    await client.query(`BEGIN; SET LOCAL app.practice_id = ${pg.escapeLiteral(practiceId)}`)
    const run: Run = async (text, values = []) => (await client.query({ text, values: [...values] })).rows
    const result = await work(run, client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // A connection that cannot even roll back is broken: it must not be used again.
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}
