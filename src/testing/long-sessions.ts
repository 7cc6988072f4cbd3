import type { Pool } from 'pg'
import { inSignIn } from '#server/sign-in/identity-database.ts'

/** Keeps everybody signed in for a year: for tests that move the clock by days, and are not about signing in. */
export async function longSessions(pool: Pool): Promise<void> {
  await inSignIn(pool, (client) => client.query("UPDATE identity.sessions SET expires_at = now() + interval '1 year'"))
}
