import { parseArgs } from 'node:util'
import type { Command } from '#cli/command.ts'
import { readCourse } from '#cli/course/course-file.ts'
import { type Columns, readScores, type ScoreRow } from '#cli/course/scores-file.ts'
import { whyNot } from '#cli/course/why-not.ts'
import { crossValidate } from '#domain/measure/course/cross-validate.ts'
import { fitCourse } from '#domain/measure/course/fit.ts'
import { observations } from '#domain/measure/course/observations.ts'
import { predictCourse } from '#domain/measure/course/predict.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const TEXT = { type: 'string' } as const
const OPTIONS = {
  id: TEXT,
  time: TEXT,
  score: TEXT,
  scale: TEXT,
  method: TEXT,
  from: TEXT,
  to: TEXT,
  folds: TEXT,
  at: TEXT,
}
type Options = { readonly [name in keyof typeof OPTIONS]?: string | undefined }
const ONLY_FIT = ['scale', 'method', 'from', 'to', 'folds'] as const

const FIT = 'npm run waymark -- course fit DATA.csv --id COLUMN --time COLUMN --score COLUMN'
const PREDICT = 'npm run waymark -- course predict COURSE.json DATA.csv'
/** What goes wrong here is wrong with what was given. */
const BAD_INPUT = 2

/** Fits the expected course of a score, and predicts by it. Prints JSON, and nothing but JSON, on standard output. */
export const course: Command = {
  about: 'fit the expected course of a score, and predict by it',
  help: `${FIT} [--scale log|linear] [--method ml|reml] [--from N] [--to N] [--folds N]
${PREDICT} [--id COLUMN] [--time COLUMN] [--score COLUMN] [--at TIME]

DATA   is a table with commas, semicolons or tabs; its first row names the columns; each further row is one score of one person.
       A row whose id, time or score is empty or NA is skipped and counted.

fit    fits score = intercept + u0 + (slope + u1) × f + e, where u0, u1 (a person's own level and slope) and e are normal. It prints
       the intercept and slope, the variances of u0 and u1 with their covariance, the residual variance, −2 log-likelihood, the numbers of
       people and observations, whether the best fit lies on the edge ("singular"), and how often an 80 % band was wrong on people
       it had not seen.
         --scale   log: f = ln(time + 1), for change that is quick at first (the default); linear: f = time
         --method  ml (the default; its −2 log-likelihoods can be compared between scales) or reml (variances less too small
                   with few people)
         --from, --to   leaves out what is earlier or later; counted as "outsideLimits"
         --folds   into how many parts the people are divided to try the band (default 5); 0 leaves that out

predict  prints for each person the score expected at a time from their earlier ones, and between what it lies in four of five
       cases ("low", "high"). "earlier" is how many scores that is from; none gives the band for anybody. "observed" lists the
       scores at that time itself, which are not used.
         COURSE.json    what fit printed; the columns are those it was fitted on, unless others are given
         --at      the time; without it, each person's last time in DATA

What cannot be read or fitted is told on standard error, and the exit code is 2.`,
  async run(argv) {
    try {
      console.log(answer(argv))
      return 0
    } catch (error) {
      if (!(error instanceof PlainProblem)) throw error
      console.error(error.message)
      return BAD_INPUT
    }
  },
}

function answer(argv: readonly string[]): string {
  const { values, positionals } = read(argv)
  const [what, ...files] = positionals
  if (what === 'fit') return fit(files, values)
  if (what === 'predict') return predict(files, values)
  throw new PlainProblem('course fit or course predict: course --help says more.')
}

function fit([file, ...more]: readonly string[], values: Options): string {
  if (values.at !== undefined) throw new PlainProblem('--at belongs to course predict.')
  const columns = columnsOf(values, {})
  if (file === undefined || more.length > 0 || !columns)
    throw new PlainProblem([...missingIn(file, values), `Like this: ${FIT}`].join(' '))
  const scale = oneOf('--scale', values.scale ?? 'log', ['log', 'linear'])
  const method = oneOf('--method', values.method ?? 'ml', ['ml', 'reml'])
  const limits = { from: numberOf('--from', values.from), to: numberOf('--to', values.to) }
  if (limits.from !== undefined && limits.to !== undefined && limits.to < limits.from)
    throw new PlainProblem('--to lies before --from.')
  const folds = numberOf('--folds', values.folds) ?? 5
  if (!Number.isInteger(folds) || folds < 0 || folds === 1)
    throw new PlainProblem('--folds should be 0 for none, or a whole number from 2 on.')
  const { rows, skipped, outsideLimits } = readScores(file, columns, scale, limits)
  const { observations: scores } = observations(rows)
  const fitted = fitCourse(scores, { scale, method })
  if ('cannot' in fitted) throw new PlainProblem(`No course can be fitted to ${file}. ${whyNot(fitted)}`)
  const tried = folds === 0 ? null : crossValidate(scores, { scale, method, folds })
  const crossValidation = tried && 'cannot' in tried ? { cannot: tried.cannot.reason, because: whyNot(tried) } : tried
  return JSON.stringify(
    {
      ...fitted.course,
      crossValidation,
      columns,
      from: limits.from ?? null,
      to: limits.to ?? null,
      skipped,
      outsideLimits,
    },
    null,
    2,
  )
}

