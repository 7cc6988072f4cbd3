import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/** The mail to somebody whom a client invites: it names nobody, and its link opens nothing without the code that they are told. */
export function supporterMail(link: string): Words {
  return neutralMail({
    subject: 'Your link',
    says: 'somebody you know made this link for you:',
    address: link,
    last: [
      ['They have a code for you. Without the code the link opens nothing.', 'It works for seven days, once.'],
      ['If you do not expect this mail, you can delete it.'],
    ],
  })
}
