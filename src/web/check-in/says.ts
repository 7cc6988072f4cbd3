import type { Given } from '#domain/check-in/answers.ts'

/** Whether anything at all was answered: as the domain has it, without its shapes, which an old phone need not load. */
export function saysSomething({ measures, ratings, levels, steps, together, note }: Given): boolean {
  const items = measures.some(({ answers }) => answers.some(({ value }) => value !== null))
  return items || ratings.length + levels.length + steps.length > 0 || together !== undefined || Boolean(note)
}
