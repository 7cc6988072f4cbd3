import type { z } from 'zod'
import { allowedAuthPaths } from '#server/sign-in/allowed-auth-paths.ts'
import type { AllowedAuthPath } from '#server/sign-in/allowed-auth-paths.ts'
import type { Attempts } from '#server/sign-in/attempts.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import * as body from '#server/sign-in/contract.ts'
import type { SignInRefusal } from '#server/sign-in/contract.ts'
import type { Cookies } from '#server/sign-in/cookies.ts'
import { cookieIn } from '#server/sign-in/cookies.ts'
import { refusalFor } from '#server/sign-in/library-refusal.ts'
import type { PersonPrincipal, Principal } from '#server/sign-in/principal-shape.ts'
import { signedInAgain } from '#server/sign-in/principal-shape.ts'
import type { Refused } from '#server/sign-in/refused.ts'
import { isRefused } from '#server/sign-in/refused.ts'

/** A session this young, or one that signed in again, may change how its person signs in. */
const YOUNG_MS = 10 * 60_000

type Given = Readonly<Record<string, unknown>>
type Rule = {
  /** What may be sent; absent for GET and for an empty POST. Anything beyond it never reaches the library. */
  readonly takes?: z.ZodType<Given>
  /** `own`: somebody signed in. `fresh`: in addition young or signed in again, and past their second factor. */
  readonly needs?: 'own' | 'fresh'
  /** Added to what the library gets, whatever was sent. */
  readonly adds?: Given
  /** Said whatever the library's reason was: an id that is not there and one of somebody else's look the same. */
  readonly saysNo?: SignInRefusal
  /** What is told of the library's answer. Session tokens and e-mails never are. */
  readonly tells: (answer: Given) => unknown
}

const done = () => ({ done: true })

const RULES: Readonly<Record<AllowedAuthPath, Rule>> = {
  '/sign-in/email': {
    takes: body.signInBody,
    adds: { rememberMe: false },
    tells: (answer) => (answer['twoFactorRedirect'] ? { secondFactor: true } : { done: true }),
  },
  '/sign-out': { tells: done },
  '/change-password': {
    takes: body.changePasswordBody,
    needs: 'fresh',
    adds: { revokeOtherSessions: true },
    tells: done,
  },
  '/revoke-other-sessions': { needs: 'own', tells: done },
  '/two-factor/enable': {
    takes: body.passwordBody,
    needs: 'fresh',
    adds: { method: 'totp' },
    tells: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }),
  },
  '/two-factor/disable': { takes: body.passwordBody, needs: 'fresh', tells: done },
  '/two-factor/verify-totp': { takes: body.codeBody, tells: done },
  '/two-factor/verify-backup-code': { takes: body.codeBody, tells: done },
  '/two-factor/generate-backup-codes': {
    takes: body.passwordBody,
    needs: 'fresh',
    tells: ({ backupCodes }) => ({ backupCodes }),
  },
  '/passkey/generate-register-options': { needs: 'fresh', tells: (answer) => answer },
  '/passkey/verify-registration': { takes: body.registrationBody, needs: 'fresh', tells: done },
  '/passkey/generate-authenticate-options': { tells: (answer) => ({ ...answer, userVerification: 'required' }) },
  '/passkey/verify-authentication': { takes: body.passkeyBody, tells: done },
  '/passkey/list-user-passkeys': {
    needs: 'own',
    tells: (answer) =>
      (answer as unknown as Given[]).map(({ id, createdAt, deviceType, backedUp }) => ({
        id,
        createdAt,
        deviceType,
        backedUp,
      })),
  },
  '/passkey/delete-passkey': { takes: body.deletePasskeyBody, needs: 'fresh', saysNo: 'not-found', tells: done },
}

export type GateSettings = {
  readonly auth: Auth
  readonly attempts: Attempts
  readonly cookies: Cookies
  readonly publicUrl: string
  readonly clock: () => Date
  readonly principalOf: (headers: Headers) => Promise<Principal | null>
  /** A passkey was added in this session: it has now shown two factors. */
  readonly raiseSession: (sessionId: string) => Promise<void>
  readonly endSession: (sessionId: string) => Promise<void>
  /** Ends a hand-over without signing anybody in; resolves to the cookies that say so. */
  readonly endRoom: (roomId: string) => Promise<readonly string[]>
}

export type GateAnswer = { readonly told: unknown; readonly setCookies: readonly string[] } | Refused

/**
 * The one way from the world to the sign-in library: an allow-list of paths, our limits, our freshness rules, and answers
 * without session tokens. `path` is what follows /api/auth.
 */
