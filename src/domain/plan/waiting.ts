import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { notYetCorrected } from '#domain/plan/amendment-carried-out.ts'
import { hasHappened } from '#domain/plan/has-happened.ts'
import { methodsOf, methodStanding } from '#domain/plan/consent/standing.ts'
import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'
import type { Line } from '#domain/plan/line.ts'
import { currentView } from '#domain/plan/stance.ts'
import { reviewOpen } from '#domain/plan/review/looking.ts'
import { type WantedWords, wordsStillWanted } from '#domain/plan/review/wanted-words.ts'
import { linesInOrder, type Plan, type Session } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'

/** One thing that waits for a side, and for how many held sessions it has waited. */
export type Waiting =
  | {
      readonly what: 'answerSuggestion'
      readonly suggestion: EntityId
      readonly line: EntityId
      readonly sessions: number
    }
  | { readonly what: 'answerLine'; readonly line: EntityId; readonly sessions: number; readonly changedSince: boolean }
  | { readonly what: 'talkAbout'; readonly line: EntityId; readonly sessions: number }
  | { readonly what: 'confirm'; readonly line: EntityId; readonly sessions: number }
  | {
      readonly what: 'lookAgain'
      readonly line: EntityId
      readonly because: 'newMethod' | 'newSubstance' | 'newKnowledge'
      readonly sessions: number
    }
  | { readonly what: 'confirmOutcome'; readonly decision: EntityId; readonly sessions: number }
  | { readonly what: 'teachBack'; readonly version: EntityId; readonly sessions: number }
  | {
      readonly what: 'withdrawn'
      readonly line?: EntityId
      readonly consent?: EntityId
      readonly clause?: string
      readonly sessions: number
    }
  | { readonly what: 'answerConsent'; readonly consent: EntityId; readonly sessions: number }
  | { readonly what: 'choose'; readonly decision: EntityId; readonly sessions: number }
  | {
      readonly what: 'answerAmendment'
      readonly amendment: EntityId
      readonly due: CivilDate
      readonly sessions: number
    }
  | { readonly what: 'correct'; readonly amendment: EntityId; readonly due: CivilDate; readonly sessions: number }
  | { readonly what: 'amendmentAnswered'; readonly amendment: EntityId; readonly sessions: number }
  | { readonly what: 'declinedMethod'; readonly line: EntityId; readonly sessions: number }
  | { readonly what: 'noted'; readonly line: EntityId; readonly sessions: number }
  | {
      readonly what: 'wantedOtherWords'
      readonly line: EntityId
      readonly by: WantedWords['by']
      readonly sessions: number
    }
  | { readonly what: 'review'; readonly review: EntityId; readonly sessions: number }
  | { readonly what: 'sign'; readonly version: EntityId; readonly number: number; readonly sessions: number }

/**
 * What waits for this side, as the page says at its top. Derived from the plan alone. Professional statements and required lines ask
 * for no acceptance; own words ask for no answer (principle 3), a goal in own words asks whether to work on it here. `changes`: of
 * option sheets, where the reader has them at hand.
 */
