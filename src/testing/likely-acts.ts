import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { KINDS, type Kind } from '#domain/plan/concept/concepts.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { talkOf } from '#testing/likely-talk.ts'
import { choiceOf } from '#testing/likely-choices.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

/** What chance has drawn for one act: numbers that are read against the plan as it then stands, so that much of it fits. */
export type Draw = {
  readonly what: number
  readonly which: number
  readonly other: number
  readonly words: number
  readonly yes: number
}

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
const flag = (yes: number, bit: number): boolean => ((yes >> bit) & 1) === 1

const PHRASES = [
  'Walk with Ana',
  'Sleep six hours',
  'Call the clinic',
  'Fewer pills',
  'Back to choir',
  'Say it sooner',
] as const
const phrase = (n: number): string => `${pick(PHRASES, n)}${n % 5 === 0 ? '' : ` ${n % 17}`}`
const CODE = { code: 'F51.01', title: 'Primary insomnia', validFrom: '2026-10-01', validUntil: '2027-09-30' }

/** Words for a line of this kind; with `few`, only some of its fields, as a change would have them. */
export function wordsFor(kind: Kind, { words: n, yes }: Draw, today: CivilDate, few: boolean): Record<string, unknown> {
  const all: Record<Kind, Record<string, unknown>> = {
    aboutMe: { ownWords: phrase(n), topic: flag(yes, 0) ? 'matters' : 'strengths' },
    workingTogether: { wording: phrase(n), topic: 'contact' },
    need: {
      clinicalWording: phrase(n),
      ownWords: phrase(n + 1),
      response: 'addressed',
      code: CODE,
      responseReason: phrase(n + 2),
    },
    goal: {
      ownWords: phrase(n),
      clinicalWording: phrase(n + 1),
      whyItMatters: phrase(n + 2),
      lifeArea: flag(yes, 0) ? 'home' : 'work',
    },
    objective: { notice: phrase(n), baseline: n % 10, target: n % 7, direction: 'down', by: addDays(today, n % 60) },
    step: { action: phrase(n), owner: flag(yes, 0) ? 'client' : 'therapist', by: addDays(today, n % 20) },
    intervention: {
      method: phrase(n),
      whyForMe: phrase(n + 1),
      risks: phrase(n + 2),
      sessionMinutes: 50,
      goals: [phrase(n)],
      option: `sleep/way-${n % 3}`,
    },
    milestone: { ownWords: phrase(n), mark: n % 4 === 0 ? 'setback' : 'planned', on: addDays(today, n % 30) },
    review: { on: addDays(today, 30 + (n % 60)), note: phrase(n) },
    hardTimes: { topic: flag(yes, 0) ? 'helpsMe' : 'askForHelp', ownWords: phrase(n), phone: '555 01 23' },
    ending: { topic: 'keepsGoing', wording: phrase(n) },
    requirement: { required: phrase(n), who: 'The court', willBeTold: phrase(n + 1), stillMine: phrase(n + 2) },
  }
  const fields = Object.entries(all[kind])
  if (!few) return Object.fromEntries(fields.filter((_, index) => index < 2 + (yes % 3) || kind === 'requirement'))
  const chosen = fields.filter(
    (_, index) => index === n % fields.length || (flag(yes, 3) && index === (n >> 3) % fields.length),
  )
  return Object.fromEntries(chosen.map(([field, value]) => [field, n % 11 === 0 ? null : value]))
}

