import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/** The mail that there is something for somebody. It says neither what nor from whom. `address`: where to sign in, if there is one. */
export function noticeMail(address: string | null): Words {
  return neutralMail({
    subject: 'Something for you',
    says: 'there is something for you. You find it on your first page when you sign in.',
    address,
    last: [['It can wait until it suits you. How often you get this mail is yours to choose.']],
  })
}
