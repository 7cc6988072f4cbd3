import type { PracticeUnderTest } from '#testing/practice.ts'
import { smallSheet } from '#testing/sheets.ts'
import type { Command } from '#testing/visitor.ts'

type Sample = (about: PracticeUnderTest) => Command

/** Two ways to help that stand in a question: one, and waiting. */
export const LOOKED = [
  { ref: 'panic/cbt', name: 'CBT', kind: 'therapy' },
  { ref: 'panic/watchful-waiting', name: 'Waiting', kind: 'watchfulWaiting' },
] as const

/** One of every command about choices and consent; as harmless as the others in `command-table.ts`. */
export const CHOICE_COMMANDS: Readonly<Record<string, Sample>> = {
  openDecision: () => ({ type: 'openDecision', question: 'What could help?', options: LOOKED }),
  weigh: () => ({
    type: 'weigh',
    about: { question: 'What could help?', options: LOOKED },
    values: [{ text: 'It starts soon', own: true, weight: 2, fits: { 'panic/cbt': 'partly' } }],
    sure: 'notSure',
    questions: ['How long?'],
  }),
  viewDecision: () => ({ type: 'viewDecision', decision: 'd', view: 'I would wait' }),
  recordDecision: () => ({
    type: 'recordDecision',
    decision: 'd',
    what: 'chosen',
    chosen: ['panic/cbt'],
    present: ['Jo'],
    on: '2020-01-01',
    methods: [],
  }),
  confirmDecision: () => ({ type: 'confirmDecision', decision: 'd' }),
  reopenDecision: () => ({ type: 'reopenDecision', decision: 'd' }),
  lookAgain: ({ goal }) => ({ type: 'lookAgain', line: goal, yes: true, seen: '' }),
  answerClause: () => ({ type: 'answerClause', clause: 'c', edition: 1, yes: true }),
  withdrawConsent: () => ({ type: 'withdrawConsent', methods: [], clauses: [], consents: ['c'], rest: [] }),
  askConsent: () => ({ type: 'askConsent', about: 'telehealth', what: 'Sessions by video' }),
  answerConsent: () => ({ type: 'answerConsent', consent: 'c', yes: true }),
  giveConsent: () => ({ type: 'giveConsent', about: 'recording', what: 'Sound, for my own use' }),
  sayNoToMethod: ({ goal }) => ({ type: 'sayNoToMethod', line: goal, offered: ['otherOptions', 'break', 'talk'] }),
}

/** A card a practice could have written. */
export const CARD = {
  id: 'breathing',
  edition: 1,
  name: 'Breathing with a partner',
  what: 'You breathe together.',
  hard: 'It can feel silly.',
  couldGoWrong: 'You may get dizzy.',
  elseThereIs: 'Sitting quietly.',
  known: 'There is little research.',
} as const

/** A clause a practice could have written. */
export const CLAUSE = { id: 'privacy', edition: 1, title: 'What stays here', text: 'We keep what you say.' } as const

export const OPTIONS_COMMANDS: Readonly<Record<string, Sample>> = {
  saveSheet: () => ({ type: 'saveSheet', sheet: smallSheet({ edition: 9 }) }),
  dropSheet: () => ({ type: 'dropSheet', sheet: 'nothing' }),
  saveCard: () => ({ type: 'saveCard', card: { ...CARD, edition: 9 } }),
  putAwayCard: () => ({ type: 'putAwayCard', card: 'nothing', away: true }),
  setOffer: () => ({ type: 'setOffer', offer: { option: 'panic/cbt', here: 'yes', wait: 'Two weeks' } }),
  saveClause: () => ({ type: 'saveClause', clause: { ...CLAUSE, edition: 9 } }),
  endClause: () => ({ type: 'endClause', clause: 'nothing' }),
}
