import type { Law } from './law.ts'
import { sources } from './tree.ts'

const MOST = 400

/** Files stay humane: 400 lines is an error. */
export const size: Law = (tree) => {
  const files = sources(tree)
  const findings = files
    .filter(({ text }) => linesIn(text) >= MOST)
    .map(({ path, text }) => `${path}: ${linesIn(text)} lines (fewer than ${MOST})`)
  return { looked: files.length, findings }
}

/** The length that half of the files do not reach. */
export function medianLength(texts: readonly string[]): number {
  const lengths = texts.map(linesIn).toSorted((one, other) => one - other)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

function linesIn(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
