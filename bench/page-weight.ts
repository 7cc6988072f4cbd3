import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '#testing/browser.ts'

const SCREENS = join(import.meta.dirname, '../dist/web')

export type Weight = { readonly scripts: number; readonly styles: number; readonly files: number }

/** Brotli bytes of the scripts and styles that a real browser fetches until the page rests; null where no browser runs. */
export async function weighPage(url: string, cookie?: string): Promise<Weight | null> {
  const browser = await launchBrowser().catch(() => null)
  if (!browser) return null
  try {
    const context = await browser.newContext()
    const cookies = cookie?.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: new URL(url).origin }
    })
    if (cookies) await context.addCookies(cookies)
    const page = await context.newPage()
    const fetched = new Set<string>()
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url())
      if (/\.(js|css)$/.test(pathname) && answer.ok()) fetched.add(pathname)
    })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(1_500)
    const size = (ending: string): number =>
      [...fetched].filter((path) => path.endsWith(ending)).reduce((sum, path) => sum + packed(path), 0)
    return { scripts: size('.js'), styles: size('.css'), files: fetched.size }
  } finally {
    await browser.close()
  }
}

function packed(path: string): number {
  const file = join(SCREENS, path)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}
