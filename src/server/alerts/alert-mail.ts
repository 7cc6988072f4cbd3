import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/**
 * The mail about an answer that cannot wait. It names nobody and nothing: whoever reads over a shoulder learns only that a colleague
 * is to look. `address`: where to sign in, if this Waymark can be reached.
 */
export function alertMail(address: string | null): Words {
  return neutralMail({
    subject: 'Please sign in',
    says: 'something in Waymark asks for you now. Please sign in.',
    address,
    last: [['This mail comes again until somebody has looked after it.']],
  })
}
