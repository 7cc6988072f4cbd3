import type { Readers } from '#server/http/check-in-contract.ts'
import type { Answer } from '#web/check-in/answering.ts'
import type { Screen } from '#web/check-in/screens.ts'

/** What every kind of question is given, and how it says that it has an answer. */
export type AskProps<Kind extends Screen> = {
  readonly screen: Kind
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
  /** What is typed or chosen so far, while one stays here. */
  readonly onDraft: (answer: Answer) => void
  readonly readers: Readers
  readonly place: string
}