/** The commands that chance can draw, often ones more often. */
const DRAWN = [
  ...Array<'write'>(6).fill('write'),
  ...Array<'answer'>(8).fill('answer'),
  ...Array<'suggest'>(6).fill('suggest'),
  ...Array<'reword'>(5).fill('reword'),
  'undo',
  'undo',
  'setStanding',
  'setStanding',
  'move',
  'share',
  'recordAloud',
  'recordAloud',
  'confirmAloud',
  'confirmAloud',
  'takeEffect',
  'takeEffect',
  'safetyChange',
  'safetyChange',
  'safetyChange',
  'showSafety',
  'showSafety',
  'showSafety',
  'planSession',
  'moveSession',
  'cancelSession',
  'openSession',
  'openSession',
  'holdSession',
  'holdSession',
  'prepareVersion',
  'prepareVersion',
  'sign',
  'sign',
  'sign',
  'declineToSign',
  'coSign',
  'addNote',
  'openDecision',
  'weigh',
  'weigh',
  'viewDecision',
  'recordDecision',
  'recordDecision',
  'confirmDecision',
  'reopenDecision',
  ...Array<'lookAgain'>(4).fill('lookAgain'),
  'answerClause',
  ...Array<'withdrawConsent'>(3).fill('withdrawConsent'),
  'askConsent',
  'answerConsent',
  'answerConsent',
  'giveConsent',
  'giveConsent',
  'sayNoToMethod',
  ...Array<'leaveNote'>(2).fill('leaveNote'),
  'replyToNote',
  'replyToNote',
  'closeNote',
  'setReplies',
  'addToAgenda',
  'addToAgenda',
  'dropFromAgenda',
  'orderAgenda',
  'openReview',
  'openReview',
  'sayInReview',
  'sayInReview',
  'sayInReview',
  'closeReview',
  'setReviewEvery',
  'askAmendment',
  'askAmendment',
  'answerAmendment',
  'answerAmendment',
  'attachStatement',
  'attachStatement',
] as const satisfies readonly PlanCommand['type'][]

/** The line that changed last: what people most often take back. */
function latest(plan: Plan, otherwise: string): string {
  const lines = Object.values(plan.lines).filter((line) => line.last)
  return lines.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]?.id ?? otherwise
}

/** The command that this draw asks for on this plan. Always one that the edge would let through; not always one that is accepted. */
export function likelyAct(draw: Draw, plan: Plan, today: CivilDate): PlanCommand {
  return actOf(pick(DRAWN, draw.what) ?? 'write', draw, plan, today) as PlanCommand
}

/** Something that can be prepared for a session or shared with other things. */
export function likelyShareable(draw: Draw, plan: Plan, today: CivilDate): Record<string, unknown> {
  return actOf(
    pick(['write', 'reword', 'suggest', 'answer', 'weigh', 'leaveNote'] as const, draw.what) ?? 'write',
    draw,
    plan,
    today,
  )
}

