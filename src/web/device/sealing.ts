import type { Sealed } from '#web/device/store.ts'

const ALGORITHM = 'AES-GCM'

/** The key as the server keeps it (32 bytes, base64), made into one that cannot be taken out again. */
export function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt'])
}

const named = (id: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(id)

/** Encrypted under the key, and bound to its id: it opens in no other place. */
export async function seal(key: CryptoKey, id: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(value))
  return { id, iv, bytes: await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData: named(id) }, key, text) }
}

/** What was sealed; null when it is of another key, or was changed. */
export async function unseal<Value>(key: CryptoKey, { id, iv, bytes }: Sealed): Promise<Value | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData: named(id) }, key, bytes)
    return JSON.parse(new TextDecoder().decode(text)) as Value
  } catch {
    return null
  }
}
