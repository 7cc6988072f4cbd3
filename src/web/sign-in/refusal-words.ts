import type { SignInRefusal } from '#server/sign-in/contract.ts'

/** What each refusal says, and what can be done instead. */
const REFUSALS: Readonly<Record<SignInRefusal, string>> = {
  'wrong-sign-in': 'This e-mail and password do not go together. Please check both.',
  'wrong-code': 'That is not the code. Wait for the next one and try again.',
  'wrong-password': 'That is not the password. Please check it.',
  'too-many-tries': 'That was tried many times. Please wait {wait} and try again.',
  'start-again': 'This took a while, so please start again.',
  nobody: 'You are signed out. Please sign in first.',
  invalid: 'This does not fit yet. Please check it.',
  'sign-in-again': 'Please sign in again first, then come back to this.',
  'second-factor-first': 'Please sign in with your second step first.',
  'in-the-room': 'This screen is handed over. The therapist takes it back first.',
  'not-allowed': 'This is not open to you. Ask your practice.',
  'already-set-up': 'This is set up already.',
  'not-found': 'There is nothing here.',
  'passkey-not-known': 'This passkey is not known here. Try another, or sign in with your password.',
  'other-person': 'This passkey belongs to someone else.',
  'other-origin': 'Please open Waymark at its own address and try again.',
  'json-only': 'Something went wrong on our side. Please reload the page.',
  'no-code-set-up': 'No authenticator app is set up for you.',
  'invitation-unknown': 'We do not know this link. Please open it from your invitation once more.',
  'invitation-used':
    'This invitation was used already. You can sign in. If you cannot, ask whoever invited you for a new one.',
  'invitation-expired': 'This invitation is older than seven days. Ask whoever invited you for a new one.',
  'invitation-withdrawn':
    'This invitation was taken back, or a newer one was sent. Open the newest mail, or ask whoever invited you.',
  'invitation-code-wrong': 'That is not the code. You can try {tries} more.',
  'invitation-no-more-tries': 'The code was wrong too often. Ask whoever invited you for a new invitation.',
  'email-needed': 'Please give an e-mail.',
  'sign-in-first': 'There is a sign-in for this e-mail already. Sign in first, then open the invitation again.',
}

export type RefusalAnswer = {
  readonly code?: string
  readonly field?: string
  readonly waitSeconds?: number
  readonly triesLeft?: number
}

/** The sentence for a refusal. */
export function refusalWords(answer: RefusalAnswer): string {
  const sentence = REFUSALS[(answer.code ?? 'invalid') as SignInRefusal] ?? REFUSALS.invalid
  const tries = answer.triesLeft === 1 ? 'once' : `${answer.triesLeft ?? 0} times`
  return sentence.replace('{wait}', waitWords(answer.waitSeconds ?? 60)).replace('{tries}', tries)
}

function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'one minute' : `${minutes} minutes`
}
