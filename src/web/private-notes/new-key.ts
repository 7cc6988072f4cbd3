import { recoveryText } from '#domain/notes/recovery-text.ts'

/** A recovery key that was just made: `text` for the paper, `publicKey` for the practice. */
export type NewKey = { readonly text: string; readonly publicKey: string }

/**
 * Makes a recovery key (X25519) in this browser: its private part never reaches the server. Null where the browser cannot, as at an
 * address that is neither https nor localhost.
 */
export async function makeKey(): Promise<NewKey | null> {
  try {
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])
    if (!('privateKey' in pair)) return null
    const { d, x } = await crypto.subtle.exportKey('jwk', pair.privateKey)
    return d && x ? { text: recoveryText(bytesOf(d)), publicKey: x } : null
  } catch {
    return null
  }
}

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (one) => one.charCodeAt(0))
}
