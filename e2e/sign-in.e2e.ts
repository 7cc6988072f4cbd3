import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import * as OTPAuth from 'otpauth'
import { chromium } from 'playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSignInServer } from './sign-in-server.ts'
import type { SignInServer } from './sign-in-server.ts'

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]
const dist = mkdtempSync(join(tmpdir(), 'waymark-sign-in-'))
const pictures = process.env['WAYMARK_PICTURES']
let server: SignInServer
let browser: Browser
let secret = ''

beforeAll(async () => {
  server = await startSignInServer(dist)
  const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path))
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(dist, { recursive: true, force: true })
})

/** A page on which every breach of the content-security policy, and every error, fails the test. */
async function opened(path: string, context?: BrowserContext): Promise<Page> {
  const within = context ?? (await browser.newContext({ viewport: SIZES[1] ?? null }))
  const page = await within.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) problems.push(`asked ${request.url()}`)
  })
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      setTimeout(() => {
        throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
      }),
    ),
  )
  await page.goto(`${server.url}${path}`)
  return page
}
const problems: string[] = []

/** Looks at a screen in both sizes and both lights: nothing for axe to find, nothing wider than the screen. */
async function looked(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of SIZES) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      const { violations, passes } = await new AxeBuilder({ page }).analyze()
      expect(passes.length).toBeGreaterThan(5)
      expect(violations.map(({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      if (!pictures) continue
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}-${size.width}-${colorScheme}.png`), fullPage: true })
    }
}

it('sets up a practice, by keyboard alone, and asks for a second step', async () => {
  const page = await opened('/sign-in')
  await page.getByRole('heading', { name: 'Set up your practice' }).waitFor()
  await looked(page, 'set-up')
  await page.getByLabel('Name of the practice').focus()
  await page.keyboard.type('Practice at the river')
  for (const text of ['', '', '', '', 'Ada Winter', 'ada@example.test', 'calm river seven']) {
    await page.keyboard.press('Tab')
    if (text) await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'A second step to sign in' }).waitFor()
  await looked(page, 'second-factor')
  await page.getByLabel('Your password').fill('not the password')
  await page.getByRole('button', { name: 'Set up the app' }).click()
  await page.getByText('That is not the password').waitFor()
  expect(await page.getByLabel('Your password').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Your password').fill('calm river seven')
  await page.getByRole('button', { name: 'Set up the app' }).click()
  await page.getByRole('img', { name: /Picture code/ }).waitFor()
  await looked(page, 'scan')
  secret = ((await page.locator('.sign-in-code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('The code your app shows now').fill(new OTPAuth.TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'Keep these backup codes' }).waitFor()
  expect(await page.locator('.sign-in-codes li').count()).toBe(10)
  await looked(page, 'backup-codes')
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
})

it('signs in with a demo login and a code, and says kindly what is wrong', async () => {
  const page = await opened('/sign-in?next=/')
  await page.getByRole('button', { name: /Ada Winter/ }).click()
  await looked(page, 'sign-in')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('do not go together').waitFor()
  await page.getByLabel('Password').fill('calm river seven')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await looked(page, 'code')
  await page.getByLabel('Code').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('That is not the code').waitFor()
  await page.getByLabel('Code').fill(new OTPAuth.TOTP({ secret }).generate())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
})

it('opens an invitation with the code, adds a passkey, and signs in with it', async () => {
  const { token, code } = await server.signIn.invitations.invite({
    practiceId: 'practice',
    invitedBy: 'somebody',
    kind: 'client',
    clientId: 'client-1',
    email: 'anna@example.test',
  })
  const context = await browser.newContext()
  const page = await opened(`/invitation#${token}`, context)
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await looked(page, 'invitation')
  await page.getByLabel('The code you were given').fill('ZZZZ-ZZZZ')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByText('You can try 4 times more').waitFor()
  await page.getByLabel('The code you were given').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('heading', { name: 'How do you want to sign in?' }).waitFor()
  await looked(page, 'choose')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'Add a passkey' }).waitFor()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await context.clearCookies()
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  const cookies = await context.cookies()
  expect(
    cookies
      .filter(({ name }) => name.endsWith('session_token'))
      .map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })),
  ).toEqual([{ httpOnly: true, sameSite: 'Lax' }])
})

it('goes nowhere but to our own pages after signing in, and leaves quickly', async () => {
  const page = await opened('/sign-in?next=https://elsewhere.example/')
  await page.getByLabel('E-mail').fill('ada@example.test')
  await page.getByLabel('Password').fill('calm river seven')
  await page.keyboard.press('Enter')
  await page.getByLabel('Code').fill(new OTPAuth.TOTP({ secret }).generate())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  expect(page.url()).toBe(`${server.url}/`)
  await page.goto(`${server.url}/invitation`)
  await page.getByRole('button', { name: 'Leave this page' }).click()
  await page.waitForURL('about:blank')
})

it('lies over another page: when a session ended, before signing, and when the screen is taken back', async () => {
  const context = await browser.newContext()
  const page = await opened('/page-with-overlay?reason=ended', context)
  const isDone = () => page.waitForFunction(() => document.title === 'done')
  await page.getByText('What you wrote is still on this page').waitFor()
  await looked(page, 'overlay-ended')
  await page.getByLabel('E-mail').fill('ada@example.test')
  await page.getByLabel('Password').fill('calm river seven')
  await page.keyboard.press('Enter')
  await page.getByLabel('Code').fill(new OTPAuth.TOTP({ secret }).generate())
  await page.keyboard.press('Enter')
  await isDone()
  expect(await page.getByRole('textbox').count()).toBe(0)

  await page.goto(`${server.url}/page-with-overlay?reason=again`)
  await page.getByLabel('Code').waitFor()
  await looked(page, 'overlay-again')
  await page.getByLabel('Your password').fill('calm river seven')
  await page.getByLabel('Code').fill(new OTPAuth.TOTP({ secret }).generate())
  await page.keyboard.press('Enter')
  await isDone()

  await page.evaluate(() =>
    fetch('/api/hand-over', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  await page.goto(`${server.url}/page-with-overlay?reason=take-back`)
  await looked(page, 'overlay-take-back')
  await page.getByLabel('Password').fill('not mine')
  await page.keyboard.press('Enter')
  await page.getByText('That is not the password').waitFor()
  await page.getByLabel('Password').fill('calm river seven')
  await page.keyboard.press('Enter')
  await isDone()
  const who = await page.evaluate(async () => (await fetch('/api/signed-in')).json() as Promise<unknown>)
  expect(who).toMatchObject({ kind: 'person', needsSecondFactor: null })
})

it('is at most 60 KiB of script and style', () => {
  const html = readFileSync(join(dist, 'sign-in/sign-in.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? '')
  expect(files.length).toBeGreaterThanOrEqual(2)
  expect(readdirSync(join(dist, 'assets')).length).toBeGreaterThan(2)
  const size = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0)
  expect(size).toBeGreaterThan(1000)
  expect(size).toBeLessThan(60 * 1024)
})

it('broke no policy, asked nobody else, and threw nothing', () => {
  expect(problems).toEqual([])
})
