/**
 * The mail after somebody opened a chart in an emergency. It names nobody and nothing: whoever reads over a shoulder learns only that
 * there is something to read. `address`: where to sign in, if this Waymark can be reached.
 */
export function emergencyMail(address: string | null): { readonly subject: string; readonly text: string } {
  return {
    subject: 'Something new for you to read',
    text: [
      'Hello,',
      '',
      'there is something new for you to know. Please sign in when it suits you.',
      ...(address === null ? [] : [address]),
      '',
      'There is nothing you have to do.',
      '',
    ].join('\n'),
  }
}
