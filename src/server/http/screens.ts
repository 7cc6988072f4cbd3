import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context, Hono } from 'hono'
import { refuseWith } from '#server/http/answer.ts'
import { contentSecurityPolicy, newNonce, WORKER_POLICY } from '#server/http/security-headers.ts'
import { signInPagePaths } from '#server/sign-in/sign-in-routes.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

const CHECK_IN_PATHS = ['/check-in', '/check-in/at-hand', '/check-in/link', '/check-in/paper/:client'] as const

/** The built screens: three pages, and the files they are made of. Every other path is the app's own and opens its page. */
export function screens(app: Hono, folder: string): void {
  app.get('/assets/*', async (c) => {
    const path = normalize(join(folder, c.req.path))
    if (!path.startsWith(folder + sep)) return c.notFound()
    const accepts = c.req.header('accept-encoding') ?? ''
    const packed = accepts.includes('br') ? await readFile(`${path}.br`).catch(() => null) : null
    const bytes = packed ?? (await readFile(path).catch(() => null))
    if (!bytes) return c.notFound()
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      ...(packed ? { 'content-encoding': 'br' } : {}),
      vary: 'accept-encoding',
    })
  })
  for (const path of signInPagePaths) app.get(path, (c) => page(c, join(folder, 'sign-in', 'sign-in.html')))
  for (const path of CHECK_IN_PATHS) app.get(path, (c) => page(c, join(folder, 'check-in', 'check-in.html')))
  // Under a fixed name and asked for anew each time, so that a device that keeps the check-in page hears of a newer one.
  app.get('/worker.js', async (c) => {
    const code = await readFile(join(folder, 'worker.js'), 'utf8').catch(() => null)
    if (code === null) return c.text('The screens are not built.', 503)
    return c.body(code, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': WORKER_POLICY,
      'cache-control': 'no-cache',
    })
  })
  app.get('*', async (c) =>
    c.req.path.startsWith('/api/') ? refuseWith(c, { code: 'unknown' }) : page(c, join(folder, 'index.html')),
  )
}

async function page(c: Context, file: string): Promise<Response> {
  const html = await readFile(file, 'utf8').catch(() => null)
  if (html === null) return c.text('The screens are not built. `npm start` builds them.', 503)
  const nonce = newNonce()
  return c.body(html.replaceAll('__NONCE__', nonce), 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
    'cache-control': 'no-store',
  })
}