export function createAuthGate(settings: GateSettings) {
  const { auth, attempts, cookies, clock } = settings

  return async (asked: Request, path: string, address: string): Promise<GateAnswer> => {
    if (!isAllowed(path, asked.method)) return { refused: 'not-found' }
    const rule = RULES[path]
    const principal = await settings.principalOf(asked.headers)
    if (principal?.kind === 'room') {
      if (path === '/sign-out') return { told: done(), setCookies: await settings.endRoom(principal.roomId) }
      if (path !== '/passkey/generate-authenticate-options') return { refused: 'in-the-room' }
    }
    const person = principal?.kind === 'person' ? principal : null
    const may = mayAsk(rule, person, clock())
    if (may) return may
    const given = await parsed(rule, asked)
    if (isRefused(given)) return given
    const counted = await countTry(path, given, asked.headers, person, address)
    if (counted) return counted

    const answer = await auth.handler(libraryRequest(settings.publicUrl, path, asked, { ...given, ...rule.adds }))
    const text = await answer.text()
    const told = (text ? JSON.parse(text) : {}) as Given
    if (!answer.ok) {
      const refusal = refusalFor(told?.['code'])
      // The library answers 500 to a passkey whose answer it cannot read; every other 500 is a bug and says so.
      if (answer.status >= 500 && path !== '/passkey/verify-registration')
        throw new Error(`signing in: ${path} answered ${answer.status}`)
      return rule.saysNo ? { refused: rule.saysNo } : refusal
    }
    if (path === '/sign-in/email') await attempts.forget('accountHere', normal(given['email']), address)
    if (path === '/passkey/verify-registration' && person) await settings.raiseSession(person.sessionId)
    const begins = path === '/sign-in/email' || path === '/passkey/verify-authentication'
    if (begins && person) await settings.endSession(person.sessionId)
    return { told: rule.tells(told ?? {}), setCookies: answer.headers.getSetCookie() }
  }

  async function countTry(
    path: AllowedAuthPath,
    given: Given,
    headers: Headers,
    person: PersonPrincipal | null,
    address: string,
  ): Promise<Refused | null> {
    if (allowedAuthPaths[path] === 'GET' || path === '/sign-out' || path === '/revoke-other-sessions') return null
    const waits: (number | null)[] = [await attempts.tooMany('address', address)]
    if (path === '/sign-in/email') {
      waits.push(await attempts.tooMany('accountHere', normal(given['email']), address))
      waits.push(await attempts.tooMany('account', normal(given['email'])))
    } else if (path.startsWith('/two-factor/verify')) {
      const challenge = cookieIn(headers, cookies.session.replace('session_token', 'two_factor'))
      waits.push(await attempts.tooMany('code', person?.personId ?? challenge ?? 'nobody', address))
    } else if (person && ('password' in given || 'currentPassword' in given)) {
      waits.push(await attempts.tooMany('code', 'password', person.personId))
    }
    const longest = Math.max(0, ...waits.map((wait) => wait ?? 0))
    return longest > 0 ? { refused: 'too-many-tries', waitSeconds: longest } : null
  }
}

function isAllowed(path: string, method: string): path is AllowedAuthPath {
  return Object.hasOwn(allowedAuthPaths, path) && allowedAuthPaths[path as AllowedAuthPath] === method
}

function mayAsk(rule: Rule, person: PersonPrincipal | null, now: Date): Refused | null {
  if (!rule.needs) return null
  if (!person) return { refused: 'nobody' }
  return rule.needs === 'own' ? null : mayChangeSignIn(person, now)
}

/** Whether this session may change how its person signs in; `null` when it may. */
export function mayChangeSignIn(person: PersonPrincipal, now: Date): Refused | null {
  // Whoever has only the password must not be able to add a second factor of their own.
  const has = person.has.code || person.has.passkey
  if (has && !person.secondFactor) return { refused: 'second-factor-first' }
  const young = now.getTime() - Date.parse(person.since) <= YOUNG_MS
  return young || signedInAgain(person, now) ? null : { refused: 'sign-in-again' }
}

async function parsed(rule: Rule, asked: Request): Promise<Given | Refused> {
  if (!rule.takes) return {}
  const sent: unknown = await asked.json().catch(() => undefined)
  const result = rule.takes.safeParse(sent)
  if (result.success) return result.data
  return { refused: 'invalid', field: result.error.issues[0]?.path.join('.') ?? '' }
}

function libraryRequest(publicUrl: string, path: string, asked: Request, given: Given): Request {
  const headers = new Headers()
  for (const name of ['cookie', 'origin']) {
    const value = asked.headers.get(name)
    if (value) headers.set(name, value)
  }
  const url = new URL(`/api/auth${path}`, publicUrl)
  if (asked.method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  // The gate has already made sure that a page of ours is asking; a browser that sent no Origin said so in another header.
  if (!headers.has('origin')) headers.set('origin', new URL(publicUrl).origin)
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(given) })
}

function normal(email: unknown): string {
  return String(email).trim().toLowerCase()
}
