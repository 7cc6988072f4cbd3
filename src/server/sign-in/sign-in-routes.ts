import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { z } from 'zod'
import * as contract from '#server/sign-in/contract.ts'
import type { SignedInAs, SignInPage } from '#server/sign-in/contract.ts'
import type { Accepted, MadeAgainFor } from '#server/sign-in/invitations.ts'
import type { RoomPrincipal } from '#server/sign-in/principal-shape.ts'
import type { Refused } from '#server/sign-in/refused.ts'
import { isRefused, REFUSAL_STATUS, refusalBody } from '#server/sign-in/refused.ts'
import type { SignIn } from '#server/sign-in/sign-in.ts'

export type SignInRoutesDeps = {
  readonly signIn: SignIn
  /** What the sign-in page shows before anybody has signed in. */
  readonly page: () => Promise<SignInPage>
  /** Told when an invitation was accepted, so that the practice's own record knows it too. */
  readonly onAccepted?: (accepted: Accepted) => Promise<void>
  /** The screen that a client held was taken back. */
  readonly onTakenBack?: (room: RoomPrincipal) => Promise<void>
  /** Whether a client invited this very person again. */
  readonly madeAgainFor?: MadeAgainFor
  /** Told when somebody tried the link of an invitation that opens nothing any more. */
  readonly onEnded?: (token: string) => Promise<void>
}

/** The paths on which the sign-in page is served; all are the same HTML file. */
export const signInPagePaths = ['/sign-in', '/set-up', '/invitation', '/second-factor'] as const

/** Why the link of an invitation opens nothing any more. */
const ENDED: ReadonlySet<string> = new Set([
  'invitation-used',
  'invitation-withdrawn',
  'invitation-expired',
  'invitation-no-more-tries',
])

/** Sign-in over HTTP. Every route answers JSON; a refusal is `{ code, … }` with the status of `REFUSAL_STATUS`. */
export function signInRoutes({ signIn, page, onAccepted, madeAgainFor, onTakenBack, onEnded }: SignInRoutesDeps): Hono {
  const app = new Hono()
  app.use('/api/auth/*', signIn.sameOriginOnly)
  for (const path of ['/api/sign-in-again', '/api/first-password', '/api/take-back', '/api/invitation/*'])
    app.use(path, signIn.sameOriginOnly)

  app.all('/api/auth/*', async (c) => {
    const path = c.req.path.slice('/api/auth'.length)
    const answer = await signIn.gate(c.req.raw, path, addressOf(c, signIn.behindProxy))
    return isRefused(answer) ? refuse(c, answer) : tell(c, answer.told as object, answer.setCookies)
  })

  app.get('/api/sign-in-page', async (c) => tell(c, await page()))

  app.get('/api/signed-in', async (c) => {
    const principal = await signIn.principalOf(c.req.raw.headers)
    const as: SignedInAs =
      principal?.kind === 'person'
        ? { kind: 'person', needsSecondFactor: principal.needsSecondFactor, has: principal.has }
        : { kind: principal ? 'room' : 'nobody', needsSecondFactor: null }
    return tell(c, as)
  })

  app.post('/api/sign-in-again', async (c) => {
    const body = await parsed(c, contract.signInAgainBody)
    if (isRefused(body)) return refuse(c, body)
    const principal = await signIn.principalOf(c.req.raw.headers)
    const answer = await signIn.signInAgain(principal, body, c.req.raw.headers)
    return isRefused(answer) ? refuse(c, answer) : tell(c, answer.again, answer.setCookies)
  })

  app.post('/api/take-back', async (c) => {
    const body = await parsed(c, contract.takeBackBody)
    if (isRefused(body)) return refuse(c, body)
    const principal = await signIn.principalOf(c.req.raw.headers)
    const answer = await signIn.rooms.takeBack(principal, body, c.req.raw.headers)
    if (isRefused(answer)) return refuse(c, answer)
    if (principal?.kind === 'room') await onTakenBack?.(principal)
    return tell(c, { done: true }, answer.setCookies)
  })

  app.post('/api/first-password', async (c) => {
    const body = await parsed(c, contract.firstPasswordBody)
    if (isRefused(body)) return refuse(c, body)
    const principal = await signIn.principalOf(c.req.raw.headers)
    const answer = await signIn.firstPassword(principal, body.password, c.req.raw.headers)
    return isRefused(answer) ? refuse(c, answer) : tell(c, answer)
  })

  app.post('/api/invitation/open', async (c) => {
    const body = await parsed(c, contract.openInvitationBody)
    if (isRefused(body)) return refuse(c, body)
    const busy = await tooBusy(c)
    if (busy) return refuse(c, busy)
    const answer = await signIn.invitations.open(body.token, body.code)
    if (isRefused(answer) && ENDED.has(answer.refused)) await onEnded?.(body.token)
    return isRefused(answer) ? refuse(c, answer) : tell(c, answer)
  })

  app.post('/api/invitation/accept', async (c) => {
    const body = await parsed(c, contract.acceptInvitationBody)
    if (isRefused(body)) return refuse(c, body)
    const busy = await tooBusy(c)
    if (busy) return refuse(c, busy)
    const principal = await signIn.principalOf(c.req.raw.headers)
    if (principal?.kind === 'room') return refuse(c, { refused: 'in-the-room' })
    const answer = await signIn.invitations.accept(body, principal, c.req.raw.headers, madeAgainFor)
    if (isRefused(answer) && ENDED.has(answer.refused)) await onEnded?.(body.token)
    if (isRefused(answer)) return refuse(c, answer)
    await onAccepted?.(answer)
    return tell(c, { kind: answer.kind }, answer.setCookies)
  })

  const tooBusy = async (c: Context): Promise<Refused | null> => {
    const wait = await signIn.attempts.tooMany('address', 'invitation', addressOf(c, signIn.behindProxy))
    return wait ? { refused: 'too-many-tries', waitSeconds: wait } : null
  }
  return app
}

/**
 * The address a request came from, for counting tries only. Behind a proxy it is the last address that the proxy added; what
 * a browser wrote before it is not believed.
 */
export function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // A request made without a connection, as tests do.
    return 'unknown'
  }
}

async function parsed<Body extends object>(c: Context, schema: z.ZodType<Body>): Promise<Body | Refused> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  const result = schema.safeParse(sent)
  if (result.success) return result.data
  return { refused: 'invalid', field: result.error.issues[0]?.path.join('.') ?? '' }
}

function refuse(c: Context, refused: Refused): Response {
  if (refused.waitSeconds) c.header('retry-after', String(refused.waitSeconds))
  c.header('cache-control', 'no-store')
  return c.json(refusalBody(refused), REFUSAL_STATUS[refused.refused])
}

function tell(c: Context, told: object, setCookies: readonly string[] = []): Response {
  for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true })
  c.header('cache-control', 'no-store')
  return c.json(told)
}
