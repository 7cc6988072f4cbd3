import type { EntityId } from '#domain/kernel/ids.ts'
import type { ReviewSide } from '#domain/plan/review/looking.ts'
import type { ReviewTyped } from '#web/review/review-typed.ts'

/** Words that were typed during a look and not shared before it ended; `line`: what they are about, the whole plan without it. */
export type LeftUnsaid = { readonly words: string; readonly line?: EntityId }

/** What a draft of an ended look still holds in words; ratings and answers belong to the look and went with it. */
export function leftUnsaid(typed: ReviewTyped, shared: ReviewSide | undefined): LeftUnsaid[] {
  const lines = Object.entries(typed.lines)
    .filter(([line, { words }]) => words.trim() !== (shared?.lines[line]?.words ?? ''))
    .map(([line, { words }]): LeftUnsaid => ({ words: words.trim(), line }))
  const plain = [
    { words: typed.helped.trim(), shared: shared?.helped },
    { words: typed.didNotHelp.trim(), shared: shared?.didNotHelp },
  ].filter((one) => one.words !== (one.shared ?? ''))
  const wish = { words: typed.wish.trim(), ...(typed.wishLine === '' ? {} : { line: typed.wishLine }) }
  return [...lines, ...plain.map(({ words }): LeftUnsaid => ({ words })), wish].filter(({ words }) => words !== '')
}
