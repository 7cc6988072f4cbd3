import { createHash, randomBytes } from 'node:crypto'
import type { Supplied } from '#domain/kernel/asking.ts'
import { canonicalText } from '#domain/plan/canonical.ts'
import { basisOf } from '#domain/check-in/basis.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { FORMAT, upcast } from '#domain/plan/history/upcast.ts'
import { planDecider } from '#domain/plan/plan.ts'
import { PLAN_SHAPE } from '#domain/plan/shape.ts'
import type { Prepared } from '#domain/plan/sharing.ts'
import { currentView } from '#domain/plan/stance.ts'
import { problemGroupOf } from '#domain/plan/problem-group.ts'
import type { Plan } from '#domain/plan/state.ts'
import { versionInForce, versionWaiting } from '#domain/plan/version-standing.ts'
import { comingSession, waitsFor } from '#domain/plan/waiting.ts'
import { type Change, type Situation, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import { noticeStatements } from '#server/notices/raise.ts'
import type { CourseOfCareRow, TodayRow } from '#server/read-models/projection.ts'
import type { Vault } from '#server/vault/vault.ts'

export type PlanSources = {
  readonly vault: Vault
  /** What people have prepared for the next session of this plan: their drafts marked for it. */
  /** The editions of this practice's option sheets and cards. */
  readonly editions: (practiceId: string) => Promise<Readonly<Record<string, number>>>
  readonly prepared: (practiceId: string, planId: string, plan: Plan) => Promise<readonly Prepared[]>
}

const NONCE_BYTES = 16

export function planKind({ vault, prepared, editions }: PlanSources): StreamKind<Plan, PlanCommand, PlanFact> {
  return streamKind<Plan, PlanCommand, PlanFact>({
    prefix: 'plan',
    decider: planDecider,
    key: 'client',
    schemaHash: PLAN_SHAPE,
    snapshotEvery: 100,
    format: FORMAT,
    upcast,
    supply: async ({ practiceId, command, state }: Situation<Plan, PlanCommand>): Promise<Supplied | undefined> => {
      if (command.type === 'prepareVersion' || command.type === 'enterEarlierPlan')
        return { nonce: randomBytes(NONCE_BYTES).toString('hex') }
      if (command.type === 'sign' || command.type === 'coSign') {
        const seal = await sealFor(vault, practiceId, state, command.version)
        return command.type === 'sign' && command.consent ? { ...seal, editions: await editions(practiceId) } : seal
      }
      if (command.type === 'lookAgain') return { editions: await editions(practiceId) }
      if (command.type === 'openSession') return { prepared: await prepared(practiceId, state.id, state) }
      return undefined
    },
    project: (change: Change<Plan, PlanFact>) => {
      const { before, after, version, asking } = change
      if (after.id === '') return {}
      return {
        today: [todayRow(after, version, asking.at)],
        coursesOfCare: changedCourseOfCare(before, after),
        alongside: noticeStatements(change),
      }
    },
  })
}

/** The hash of a version's canonical text and the practice's signature over it. Nothing when there is no such version. */
async function sealFor(vault: Vault, practiceId: string, plan: Plan, versionId: string): Promise<Supplied | undefined> {
  const version = plan.versions.find((one) => one.id === versionId)
  if (version?.seal) return { seal: version.seal }
  if (!version?.document) return undefined
  const hash = createHash('sha256').update(canonicalText(version.document), 'utf8').digest()
  const signature = await vault.signForPractice(practiceId, hash)
  const key = await vault.practiceKeyFingerprint(practiceId)
  return { seal: { hash: hash.toString('hex'), signature: signature.toString('base64'), key } }
}

function todayRow(plan: Plan, version: number, at: string): TodayRow {
  const inForce = versionInForce(plan)
  const next = comingSession(plan)
  const review = Object.values(plan.lines).find((line) => line.kind === 'review' && line.standing === 'active')
  return {
    planId: plan.id,
    clientId: plan.client,
    version,
    stage: plan.closed ? 'closed' : versionWaiting(plan) ? 'toSign' : inForce ? 'inForce' : 'draft',
    versionInForce: inForce?.number ?? null,
    nextSession: next?.on ?? null,
    nextSessionAt: next?.at ?? null,
    reviewOn: review ? String(review.words['on']) : null,
    waitsTherapist: waitsFor(plan, 'therapist').length,
    waitsClient: waitsFor(plan, 'client').length,
    urgent: 0,
    lastAgreedAt: lastAgreed(plan),
    changedAt: at,
  }
}

/** Most commands change nothing of what the report counts: then there is nothing to write. */
function changedCourseOfCare(before: Plan, after: Plan): CourseOfCareRow[] {
  const now = courseOfCare(after)
  return JSON.stringify(now) === JSON.stringify(courseOfCare(before)) ? [] : now
}

/** What the report knows of a plan that is open or has been. */
function courseOfCare(plan: Plan): CourseOfCareRow[] {
  if (!plan.opened) return []
  const { codes, held, objectives } = basisOf(plan)
  const since = objectives.flatMap(({ measure, since: from }) => (measure === null ? [] : [from])).toSorted()[0]
  return [
    {
      planId: plan.id,
      clientId: plan.client,
      problem: problemGroupOf(codes),
      sessionsHeld: plan.held,
      openedOn: plan.opened.on,
      closedOn: plan.closed?.on ?? null,
      checkInsAsked: since === undefined ? 0 : held.filter((on) => on >= since).length,
    },
  ]
}

function lastAgreed(plan: Plan): string | null {
  let last: string | null = null
  for (const line of Object.values(plan.lines)) {
    const both = [currentView(line, 'client'), currentView(line, 'therapist')]
    if (!both.every((view) => view?.answer === 'agree')) continue
    for (const view of both) if (view && (last === null || view.at > last)) last = view.at
  }
  return last
}
