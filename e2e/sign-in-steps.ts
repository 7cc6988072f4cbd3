import * as OTPAuth from 'otpauth'
import type { Page } from 'playwright'

/** The code that an authenticator app would show now. */
export const codeFor = (secret: string): string => new OTPAuth.TOTP({ secret }).generate()

/** On the page for a second step: sets up an authenticator app. Resolves to its secret. */
export async function setUpApp(page: Page, password: string): Promise<string> {
  await page.getByRole('heading', { name: 'A second step to sign in' }).waitFor()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Set up the app' }).click()
  const secret = ((await page.locator('.sign-in-code').first().textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('The code your app shows now').fill(codeFor(secret))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return secret
}

/** Opens an invitation's link with the code told in the room, and chooses a password. */
export async function openInvitation(
  page: Page,
  about: { link: string; code: string; password: string },
): Promise<void> {
  await page.goto(about.link)
  await page.getByLabel('The code you were given').fill(about.code)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByLabel('New password').fill(about.password)
  await page.getByRole('button', { name: 'Set a password' }).click()
}

/** In the sheet that asks to sign in again before signing. */
export async function itIsMe(page: Page, password: string, secret?: string): Promise<void> {
  await page.getByLabel('Your password').fill(password)
  if (secret) await page.getByLabel('Code').fill(codeFor(secret))
  await page.getByRole('button', { name: 'It is me' }).click()
}
