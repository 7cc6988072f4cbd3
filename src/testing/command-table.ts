import { randomBytes } from 'node:crypto'
import { CHOICE_COMMANDS } from '#testing/choice-commands.ts'
import { TALK_COMMANDS } from '#testing/talk-commands.ts'
import type { Command } from '#testing/visitor.ts'
import type { PracticeUnderTest } from '#testing/practice.ts'

type Sample = (about: PracticeUnderTest) => Command
const SOMEDAY = '2031-04-01'
const SHOWN = { parts: ['goals'], until: '2020-01-01', what: 'My goals' }

/**
 * One command of every type, of the right shape and as harmless as can be: what counts is who may ask. Where the domain says no to it
 * (a session that is not there, a plan that is open already), it has been decided, and that is enough.
 */
export const PLAN_COMMANDS: Readonly<Record<string, Sample>> = {
  openPlan: ({ plan, client }) => ({ type: 'openPlan', plan, client }),
  closePlan: () => ({ type: 'closePlan', reason: '' }),
  enterEarlierPlan: () => ({
    type: 'enterEarlierPlan',
    agreedOn: '2020-01-01',
    lines: [{ kind: 'goal', words: { ownWords: 'Old' } }],
  }),
  share: ({ goal }) => ({ type: 'share', acts: [{ type: 'answer', to: goal, answer: 'agree' }] }),
  write: ({ goal }) => ({ type: 'write', kind: 'step', parent: goal, words: { action: 'Walk', owner: 'client' } }),
  reword: ({ goal }) => ({ type: 'reword', line: goal, words: { lifeArea: 'work' } }),
  suggest: ({ goal }) => ({ type: 'suggest', line: goal, change: { do: 'reword', words: { lifeArea: 'work' } } }),
  answer: ({ goal }) => ({ type: 'answer', to: goal, answer: 'agree' }),
  setStanding: ({ goal }) => ({ type: 'setStanding', line: goal, standing: 'active' }),
  move: ({ goal }) => ({ type: 'move', line: goal, after: goal }),
  undo: ({ goal }) => ({ type: 'undo', what: goal }),
  recordAloud: ({ goal }) => ({ type: 'recordAloud', to: goal, on: SOMEDAY, channel: 'inRoom' }),
  confirmAloud: ({ goal }) => ({ type: 'confirmAloud', to: goal }),
  takeEffect: ({ goal }) => ({ type: 'takeEffect', what: goal, reason: 'r' }),
  safetyChange: ({ goal }) => ({
    type: 'safetyChange',
    line: goal,
    change: { do: 'standing', standing: 'active' },
    reason: '',
  }),
  showSafety: ({ goal }) => ({ type: 'showSafety', line: goal }),
  planSession: () => ({ type: 'planSession', on: '2020-01-01', at: '14:00' }),
  moveSession: () => ({ type: 'moveSession', session: 's', on: SOMEDAY, at: '14:00' }),
  cancelSession: () => ({ type: 'cancelSession', session: 's' }),
  openSession: () => ({ type: 'openSession', session: 's' }),
  holdSession: () => ({ type: 'holdSession', session: 's', nextOn: SOMEDAY, nextAt: '14:00' }),
  prepareVersion: () => ({ type: 'prepareVersion' }),
  sign: () => ({ type: 'sign', version: 'v', marks: [] }),
  declineToSign: () => ({ type: 'declineToSign', version: 'v' }),
  coSign: () => ({ type: 'coSign', version: 'v' }),
  addNote: () => ({ type: 'addNote', version: 'v', text: 'n' }),
  ...CHOICE_COMMANDS,
  ...TALK_COMMANDS,
}

