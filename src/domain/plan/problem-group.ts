/** Groups of problems that a report counts by; coarse on purpose, so that a group says little about one person. */
export const PROBLEM_GROUPS = [
  'depression',
  'anxiety',
  'ocd',
  'trauma',
  'somatic',
  'alcohol',
  'eating',
  'sleep',
  'personality',
  'other',
  'none',
] as const
export type ProblemGroup = (typeof PROBLEM_GROUPS)[number]

/** Beginnings of ICD-10-CM codes without the dot, by the headings of chapter 5 (F01–F99). */
const BEGINNINGS: readonly (readonly [beginning: string, group: ProblemGroup])[] = [
  ['F32', 'depression'],
  ['F33', 'depression'],
  ['F341', 'depression'],
  ['F40', 'anxiety'],
  ['F41', 'anxiety'],
  ['F42', 'ocd'],
  ['F43', 'trauma'],
  ['F45', 'somatic'],
  ['F10', 'alcohol'],
  ['F50', 'eating'],
  ['F51', 'sleep'],
  ['F60', 'personality'],
]

/** The group of the first of these ICD-10-CM codes, with or without the dot; `none` where there is no code. */
export function problemGroupOf(codes: readonly string[]): ProblemGroup {
  const [first] = codes
  if (first === undefined) return 'none'
  const plain = first.replace('.', '').toUpperCase()
  return BEGINNINGS.find(([beginning]) => plain.startsWith(beginning))?.[1] ?? 'other'
}
