import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PlainProblem } from '#server/plain-problem.ts'

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'you may not read it.',
  EPERM: 'you may not read it.',
}

/** The text of a file somebody named. Throws a `PlainProblem` that says why when it cannot be read. */
export function fileText(name: string): string {
  try {
    return readFileSync(resolve(name), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new PlainProblem(`${name} cannot be read: ${WHY[code ?? ''] ?? message}`)
  }
}
