import { createHmac, timingSafeEqual } from 'node:crypto'

export type Cookies = {
  /** `__Secure-` leads the names exactly when the public address is https. */
  readonly session: string
  readonly room: string
  readonly secure: boolean
  readonly prefix: string
}

/** Cookie names of this server. The port is part of them, so that two servers on one machine do not sign each other out. */
export function cookiesFor(publicUrl: string, port: number): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:'
  const prefix = `waymark-${port}`
  const full = (name: string) => `${secure ? '__Secure-' : ''}${prefix}.${name}`
  return { session: full('session_token'), room: full('room'), secure, prefix }
}

/** The value of a cookie in a request, decoded; `null` when it is absent or cannot be decoded. */
export function cookieIn(headers: Headers, name: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return null
    }
  }
  return null
}

/** The token inside the library's signed cookie (`token.base64(HMAC-SHA-256)`), or `null` when the signature is not ours. */
export function signedToken(value: string | null, secret: string): string | null {
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return null
  const expected = createHmac('sha256', secret).update(value.slice(0, dot)).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? value.slice(0, dot) : null
}

/** A Set-Cookie line for a cookie that lasts as long as the browser is open. */
export function sessionCookie(cookies: Cookies, name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Strict${cookies.secure ? '; Secure' : ''}`
}

/** A Set-Cookie line that removes a cookie. */
export function endedCookie(cookies: Cookies, name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${cookies.secure ? '; Secure' : ''}`
}
