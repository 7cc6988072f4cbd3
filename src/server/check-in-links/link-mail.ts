import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/** The mail with a link for one check-in: nothing of therapy, of a practice or of a person. */
export function linkMail(link: string): Words {
  return neutralMail({
    subject: 'Your link',
    says: 'here is the link you asked for:',
    address: link,
    last: [
      ['It works for seven days, once. Please do not pass it on.'],
      ['If you do not expect this mail, you can delete it.'],
    ],
  })
}
