/** What a method was chosen from: the sheet (`panic`) or the card (`card/…`) whose edition counts; undefined for neither. */
export function chosenFrom(words: Readonly<Record<string, unknown>>): string | undefined {
  const option = words['option']
  if (typeof option !== 'string') return undefined
  return option.startsWith('card/') ? option : option.split('/')[0]
}

export function editionOf(
  line: { readonly words: Readonly<Record<string, unknown>> },
  editions: Readonly<Record<string, number>> | undefined,
): number | undefined {
  const from = chosenFrom(line.words)
  return from !== undefined && editions && Object.hasOwn(editions, from) ? editions[from] : undefined
}

/** The edition somebody said yes to: the one they read, never a later one than stands today. */
export function earlierOf(standing: number | undefined, read: number | undefined): number | undefined {
  return standing === undefined || read === undefined ? (standing ?? read) : Math.min(standing, read)
}
