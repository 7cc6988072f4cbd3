import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { Asking } from '#domain/kernel/asking.ts'
import { type EntityId, entityId, type PersonId } from '#domain/kernel/ids.ts'

/**
 * The public part of a practice's recovery key: what therapists' working notes are sealed to. The private part is on paper, in a safe,
 * and nowhere here.
 */
export type RecoveryKey = {
  readonly id: EntityId
  /** The 32 bytes of an X25519 public key (RFC 7748), base64url. */
  readonly publicKey: string
  readonly on: CivilDate
  readonly by: PersonId
}

export const makeRecoveryKey = z.strictObject({
  type: z.literal('makeRecoveryKey'),
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})
type MakeRecoveryKey = z.infer<typeof makeRecoveryKey>
export type RecoveryKeyFact = { readonly type: 'recoveryKeyMade'; readonly key: RecoveryKey }

/** A new one takes the place of the one before, which goes on opening what has not been sealed anew. */
export function decideRecoveryKey(
  { publicKey }: MakeRecoveryKey,
  keys: readonly RecoveryKey[],
  asking: Asking,
): Decision<RecoveryKeyFact> {
  if (keys.some((one) => one.publicKey === publicKey)) return refuse('already-exists')
  const key = { id: entityId(asking.commandId, 0), publicKey, on: asking.today, by: asking.person }
  return accept({ type: 'recoveryKeyMade', key })
}

/** The one that is sealed to today. */
export function recoveryKeyNow({
  recoveryKeys,
}: {
  readonly recoveryKeys: readonly RecoveryKey[]
}): RecoveryKey | null {
  return recoveryKeys.at(-1) ?? null
}
