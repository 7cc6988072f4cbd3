import { PlainProblem } from '#server/plain-problem.ts'

/** A code as its publisher lists it, with its dot. `billable` false: a heading, which is never given to anybody. */
export type PublishedCode = { readonly code: string; readonly title: string; readonly billable: boolean }

const CODE = /^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/

/** The code with its dot after the third character: `F4310` is `F43.10`. Undefined for what is no ICD-10-CM code. */
export function dotted(code: string): string | undefined {
  const plain = code.replace('.', '')
  if (!CODE.test(plain) || (code.includes('.') && code.indexOf('.') !== 3)) return undefined
  return plain.length === 3 ? plain : `${plain.slice(0, 3)}.${plain.slice(3)}`
}

/** A line of a file that cannot be used, said with its number so that it can be found. */
export function lineProblem(line: number, what: string): PlainProblem {
  return new PlainProblem(`Line ${line}: ${what} Nothing was loaded.`)
}

/** Refuses a code that is listed twice, and a file without a single code that may be given. */
export function onceEach(found: readonly { readonly line: number; readonly one: PublishedCode }[]): PublishedCode[] {
  const lines = new Map<string, number>()
  for (const { line, one } of found) {
    const earlier = lines.get(one.code)
    if (earlier !== undefined) throw lineProblem(line, `${one.code} stands on line ${earlier} already.`)
    lines.set(one.code, line)
  }
  const codes = found.map(({ one }) => one)
  if (!codes.some((one) => one.billable)) throw new PlainProblem('There is no code in this file. Nothing was loaded.')
  return codes
}
