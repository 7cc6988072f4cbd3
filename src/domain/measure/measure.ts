import * as z from 'zod/mini'

/** Where a fact about a measure was read, or what it was worked out from. What nobody has seen in a source has no place here. */
export const sourced = {
  mark: z.enum(['seen', 'computed']),
  source: z.string().check(z.minLength(1), z.maxLength(600)),
}
const words = (most = 400) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const option = z.strictObject({ value: z.int(), label: words(200), loinc: z.optional(words(20)) })
export type Option = z.infer<typeof option>

/** `alert`: interrupts, until someone has recorded what was done. `ask`: is asked about at the next session. */
export const RISK_ACTIONS = ['alert', 'ask'] as const

const item = z.strictObject({
  text: words(1000),
  /** Counted the other way round: highest + lowest − answer. */
  reversed: z.optional(z.boolean()),
  /** A part of the measure this item counts in, such as a DSM-5 cluster. */
  cluster: z.optional(words(20)),
  /** Answers of this item alone; otherwise those of the measure. */
  options: z.optional(z.array(option).check(z.minLength(2), z.maxLength(11))),
  /** Someone may leave it out without its counting as missing (PHQ-15 item 4). */
  onlyFor: z.optional(words(200)),
  /** An answer from `from` on (as ticked, before any reversing) asks for a conversation about risk. */
  risk: z.optional(z.strictObject({ from: z.int(), action: z.enum(RISK_ACTIONS), ...sourced })),
  loinc: z.optional(words(20)),
})
export type MeasureItem = z.infer<typeof item>

/**
 * A questionnaire with published scoring, or a practice's own rating scale (one item). Shape of the files in
 * `content/measures/`. Items are counted from 1 wherever people and files name them.
 */
export const measureShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  /** Rises when words or scoring change; answers keep the edition they were given to. */
  edition: z.int().check(z.gte(1), z.lte(999)),
  kind: z.enum(['questionnaire', 'scale']),
  name: words(200),
  short: words(40),
  /** What it is about, in words a client can read: "low mood". */
  about: words(80),
  language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  /** The time asked about: "last 2 weeks". */
  recall: z.optional(words(80)),
  instructions: z.optional(words(1200)),
  stem: z.optional(words()),
  items: z.array(item).check(z.minLength(1), z.maxLength(80)),
  /** Where the words of the items were read. */
  wording: z.optional(z.strictObject({ ...sourced })),
  options: z.array(option).check(z.maxLength(11)),
  /** Asked with the others, never counted. */
  unscored: z.optional(z.array(item).check(z.maxLength(5))),
  scoring: z.strictObject({
    /** `sum` of the items; `meanTimes10` for CORE-10's clinical score: mean of the answered items × 10. */
    rule: z.enum(['sum', 'meanTimes10']),
    lowest: z.number(),
    highest: z.number(),
    /** Which way is better. */
    better: z.enum(['lower', 'higher']),
    ...sourced,
  }),
  /** How many answers may be missing and still give a score, by replacing them with the mean of those answered. */
  missing: z.strictObject({
    atMost: z.int().check(z.gte(0), z.lte(20)),
    /** Items that are never replaced by a mean: without them there is no score by replacement. */
    never: z.optional(z.array(z.int())),
    note: z.optional(words()),
    ...sourced,
  }),
  bands: z.optional(
    z.strictObject({
      bands: z.array(z.strictObject({ from: z.number(), to: z.number(), words: words(80) })).check(z.minLength(1)),
      ...sourced,
    }),
  ),
  cutOff: z.optional(z.strictObject({ atLeast: z.number(), words: words(), ...sourced })),
  reliability: z.optional(
    z.array(z.strictObject({ kind: z.enum(['alpha', 'retest']), value: z.number(), ...sourced })),
  ),
  norms: z.optional(
    z.array(
      z.strictObject({
        group: words(),
        /** `clinical` and `functional` groups serve the cut-offs a, b and c. */
        role: z.enum(['clinical', 'functional', 'other']),
        people: z.optional(z.int()),
        mean: z.number(),
        sd: z.number(),
        ...sourced,
      }),
    ),
  ),
  /** A change of at least this many points is more than chance. The first is the one in use. */
  reliableChange: z.optional(
    z.array(z.strictObject({ points: z.number().check(z.gt(0)), who: words(), how: words(), ...sourced })),
  ),
  /** NHS Talking Therapies: at caseness from `caseness` on. Only figures seen in a source. */
  nhs: z.optional(
    z.strictObject({
      role: z.enum(['depression', 'anxiety']),
      caseness: z.number(),
      reliableChange: z.number(),
      ...sourced,
    }),
  ),
  /** Beginnings of ICD-10-CM codes of needs that it fits. */
  fits: z.optional(z.array(z.string().check(z.regex(/^[A-Z][0-9A-Z.]{1,7}$/)))),
  loinc: z.optional(z.strictObject({ panel: words(20), total: z.optional(words(20)), ...sourced })),
  licence: z.strictObject({ sentence: words(1200), notice: z.optional(words(1200)), ...sourced }),
  citation: z.optional(words(600)),
})
export type Measure = z.infer<typeof measureShape>

/** A measure as answers name it: which one, and in which edition. */
export type MeasureName = { readonly measure: string; readonly edition: number }

/** The measures a practice can ask, by id; each in the edition asked now. */
export type Library = Readonly<Record<string, Measure>>

/** The answers an item can have, lowest first. */
export function optionsOf(measure: Measure, item: number): readonly Option[] {
  return measure.items[item - 1]?.options ?? measure.options
}
