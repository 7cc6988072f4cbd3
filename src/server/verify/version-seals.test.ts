import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#domain/plan/canonical.ts'
import { fingerprintOf } from '#server/vault/signing-keys.ts'
import { checkVersionSeals } from '#server/verify/version-seals.ts'
import { askingAs } from '#testing/tally.ts'

const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' })
const document = { format: 1, plan: 'p', number: 1, lines: [{ words: { goal: 'Sleep — “through”' } }], nonce: 'ab' }

function sealOf(content: unknown) {
  const hash = createHash('sha256').update(canonicalText(content)).digest()
  return {
    hash: hash.toString('hex'),
    signature: sign(null, hash, pair.privateKey).toString('base64'),
    key: fingerprintOf(publicKey),
  }
}

function found(...facts: readonly unknown[]) {
  const recorded = facts.map((fact) => ({ fact, asking: askingAs('c') }))
  return checkVersionSeals({ practiceId: 'p1', streamId: 'plan/p', recorded, publicKey }).map(
    ({ version, what }) => `${version}: ${what}`,
  )
}

const prepared = { type: 'versionPrepared', id: 'v1', document }
const seal = sealOf(document)
const signed = { type: 'signed', version: 'v1', seal, signature: { hash: seal.hash } }

describe('the seals of versions', () => {
  test('hold where nothing was touched', () => expect(found({ type: 'x' }, prepared, signed, signed)).toEqual([]))
  test('break with a word of the content', () =>
    expect(found({ ...prepared, document: { ...document, nonce: 'ac' } }, signed)).toEqual([
      '2: is a signature under other content than the version has',
    ]))
  test('break when the person signed another hash', () =>
    expect(found(prepared, { ...signed, signature: { hash: 'ff' } })).toHaveLength(1))
  test('break with a seal that somebody else made', () => {
    const other = sign(null, Buffer.from(seal.hash, 'hex'), generateKeyPairSync('ed25519').privateKey).toString(
      'base64',
    )
    expect(found(prepared, { ...signed, seal: { ...seal, signature: other } })).toEqual([
      '2: bears a seal that the practice did not make',
    ])
    expect(found(prepared, { ...signed, seal: { ...seal, key: 'else' } })).toEqual([
      '2: was sealed with a key that is not the practice’s',
    ])
  })
  test('are missed where no version was prepared', () =>
    expect(found(signed)).toEqual(['1: signs a version that was never prepared']))
})
