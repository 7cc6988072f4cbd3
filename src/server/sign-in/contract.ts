import { z } from 'zod'

/** What the sign-in routes take and answer; the pages import only the types. */
export const PASSWORD_LEAST = 10
const email = z.email().max(200)
const password = z.string().min(PASSWORD_LEAST).max(256)
const givenPassword = z.string().min(1).max(256)
const code = z.string().min(4).max(40)
const passkeyAnswer = z.record(z.string(), z.unknown())

export const signInBody = z.object({ email: z.string().max(320), password: z.string().max(256) })
export const codeBody = z.object({ code })
export const passkeyBody = z.object({ response: passkeyAnswer })
export const registrationBody = z.object({ response: passkeyAnswer })
export const passwordBody = z.object({ password: givenPassword.optional() })
export const changePasswordBody = z.object({ currentPassword: givenPassword, newPassword: password })
export const deletePasskeyBody = z.object({ id: z.string().max(100) })

/** Signing in again: a password (with a code from the authenticator where one is set up), a code alone, or a passkey. */
export const signInAgainBody = z.union([
  z.object({ passkey: passkeyAnswer }),
  z.object({ password: givenPassword, code: code.optional() }),
  z.object({ code }),
])
export type SignInAgainBody = z.infer<typeof signInAgainBody>

/** Taking a handed-over screen back: the therapist's passkey or password. */
export const takeBackBody = z.union([z.object({ passkey: passkeyAnswer }), z.object({ password: givenPassword })])
export type TakeBackBody = z.infer<typeof takeBackBody>

/** For a person who has none yet: after an invitation, where the passkey did not work. */
export const firstPasswordBody = z.object({ password })

export const openInvitationBody = z.object({ token: z.string().max(100), code: z.string().max(40) })
export const acceptInvitationBody = z.object({
  token: z.string().max(100),
  code: z.string().max(40),
  /** Only where the invitation names none. */
  email: email.optional(),
  /** Absent when a passkey is added straight after. */
  password: password.optional(),
})
export type AcceptInvitationBody = z.infer<typeof acceptInvitationBody>

/** What an opened invitation says before it is accepted. */
export type OpenedInvitation = { readonly kind: 'member' | 'client' | 'supporter'; readonly emailKnown: boolean }

/** First run: the practice, its first therapist, and how they sign in. */
export const setUpBody = z.object({
  practiceName: z.string().trim().min(1).max(200),
  /** An IANA zone, such as `Europe/Vienna`. */
  timeZone: z.string().min(1).max(60),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** State or province, in words, where rules differ by it. */
  region: z.string().trim().max(100).optional(),
  /** Years from which someone agrees to therapy alone. */
  ageOfConsent: z.number().int().min(10).max(25),
  name: z.string().trim().min(1).max(200),
  email,
  password,
  secondFactorRequired: z.boolean(),
})
export type SetUpBody = z.infer<typeof setUpBody>

/** GET /api/sign-in-page: what the page shows before anybody has signed in. */
export type SignInPage = {
  readonly needsSetUp: boolean
  readonly practiceName?: string
  /** False on a machine without a public https address: no invitations, no links that a phone cannot open. */
  readonly reachable?: boolean
  /** Fictional people of a demo server, with their passwords. Never anywhere else. */
  readonly demoLogins?: readonly DemoLogin[]
}
export type DemoLogin = {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly password: string
}

/** GET /api/signed-in: who is asking, as far as the sign-in pages need it. Tells no name and no e-mail. */
export type SignedInAs =
  | { readonly kind: 'nobody' | 'room'; readonly needsSecondFactor: null }
  | {
      readonly kind: 'person'
      readonly needsSecondFactor: 'enrol' | 'use' | null
      readonly has: { readonly code: boolean; readonly passkey: boolean }
    }

/** Every way in which the sign-in routes say no. `words.ts` of the pages has a sentence for each. */
export type SignInRefusal =
  | 'wrong-sign-in'
  | 'wrong-code'
  | 'wrong-password'
  | 'too-many-tries'
  | 'start-again'
  | 'nobody'
  | 'invalid'
  | 'sign-in-again'
  | 'second-factor-first'
  | 'in-the-room'
  | 'not-allowed'
  | 'already-set-up'
  | 'not-found'
  | 'passkey-not-known'
  | 'other-person'
  | 'other-origin'
  | 'json-only'
  | 'no-code-set-up'
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-expired'
  | 'invitation-withdrawn'
  | 'invitation-code-wrong'
  | 'invitation-no-more-tries'
  | 'email-needed'
  | 'sign-in-first'
