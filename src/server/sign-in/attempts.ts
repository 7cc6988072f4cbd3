import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { inSignIn } from '#server/sign-in/identity-database.ts'

/** So many tries in a window of so many seconds. */
export type Limit = { readonly tries: number; readonly seconds: number }

/**
 * Per account from one address: few, because the person can use a passkey or wait. Per account from anywhere: more, so that a
 * stranger cannot lock someone out cheaply. Per address: many, because a whole practice may share one.
 */
export const LIMITS = {
  accountHere: { tries: 8, seconds: 900 },
  account: { tries: 40, seconds: 3600 },
  address: { tries: 300, seconds: 900 },
  code: { tries: 8, seconds: 900 },
} as const satisfies Readonly<Record<string, Limit>>

export type Attempts = {
  /** Counts a try. Resolves to the seconds to wait when this is one too many, else `null`. Atomic across servers. */
  readonly tooMany: (kind: keyof typeof LIMITS, ...about: string[]) => Promise<number | null>
  /** Forgets the tries: the person got in. */
  readonly forget: (kind: keyof typeof LIMITS, ...about: string[]) => Promise<void>
}

/** Counts tries in the database, under keyed hashes: neither an e-mail nor an address can be read there. */
export function createAttempts(pool: Pool, secret: string, clock: () => Date): Attempts {
  const keyOf = (kind: string, about: readonly string[]) =>
    createHmac('sha256', `attempts:${secret}`)
      .update(JSON.stringify([kind, ...about]))
      .digest('base64url')
  return {
    tooMany: (kind, ...about) =>
      inSignIn(pool, async (client) => {
        const limit: Limit = LIMITS[kind]
        const now = clock()
        const ends = new Date(now.getTime() + limit.seconds * 1000)
        const { rows } = await client.query<{ tries: number; window_ends_at: Date }>(
          `INSERT INTO identity.rate_limits AS l (key, tries, window_ends_at) VALUES ($1, 1, $2)
           ON CONFLICT (key) DO UPDATE SET
             tries = CASE WHEN l.window_ends_at <= $3 THEN 1 ELSE l.tries + 1 END,
             window_ends_at = CASE WHEN l.window_ends_at <= $3 THEN $2 ELSE l.window_ends_at END
           RETURNING tries, window_ends_at`,
          [keyOf(kind, about), ends, now],
        )
        const row = rows[0]
        if (!row || row.tries <= limit.tries) return null
        return Math.max(1, Math.ceil((row.window_ends_at.getTime() - now.getTime()) / 1000))
      }),
    forget: (kind, ...about) =>
      inSignIn(pool, async (client) => {
        await client.query('DELETE FROM identity.rate_limits WHERE key = $1', [keyOf(kind, about)])
      }),
  }
}
