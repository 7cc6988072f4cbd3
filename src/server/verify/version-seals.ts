import { createHash } from 'node:crypto'
import { canonicalText } from '#domain/plan/canonical.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { fingerprintOf, isSignedBy } from '#server/vault/signing-keys.ts'
import type { CheckSeals } from '#server/verify/report.ts'

/**
 * Checks every signature in a plan: the hash in its seal is that of the version's canonical text (SHA-256 over RFC 8785), the
 * signature over that hash is the practice's (Ed25519), and what the person signed is that same hash.
 */
export const checkVersionSeals: CheckSeals = ({ streamId, recorded, publicKey }) => {
  if (!streamId.startsWith('plan/')) return []
  const hashes = new Map<string, Buffer>()
  const problems: { version: number; what: string }[] = []
  for (const [at, { fact }] of recorded.entries()) {
    const one = fact as PlanFact
    if (one.type === 'versionPrepared')
      hashes.set(one.id, createHash('sha256').update(canonicalText(one.document), 'utf8').digest())
    if (one.type !== 'signed') continue
    const report = (what: string): void => void problems.push({ version: at + 1, what })
    const hash = hashes.get(one.version)
    if (!hash) report('signs a version that was never prepared')
    else if (one.seal.hash !== hash.toString('hex') || one.signature.hash !== one.seal.hash)
      report('is a signature under other content than the version has')
    else if (!publicKey || one.seal.key !== fingerprintOf(publicKey))
      report('was sealed with a key that is not the practice’s')
    else if (!isSignedBy(publicKey, hash, Buffer.from(one.seal.signature, 'base64')))
      report('bears a seal that the practice did not make')
  }
  return problems
}
