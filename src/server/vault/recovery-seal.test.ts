import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Unreadable } from '#server/vault/ciphertext.ts'
import { openWithRecoveryKey, publicPart, sealToRecoveryKey } from '#server/vault/recovery-seal.ts'

const place = { practiceId: 'p', keyId: 'k', recoveryKeyId: 'r.0' }
const paper = randomBytes(32)
const secret = randomBytes(32)

test('what is sealed to a recovery key opens with its private part, in its place, and not otherwise', () => {
  const sealed = sealToRecoveryKey(publicPart(paper), secret, place)
  expect(openWithRecoveryKey(paper, sealed, place)).toEqual(secret)
  expect(sealed.includes(secret)).toBe(false)
  expect(sealToRecoveryKey(publicPart(paper), secret, place)).not.toEqual(sealed)
  expect(() => openWithRecoveryKey(randomBytes(32), sealed, place)).toThrow(Unreadable)
  expect(() => openWithRecoveryKey(publicPart(paper), sealed, place)).toThrow(Unreadable)
  for (const other of [{ practiceId: 'q' }, { keyId: 'l' }, { recoveryKeyId: 's.0' }])
    expect(() => openWithRecoveryKey(paper, sealed, { ...place, ...other })).toThrow(Unreadable)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    // RFC 7748: the highest bit of a point does not count when it is used; both public keys are part of what the key is made of.
    expect(() => openWithRecoveryKey(paper, changed, place), `byte ${at}`).toThrow(Unreadable)
  }
  expect(() => openWithRecoveryKey(paper, sealed.subarray(0, 20), place)).toThrow(Unreadable)
  expect(() => openWithRecoveryKey(paper.subarray(1), sealed, place)).toThrow(Unreadable)
})
