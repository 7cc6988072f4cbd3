import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/** The mail that says a check-in is there: nothing of therapy, of a practice or of a person. `link`: it opens once, without an account. */
export function reminderMail(address: string, { link }: { readonly link: boolean }): Words {
  return neutralMail({
    subject: 'A page is ready for you',
    says: 'there is a page ready for you, whenever it suits you:',
    address,
    last: [
      ...(link ? [['This link works for seven days, once. Please do not pass it on.']] : []),
      ['You asked for this mail, and you can turn it off at any time.'],
    ],
  })
}