export const CLIENT_COMMANDS: Readonly<Record<string, Sample>> = {
  addClient: ({ client }) => ({ type: 'addClient', client, name: 'Again', adult: true }),
  renameClient: ({ name }) => ({ type: 'renameClient', name: `Jo Lindqvist of ${name}` }),
  noteReach: () => ({ type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: false }),
  inviteClient: () => ({ type: 'inviteClient' }),
  linkClient: ({ people }) => ({ type: 'linkClient', person: people.otherClient }),
  joinTeam: ({ people }) => ({ type: 'joinTeam', therapist: people.therapist }),
  leaveTeam: ({ people }) => ({ type: 'leaveTeam', therapist: people.ended }),
  notePlan: ({ plan }) => ({ type: 'notePlan', plan }),
  giveGrant: ({ people }) => ({ type: 'giveGrant', grantee: people.supporter, parts: ['goals'], until: '2020-01-01' }),
  endGrant: () => ({ type: 'endGrant', grant: 'g' }),
  openEmergency: () => ({ type: 'openEmergency', reason: 'r' }),
  reviewEmergency: () => ({ type: 'reviewEmergency', grant: 'g', words: 'w' }),
  openCustody: () => ({ type: 'openCustody', reason: 'r' }),
  inviteSupporter: ({ plan }) => ({ type: 'inviteSupporter', plan, name: 'Kit', relation: 'a friend', ...SHOWN }),
  inviteSupporterAgain: () => ({ type: 'inviteSupporterAgain', supporter: 's' }),
  linkSupporter: ({ people }) => ({ type: 'linkSupporter', supporter: 's', person: people.otherClient }),
  changeSupporter: () => ({ type: 'changeSupporter', supporter: 's', ...SHOWN }),
  endSupporter: () => ({ type: 'endSupporter', supporter: 's' }),
  handOver: ({ people }) => ({
    type: 'handOver',
    to: people.otherTherapist,
    how: 'stay',
    on: '2020-01-01',
    note: '',
    forClient: 'w',
  }),
  objectToHandOver: () => ({ type: 'objectToHandOver', handOver: 'h' }),
  dropObjection: () => ({ type: 'dropObjection', handOver: 'h' }),
  talkedAboutHandOver: () => ({ type: 'talkedAboutHandOver', handOver: 'h', on: SOMEDAY, words: 'w' }),
  withdrawHandOver: () => ({ type: 'withdrawHandOver', handOver: 'h' }),
  completeHandOver: () => ({ type: 'completeHandOver', handOver: 'h' }),
}

export const PRACTICE_COMMANDS: Readonly<Record<string, Sample>> = {
  setUpPractice: ({ id, name }) => ({
    ...settings(name),
    type: 'setUpPractice',
    practice: id,
    memberName: 'M',
    roles: ['therapist'],
  }),
  changeSettings: ({ name }) => ({ ...settings(name), type: 'changeSettings' }),
  inviteMember: () => ({ type: 'inviteMember', invitation: 'i', name: 'N', roles: ['assistant'] }),
  memberJoins: () => ({ type: 'memberJoins', invitation: 'i', person: 'p' }),
  changeRoles: ({ people }) => ({ type: 'changeRoles', person: people.administrator, roles: ['therapist'] }),
  endMembership: ({ people }) => ({ type: 'endMembership', person: people.administrator }),
  setSupervisor: ({ people }) => ({
    type: 'setSupervisor',
    person: people.therapist,
    supervisor: people.therapist,
    coSign: true,
  }),
  setRights: () => ({ type: 'setRights', ...RIGHTS, named: null }),
  nameCustodian: () => ({ type: 'nameCustodian', person: null }),
  makeRecoveryKey: () => ({ type: 'makeRecoveryKey', publicKey: randomBytes(32).toString('base64url') }),
  setLicensedPlaces: ({ people }) => ({ type: 'setLicensedPlaces', person: people.therapist, places: [] }),
  setPlaceRules: () => ({ type: 'setPlaceRules', rules: [] }),
}

/** What a practice could say about rights. */
export const RIGHTS = {
  outside: 'The ombuds office',
  body: 'The state board',
  bodyReach: 'By letter',
  complaint: 'Tell any of us.',
  otherTherapist: 'Ask at the desk.',
  secondOpinion: 'We give you a letter.',
  costs: 'A missed hour costs half.',
  confidentiality: 'We keep what you say to us.',
} as const

export const DRAFTS_COMMANDS: Readonly<Record<string, Sample>> = {
  keepDraft: () => ({ type: 'keepDraft', draft: 'd', typed: { ownWords: 'half a sent' }, forSession: false }),
  dropDraft: () => ({ type: 'dropDraft', draft: 'nothing' }),
}

const NOTHING = { measures: [], ratings: [], levels: [], steps: [] }

