import { jsonOf, measureOf } from '#cli/measure/read.ts'
import { allowedValues, checkAnswers, type GivenAnswer } from '#domain/measure/check-answers.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { scoreOf } from '#domain/measure/score.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** What `measure score` prints. Throws a PlainProblem naming the item when answers do not fit. */
export function score(name: string, file: string): object {
  const measure = measureOf(name)
  const given = answersIn(file, measure)
  const checked = checkAnswers(measure, given)
  if ('refused' in checked)
    throw new PlainProblem(`${file}, ${checked.refused.field}: ${misfit(measure, given, checked.refused.field)}`)
  return { measure: measure.id, edition: measure.edition, ...scoreOf(measure, checked.answers) }
}

function answersIn(file: string, measure: Measure): GivenAnswer[] {
  const json = jsonOf(file)
  if (!Array.isArray(json))
    throw new PlainProblem(`${file} should be an array of answers in the order of the items, such as [0, 2, null].`)
  const [items, beyond] = [measure.items.length, measure.unscored?.length ?? 0]
  const upTo = beyond > 0 ? `${items}, or ${items + beyond} with what is not counted` : String(items)
  if (json.length < items || json.length > items + beyond)
    throw new PlainProblem(
      `${file} has ${json.length} ${json.length === 1 ? 'answer' : 'answers'}; ${measure.short} takes ${upTo} (null for one not answered).`,
    )
  return json.map((value: unknown, at) => {
    if (value !== null && typeof value !== 'number')
      throw new PlainProblem(`${file}, item ${at + 1}: ${JSON.stringify(value)} is neither a number nor null.`)
    return { item: at + 1, value }
  })
}

function misfit(measure: Measure, given: readonly GivenAnswer[], field: string | undefined): string {
  const found = given.find(({ item }) => `item ${item}` === field)
  const values = allowedValues(measure, found?.item ?? 0)
  return `${found?.value} is no answer to it; it takes ${values.join(', ')} or null.`
}
