/** A command of `npm run waymark -- …`. */
export type Command = {
  /** One line for the list of commands. */
  readonly about: string
  /** What `--help` prints. */
  readonly help: string
  /** Does it. Resolves to the exit code; a `PlainProblem` thrown is printed as its message alone. */
  readonly run: (argv: readonly string[]) => Promise<number>
}
