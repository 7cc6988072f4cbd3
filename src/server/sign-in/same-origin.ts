import type { MiddlewareHandler } from 'hono'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where our own pages can come from: the public address, and this machine's own name for the port. */
export function ownOrigins(publicUrl: string, port: number): readonly string[] {
  const own = new URL(publicUrl).origin
  return own.startsWith('https:') ? [own] : [...new Set([own, `http://localhost:${port}`, `http://127.0.0.1:${port}`])]
}

/**
 * Lets only our own pages change anything: a request that is not safe needs an Origin of ours, or, where a browser sends none,
 * its word that the request comes from the same origin. Answers 403 `other-origin`. A body must be JSON: 415 `json-only`.
 */
export function sameOriginOnly(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const ours = origin ? origins.includes(origin) : c.req.header('sec-fetch-site') === 'same-origin'
    if (!ours) return c.json({ code: 'other-origin', words: 'Only pages of this Waymark may do this.' }, 403)
    const type = c.req.header('content-type')
    const empty = type === undefined && (c.req.header('content-length') ?? '0') === '0'
    if (!empty && !/^application\/json\s*(;|$)/i.test(type ?? ''))
      return c.json({ code: 'json-only', words: 'Please send this as JSON.' }, 415)
    return next()
  }
}
