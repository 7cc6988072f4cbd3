/**
 * Every dialog and sheet there is, and the page where it can be opened. A sheet asks for its name here (a name that is missing does
 * not compile); the browser tests open each of them and look at it with axe.
 */
export const DIALOGS = {
  'sign-in-again': '/',
  line: '/plan/$plan',
  'begin-session': '/plan/$plan',
  'sign-again': '/plan/$plan/sign',
  'take-back': '/plan/$plan/sign',
  decline: '/plan/$plan/sign',
  'add-note': '/plan/$plan/versions',
  withdraw: '/consent/$plan',
  'give-consent': '/consent/$plan',
  member: '/practice/people',
  'invite-member': '/practice/people',
} as const satisfies Record<string, string>

export type DialogName = keyof typeof DIALOGS
