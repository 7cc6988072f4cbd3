import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { type Given, nothingGiven } from '#domain/check-in/answers.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { Kind, WordsOf } from '#domain/plan/concept/concepts.ts'
import { INSTEAD } from '#domain/plan/consent/consent.ts'
import type { Looked, Matters, Weighing } from '#domain/plan/decision/decision.ts'
import type { Standing } from '#domain/plan/line.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { Answer, Channel } from '#domain/plan/answer.ts'
import type { Change } from '#domain/plan/suggestion.ts'
import type { Say } from '#cli/demo/say.ts'
import { clientTalk, therapistTalk } from '#cli/demo/talk-voice.ts'

type Of<Type> = Extract<PlanCommand, { type: Type }>
type Fields = Of<'reword'>['words']

/** The words of a line as a command carries them. */
const sent = (words: object): Fields => words as Fields

/** What either of the two can do, in the words of the story. */
export function voice(say: Say) {
  const suggest = (line: EntityId, change: Change, more: { reason?: string; answerBy?: CivilDate }) =>
    say.plan({ type: 'suggest', line, change, ...more })
  return {
    /** A new line; writing it is agreeing to it. */
    write: <K extends Kind>(
      kind: K,
      words: WordsOf[K],
      more: { under?: EntityId; answerBy?: CivilDate } = {},
    ): Promise<EntityId> => {
      const { under, ...rest } = more
      return say.plan({ type: 'write', kind, words: sent(words), ...(under ? { parent: under } : {}), ...rest })
    },
    reword: (line: EntityId, words: object) => say.plan({ type: 'reword', line, words: sent(words) }),
    suggest: (line: EntityId, words: object, more: { reason?: string; answerBy?: CivilDate } = {}) =>
      suggest(line, { do: 'reword', words: sent(words) }, more),
    suggestStanding: (line: EntityId, standing: Standing, reason: string) =>
      suggest(line, { do: 'standing', standing, reason }, {}),
    agree: async (...all: readonly EntityId[]): Promise<void> => {
      for (const to of all) await say.plan({ type: 'answer', to, answer: 'agree' })
    },
    answer: (to: EntityId, answer: Answer, more: { wording?: object; reason?: string } = {}) => {
      const { wording, ...rest } = more
      return say.plan({ type: 'answer', to, answer, ...(wording ? { wording: sent(wording) } : {}), ...rest })
    },
    stand: (line: EntityId, standing: Standing, reason?: string) =>
      say.plan({ type: 'setStanding', line, standing, ...(reason ? { reason } : {}) }),
    sign: (version: EntityId, more: Partial<Omit<Of<'sign'>, 'type' | 'version'>> = {}) =>
      say.plan({ type: 'sign', version, marks: [], ...more }),
    addNote: (version: EntityId, text: string) => say.plan({ type: 'addNote', version, text }),
    /** Something not shared yet; `forSession`: released when the next session opens. */
    draft: (draft: string, act: Shareable, forSession = false) => {
      const typed = 'words' in act ? act.words : 'change' in act && act.change.do === 'reword' ? act.change.words : {}
      return say.drafts({ type: 'keepDraft', draft, typed: typed as never, act, forSession })
    },
  }
}

/** `answers('phq9', 1, 2, 0 …)`: every item in order. */
export const answers = (measure: string, ...values: readonly number[]): Given['measures'][number] => ({
  measure,
  edition: 1,
  answers: values.map((value, n) => ({ item: n + 1, value })),
})

/** Answers of the client; sent by a member, they were entered from a sheet of paper. */
export const checkInBy =
  (say: Say) =>
  (said: Partial<Given>): Promise<EntityId> =>
    say.checkIns((about) => ({ type: 'checkIn', ...about, ...nothingGiven, ...said }))

