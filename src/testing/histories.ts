import fc from 'fast-check'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { type Decision, record, type Recorded } from '#domain/kernel/decider.ts'
import { type PlanCommand, planCommand } from '#domain/plan/commands.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { MAY } from '#domain/plan/permission.ts'
import { decide, evolve, planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import { type Draw, likelyAct, likelyShareable } from '#testing/likely-acts.ts'
import { asking, ben, DAY_ONE, jo, mara, sana, SIGNED_IN_AGAIN, type Someone } from '#testing/people.ts'
import { opened, signedPlan, told } from '#testing/plans.ts'

/** One act of a generated history: what was asked, of which plan, what was decided, and the plan afterwards. */
export type Moment = {
  readonly command: PlanCommand
  readonly asking: Asking
  readonly before: Plan
  readonly decision: Decision<PlanFact>
  readonly recorded: readonly Recorded<PlanFact>[]
  readonly after: Plan
}

/** A generated history over a fictional calendar. `moments` holds what was refused too; `recorded` is what is stored. */
export type History = {
  readonly moments: readonly Moment[]
  readonly recorded: readonly Recorded<PlanFact>[]
  readonly plan: Plan
  readonly [fc.toStringMethod]: () => string
}

type Turn = Draw & { readonly who: number; readonly days: number }

const turn: fc.Arbitrary<Turn> = fc.record({
  what: fc.nat(9999),
  which: fc.nat(999),
  other: fc.nat(999),
  words: fc.nat(9999),
  yes: fc.nat(63),
  who: fc.nat(99),
  days: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 7),
})

const SPEAKERS: readonly Someone[] = [jo, jo, jo, mara, mara, mara, ben, sana]

/**
 * Histories of one plan: Jo, Mara, Ben and a supervisor act in turn as days go by. Half of them begin with a plan that both have
 * signed. Shrinks to the fewest acts.
 */
export function histories(longest = 60): fc.Arbitrary<History> {
  const turns = fc.array(turn, { minLength: Math.min(8, longest), maxLength: longest, size: 'max' })
  return fc.tuple(fc.boolean(), turns).map(([signed, drawn]) => play(drawn, signed))
}

function play(turns: readonly Turn[], signed: boolean): History {
  const recorded = signed ? told(...signedPlan) : told(opened)
  const moments: Moment[] = []
  let plan = recorded.reduce(evolve, planDecider.initial)
  let today = DAY_ONE
  for (const [n, drawn] of turns.entries()) {
    today = addDays(today, drawn.days)
    const command = parsed(likelyAct(drawn, plan, today))
    const asked = askingFor(command, drawn, plan, n, today)
    const decision = decide(command, plan, asked)
    const facts = 'facts' in decision ? record(decision.facts, asked) : []
    const after = facts.reduce(evolve, plan)
    moments.push({ command, asking: asked, before: plan, decision, recorded: facts, after })
    recorded.push(...facts)
    plan = after
  }
  return { moments, recorded, plan, [fc.toStringMethod]: () => asLines(moments) }
}

/** What happened, one act a line: what a failing property shows. */
function asLines(moments: readonly Moment[]): string {
  const acts = moments.map(({ command, asking: { commandId, person, today }, decision }) => {
    const outcome = 'refused' in decision ? `refused: ${decision.refused.code}` : 'accepted'
    return `${today} ${commandId} ${person} ${JSON.stringify(command)} ${outcome}`
  })
  return `\n${acts.join('\n')}\n`
}

/** As the edge hands it on; a command that the edge would not let through is a mistake of the generator. */
function parsed(command: PlanCommand): PlanCommand {
  const found = planCommand.safeParse(command)
  if (!found.success) throw new Error(`Not a command: ${JSON.stringify(command)} ${JSON.stringify(found.error.issues)}`)
  return found.data
}

/** Mostly someone who may ask for this at all; now and then someone who may not. */
function askingFor(command: PlanCommand, drawn: Turn, plan: Plan, n: number, today: string): Asking {
  const may = SPEAKERS.filter((one) => MAY[command.type].includes(one.capacity))
  const from = drawn.who % 12 === 0 || may.length === 0 ? SPEAKERS : may
  const who = from[drawn.who % from.length] ?? jo
  const supplied = { ...SIGNED_IN_AGAIN, nonce: `nonce-${n}`, prepared: preparedBy(drawn, plan, today) }
  const room = who === jo && drawn.who % 5 === 0 ? { inRoomWith: mara.person } : {}
  return asking(who, `c${n}`, {
    on: today,
    at: `${today}T09:${String(n % 60).padStart(2, '0')}:00.000Z`,
    supplied,
    ...room,
  })
}

/** What Jo and Mara have prepared for the session, should one be opened now. */
function preparedBy(drawn: Turn, plan: Plan, today: string): unknown[] {
  return [jo, mara].map((one, index) => {
    const act = likelyShareable({ ...drawn, what: drawn.other + index, which: drawn.which + index }, plan, today)
    return { person: one.person, capacity: one.capacity, act: { ...act, draft: `draft-${drawn.words}-${one.person}` } }
  })
}
