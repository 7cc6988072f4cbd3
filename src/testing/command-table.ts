import type { Command } from '#testing/visitor.ts'
import type { PracticeUnderTest } from '#testing/practice.ts'

type Sample = (about: PracticeUnderTest) => Command
const SOMEDAY = '2031-04-01'

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
  planSession: () => ({ type: 'planSession', on: '2020-01-01' }),
  moveSession: () => ({ type: 'moveSession', session: 's', on: SOMEDAY }),
  cancelSession: () => ({ type: 'cancelSession', session: 's' }),
  openSession: () => ({ type: 'openSession', session: 's' }),
  holdSession: () => ({ type: 'holdSession', session: 's' }),
  prepareVersion: () => ({ type: 'prepareVersion' }),
  sign: () => ({ type: 'sign', version: 'v', marks: [] }),
  declineToSign: () => ({ type: 'declineToSign', version: 'v' }),
  coSign: () => ({ type: 'coSign', version: 'v' }),
  addNote: () => ({ type: 'addNote', version: 'v', text: 'n' }),
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
}

export const DRAFTS_COMMANDS: Readonly<Record<string, Sample>> = {
  keepDraft: () => ({ type: 'keepDraft', draft: 'd', typed: { ownWords: 'half a sent' }, forSession: false }),
  dropDraft: () => ({ type: 'dropDraft', draft: 'nothing' }),
}

function settings(name: string): Omit<Command, 'type'> {
  return { name, zone: 'UTC', place: 'AT', ageOfConsent: 18, secondFactorRequired: true, reachable: true }
}
