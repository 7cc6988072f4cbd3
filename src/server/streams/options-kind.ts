import { figuresIn } from '#domain/options/figure-change.ts'
import type { Sheets } from '#domain/options/option-sheet.ts'
import {
  optionsDecider,
  type OptionsCommand,
  type OptionsFact,
  type PracticeOptions,
} from '#domain/options/practice-options.ts'
import { OPTIONS_SHAPE } from '#domain/options/shape.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/** What a practice says about ways to help: own sheets, cards, offers, clauses. One stream, under the practice's key. */
export function optionsKind(sources: {
  readonly shippedSheets: () => Sheets
}): StreamKind<PracticeOptions, OptionsCommand, OptionsFact> {
  return streamKind<PracticeOptions, OptionsCommand, OptionsFact>({
    prefix: 'options',
    decider: optionsDecider,
    key: 'practice',
    schemaHash: OPTIONS_SHAPE,
    snapshotEvery: 50,
    format: 1,
    supply: ({ command }) => {
      if (command.type !== 'saveSheet') return undefined
      const shipped = sources.shippedSheets()
      const original = Object.hasOwn(shipped, command.sheet.id) ? shipped[command.sheet.id] : undefined
      return {
        editions: Object.fromEntries(Object.values(shipped).map((one) => [one.id, one.edition])),
        ...(original ? { figures: figuresIn(original) } : {}),
      }
    },
  })
}
