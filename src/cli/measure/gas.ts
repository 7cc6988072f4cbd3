import { jsonOf } from '#cli/measure/read.ts'
import { attainmentT } from '#domain/measure/attainment.ts'
import { PlainProblem } from '#server/plain-problem.ts'

type Goal = { readonly weight: number | null; readonly level: number; readonly baseline: number | null }

/** What `measure gas` prints: T, and with baselines the T they give and the change. Throws a PlainProblem naming the goal. */
export function gas(file: string): object {
  const goals = goalsIn(file)
  allOrNone(file, goals, 'weight')
  allOrNone(file, goals, 'baseline')
  const t = (level: (goal: Goal) => number): number =>
    attainmentT(goals.map((goal) => ({ level: level(goal), weight: goal.weight ?? 1 })))
  const now = t((goal) => goal.level)
  const found = { T: rounded(now), goals: goals.length, rho: 0.3 }
  if (goals[0]?.baseline === null) return found
  const before = t((goal) => goal.baseline ?? 0)
  return { ...found, baselineT: rounded(before), change: rounded(now - before) }
}

function goalsIn(file: string): Goal[] {
  const json = jsonOf(file)
  const list = isObject(json) ? json['goals'] : json
  if (!Array.isArray(list) || list.length === 0)
    throw new PlainProblem(`${file} should be an array of goals, such as [{"weight": 2, "level": 0, "baseline": -1}].`)
  return list.map((goal: unknown, at) => goalAt(`${file}, goal ${at + 1}`, goal))
}

function goalAt(place: string, goal: unknown): Goal {
  if (!isObject(goal)) throw new PlainProblem(`${place}: it is not an object with a level.`)
  const { weight = null, level, baseline = null, ...rest } = goal
  // Words about a goal are welcome; a number under another name is likely a name misspelt.
  const odd = Object.entries(rest).find(([, value]) => typeof value !== 'string')
  if (odd) throw new PlainProblem(`${place}: there is no field "${odd[0]}"; there are weight, level and baseline.`)
  if (weight !== null && !(typeof weight === 'number' && weight > 0 && Number.isFinite(weight)))
    throw new PlainProblem(`${place}, weight: ${JSON.stringify(weight)} is not a number above 0.`)
  return {
    weight,
    level: levelOf(`${place}, level`, level),
    baseline: baseline === null ? null : levelOf(`${place}, baseline`, baseline),
  }
}

function levelOf(place: string, level: unknown): number {
  if (typeof level === 'number' && Number.isInteger(level) && Math.abs(level) <= 2) return level
  const found = level === undefined ? 'it is missing' : `${JSON.stringify(level)} is none of the levels`
  throw new PlainProblem(`${place}: ${found}; levels are -2, -1, 0, 1 and 2.`)
}

function allOrNone(file: string, goals: readonly Goal[], field: 'weight' | 'baseline'): void {
  const without = goals.findIndex((goal) => goal[field] === null)
  if (without >= 0 && goals.some((goal) => goal[field] !== null))
    throw new PlainProblem(`${file}, goal ${without + 1}, ${field}: it is missing, while other goals have one.`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rounded = (value: number): number => Math.round(value * 100) / 100
