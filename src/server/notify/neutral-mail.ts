/** The subject and the text of a letter. */
export type Words = { readonly subject: string; readonly text: string }

/**
 * Every letter has this frame: a greeting, a sentence, an address where there is one, a last word. It names no person, no practice
 * and nothing of therapy: whoever reads over a shoulder learns nothing. `address`: where to go, if this Waymark can be reached.
 */
export function neutralMail({
  subject,
  says,
  address,
  last,
}: {
  readonly subject: string
  readonly says: string
  readonly address: string | null
  /** Paragraphs after the address; a paragraph may have several lines. */
  readonly last: readonly (readonly string[])[]
}): Words {
  const paragraphs = [['Hello,'], [says, ...(address === null ? [] : [address])], ...last]
  return { subject, text: paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n') }
}
