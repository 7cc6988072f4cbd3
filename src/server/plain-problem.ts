/**
 * Something the person who runs Waymark can put right. The message is all they need: the command line prints it alone,
 * without a stack trace.
 */
export class PlainProblem extends Error {
  override readonly name = 'PlainProblem'
}
