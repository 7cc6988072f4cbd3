import { checkInsDecider } from '#domain/check-in/check-ins.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import { fold, type Recorded } from '#domain/kernel/decider.ts'
import type { Figure } from './report.ts'

const MANY = 500
const ROUNDS = 60
const AIM = 1.5

/** The stored events of a client with so many check-ins: two questionnaires, two goals, a step and a note each, some about safety. */
export function manyCheckIns(many: number): Recorded<CheckInFact>[] {
  const made: Recorded<CheckInFact>[] = []
  for (let n = 0; n < many; n++) {
    const on = `20${String(16 + Math.floor(n / 50)).padStart(2, '0')}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
    const at = `${on}T08:00:00.000Z`
    const asking = { person: 'client-one', capacity: 'client', at, today: on, commandId: `command-${n}` } as const
    const about = Array.from({ length: 9 }, (_, item) => (n + item) % 4)
    const worry = Array.from({ length: 7 }, (_, item) => (n + item * 2) % 4)
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
    made.push({
      asking,
      fact: {
        type: 'checkedIn',
        id: `command-${n}.0`,
        client: 'client-one',
        way: 'signedIn',
        on,
        givenAt: at,
        measures: [
          { measure: 'phq9', edition: 1, answers: about, total: sum(about) },
          { measure: 'gad7', edition: 1, answers: worry, total: sum(worry) },
        ],
        ratings: [
          { about: 'goal-1.0', value: n % 11 },
          { about: 'goal-2.0', value: (n + 3) % 11 },
        ],
        levels: [],
        steps: [{ step: 'step-1.0', said: 'tried' }],
        together: { value: 8 },
        note: 'The nights were better this week, apart from Sunday, when I lay awake and thought about work.',
      },
    })
    if (n % 10 === 0)
      made.push({
        asking,
        fact: {
          type: 'riskRaised',
          id: `command-${n}.1`,
          checkIn: `command-${n}.0`,
          measure: 'phq9',
          item: 9,
          value: 1,
          level: 'told',
        },
      })
  }
  return made
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Folding a client with 500 check-ins, beside parsing the same events as JSON: the medians of alternating rounds in one process. */
export function foldCheckIns(): Figure[] {
  const events = manyCheckIns(MANY)
  const texts = events.map((one) => JSON.stringify(one))
  const parsing: number[] = []
  const folding: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    const parsed = texts.map((text) => JSON.parse(text) as Recorded<CheckInFact>)
    const between = performance.now()
    const state = fold(checkInsDecider, parsed)
    folding.push(performance.now() - between)
    parsing.push(between - begun)
    if (state.checkIns.length !== MANY) throw new Error('not all check-ins were folded')
  }
  const [parse, folded] = [median(parsing), median(folding)]
  return [
    { what: `parse the events of ${MANY} check-ins as JSON`, value: parse, unit: 'ms' },
    {
      what: `fold a client with ${MANY} check-ins`,
      value: folded,
      unit: 'ms',
      ratio: folded / parse,
      beside: 'parsing them',
      aim: AIM,
    },
  ]
}
