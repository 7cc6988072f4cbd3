import { numbersOf } from '#domain/options/figure-change.ts'
import type { Figure, Guideline, OptionSheet, Saying } from '#domain/options/option-sheet.ts'
import { saysNumber } from '#domain/options/says-number.ts'
import { answerOf, type Question } from '#web/decide/comparing.ts'

/** What a practice's own copy says otherwise than the page it was made from; empty lists where it says the same. */
export type ChangedHere = {
  /** Figures of the copy that are new or others, by id, with what stood there before. */
  readonly figures: ReadonlyMap<string, Figure | null>
  /** Figures the practice took out. */
  readonly gone: readonly Figure[]
  /** Sentences with a number that stand only in the copy, and those that stood there before. */
  readonly sayings: readonly Saying[]
  readonly sayingsBefore: readonly Saying[]
  readonly guidelines: readonly Guideline[]
  readonly guidelinesBefore: readonly Guideline[]
}

/** One answer of one option, in a practice's own copy, held against the page it was made from. `null`: it is no copy. */
export function changedHere(
  sheet: OptionSheet,
  original: OptionSheet | null,
  option: string,
  question: Question,
): ChangedHere | null {
  const is = sheet.options.find(({ id }) => id === option)
  if (!original || !is) return null
  const was = original.options.find(({ id }) => id === option)
  const now = answerOf(is, question)
  const before = was ? answerOf(was, question) : { sayings: [], figures: [], guidelines: [] }
  const says = (one: Saying, of: OptionSheet): string => `${one.text} ${named(of, one.sources)}`
  const told = (one: Guideline, of: OptionSheet): string =>
    `${one.name} ${one.year} ${one.strength} ${one.says} ${named(of, one.sources)}`
  const counted = (all: readonly Saying[]): Saying[] => all.filter(({ text, sources }) => saysNumber(text) || sources)
  const [saidNow, saidBefore] = [counted(now.sayings), counted(before.sayings)]
  return {
    figures: new Map(
      now.figures.flatMap((one) => {
        const old = was?.figures.find(({ id }) => id === one.id) ?? null
        const same =
          old && numbersOf(old) === numbersOf(one) && named(original, old.sources) === named(sheet, one.sources)
        return same ? [] : [[one.id, old] as const]
      }),
    ),
    gone: before.figures.filter(({ id }) => !is.figures.some((one) => one.id === id)),
    sayings: only(saidNow, (one) => says(one, sheet), new Set(saidBefore.map((one) => says(one, original)))),
    sayingsBefore: only(saidBefore, (one) => says(one, original), new Set(saidNow.map((one) => says(one, sheet)))),
    guidelines: only(
      now.guidelines,
      (one) => told(one, sheet),
      new Set(before.guidelines.map((one) => told(one, original))),
    ),
    guidelinesBefore: only(
      before.guidelines,
      (one) => told(one, original),
      new Set(now.guidelines.map((one) => told(one, sheet))),
    ),
  }
}

const only = <One>(all: readonly One[], key: (one: One) => string, others: ReadonlySet<string>): One[] =>
  all.filter((one) => !others.has(key(one)))

/** Sources with all that is said of them: another title or year under the same short name is another source. */
const named = ({ sources }: OptionSheet, ids: readonly string[] = []): string =>
  JSON.stringify(ids.map((id) => sources.find((one) => one.id === id)))