export function waitsFor(plan: Plan, side: Side, changes: readonly RiskChange[] = []): Waiting[] {
  const found: Waiting[] = []
  const version = versionWaiting(plan)
  if (version && !version.signatures.some((one) => one.as === side) && !(side === 'client' && version.declined)) {
    found.push({
      what: 'sign',
      version: version.id,
      number: version.number,
      sessions: plan.held - (version.atSession ?? plan.held),
    })
  }
  const toSign = found.length > 0 ? version?.document : undefined
  // Lines not marked follow the signature (principle 2): while one waits, they are not asked about one by one.
  const followsSignature = ({ id, revision }: Line): boolean =>
    toSign?.lines.some((frozen) => frozen.id === id && frozen.revision === revision) ?? false
  const asked = new Set<EntityId>()
  // That the client does not want a method says all there is to say about its line.
  if (side === 'therapist') for (const one of declinedLately(plan)) asked.add(one)
  for (const suggestion of Object.values(plan.suggestions)) {
    if (!isOpen(suggestion) || !plan.lines[suggestion.line]) continue
    if (side === 'therapist' && suggestion.side === side && suggestion.answer?.answer === 'notSure')
      found.push({ what: 'talkAbout', line: suggestion.line, sessions: plan.held - suggestion.atSession })
    if (suggestion.side === side || suggestion.answer) continue
    asked.add(suggestion.line)
    found.push({
      what: 'answerSuggestion',
      suggestion: suggestion.id,
      line: suggestion.line,
      sessions: plan.held - suggestion.atSession,
    })
  }
  for (const line of linesInOrder(plan)) {
    if (line.standing === 'ended' || line.kind === 'requirement' || asked.has(line.id)) continue
    if (followsSignature(line)) continue
    const mine = currentView(line, side)
    const theirs = currentView(line, otherSide(side))
    const sessions = plan.held - line.atSession
    if (side === 'client' && ((line.writtenDownBy && !mine) || (mine?.how === 'aloud' && !mine.aloud?.confirmed)))
      found.push({ what: 'confirm', line: line.id, sessions })
    else if (side === 'therapist' && theirs?.answer === 'notSure')
      found.push({ what: 'talkAbout', line: line.id, sessions: plan.held - theirs.atSession })
    else if (!mine && theirs && asksForAnswer(line, side))
      found.push({ what: 'answerLine', line: line.id, sessions, changedSince: line.views[side] !== undefined })
  }
  return [
    ...found,
    ...wordsWaiting(plan),
    ...reviewWaiting(plan, side),
    ...choicesWaiting(plan, side),
    ...consentsWaiting(plan, side, changes, followsSignature),
  ]
}

/** A choice waits for whoever did not act on it last; a method the client did not want waits for the next session. */
function choicesWaiting(plan: Plan, side: Side): Waiting[] {
  const open = Object.values(plan.decisions).filter((one) => !one.outcome && one.lastSide !== side)
  const choices = open.map((one): Waiting => ({
    what: 'choose',
    decision: one.id,
    sessions: plan.held - one.atSession,
  }))
  if (side === 'client') {
    const written = Object.values(plan.decisions).filter(waitsToBeConfirmed)
    const answered = Object.values(plan.amendments).filter(({ answer }) => answer && !metSince(plan, answer.on))
    return [
      ...choices,
      ...written.map((one): Waiting => ({
        what: 'confirmOutcome',
        decision: one.id,
        sessions: plan.held - one.atSession,
      })),
      ...answered.map((one): Waiting => ({ what: 'amendmentAnswered', amendment: one.id, sessions: 0 })),
    ]
  }
  const corrections = Object.values(plan.amendments).filter((one) => !one.answer)
  return [
    ...choices,
    ...linesInOrder(plan)
      .filter((line) => hasHappened(line) && line.side === 'client' && line.atSession === plan.held)
      .map((line): Waiting => ({ what: 'noted', line: line.id, sessions: 0 })),
    ...declinedLately(plan).map((line): Waiting => ({ what: 'declinedMethod', line, sessions: 0 })),
    ...notYetCorrected(plan)
      .filter((one) => one.waitsWith === 'therapist')
      .map(({ amendment: { id, due } }): Waiting => ({ what: 'correct', amendment: id, due, sessions: 0 })),
    ...corrections.map((one): Waiting => ({
      what: 'answerAmendment',
      amendment: one.id,
      due: one.due,
      sessions: plan.held - one.atSession,
    })),
  ]
}

const metSince = (plan: Plan, on: CivilDate): boolean =>
  plan.sessions.some((one) => one.state === 'held' && one.on >= on)

/** A look at the plan waits for whoever has not said their part. */
function reviewWaiting(plan: Plan, side: Side): Waiting[] {
  const open = plan.closed ? undefined : reviewOpen(plan)
  return open && !open.sides[side] ? [{ what: 'review', review: open.id, sessions: 0 }] : []
}

/** Words that one of the two wanted otherwise wait for both, also while a version with them in it waits to be signed. */
function wordsWaiting(plan: Plan): Waiting[] {
  const done = plan.reviews.findLast((one) => one.done)?.done?.on ?? ''
  const sessions = plan.sessions.filter((one) => one.state === 'held' && one.on > done).length
  return wordsStillWanted(plan).map(({ line, by }): Waiting => ({ what: 'wantedOtherWords', line, by, sessions }))
}