export const CHECK_IN_COMMANDS: Readonly<Record<string, Sample>> = {
  checkIn: ({ client }) => ({ type: 'checkIn', client, on: '2020-01-01', ...NOTHING, note: 'A good week' }),
  setSchedule: ({ client }) => ({
    type: 'setSchedule',
    client,
    schedule: { goals: 'weekly', together: null, steps: true, measures: [], remind: false },
  }),
  makeLink: ({ client }) => ({ type: 'makeLink', client, until: SOMEDAY }),
  endLink: () => ({ type: 'endLink', link: 'l' }),
  setAside: () => ({ type: 'setAside', checkIn: 'c', reason: 'r' }),
  rateGoal: ({ client, goal }) => ({ type: 'rateGoal', client, goal, value: 5 }),
  recordRisk: () => ({ type: 'recordRisk', risk: 'r', talked: true, words: 'w' }),
  tellCover: ({ people }) => ({ type: 'tellCover', risk: 'r', cover: people.therapist }),
  lookAtSignal: () => ({ type: 'lookAtSignal', signal: 'missed', level: 2, at: ['method'], decided: 'd' }),
}

export const CONCERN_COMMANDS: Readonly<Record<string, Sample>> = {
  raiseConcern: ({ people }) => ({ type: 'raiseConcern', to: people.otherSupervisor, words: 'Often late' }),
  answerConcern: () => ({ type: 'answerConcern', concern: 'c', words: 'Thank you' }),
  closeConcern: () => ({ type: 'closeConcern', concern: 'c' }),
}

export const NOTES_COMMANDS: Readonly<Record<string, Sample>> = {
  writeNote: () => ({ type: 'writeNote', on: '2020-01-01', words: 'A note' }),
  rewordNote: () => ({ type: 'rewordNote', note: 'n', seen: 1, words: 'Another' }),
  addToNote: () => ({ type: 'addToNote', note: 'n', words: 'And' }),
  strikeNote: () => ({ type: 'strikeNote', note: 'n' }),
  unstrikeNote: () => ({ type: 'unstrikeNote', note: 'n' }),
  noteRecovery: () => ({ type: 'noteRecovery', recoveryKey: 'k' }),
}

export const LIBRARY_COMMANDS: Readonly<Record<string, Sample>> = {
  adoptMeasure: () => ({ type: 'adoptMeasure', measure: RESTED, right: true }),
  hideMeasure: () => ({ type: 'hideMeasure', measure: 'pswq', hidden: false }),
  setSignalRules: () => ({ type: 'setSignalRules', rules: { noChangeBySession: 8, ratingGap: 3, missed: 2 } }),
  setCover: ({ people }) => ({ type: 'setCover', person: people.supervisor, hours: 'Always', afterMinutes: 60 }),
  askRiskRemotely: () => ({ type: 'askRiskRemotely', on: false }),
  adoptCourse: () => ({ type: 'adoptCourse', measure: 'phq9', ...COURSE }),
  showCourse: () => ({ type: 'showCourse', measure: 'nothing', shown: true }),
}

const OWN = { mark: 'computed', source: 'our own scale' }
/** A scale a practice could have written itself. */
export const RESTED = {
  id: 'rested',
  edition: 1,
  kind: 'scale',
  name: 'Rested',
  short: 'Rested',
  about: 'sleep',
  language: 'en',
  items: [{ text: 'How rested did you wake today?' }],
  options: [0, 1, 2, 3, 4].map((value) => ({ value, label: `${value} of 4` })),
  scoring: { rule: 'sum', lowest: 0, highest: 4, better: 'higher', ...OWN },
  missing: { atMost: 0, ...OWN },
  licence: { sentence: 'Written by the practice.', ...OWN },
} as const

/** A course from nowhere, with figures that fit each other. */
export const COURSE = {
  course: {
    scale: 'log',
    method: 'ml',
    intercept: 18,
    slope: -2,
    interceptVariance: 18,
    slopeVariance: 5,
    covariance: -0.5,
    residualVariance: 11,
    minus2LogLikelihood: 1234.5,
    people: 200,
    observations: 1600,
    singular: false,
  },
  from: 'A study that was made up',
  unit: 'week',
  outside: 0.22,
  testedOn: 180,
} as const

function settings(name: string): Omit<Command, 'type'> {
  return { name, zone: 'UTC', place: 'AT', ageOfConsent: 18, secondFactorRequired: true, reachable: true }
}
