import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'

/** A phone, and a laptop. */
export const PHONE = { width: 390, height: 844 }
export const LAPTOP = { width: 1280, height: 900 }

type Settings = 'viewport' | 'colorScheme' | 'storageState' | 'hasTouch' | 'timezoneId'
export type PersonOptions = Pick<BrowserContextOptions, Settings> & {
  /** Another origin that a page may go to on purpose, such as the neutral page of the quick way out. It is answered here. */
  readonly leavesTo?: string
}

/** Someone in front of their own browser. */
export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  /** What no page may do: break the policy, throw, complain on the console, ask anybody else, hear a broken server. */
  readonly problems: string[]
  readonly go: (path: string) => Promise<void>
}

/** The browser's own remark on an answer that is not 200 or did not come. What matters of it is seen in the answer itself. */
const REMARK = 'Failed to load resource:'

export async function newPerson(browser: Browser, url: string, options: PersonOptions): Promise<Person> {
  const { leavesTo, ...rest } = options
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'en-GB', reducedMotion: 'reduce', ...rest })
  context.setDefaultTimeout(15_000)
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(`error: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(REMARK)) problems.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:') return
    if (origin !== url && origin !== leavesTo) problems.push(`asked ${request.url()}`)
  })
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 500) problems.push(`${response.status()} ${pathname}`)
    if (response.status() === 404 && !pathname.startsWith('/api/')) problems.push(`404 ${pathname}`)
  })
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    ),
  )
  if (leavesTo)
    await context.route(`${leavesTo}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    )
  const page = await context.newPage()
  return { page, context, problems, go: async (path) => void (await page.goto(`${url}${path}`)) }
}
