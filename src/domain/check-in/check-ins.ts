import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { entityId } from '#domain/kernel/ids.ts'
import { decideCheckIn } from '#domain/check-in/check-in.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import { MAY_CHECK_IN } from '#domain/check-in/permission.ts'
import { decideRecordRisk, decideTellCover } from '#domain/check-in/risk.ts'
import { type CheckIns, noCheckIns } from '#domain/check-in/state.ts'

type Of<Union extends { type: string }, Type> = Extract<Union, { type: Type }>
type Deciders = {
  [T in CheckInCommand['type']]: (
    command: Of<CheckInCommand, T>,
    state: CheckIns,
    asking: Asking,
  ) => Decision<CheckInFact>
}
type Asked = Recorded<CheckInFact>['asking']
type Evolvers = { [T in CheckInFact['type']]: (state: CheckIns, fact: Of<CheckInFact, T>, asked: Asked) => CheckIns }

/** A link opens for two weeks at most. */
export const LONGEST_LINK_DAYS = 14

const LINKS_KEPT = 50

const deciders: Deciders = {
  checkIn: decideCheckIn,
  setSchedule: ({ client, schedule }, state) => {
    if (state.client !== '' && client !== state.client) return refuse('other-client', { about: client })
    const twice = schedule.measures.find(
      (one, n) => schedule.measures.findIndex((o) => o.measure === one.measure) !== n,
    )
    if (twice) return refuse('already-exists', { about: twice.measure })
    if (JSON.stringify(schedule) === JSON.stringify(state.schedule)) return refuse('nothing-changed')
    return accept({ type: 'scheduleSet', client, schedule })
  },
  makeLink: ({ client, until }, state, asking) => {
    if (state.client !== '' && client !== state.client) return refuse('other-client', { about: client })
    if (until < asking.today) return refuse('date-in-the-past', { field: 'until' })
    if (until > addDays(asking.today, LONGEST_LINK_DAYS)) return refuse('date-in-the-future', { field: 'until' })
    return accept({ type: 'linkMade', id: entityId(asking.commandId, 0), client, until })
  },
  endLink: ({ link }, state) => {
    const known = state.links.find((one) => one.id === link)
    if (!known) return refuse('unknown', { about: link })
    if (known.usedOn !== undefined) return refuse('link-used', { about: link })
    return known.ended ? refuse('nothing-changed', { about: link }) : accept({ type: 'linkEnded', link })
  },
  setAside: ({ checkIn, reason }, state, asking) => {
    const known = state.checkIns.find((one) => one.id === checkIn)
    if (!known) return refuse('unknown', { about: checkIn })
    if (known.way !== 'paper') return refuse('not-allowed', { about: checkIn })
    if (asking.capacity === 'assistant' && known.by !== asking.person) return refuse('not-allowed', { about: checkIn })
    if (known.setAside) return refuse('nothing-changed', { about: checkIn })
    return reason === '' ? refuse('reason-needed', { field: 'reason' }) : accept({ type: 'setAside', checkIn, reason })
  },
  rateGoal: ({ client, goal, value }, state) =>
    state.client !== '' && client !== state.client
      ? refuse('other-client', { about: client })
      : accept({ type: 'goalRatedByTherapist', client, goal, value }),
  recordRisk: decideRecordRisk,
  tellCover: decideTellCover,
  lookAtSignal: ({ signal, level, at, decided }) =>
    decided === ''
      ? refuse('empty-words', { field: 'decided' })
      : accept({ type: 'signalLookedAt', signal, level, at: [...new Set(at)], decided }),
}

const evolvers: Evolvers = {
  checkedIn: (state, { type: _, client, ...said }, { at, person, capacity, today }) => ({
    ...state,
    client,
    checkIns: [...state.checkIns, { ...said, at, by: person, as: capacity }],
    links:
      said.link === undefined
        ? state.links
        : state.links.map((one) => (one.id === said.link ? { ...one, usedOn: today } : one)),
  }),
  riskRaised: (state, { type: _, ...risk }, { at, today }) => ({
    ...state,
    risks: [...state.risks, { ...risk, at, on: state.checkIns.at(-1)?.on ?? today }],
  }),
  // Talking about one answer answers the earlier ones to the same question as well, but not a higher one.
  riskActedOn: (state, { risk: id, talked, words }, { at, person, today }) => {
    const about = state.risks.find((one) => one.id === id)
    if (!about) return state
    const acted = { by: person, at, on: today, talked, words }
    const same = (one: { measure: string; item: number }): boolean =>
      one.measure === about.measure && one.item === about.item
    const risks = state.risks.map((one) =>
      one.id === id || (talked && same(one) && !one.acted?.talked && one.value <= about.value)
        ? { ...one, acted }
        : one,
    )
    if (!talked) return { ...state, risks }
    const { measure, item, value } = about
    const others = state.talkedAbout.filter((one) => !same(one))
    return { ...state, risks, talkedAbout: [...others, { measure, item, value, on: today }] }
  },
  coverTold: (state, { risk, cover }, { at }) => ({
    ...state,
    risks: state.risks.map((one) => (one.id === risk ? { ...one, coverTold: { cover, at } } : one)),
  }),
  scheduleSet: (state, { client, schedule }) => ({ ...state, client, schedule }),
  linkMade: (state, { id, client, until }, { person }) => ({
    ...state,
    client,
    links: [...state.links, { id, until, by: person }].slice(-LINKS_KEPT),
  }),
  linkEnded: (state, { link }) => ({
    ...state,
    links: state.links.map((one) => (one.id === link ? { ...one, ended: true } : one)),
  }),
  setAside: (state, { checkIn, reason }, { today }) => ({
    ...state,
    checkIns: state.checkIns.map((one) => (one.id === checkIn ? { ...one, setAside: { reason, on: today } } : one)),
  }),
  goalRatedByTherapist: (state, { client, goal, value }, { person, today }) => ({
    ...state,
    client,
    theirs: [...state.theirs, { goal, value, on: today, by: person }],
  }),
  signalLookedAt: (state, { type: _, ...looked }, { person, today }) => ({
    ...state,
    looked: [...state.looked.filter((one) => one.signal !== looked.signal), { ...looked, by: person, on: today }],
  }),
}

/** What may be done with a client's check-ins, and what comes of it. Pure: the same in browser and server. */
export function decide(command: CheckInCommand, state: CheckIns, asking: Asking): Decision<CheckInFact> {
  if (!MAY_CHECK_IN[command.type].includes(asking.capacity)) return refuse('not-allowed')
  const one = deciders[command.type] as (
    command: CheckInCommand,
    state: CheckIns,
    asking: Asking,
  ) => Decision<CheckInFact>
  return one(command, state, asking)
}

export function evolve(state: CheckIns, { fact, asking }: Recorded<CheckInFact>): CheckIns {
  const one = evolvers[fact.type] as (state: CheckIns, fact: CheckInFact, asked: Asked) => CheckIns
  return one(state, fact, asking)
}

export const checkInsDecider: Decider<CheckIns, CheckInCommand, CheckInFact> = { initial: noCheckIns, decide, evolve }
