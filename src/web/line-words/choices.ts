import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Answer } from '#domain/plan/answer.ts'
import type { Standing } from '#domain/plan/line.ts'
import type { Reader } from '#web/line-words/names.ts'
import { m } from '#words/paraglide/messages.js'

type Choices = Readonly<Record<string, () => string>>

const TOPICS: { readonly [K in Kind]?: Choices } = {
  aboutMe: {
    bringsMeHere: m.topic_brings_me_here,
    matters: m.topic_matters,
    strengths: m.topic_strengths,
    preferences: m.topic_preferences,
    whatNotToDo: m.topic_what_not_to_do,
    circumstances: m.topic_circumstances,
    supports: m.topic_supports,
    getsInTheWay: m.topic_gets_in_the_way,
    helpedBefore: m.topic_helped_before,
    hurtBefore: m.topic_hurt_before,
    cultureFaithIdentity: m.topic_culture_faith_identity,
  },
  workingTogether: {
    contact: m.together_contact,
    practice: m.together_practice,
    costAndCancelling: m.together_cost_and_cancelling,
    howLong: m.together_how_long,
    howWeEnd: m.together_how_we_end,
    whenItDoesNotHelp: m.together_when_it_does_not_help,
    other: m.together_other,
  },
  hardTimes: {
    earlySigns: m.hard_early_signs,
    helpsMe: m.hard_helps_me,
    peopleAndPlaces: m.hard_people_and_places,
    askForHelp: m.hard_ask_for_help,
    professionals: m.hard_professionals,
    safer: m.hard_safer,
    ifAdmitted: m.hard_if_admitted,
    reasons: m.hard_reasons,
  },
  ending: {
    reached: m.ending_reached,
    keepsGoing: m.ending_keeps_going,
    warningSigns: m.ending_warning_signs,
    turnTo: m.ending_turn_to,
  },
}

const ABOUT_THEM: { readonly [K in Kind]?: Choices } = {
  aboutMe: {
    ...TOPICS.aboutMe,
    bringsMeHere: m.topic_brings_me_here_therapist,
    matters: m.topic_matters_therapist,
    strengths: m.topic_strengths_therapist,
    preferences: m.topic_preferences_therapist,
    circumstances: m.topic_circumstances_therapist,
    supports: m.topic_supports_therapist,
    cultureFaithIdentity: m.topic_culture_faith_identity_therapist,
  },
  ending: { ...TOPICS.ending, turnTo: m.ending_turn_to_therapist },
}

const EVIDENCE_PROFESSIONAL: Choices = {
  measure: m.choice_evidence_measure_therapist,
  rating: m.choice_evidence_rating_therapist,
  attainment: m.choice_evidence_attainment,
  noticing: m.choice_evidence_noticing,
}

const CHOICES: Readonly<Record<string, Choices>> = {
  response: {
    addressed: m.choice_response_addressed,
    deferred: m.choice_response_deferred,
    left: m.choice_response_left,
  },
  lifeArea: {
    home: m.choice_life_home,
    family: m.choice_life_family,
    friends: m.choice_life_friends,
    love: m.choice_life_love,
    work: m.choice_life_work,
    learning: m.choice_life_learning,
    body: m.choice_life_body,
    mind: m.choice_life_mind,
    freeTime: m.choice_life_free_time,
    community: m.choice_life_community,
    faith: m.choice_life_faith,
  },
  evidence: {
    measure: m.choice_evidence_measure,
    rating: m.choice_evidence_rating,
    attainment: m.choice_evidence_attainment,
    noticing: m.choice_evidence_noticing,
  },
  direction: { up: m.choice_direction_up, down: m.choice_direction_down },
  interval: {
    everySession: m.choice_interval_every_session,
    weekly: m.choice_interval_weekly,
    everyTwoWeeks: m.choice_interval_every_two_weeks,
    everyThreeWeeks: m.choice_interval_every_three_weeks,
    monthly: m.choice_interval_monthly,
    beforeReview: m.choice_interval_before_review,
  },
  mark: {
    planned: m.choice_mark_planned,
    start: m.choice_mark_start,
    reached: m.choice_mark_reached,
    lifeEvent: m.choice_mark_life_event,
    setback: m.choice_mark_setback,
  },
}

const OWNERS: Record<Reader, Choices> = {
  client: {
    client: m.choice_owner_client_client,
    therapist: m.choice_owner_therapist_client,
    someoneElse: m.choice_owner_someone_else,
  },
  professional: {
    client: m.choice_owner_client_therapist,
    therapist: m.choice_owner_therapist_therapist,
    someoneElse: m.choice_owner_someone_else,
  },
}

/** The words for a chosen value of a field; undefined for a field that is not chosen from a list. */
export function choiceWords(kind: Kind, field: string, value: unknown, reader: Reader): string | undefined {
  return choicesOf(kind, field, reader)?.[String(value)]?.()
}

/** The values a field can be chosen from, with their words. */
export function choicesOf(kind: Kind, field: string, reader: Reader): Choices | undefined {
  const professional = reader === 'professional'
  if (field === 'topic') return (professional ? ABOUT_THEM[kind] : undefined) ?? TOPICS[kind]
  if (field === 'evidence' && professional) return EVIDENCE_PROFESSIONAL
  return field === 'owner' ? OWNERS[reader] : CHOICES[field]
}

const ANSWERS: Record<Answer, () => string> = {
  agree: m.answer_agree,
  otherWords: m.answer_other_words,
  notSure: m.answer_not_sure,
  no: m.answer_no,
}
export function answerWords(answer: string | null | undefined): string {
  if (answer === 'agreedBySigning') return m.answer_by_signing()
  return ANSWERS[answer as Answer]?.() ?? m.answer_none()
}

const STANDINGS: Record<Standing, () => string> = {
  active: m.standing_active,
  paused: m.standing_paused,
  ended: m.standing_ended,
  reached: m.standing_reached,
}
export const standingWords = (standing: Standing): string => STANDINGS[standing]()
