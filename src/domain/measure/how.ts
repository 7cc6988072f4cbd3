/** `inferred`: follows from a definition that was read, but does not stand there in these words. */
export type HowMark = 'seen' | 'computed' | 'inferred'

/** One step to a class or figure: what it is, the formula, what went in and came out, and where it was read. */
export type How<Name extends string = string> = {
  readonly name: Name
  readonly formula: string
  readonly values: Readonly<Record<string, number | string | boolean | null>>
  readonly source: string
  readonly mark: HowMark
}
