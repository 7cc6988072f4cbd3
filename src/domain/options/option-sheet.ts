import * as z from 'zod/mini'
import { isCivilDate } from '#domain/kernel/dates.ts'
import { isId } from '#domain/kernel/ids.ts'
import { FITS, OPTION_KINDS } from '#domain/options/option-kind.ts'

const slug = () =>
  z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{1,39}$/), z.refine(isId, 'it must not be a name that every object has of itself'))
const words = (most = 600) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const date = () => z.string().check(z.refine(isCivilDate, 'it must be a day such as 2026-11-23'))

/**
 * What is said about an option, in words a client can read. With a number in it, it names where the number was read; without
 * sources it is general knowledge of the field, and the page says so.
 */
export const saying = z.strictObject({
  text: words(),
  sources: z.optional(z.array(slug()).check(z.minLength(1), z.maxLength(6))),
})
export type Saying = z.infer<typeof saying>
const sayings = () => z.array(saying).check(z.minLength(1), z.maxLength(12))

/** Of 100 people: a number, and how sure it is (95 % interval where the source gives one). */
const share = {
  outOf100: z.number().check(z.gte(0), z.lte(100)),
  from: z.optional(z.number().check(z.gte(0), z.lte(100))),
  to: z.optional(z.number().check(z.gte(0), z.lte(100))),
}

/** How many of 100 people something happened to. All options of a sheet count out of the same 100 (IPDAS). */
export const figure = z.strictObject({
  id: slug(),
  /** `benefit`: something hoped for; `harm`: something feared; `left`: stopped before the end. */
  about: z.enum(['benefit', 'harm', 'left']),
  /** What happened to them, to follow "41 of 100 people": "had at most half of their symptoms left". */
  text: words(240),
  ...share,
  /** The same for people who did not have it: who they were, in words. */
  without: z.optional(z.strictObject({ ...share, who: words(160) })),
  /** Over what time. */
  when: words(160),
  /** How sure this figure is, in words; what makes it less sure. */
  sure: words(400),
  sources: z.array(slug()).check(z.minLength(1), z.maxLength(6)),
})
export type Figure = z.infer<typeof figure>

/** `notStated`: the source tells that the guideline names it, not how strongly. */
export const STRENGTHS = ['strong', 'offer', 'consider', 'conditional', 'advisedAgainst', 'notStated'] as const

const guideline = z.strictObject({
  name: words(120),
  year: z.int().check(z.gte(1980), z.lte(2100)),
  strength: z.enum(STRENGTHS),
  says: words(),
  sources: z.array(slug()).check(z.minLength(1), z.maxLength(6)),
})
export type Guideline = z.infer<typeof guideline>

/** One way to help. Medication is a question for a prescriber, never advice. */
export const option = z.strictObject({
  id: slug(),
  kind: z.enum(OPTION_KINDS),
  name: words(80),
  inShort: words(240),
  what: sayings(),
  youDo: sayings(),
  /** How long, and how often. */
  length: sayings(),
  benefits: sayings(),
  figures: z.array(figure).check(z.maxLength(8)),
  /** What people find hard about it. */
  hard: sayings(),
  /** Risks and side effects. */
  risks: sayings(),
  /** What life with it is like: for the body, the mind, and with others. */
  living: sayings(),
  /** Effort between sessions. */
  effort: sayings(),
  /** Whom it may not suit. */
  notFor: sayings(),
  guidelines: z.array(guideline).check(z.maxLength(8)),
  /** What is not known. */
  unknown: sayings(),
})
export type Option = z.infer<typeof option>

/** `seen`: read in the source itself. `computed`: worked out by us from open data. `via`: read in somebody else's summary of it. */
export const source = z.strictObject({
  id: slug(),
  kind: z.enum(['guideline', 'trials', 'services', 'study', 'data']),
  title: words(300),
  year: z.int().check(z.gte(1950), z.lte(2100)),
  /** Where it can be found: journal, number, publisher. */
  where: words(300),
  mark: z.enum(['seen', 'computed']),
  via: z.optional(words(200)),
  /** What to keep in mind about it; licence sentence. */
  note: z.optional(words(600)),
})
export type Source = z.infer<typeof source>

/** Something that may matter, with how each option goes with it, and why. Offered after the person's own. */
const value = z.strictObject({
  id: slug(),
  text: words(160),
  fits: z.record(slug(), z.strictObject({ how: z.enum(FITS), why: words(240) })),
})
export type Value = z.infer<typeof value>

/** A question to see whether the sheet explained itself well; never a test of the person. */
const understanding = z.strictObject({
  ask: words(240),
  answers: z.array(words(200)).check(z.minLength(2), z.maxLength(4)),
  /** The answer the sheet gives, counted from 0. */
  sheetSays: z.int().check(z.gte(0), z.lte(3)),
  because: words(400),
})

/**
 * The ways to help with one problem, so that two people can choose. Shape of the files in `content/option-sheets/` and of a
 * practice's own copies. Made to meet the qualifying criteria for decision aids (IPDAS 4.0: Joseph-Williams 2014, Med Decis
 * Making 34:699-710); `docs/ipdas.md` says which.
 */
export const optionSheet = z.strictObject({
  id: slug(),
  /** Rises with every change. */
  edition: z.int().check(z.gte(1), z.lte(9999)),
  language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  title: words(80),
  /** What the problem is and how it tends to go. */
  problem: sayings(),
  /** The decision to be made, as a question. */
  decision: words(240),
  /** Something to know before anything else, such as when to see a doctor at once. */
  safety: z.optional(sayings()),
  /** Beginnings of ICD-10-CM codes it is for. */
  codes: z.array(z.string().check(z.regex(/^[A-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?$/))).check(z.maxLength(20)),
  published: date(),
  /** From this day on the sheet says that it may be out of date. */
  reviewBy: date(),
  /** How and when it is brought up to date. */
  updates: words(400),
  /** What later editions changed; `affects`: it touches risk or benefit, so that an earlier consent is worth another look. */
  changes: z.optional(
    z
      .array(
        z.strictObject({
          edition: z.int().check(z.gte(2)),
          on: date(),
          what: words(400),
          affects: z.boolean(),
          options: z.optional(z.array(slug()).check(z.maxLength(14))),
        }),
      )
      .check(z.maxLength(100)),
  ),
  funding: words(400),
  /** Interests of those who wrote it. */
  interests: words(400),
  writtenBy: words(200),
  options: z.array(option).check(z.minLength(2), z.maxLength(14)),
  values: z.array(value).check(z.minLength(1), z.maxLength(16)),
  understanding: z.array(understanding).check(z.maxLength(4)),
  /** Questions to bring to a session. */
  questions: z.array(words(240)).check(z.minLength(1), z.maxLength(16)),
  sources: z.array(source).check(z.maxLength(40)),
})
export type OptionSheet = z.infer<typeof optionSheet>

/** Sheets by id. */
export type Sheets = Readonly<Record<string, OptionSheet>>

/** Every text about an option that a client reads, in the order of the page, with the field it stands in. */
export function sayingsOf(one: Option): readonly (readonly [field: string, saying: Saying])[] {
  const fields = [
    'what',
    'youDo',
    'length',
    'benefits',
    'hard',
    'risks',
    'living',
    'effort',
    'notFor',
    'unknown',
  ] as const
  return fields.flatMap((field) => one[field].map((said, n) => [`${field}[${n}]`, said] as const))
}

/** Whether a sheet's day for review has come. */
export const isOutOfDate = (sheet: Pick<OptionSheet, 'reviewBy'>, today: string): boolean => sheet.reviewBy < today
