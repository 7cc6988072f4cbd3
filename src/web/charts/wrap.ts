/** Words in at most so many lines of so many letters; what does not fit is cut, with a sign. One word longer than a line is cut too. */
export function wrapped(words: string, letters: number, lines: number): string[] {
  const found: string[] = []
  for (const word of words.trim().split(/\s+/)) {
    const last = found.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && joined.length <= letters) found[found.length - 1] = joined
    else found.push(word)
  }
  const kept = found.slice(0, Math.max(1, lines))
  const more = found.length > kept.length
  return kept.map((line, n) => {
    const cut = more && n === kept.length - 1
    if (line.length + (cut ? 1 : 0) <= letters) return cut ? `${line}…` : line
    return `${line.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
  })
}