function actOf(type: PlanCommand['type'], draw: Draw, plan: Plan, today: CivilDate): Record<string, unknown> {
  const { which, other, words, yes } = draw
  const lines = linesInOrder(plan)
  const line = pick(lines, which)
  const id = line?.id ?? 'nowhere'
  const kind: Kind = line?.kind ?? 'goal'
  const open = Object.values(plan.suggestions).filter((one) => !one.ended)
  const suggestion = pick(flag(yes, 5) ? Object.values(plan.suggestions) : open, other)?.id
  const either = flag(yes, 1) && suggestion ? suggestion : id
  const wording = () => wordsFor(kind, draw, today, true)
  const sameMethod = words % 7 === 0 ? { sameMethod: true } : {}
  const standing = pick(['active', 'paused', 'ended', 'reached'] as const, other) ?? 'paused'
  const change =
    flag(yes, 2) && flag(yes, 4)
      ? { do: 'standing', standing, reason: phrase(words) }
      : { do: 'reword', words: wording(), ...sameMethod }
  const answerBy = flag(yes, 4) ? { answerBy: addDays(today, 1 + (words % 9)) } : {}
  const onPurpose = flag(yes, 5) ? { onPurpose: true } : {}
  const session = pick(plan.sessions, which)?.id ?? 'nowhere'
  const hour = flag(yes, 2) ? { at: pick(['09:15', '14:00'] as const, other) ?? '14:00' } : {}
  const version = plan.versions.at(-1 - (yes % 2 ? 0 : other % 3))?.id ?? 'nowhere'
  switch (type) {
    case 'write': {
      const made = pick(KINDS, words) ?? 'goal'
      const parents = lines.filter((one) => conceptOf(made).under.includes(one.kind))
      const parent = made === 'objective' || flag(yes, 1) ? pick(parents, which)?.id : undefined
      return {
        type,
        kind: made,
        words: wordsFor(made, draw, today, false),
        ...(parent ? { parent } : {}),
        ...answerBy,
        ...onPurpose,
      }
    }
    case 'reword':
      return { type, line: id, words: wording(), ...onPurpose, ...sameMethod }
    case 'suggest':
      return { type, line: id, change, ...answerBy, ...onPurpose }
    case 'answer': {
      const said = pick(['agree', 'agree', 'otherWords', 'notSure', 'no'] as const, words) ?? 'agree'
      const target = plan.lines[plan.suggestions[either]?.line ?? either]
      const other = said === 'otherWords' ? { wording: wordsFor(target?.kind ?? kind, draw, today, true) } : {}
      return {
        type,
        to: either,
        answer: said,
        ...other,
        ...(flag(yes, 3) ? { reason: phrase(words) } : {}),
        ...onPurpose,
      }
    }
    case 'setStanding':
      return { type, line: id, standing, reason: phrase(words) }
    case 'move':
      return { type, line: id, after: flag(yes, 0) ? null : (pick(lines, other)?.id ?? null) }
    case 'undo':
    case 'takeEffect':
      return type === 'undo'
        ? { type, what: flag(yes, 0) ? latest(plan, either) : either }
        : { type, what: either, reason: phrase(words) }
    case 'recordAloud':
      return { type, to: either, on: addDays(today, -(words % 4)), channel: 'inRoom' }
    case 'confirmAloud':
      return { type, to: id }
    case 'safetyChange': {
      const showFrom = { showFrom: { on: addDays(today, 1 + (words % 14)), reason: phrase(words) } }
      return { type, line: id, change, reason: phrase(words), ...(flag(yes, 0) ? showFrom : {}) }
    }
    case 'showSafety':
      return { type, line: lines.find((one) => one.withheld)?.id ?? id }
    case 'planSession':
      return { type, on: addDays(today, words % 20), ...hour }
    case 'moveSession':
      return { type, session, on: addDays(today, words % 20), ...hour }
    case 'cancelSession':
      return { type, session }
    case 'openSession':
      return {
        type,
        ...(flag(yes, 1) ? { session } : {}),
        ...(flag(yes, 3) ? { remote: { country: 'US', place: 'At home', number: '555 01 23' } } : {}),
      }
    case 'holdSession': {
      const closing = flag(yes, 2)
        ? {
            workedOn: line ? [line.id] : [],
            summary: phrase(words),
            talked: Object.keys(plan.threads).map((one) => `note:${one}`),
          }
        : {}
      return {
        type,
        session: plan.sessions.find((one) => one.state === 'open')?.id ?? session,
        nextOn: addDays(today, 7),
        ...(flag(yes, 3) ? { nextAt: '09:15' } : {}),
        ...closing,
      }
    }
    case 'prepareVersion':
      return { type }
    case 'sign': {
      const said = pick(['no', 'notSure', 'otherWords', 'agree'] as const, words) ?? 'no'
      const other = said === 'otherWords' ? { wording: wording() } : {}
      const marks = flag(yes, 2) ? [{ line: id, answer: said, reason: phrase(words), ...other, ...onPurpose }] : []
      const methods = plan.versions.at(-1)?.document?.lines.filter((one) => one.kind === 'intervention') ?? []
      const no = flag(yes, 3) && methods[0] ? [methods[0].id] : []
      return { type, version, marks, consent: { no, clauses: [{ clause: 'data', edition: 1, yes: flag(yes, 4) }] } }
    }
    case 'declineToSign':
    case 'coSign':
      return { type, version }
    case 'addNote':
      return { type, version, text: phrase(words) }
    case 'share':
      return {
        type,
        acts: [
          likelyShareable(draw, plan, today),
          likelyShareable({ ...draw, what: other, words: other }, plan, today),
        ],
      }
    case 'openDecision':
    case 'weigh':
    case 'viewDecision':
    case 'recordDecision':
    case 'confirmDecision':
    case 'reopenDecision':
    case 'lookAgain':
    case 'answerClause':
    case 'withdrawConsent':
    case 'askConsent':
    case 'answerConsent':
    case 'giveConsent':
    case 'sayNoToMethod':
      return choiceOf(type, draw, plan, today)
    case 'leaveNote':
    case 'replyToNote':
    case 'closeNote':
    case 'setReplies':
    case 'addToAgenda':
    case 'dropFromAgenda':
    case 'orderAgenda':
    case 'openReview':
    case 'sayInReview':
    case 'closeReview':
    case 'setReviewEvery':
    case 'askAmendment':
    case 'answerAmendment':
    case 'attachStatement':
      return talkOf(type, draw, plan, today)
    case 'openPlan':
    case 'closePlan':
    case 'enterEarlierPlan':
      return { type: 'prepareVersion' }
  }
}
