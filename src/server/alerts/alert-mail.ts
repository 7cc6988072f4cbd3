/**
 * The mail about an answer that cannot wait. It names nobody and nothing: whoever reads over a shoulder learns only that a colleague
 * is to look. `address`: where to sign in, if this Waymark can be reached.
 */
export function alertMail(address: string | null): { readonly subject: string; readonly text: string } {
  return {
    subject: 'Please sign in',
    text: [
      'Hello,',
      '',
      'something in Waymark asks for you now. Please sign in.',
      ...(address === null ? [] : [address]),
      '',
      'This mail comes again until somebody has looked after it.',
      '',
    ].join('\n'),
  }
}
