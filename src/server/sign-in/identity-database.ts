import type { Pool, PoolClient } from 'pg'

/** Deterministic encryption of a short text: equal texts give equal ciphertexts, so they can be looked up and kept unique. */
export type Deterministic = {
  readonly encrypt: (text: string) => string
  readonly decrypt: (stored: string) => string
}

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
