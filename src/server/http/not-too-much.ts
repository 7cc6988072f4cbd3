import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { shut } from '#server/http/answer.ts'

/**
 * Refuses a body over so many bytes: 413. A request that says its length is judged by it without touching the body, which node does
 * not read beyond; one that does not say it is counted while it is read.
 */
export function notTooMuch(most: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: most, onError: (c) => shut(c, 'too-large') })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const length = Number(c.req.header('content-length'))
    if (c.req.header('transfer-encoding') !== undefined || !Number.isInteger(length)) return counted(c, next)
    return length > most ? shut(c, 'too-large') : next()
  }
}
