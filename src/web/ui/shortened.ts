/** At most so many characters: whole words, and one ellipsis where something was left out. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const space = words.lastIndexOf(' ', most - 1)
  // One long word, or a language without spaces, is cut where it has to be; never through a pair that is one character.
  const kept = space > most / 2 ? words.slice(0, space) : words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s.,;:…–—-]+$/, '')}…`
}
