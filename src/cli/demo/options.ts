import type { OptionsCommand } from '#domain/options/practice-options.ts'

type Offer = Extract<OptionsCommand, { type: 'setOffer' }>['offer']
const offer = (option: string, more: Omit<Offer, 'option'>): OptionsCommand => ({
  type: 'setOffer',
  offer: { option, ...more },
})

/** What the fictional practice offers, and the card its therapist wrote. */
export const OFFERS: readonly OptionsCommand[] = [
  offer('social-anxiety/cbt', { here: 'yes', wait: 'about three weeks', cost: 'your usual session fee' }),
  offer('social-anxiety/group-cbt', { here: 'no', elsewhere: 'Ask us for the list of groups in town.' }),
  offer('social-anxiety/guided-self-help', { here: 'yes', wait: 'one week', cost: 'half of a session fee' }),
  offer('panic/cbt', { here: 'yes', wait: 'about three weeks', cost: 'your usual session fee' }),
  offer('panic/guided-self-help', { here: 'yes', wait: 'one week', cost: 'half of a session fee' }),
  offer('insomnia/cbt-i', { here: 'yes', wait: 'two weeks', cost: 'your usual session fee' }),
  offer('depression/guided-self-help', { here: 'yes', wait: 'one week', cost: 'half of a session fee' }),
  offer('ptsd/emdr', { here: 'no', elsewhere: 'Ask us for therapists who do this.' }),
]

export const CARD: OptionsCommand = {
  type: 'saveCard',
  card: {
    id: 'walking',
    edition: 1,
    name: 'Talking while we walk',
    what: 'We hold some sessions outside, on the quiet path by the harbour, at your pace.',
    hard: 'You may meet someone you know. It is harder to cry or to be angry outside.',
    couldGoWrong: 'We cannot promise that nobody hears us. In bad weather we stay in.',
    elseThereIs: 'The same talk in the room, by video, or a walk of your own after the session.',
    known: 'There is little research on this. Some people find it easier to talk side by side.',
  },
}

export const CLAUSES: readonly OptionsCommand[] = [
  {
    type: 'saveClause',
    clause: {
      id: 'records',
      edition: 1,
      title: 'What we keep about you',
      text: 'We keep this plan and short notes of our sessions. You can read the plan at any time, and take it with you.',
    },
  },
  {
    type: 'saveClause',
    clause: {
      id: 'team',
      edition: 1,
      title: 'Talking about our work with a supervisor',
      text: 'Your therapist talks about the work with a supervisor of this practice, so that you get good help. The supervisor keeps it private too.',
    },
  },
]

export const RIGHTS = {
  outside: 'A fictional contact outside the practice would stand here: a name, and how to reach it.',
  body: 'The board that licenses therapists here (fictional)',
  bodyReach: 'Its address and phone number would stand here.',
  complaint: 'Write to Samuel Osei. He answers within two weeks, and your therapist is not told unless you agree.',
  otherTherapist: 'Tell us, or tell Samuel. You do not have to say why. We look for someone with you.',
  secondOpinion: 'You can ask anyone. We print your plan for you, and we give you names if you want some.',
  costs:
    'A session costs what was agreed when you came. Missed sessions count when they are called off on the same day.',
  confidentiality: 'What you say stays here. If someone may be in danger, we talk with you first whenever we can.',
} as const