/** What the client alone can do. */
export function clientVoice(say: Say) {
  return {
    ...voice(say),
    ...clientTalk(say),
    checkIn: checkInBy(say),
    confirm: async (...all: readonly EntityId[]): Promise<void> => {
      for (const to of all) await say.plan({ type: 'confirmAloud', to })
    },
    /** With a yes to every method of the version, unless `consent` says otherwise. */
    sign: (version: EntityId, more: Partial<Omit<Of<'sign'>, 'type' | 'version'>> = {}) =>
      voice(say).sign(version, { consent: { no: [], clauses: [] }, ...more }),
    /** Shares what matters in a choice. */
    weigh: (
      decision: EntityId,
      values: readonly Matters[],
      more: { sure?: Weighing['sure']; questions?: string[] } = {},
    ) =>
      say.plan({
        type: 'weigh',
        decision,
        values: values.map((one) => ({ ...one, fits: { ...one.fits } })),
        questions: more.questions ?? [],
        ...(more.sure ? { sure: more.sure } : {}),
      }),
    /** What came of a choice, and the method it leads to; resolves to the method's line. */
    choose: (command: Omit<Of<'recordDecision'>, 'type' | 'what'>) =>
      say.plan({ type: 'recordDecision', what: 'chosen', ...command }),
    answerConsent: (consent: EntityId, yes: boolean) => say.plan({ type: 'answerConsent', consent, yes }),
    giveConsent: (terms: Omit<Of<'giveConsent'>, 'type' | 'aloud'>) => say.plan({ type: 'giveConsent', ...terms }),
    lookAgain: (line: EntityId, yes: boolean, seen = '') => say.plan({ type: 'lookAgain', line, yes, seen }),
    withdraw: (what: Partial<Omit<Of<'withdrawConsent'>, 'type'>>) =>
      say.plan({ type: 'withdrawConsent', methods: [], clauses: [], consents: [], rest: [], ...what }),
    sayNo: (line: EntityId, more: Partial<Omit<Of<'sayNoToMethod'>, 'type' | 'line'>> = {}) =>
      say.plan({ type: 'sayNoToMethod', line, offered: [...INSTEAD], ...more }),
    decline: (version: EntityId, reason?: string) =>
      say.plan({ type: 'declineToSign', version, ...(reason ? { reason } : {}) }),
  }
}

/** What the therapist alone can do. */
export function therapistVoice(say: Say) {
  return {
    ...voice(say),
    ...therapistTalk(say),
    rateGoal: (goal: EntityId, value: number) =>
      say.checkIns(({ client }) => ({ type: 'rateGoal', client, goal, value })),
    askAbout: (schedule: Schedule) => say.checkIns(({ client }) => ({ type: 'setSchedule', client, schedule })),
    /** What was done about an answer about safety: the first of the check-in named. */
    talkedAbout: (checkIn: EntityId, words: string) =>
      say.checkIns(() => ({ type: 'recordRisk', risk: checkIn.replace(/0$/, '1'), talked: true, words })),
    openDecision: (question: string, options: readonly Looked[]) =>
      say.plan({ type: 'openDecision', question, options: [...options] }),
    viewDecision: (decision: EntityId, view: string) => say.plan({ type: 'viewDecision', decision, view }),
    askConsent: (terms: Omit<Of<'askConsent'>, 'type'>) => say.plan({ type: 'askConsent', ...terms }),
    prepare: () => say.plan({ type: 'prepareVersion' }),
    planSession: (on: CivilDate) => say.plan({ type: 'planSession', on }),
    aloud: (to: EntityId, on: CivilDate, channel: Channel) => say.plan({ type: 'recordAloud', to, on, channel }),
    takeEffect: (what: EntityId, reason: string) => say.plan({ type: 'takeEffect', what, reason }),
    safety: (line: EntityId, change: Change, reason: string) =>
      say.plan({ type: 'safetyChange', line, change, reason }),
    earlierPlan: (agreedOn: CivilDate, lines: Of<'enterEarlierPlan'>['lines']) =>
      say.plan({ type: 'enterEarlierPlan', agreedOn, lines }),
  }
}

export type ClientVoice = ReturnType<typeof clientVoice>
export type TherapistVoice = ReturnType<typeof therapistVoice>