/** The methods the client said they did not want, until the two have met. */
function declinedLately(plan: Plan): EntityId[] {
  const lately = plan.declinedMethods.filter((one) => one.atSession === plan.held && plan.lines[one.line])
  return [...new Set(lately.map((one) => one.line))]
}

/** What is worth another look waits for both; a withdrawal is told to the therapist until the two have met. */
function consentsWaiting(
  plan: Plan,
  side: Side,
  changes: readonly RiskChange[],
  followsSignature: (line: Line) => boolean,
): Waiting[] {
  const looks = methodsOf(plan).flatMap((line): Waiting[] => {
    const standing = methodStanding(plan, line, changes)
    if (standing.state !== 'anotherLook' || followsSignature(line)) return []
    return [{ what: 'lookAgain', line: line.id, because: standing.because, sessions: plan.held - line.atSession }]
  })
  if (side === 'client') {
    const asked = Object.values(plan.consents).filter((one) => one.asked && !one.answer && !one.ended)
    return [
      ...looks,
      ...asked.map((one): Waiting => ({
        what: 'answerConsent',
        consent: one.id,
        sessions: plan.held - (one.asked?.atSession ?? plan.held),
      })),
    ]
  }
  const lately = ({ atSession }: { readonly atSession: number }): boolean => atSession === plan.held
  const methods = Object.entries(plan.methodConsents).filter(
    ([line, said]) =>
      said.answer === 'withdrawn' &&
      lately(said) &&
      plan.lines[line] &&
      !plan.declinedMethods.some((one) => one.line === line && lately(one)),
  )
  const clauses = Object.entries(plan.clauseConsents).filter(([, said]) => said.answer === 'withdrawn' && lately(said))
  // Whom the client lets read along is theirs alone to say.
  const others = Object.values(plan.consents).filter(
    (one) => one.about !== 'supporter' && one.ended && lately(one.ended),
  )
  return [
    ...methods.map(([line]): Waiting => ({ what: 'withdrawn', line, sessions: 0 })),
    ...clauses.map(([clause]): Waiting => ({ what: 'withdrawn', clause, sessions: 0 })),
    ...others.map((one): Waiting => ({ what: 'withdrawn', consent: one.id, sessions: 0 })),
    ...toldBack(plan),
    ...looks,
  ]
}

function asksForAnswer(line: Line, side: Side): boolean {
  const { kind } = line
  // Nobody is asked to agree to what somebody wants at hand in hard times, or to what happened.
  if (kind === 'aboutMe' || kind === 'hardTimes' || hasHappened(line)) return false
  return !(side === 'client' && kind === 'need')
}

/** The session that is open, else the next one that is planned; none once the plan has ended. */
export function comingSession({ sessions, closed }: Plan): Session | null {
  if (closed) return null
  return sessions.find((one) => one.state === 'open') ?? sessions.find((one) => one.state === 'planned') ?? null
}

/** The date of the next session, where one is set. */
export function nextSession(plan: Plan): CivilDate | null {
  return comingSession(plan)?.on ?? null
}

/** The next step of this side: the active one with the earliest day, else the first on the page. */
export function nextStep(plan: Plan, side: Side): EntityId | null {
  const steps = linesInOrder(plan).filter(
    (line) => line.kind === 'step' && line.standing === 'active' && line.words['owner'] === side,
  )
  const dated = steps.filter((line) => typeof line.words['by'] === 'string')
  dated.sort((a, b) => (String(a.words['by']) < String(b.words['by']) ? -1 : 1))
  return (dated[0] ?? steps[0])?.id ?? null
}

/** What the client would tell a friend waits for the therapist to read, until the two have met. */
function toldBack(plan: Plan): Waiting[] {
  const latest = Object.values(plan.methodConsents).find(
    (said) => said.atSession === plan.held && said.version,
  )?.version
  const version = plan.versions.find((one) => one.id === latest)
  const told = version?.signatures.some((one) => one.consent?.teachBack?.words)
  return version && told ? [{ what: 'teachBack', version: version.id, sessions: 0 }] : []
}
