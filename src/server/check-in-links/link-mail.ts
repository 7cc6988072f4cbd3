/** The mail with a link for one check-in: nothing of therapy, of a practice or of a person. */
export function linkMail(link: string): { readonly subject: string; readonly text: string } {
  return {
    subject: 'Your link',
    text: [
      'Hello,',
      '',
      'here is the link you asked for:',
      link,
      '',
      'It works for seven days, once. Please do not pass it on.',
      '',
      'If you do not expect this mail, you can delete it.',
      '',
    ].join('\n'),
  }
}