/** What is missing for a fit, a sentence each. */
function missingIn(file: string | undefined, { id, time, score }: Options): string[] {
  return [
    file === undefined ? 'DATA.csv, the file with the scores, is missing.' : '',
    id === undefined ? '--id is missing: the column that says whose score it is.' : '',
    time === undefined ? '--time is missing: the column that says when it was.' : '',
    score === undefined ? '--score is missing: the column with the scores.' : '',
  ].filter(Boolean)
}

function predict([courseFile, file, ...more]: readonly string[], values: Options): string {
  const wrong = ONLY_FIT.find((name) => values[name] !== undefined)
  if (wrong) throw new PlainProblem(`--${wrong} belongs to course fit.`)
  if (courseFile === undefined || file === undefined || more.length > 0) {
    const missing =
      courseFile === undefined
        ? 'COURSE.json and DATA.csv are missing. Like this: '
        : file === undefined
          ? 'DATA.csv, the file with the scores, is missing. Like this: '
          : ''
    throw new PlainProblem(`${missing}${PREDICT}`)
  }
  const { course: by, columns: fittedOn } = readCourse(courseFile)
  const columns = columnsOf(values, fittedOn)
  if (!columns)
    throw new PlainProblem(`${courseFile} does not say which columns it was fitted on: give --id, --time and --score.`)
  const given = numberOf('--at', values.at)
  if (by.scale === 'log' && given !== undefined && given < 0)
    throw new PlainProblem('--at lies before 0, where the log scale begins.')
  const { rows, skipped } = readScores(file, columns, by.scale)
  if (rows.length === 0) throw new PlainProblem(`There are no scores in ${file}.`)
  const people = [...Map.groupBy(rows, ({ person }) => person)].map(([id, own]) => {
    const at = given ?? own.reduce((last, { time }) => Math.max(last, time), Number.NEGATIVE_INFINITY)
    return { id, at, ...oneExpected(own, at) }
  })
  const lines = people.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  return `{\n  "skipped": ${skipped},\n  "people": [\n${lines}\n  ]\n}`

  function oneExpected(own: readonly ScoreRow[], at: number) {
    const earlier = own.filter(({ time }) => time < at)
    const observed = own.filter(({ time }) => time === at).map(({ score }) => score)
    return { earlier: earlier.length, ...predictCourse(by, earlier, at), observed }
  }
}

function read(argv: readonly string[]): { values: Options; positionals: string[] } {
  // A number below 0 would be taken for an option of its own.
  const args = argv.flatMap((one, at) => {
    if (/^--(from|to|at)$/.test(one) && /^-[\d.]/.test(argv[at + 1] ?? '')) return [`${one}=${argv[at + 1]}`]
    return /^-[\d.]/.test(one) && /^--(from|to|at)$/.test(argv[at - 1] ?? '') ? [] : [one]
  })
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message.split('. ')[0]}. course --help says more.`)
  }
}

function columnsOf(values: Options, otherwise: Partial<Columns>): Columns | undefined {
  const [id, time, score] = [values.id ?? otherwise.id, values.time ?? otherwise.time, values.score ?? otherwise.score]
  return id === undefined || time === undefined || score === undefined ? undefined : { id, time, score }
}

function oneOf<T extends string>(option: string, given: string, choices: readonly [T, T]): T {
  const found = choices.find((one) => one === given)
  if (!found) throw new PlainProblem(`${option} should be ${choices.join(' or ')}, not "${given}".`)
  return found
}

function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const value = given.trim() === '' ? Number.NaN : Number(given)
  if (!Number.isFinite(value)) throw new PlainProblem(`${option} should be a number, not "${given}".`)
  return value
}
