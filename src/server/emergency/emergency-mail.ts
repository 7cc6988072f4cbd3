import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/**
 * The mail after somebody opened a chart in an emergency. It names nobody and nothing: whoever reads over a shoulder learns only that
 * there is something to read. `address`: where to sign in, if this Waymark can be reached.
 */
export function emergencyMail(address: string | null): Words {
  return neutralMail({
    subject: 'Something new for you to read',
    says: 'there is something new for you to know. Please sign in when it suits you.',
    address,
    last: [['There is nothing you have to do.']],
  })
}
