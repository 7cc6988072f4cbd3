import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Mail } from '#server/notify/mail.ts'

/**
 * The mail with an invitation's link. It says nothing of therapy, of a practice or of a person: whoever looks over a shoulder sees
 * a link that opens nothing without the code told in the room.
 */
export function invitationMail(link: string): { readonly subject: string; readonly text: string } {
  return {
    subject: 'Your link',
    text: [
      'Hello,',
      '',
      'here is the link you asked for:',
      link,
      '',
      'You need the code that you were given in person. Without it the link opens nothing.',
      'It works for seven days, once.',
      '',
      'If you do not expect this mail, you can delete it.',
      '',
    ].join('\n'),
  }
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
  return mail.send(practiceId, { ...rest, ...invitationMail(`${publicUrl}/invitation#${token}`) })
}
