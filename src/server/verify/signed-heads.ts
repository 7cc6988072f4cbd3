import type pg from 'pg'
import { bytesToSign, unpackHeads } from '#server/event-store/checkpoint.ts'
import { isSignedBy } from '#server/vault/signing-keys.ts'
import type { Problem } from '#server/verify/report.ts'

/** What checkpoints say every stream was at some version, to be compared with what it is. */
export type SignedHeads = {
  readonly checkpoints: number
  /** Tells of an event that is there. */
  readonly seen: (practiceId: string, streamId: string, version: number, hash: Buffer) => void
  /** Problems of events that were signed and are not there any more. Call when all were seen. */
  readonly missing: () => Problem[]
}

type Signed = { readonly hash: string; readonly n: number }

/** Checks the signature of every checkpoint and that they follow each other, and reads what they signed. */
export async function readSignedHeads(
  owner: pg.ClientBase,
  publicKeys: ReadonlyMap<string, Buffer>,
  report: (problem: Problem) => void,
): Promise<SignedHeads> {
  const signed = new Map<string, Signed>()
  const last = new Map<string, { n: number; signature: Buffer }>()
  const { rows } = await owner.query<Row>(
    'SELECT practice_id, n, at, heads, previous, signature FROM waymark.checkpoints ORDER BY practice_id, n',
  )
  for (const { practice_id: practiceId, n, at, heads, previous, signature } of rows) {
    const before = last.get(practiceId) ?? { n: 0, signature: Buffer.alloc(0) }
    const publicKey = publicKeys.get(practiceId)
    const bytes = bytesToSign({ practiceId, n, at: at.toISOString(), heads, previous })
    if (n !== before.n + 1) report({ practiceId, what: `checkpoint ${before.n + 1} is missing` })
    else if (!previous.equals(before.signature))
      report({ practiceId, what: `checkpoint ${n} does not follow the one before` })
    last.set(practiceId, { n, signature })
    if (!publicKey || !isSignedBy(publicKey, bytes, signature)) {
      report({ practiceId, what: `the signature of checkpoint ${n} is not the practice's` })
      continue
    }
    for (const [streamId, version, hash] of unpackHeads(heads))
      signed.set(placeOf(practiceId, streamId, version), { hash, n })
  }
  return {
    checkpoints: rows.length,
    seen(practiceId, streamId, version, hash) {
      const place = placeOf(practiceId, streamId, version)
      const found = signed.get(place)
      if (!found) return
      signed.delete(place)
      if (found.hash !== hash.toString('hex'))
        report({ practiceId, streamId, version, what: `is not the event that checkpoint ${found.n} signed` })
    },
    missing: () =>
      [...signed].map(([place, { n }]) => {
        const [practiceId, streamId, version] = JSON.parse(place) as [string, string, number]
        return { practiceId, streamId, version, what: `is missing; checkpoint ${n} signed it` }
      }),
  }
}

function placeOf(practiceId: string, streamId: string, version: number): string {
  return JSON.stringify([practiceId, streamId, version])
}

type Row = { practice_id: string; n: number; at: Date; heads: Buffer; previous: Buffer; signature: Buffer }
