import type { Act } from '#domain/practice/access.ts'

/** Commands whose line in the access log says more than that a kind of stream was changed. */
const SAYS_MORE: Readonly<Record<string, { readonly act: Act; readonly part: string }>> = {
  sign: { act: 'signed', part: 'plan' },
  coSign: { act: 'signed', part: 'plan' },
  declineToSign: { act: 'declined', part: 'plan' },
  giveConsent: { act: 'consent', part: 'plan' },
  answerConsent: { act: 'consent', part: 'plan' },
  lookAgain: { act: 'consent', part: 'plan' },
  withdrawConsent: { act: 'consent', part: 'plan' },
  openSession: { act: 'session', part: 'plan' },
  holdSession: { act: 'session', part: 'plan' },
  giveGrant: { act: 'changed', part: 'grants' },
  endGrant: { act: 'changed', part: 'grants' },
  changeSupporter: { act: 'changed', part: 'grants' },
  endSupporter: { act: 'changed', part: 'grants' },
  joinTeam: { act: 'changed', part: 'team' },
  leaveTeam: { act: 'changed', part: 'team' },
  handOver: { act: 'changed', part: 'team' },
  objectToHandOver: { act: 'changed', part: 'team' },
  dropObjection: { act: 'changed', part: 'team' },
  talkedAboutHandOver: { act: 'changed', part: 'team' },
  withdrawHandOver: { act: 'changed', part: 'team' },
  reviewEmergency: { act: 'changed', part: 'review' },
}

/** What the access log says of a command; nothing where it is enough that the stream was changed. */
export function actOf(type: string): { readonly act: Act; readonly part: string } | undefined {
  return Object.hasOwn(SAYS_MORE, type) ? SAYS_MORE[type] : undefined
}
