/** Words in lines of at most so many letters. A word that is longer than a line goes on in the next one; nothing is left out. */
export function linesOf(words: string, letters: number): string[] {
  const most = Math.max(1, letters)
  const pieces = words
    .trim()
    .split(/\s+/)
    .flatMap((word) => [...pieced(word, most)])
  const found: string[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const joined = last === undefined ? piece : `${last} ${piece}`
    if (last !== undefined && joined.length <= most) found[found.length - 1] = joined
    else found.push(piece)
  }
  return found
}

function* pieced(word: string, most: number): Generator<string> {
  if (word.length <= most) return yield word
  const letters = Array.from(word)
  for (let at = 0; at < letters.length; at += most) yield letters.slice(at, at + most).join('')
}
