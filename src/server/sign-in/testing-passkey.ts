import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Challenge = { challenge: string }
type Options = { readonly verified?: boolean; readonly origin?: string }

const hash = (data: string | Buffer) => createHash('sha256').update(data).digest()
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
const bytes = (value: Buffer) =>
  Buffer.concat([
    value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 255]),
    value,
  ])

/**
 * A passkey in software (ES256, attestation "none"), so that tests can add one and sign in with it. `verified` is whether it
 * asked for the person's finger, face or PIN. Source: Web Authentication Level 3, sections 6.1 and 6.5; RFC 8949.
 */
export function softwarePasskey(host: string, defaultOrigin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  const { x, y } = publicKey.export({ format: 'jwk' })
  const coordinate = (value: string | undefined) => bytes(Buffer.from(value ?? '', 'base64url'))
  // COSE key: kty EC2, alg ES256, crv P-256, x, y.
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    coordinate(x),
    Buffer.from([0x22]),
    coordinate(y),
  ])
  const clientData = (type: string, { challenge }: Challenge, origin = defaultOrigin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (verified: boolean, attested: Buffer) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested.length ? 0x40 : 0)
    return Buffer.concat([hash(host), Buffer.from([flags]), count, attested])
  }
  const told = (response: Record<string, unknown>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    register: (challenge: Challenge, { verified = true, origin }: Options = {}) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = authenticatorData(verified, Buffer.concat([Buffer.alloc(16), length, id, coseKey]))
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(data),
      ])
      return told({
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    answer: (challenge: Challenge, { verified = true, origin }: Options = {}) => {
      const client = clientData('webauthn.get', challenge, origin)
      const data = authenticatorData(verified, Buffer.alloc(0))
      return told({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, hash(client)]), privateKey).toString('base64url'),
      })
    },
  }
}
