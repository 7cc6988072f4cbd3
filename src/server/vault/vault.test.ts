import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Unreadable, about, newDataKey, open, seal } from '#server/vault/ciphertext.ts'
import { masterKeyFromFile, masterKeyOf } from '#server/vault/master-key.ts'
import { replaceMasterKey } from '#server/vault/replace-master-key.ts'
import { isSignedBy } from '#server/vault/signing-keys.ts'
import { openVault } from '#server/vault/vault.ts'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind() }
let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

describe('a ciphertext', () => {
  const { key } = newDataKey()
  test('opens in its own place and nowhere else', () => {
    const sealed = seal(key, 'Sömething said', about('event', 'p', 's', 1))
    expect(open(key, sealed, about('event', 'p', 's', 1)).toString()).toBe('Sömething said')
    expect(() => open(key, sealed, about('event', 'p', 's', 2))).toThrow(Unreadable)
    expect(() => open({ ...newDataKey().key, id: key.id }, sealed, about('event', 'p', 's', 1))).toThrow(Unreadable)
    expect(() => open(newDataKey().key, sealed, about('event', 'p', 's', 1))).toThrow(key.id)
  })
  test('does not open when any byte of it was changed', () => {
    const sealed = seal(key, 'said', 'here')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => open(key, changed, 'here'), `byte ${at}`).toThrow(Unreadable)
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, sealed.subarray(0, length), 'here'), `first ${length}`).toThrow(Unreadable)
  })
})

describe('the master key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-key-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  test('is made at the first start, for its owner alone, and says so; then read again', () => {
    const file = join(folder, 'deep', 'master.key')
    expect(() => masterKeyFromFile(file)).toThrow(/There is no master key/)
    const said: string[] = []
    const made = masterKeyFromFile(file, { create: true, warn: (line) => said.push(line) })
    expect(said.join()).toMatch(/Keep a copy apart/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(masterKeyFromFile(file, { create: true, warn: () => expect.unreachable() }).id).toBe(made.id)
    expect(readFileSync(file, 'utf8')).not.toContain(made.id.slice(1))
  })
  test('is refused when others can read it or it is no key', () => {
    const file = join(folder, 'other.key')
    masterKeyFromFile(file, { create: true })
    chmodSync(file, 0o640)
    expect(() => masterKeyFromFile(file)).toThrow(/chmod 600/)
    writeFileSync(file, 'abc')
    chmodSync(file, 0o600)
    expect(() => masterKeyFromFile(file)).toThrow(/64 hexadecimal digits/)
    expect(() => masterKeyOf(Buffer.alloc(16))).toThrow(/32 bytes/)
  })
  test('of another database is refused in plain words', async () => {
    await store.node(kinds)
    await expect(store.node(kinds, { master: masterKeyOf(randomBytes(32)) })).rejects.toThrow(/another master key/)
  })
})

test('deterministic encryption gives equal for equal, differs by purpose, and notices a change', async () => {
  const { vault } = await store.node(kinds)
  const mail = vault.deterministic('identity.email')
  const stored = mail.encrypt('ada@example.org')
  expect(mail.encrypt('ada@example.org')).toBe(stored)
  expect(mail.decrypt(stored)).toBe('ada@example.org')
  expect(mail.encrypt('ada@example.com')).not.toBe(stored)
  const other = vault.deterministic('identity.other')
  expect(other.encrypt('ada@example.org')).not.toBe(stored)
  expect(() => other.decrypt(stored)).toThrow(Unreadable)
  const changed = stored.slice(0, -1) + (stored.endsWith('A') ? 'Q' : 'A')
  expect(() => mail.decrypt(changed)).toThrow(Unreadable)
  const { vault: again } = await store.node(kinds)
  expect(again.deterministic('identity.email').encrypt('ada@example.org')).toBe(stored)
  expect(again.secret('cookies')).toEqual(vault.secret('cookies'))
  const sealed = vault.sealed('mail')
  expect(sealed.encrypt('x')).not.toBe(sealed.encrypt('x'))
  expect(again.sealed('mail').decrypt(sealed.encrypt('ünder'))).toBe('ünder')
})

test('a practice signs with one key, on every node', async () => {
  const nodes = await Promise.all([store.node(kinds), store.node(kinds)])
  const bytes = randomBytes(32)
  const sign = (n: 0 | 1) => nodes[n].vault.signForPractice('signing', bytes)
  const signatures = await Promise.all([sign(0), sign(1)])
  const publicKey = await nodes[0].vault.practicePublicKey('signing')
  for (const signature of signatures) expect(isSignedBy(publicKey, bytes, signature)).toBe(true)
  expect(isSignedBy(publicKey, randomBytes(32), signatures[0])).toBe(false)
  expect(isSignedBy(await nodes[0].vault.practicePublicKey('another'), bytes, signatures[0])).toBe(false)
  expect(await nodes[0].vault.practiceKeyFingerprint('signing')).toMatch(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/)
  expect(await nodes[1].vault.practiceKeyFingerprint('signing')).toBe(
    await nodes[0].vault.practiceKeyFingerprint('signing'),
  )
})

test('replacing the master key wraps every key anew and leaves everything readable', async () => {
  const mine = await testStore()
  try {
    const before = await mine.node(kinds)
    const plan = { practiceId: 'p', streamId: 'plan/a', clientId: 'c', command: { add: ['walk'] } }
    await before.handler.handle('plan', { ...plan, asking: askingAs(randomUUID()) })
    const signature = await before.vault.signForPractice('p', Buffer.from('bytes'))
    const mail = before.vault.deterministic('identity.email').encrypt('ada@example.org')
    const wrapped = async () =>
      (await mine.owner.query<{ wrapped: Buffer }>('SELECT wrapped FROM waymark.data_keys')).rows
    const old = await wrapped()

    const next = masterKeyOf(randomBytes(32))
    await expect(replaceMasterKey(mine.owner, masterKeyOf(randomBytes(32)), next)).rejects.toThrow(Unreadable)
    expect(await wrapped()).toEqual(old)
    expect(await replaceMasterKey(mine.owner, mine.master, next)).toBe(3)
    expect(await replaceMasterKey(mine.owner, mine.master, next)).toBe(0)
    await expect(openVault({ pool: before.pool, master: mine.master })).rejects.toThrow(/another master key/)

    const after = await mine.node(kinds, { master: next })
    expect((await after.handler.read('plan', 'p', 'plan/a'))?.state.words).toEqual(['walk'])
    expect(after.vault.deterministic('identity.email').encrypt('ada@example.org')).toBe(mail)
    expect(await after.vault.signForPractice('p', Buffer.from('bytes'))).toEqual(signature)
  } finally {
    await mine.close()
  }
})
