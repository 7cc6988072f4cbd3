import { describe, expect, it } from 'vitest'
import type { DraftsFact } from '#domain/plan/drafts.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { FORMAT, upcast } from '#domain/plan/history/upcast.ts'
import type { ClientFact } from '#domain/practice/client.ts'
import type { PracticeFact } from '#domain/practice/practice.ts'
import { goldenStreams, statesOf } from '#testing/golden.ts'

// Every type of fact there is. The compiler asks for a new one here, and then the test asks for a golden stream that has it.
const TYPES = {
  plan: {
    planOpened: true,
    planClosed: true,
    lineWritten: true,
    lineReworded: true,
    standingChanged: true,
    lineMoved: true,
    changeSuggested: true,
    lineAnswered: true,
    suggestionAnswered: true,
    agreedAloud: true,
    aloudConfirmed: true,
    tookEffect: true,
    safetyChanged: true,
    safetyShown: true,
    undone: true,
    sessionPlanned: true,
    sessionMoved: true,
    sessionCancelled: true,
    sessionOpened: true,
    sessionHeld: true,
    preparedShared: true,
    versionPrepared: true,
    signed: true,
    signingDeclined: true,
    noteAdded: true,
    decisionOpened: true,
    weighed: true,
    decisionViewed: true,
    decisionRecorded: true,
    decisionConfirmed: true,
    decisionReopened: true,
    lookedAgain: true,
    clauseAnswered: true,
    consentWithdrawn: true,
    consentAsked: true,
    consentGiven: true,
    consentAnswered: true,
    methodDeclined: true,
    noteLeft: true,
    noteReplied: true,
    noteClosed: true,
    repliesSet: true,
    agendaAdded: true,
    agendaDropped: true,
    agendaOrdered: true,
    reviewOpened: true,
    saidInReview: true,
    reviewClosed: true,
    reviewEverySet: true,
    amendmentAsked: true,
    amendmentAnswered: true,
    statementAttached: true,
  } satisfies Record<PlanFact['type'], true>,
  client: {
    clientAdded: true,
    clientRenamed: true,
    reachNoted: true,
    clientInvited: true,
    clientLinked: true,
    teamJoined: true,
    teamLeft: true,
    planNoted: true,
    grantGiven: true,
    grantEnded: true,
    emergencyReviewed: true,
    supporterInvited: true,
    supporterInvitedAgain: true,
    supporterJoined: true,
    supporterChanged: true,
    supporterEnded: true,
    handOverBegun: true,
    handOverObjected: true,
    objectionDropped: true,
    handOverTalkedAbout: true,
    handOverWithdrawn: true,
    handOverDone: true,
  } satisfies Record<ClientFact['type'], true>,
  practice: {
    practiceSetUp: true,
    settingsChanged: true,
    memberInvited: true,
    memberJoined: true,
    rolesChanged: true,
    membershipEnded: true,
    supervisorSet: true,
    rightsSet: true,
    recoveryKeyMade: true,
    custodianNamed: true,
    licensedPlacesSet: true,
    placeRulesSet: true,
  } satisfies Record<PracticeFact['type'], true>,
  drafts: { draftKept: true, draftDropped: true } satisfies Record<DraftsFact['type'], true>,
}

describe.each(Object.keys(TYPES) as (keyof typeof TYPES)[])('stored %s streams', (kind) => {
  const golden = goldenStreams(kind)
  it.each(golden.map((one) => [one.name, one] as const))('%s still means what it meant', (_, one) => {
    expect(one.recorded.length).toBeGreaterThan(2)
    expect(JSON.parse(JSON.stringify(statesOf(kind, one).at(-1)))).toEqual(one.folded)
  })
  it('have every type of fact, and no other', () => {
    const found = new Set(golden.flatMap((one) => one.recorded.map(({ fact }) => (fact as { type: string }).type)))
    expect([...found].sort()).toEqual(Object.keys(TYPES[kind]).sort())
  })
})

it('there is a golden stream of every form in which facts have ever been stored', () => {
  const formats = new Set(goldenStreams('plan').map((one) => one.format))
  expect([...formats].sort()).toEqual(Array.from({ length: FORMAT }, (_, n) => n + 1))
})

it('a form from the future is not guessed at', () => {
  expect(() => upcast({ type: 'lineMoved' }, FORMAT + 1)).toThrow(RangeError)
  expect(() => upcast({ type: 'lineMoved' }, 0)).toThrow(RangeError)
  expect(upcast({ type: 'lineMoved' }, FORMAT)).toEqual({ type: 'lineMoved' })
})
