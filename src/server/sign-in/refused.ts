import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { SignInRefusal } from '#server/sign-in/contract.ts'

/** A refusal as a value: the code, and what may help with it. */
export type Refused = {
  readonly refused: SignInRefusal
  readonly field?: string
  readonly waitSeconds?: number
  readonly triesLeft?: number
}

/** The HTTP status of every refusal. */
export const REFUSAL_STATUS: Readonly<Record<SignInRefusal, ContentfulStatusCode>> = {
  'wrong-sign-in': 401,
  'wrong-code': 401,
  'wrong-password': 401,
  'too-many-tries': 429,
  'start-again': 401,
  nobody: 401,
  invalid: 400,
  'sign-in-again': 403,
  'second-factor-first': 403,
  'in-the-room': 403,
  'not-allowed': 403,
  'already-set-up': 409,
  'not-found': 404,
  'passkey-not-known': 401,
  'other-person': 403,
  'other-origin': 403,
  'json-only': 415,
  'no-code-set-up': 400,
  'invitation-unknown': 404,
  'invitation-used': 409,
  'invitation-expired': 410,
  'invitation-withdrawn': 410,
  'invitation-code-wrong': 401,
  'invitation-no-more-tries': 429,
  'email-needed': 400,
  'sign-in-first': 409,
}

/** What a refusal looks like on the wire: `{ code, field?, waitSeconds?, triesLeft? }`. */
export function refusalBody({ refused, ...rest }: Refused): { code: SignInRefusal } & Omit<Refused, 'refused'> {
  return { code: refused, ...rest }
}

/** Whether an answer is a refusal. */
export function isRefused<Answer extends object>(answer: Answer | Refused): answer is Refused {
  return 'refused' in answer
}
