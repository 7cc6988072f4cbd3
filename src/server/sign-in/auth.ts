import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import type { Pool } from 'pg'
import { z } from 'zod'
import { authAdapter } from '#server/sign-in/auth-adapter.ts'
import { cookiesFor } from '#server/sign-in/cookies.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'

export type AuthSettings = {
  readonly pool: Pool
  readonly deterministic: Deterministic
  readonly secret: string
  readonly publicUrl: string
  readonly port: number
  readonly origins: readonly string[]
}

/** A session ends twelve hours after it was last used. */
export const SESSION_SECONDS = 12 * 3600
export const PASSWORD_LENGTH = { least: 10, most: 256 } as const

/** Paths on which a session begins with two factors shown. */
const TWO_FACTORS: Readonly<Record<string, 'passkey' | 'code'>> = {
  '/passkey/verify-authentication': 'passkey',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'code',
}

/**
 * Begins a session for a person whom our own code has already made sure of: after an invitation, and when a handed-over screen
 * is taken back. Callable from the server alone: it has no path.
 */
const startSession = createAuthEndpoint.serverOnly(
  {
    method: 'POST',
    body: z.object({ personId: z.string(), secondFactor: z.boolean() }),
  },
  async (ctx) => {
    const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
    if (!user) throw new APIError('NOT_FOUND')
    const begun = { method: 'password', secondFactor: ctx.body.secondFactor }
    const session = await ctx.context.internalAdapter.createSession(user.id, true, begun, true)
    await setSessionCookie(ctx, { session, user }, true)
    return ctx.json({ sessionId: session.id })
  },
)

/** Whether these are this person's words: for taking back a screen, where there is no session to ask about. */
const passwordIsRight = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ personId: z.string(), password: z.string() }) },
  async (ctx) => {
    const account = await ctx.context.internalAdapter.findCredentialAccount(ctx.body.personId)
    if (!account?.password) return ctx.json({ right: false })
    const right = await ctx.context.password.verify({ hash: account.password, password: ctx.body.password })
    return ctx.json({ right })
  },
)

const ownEndpoints = {
  id: 'waymark',
  endpoints: { startSession, passwordIsRight },
} satisfies BetterAuthPlugin

/** Problems of ours go to the log, without values. A passkey that does not fit is the person's to hear of, not the log's. */
function log(level: string, message: string, ...about: unknown[]): void {
  if (message.startsWith('Failed to verify')) return
  process.stderr.write(`sign-in ${level}: ${message} ${about.map(String).join(' ')}\n`)
}

/** The sign-in library, set up as Waymark needs it. Nobody can make themselves a person: that is our server's to do. */
export function createAuth(settings: AuthSettings) {
  const { publicUrl, port, secret } = settings
  const cookies = cookiesFor(publicUrl, port)
  return betterAuth({
    appName: 'Waymark',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log },
    trustedOrigins: [...settings.origins],
    database: authAdapter(settings.pool, settings.deterministic),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: 300,
      // Freshness is ours to judge (auth-gate.ts): the library would count from sign-in only.
      freshAge: 0,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        secondFactor: { type: 'boolean', required: false, input: false },
      },
    },
    // Our own limit counts per account and per address (attempts.ts); the library's counts everybody without an address as one.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookies.prefix,
      useSecureCookies: cookies.secure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const method = TWO_FACTORS[context?.path ?? '']
            const begun = session as { method?: string; secondFactor?: boolean }
            return {
              data: {
                ...session,
                ipAddress: null,
                userAgent: null,
                expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
                method: method ?? begun.method ?? 'password',
                secondFactor: method !== undefined || begun.secondFactor === true,
              },
            }
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Waymark', allowPasswordless: true }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Waymark',
        origin: [...settings.origins],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => {
            if (!verification.registrationInfo?.userVerified)
              throw new APIError('BAD_REQUEST', { code: 'NOT_VERIFIED' })
          },
        },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('BAD_REQUEST', { code: 'NOT_VERIFIED' })
          },
        },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
      }),
      ownEndpoints,
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>
