import type { Pool, PoolClient } from 'pg'

/**
 * Runs `work` in one transaction that may see the sign-in tables. The setting ends with the transaction, so a connection
 * that goes back to the pool opens nothing for the next query.
 */
export async function inSignIn<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN; SET LOCAL app.sign_in = 'on'")
    const result = await work(client)
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
