import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Mail } from '#server/notify/mail.ts'
import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/**
 * The mail with an invitation's link. It says nothing of therapy, of a practice or of a person: whoever looks over a shoulder sees
 * a link that opens nothing without the code told in the room.
 */
export function invitationMail(link: string): Words {
  return neutralMail({
    subject: 'Your link',
    says: 'here is the link you asked for:',
    address: link,
    last: [
      [
        'You need the code that you were given in person. Without it the link opens nothing.',
        'It works for seven days, once.',
      ],
      ['If you do not expect this mail, you can delete it.'],
    ],
  })
}

/** Has an invitation mailed. `id`: that of the invitation; asked for again, the newer link takes the place of one still waiting. */
export function mailInvitation(
  { mail, publicUrl }: { readonly mail: Mail; readonly publicUrl: string },
  practiceId: PracticeId,
  about: {
    readonly id: string
    readonly to: string
    readonly at: Instant
    readonly token: string
    readonly clientId?: ClientId
  },
): Promise<void> {
  const { token, ...rest } = about
  const toClient = about.clientId !== undefined
  return mail.send(practiceId, { ...rest, toClient, ...invitationMail(`${publicUrl}/invitation#${token}`) })
}
