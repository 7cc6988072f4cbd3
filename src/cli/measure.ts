import { parseArgs } from 'node:util'
import type { Command } from '#cli/command.ts'
import { checkFiles } from '#cli/measure/check.ts'
import { change } from '#cli/measure/change.ts'
import { gas } from '#cli/measure/gas.ts'
import { score } from '#cli/measure/score.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const OPTIONS = {
  pre: { type: 'string' },
  post: { type: 'string' },
  measure: { type: 'string' },
  method: { type: 'string' },
} as const

const SCORE = 'measure score MEASURE ANSWERS.json'

/** Scores, changes and goal attainment, for anyone who wants to work a number out again. Needs no database. */
export const measure: Command = {
  about: 'score a measure, classify a change, work out goal attainment, check a file',
  help: `npm run --silent waymark -- measure score MEASURE ANSWERS.json
npm run --silent waymark -- measure change --pre N --post N --measure MEASURE [--method jt|nhs]
npm run --silent waymark -- measure gas GOALS.json
npm run --silent waymark -- measure check FILE.json …
npm run --silent waymark -- measure list

MEASURE is the name of one that ships (measure list), or a file in the same format.

score  reads an array of answers in the order of the items, null for one not answered; items that are not counted may follow.
       Prints total, band, missing items, items about risk, and whether missing answers were replaced (proRated).
change prints the class of a change with every formula, value and source. Without --method, by the criterion in use; jt: by
       that of Jacobson and Truax; nhs: by the rules of NHS Talking Therapies, for one measure or a pair:
       --pre 18,12 --post 8,6 --measure phq9,gad7 --method nhs
gas    reads an array of goals, {"weight": 2, "level": 0, "baseline": -1} each; weights above 0 (1 where none has one), levels
       from -2 to 2. Prints T, and with baselines the T they give and the change.
check  says which field of a measure's file does not fit, and why.

What cannot be read ends with exit code 2 and a sentence that says where.`,
  async run(argv) {
    try {
      const { values, positionals } = read(argv)
      const [what, ...words] = positionals
      const [first, second] = words
      if (what === 'score' && first && second && words.length === 2) return say(score(first, second))
      if (what === 'change' && words.length === 0) return say(change(values))
      if (what === 'gas' && first && words.length === 1) return say(gas(first))
      if (what === 'check' && first) return checkFiles(words)
      if (what === 'list' && words.length === 0) return list()
      if (what === 'score' && !first)
        throw new PlainProblem(`The measure and the file of answers are missing. Like this: ${SCORE}`)
      if (what === 'score' && !second) throw new PlainProblem(`The file of answers is missing. Like this: ${SCORE}`)
      if (what === 'gas' && !first)
        throw new PlainProblem('The file of goals is missing. Like this: measure gas GOALS.json')
      if (what === 'check') throw new PlainProblem('The file to check is missing. Like this: measure check FILE.json …')
      throw new PlainProblem('measure score, change, gas, check or list: measure --help says more.')
    } catch (error) {
      if (!(error instanceof PlainProblem)) throw error
      console.error(error.message)
      return 2
    }
  },
}

function say(found: unknown): number {
  console.log(JSON.stringify(found, null, 2))
  return 0
}

function list(): number {
  for (const { id, short, about, items } of Object.values(shippedMeasures()))
    console.log(`${id.padEnd(8)} ${short.padEnd(8)} ${String(items.length).padStart(2)} items  ${about}`)
  return 0
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new PlainProblem(
      `${(error as Error).message.split('. ')[0]?.replaceAll('\n', ' ')}. measure --help says more.`,
    )
  }
}
