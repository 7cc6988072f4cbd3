import type { Actor } from './actor.ts'

/** A choice about sleep that is open: the therapist opened it and said how they see it, the client has shared what matters. */
export async function choiceOf(therapist: Actor, person: Actor, plan: string): Promise<string> {
  const options = [
    { ref: 'insomnia/cbt-i', name: 'CBT for insomnia', kind: 'therapy' },
    { ref: 'insomnia/medicine', name: 'Medicine: a question for a prescriber', kind: 'medication' },
    { ref: 'insomnia/nothing-now', name: 'Nothing for now', kind: 'nothingNow' },
  ] as const
  const question = 'Which way of dealing with your nights would suit you right now?'
  const decision = `${await therapist.onPlan(plan, { type: 'openDecision', question, options: [...options] })}.0`
  await therapist.onPlan(plan, {
    type: 'viewDecision',
    decision,
    view: 'I think the sleep diary shows that the nights can change. I would begin with CBT.',
  })
  await person.onPlan(plan, {
    type: 'weigh',
    decision,
    values: [
      { text: 'I want to be awake for my children', own: true, weight: 3, fits: { 'insomnia/cbt-i': 'yes' } },
      {
        text: 'I would rather not take medicine',
        own: false,
        weight: 2,
        fits: { 'insomnia/cbt-i': 'yes', 'insomnia/medicine': 'no', 'insomnia/nothing-now': 'yes' },
      },
    ],
    sure: 'gettingThere',
    questions: ['What do we do if I am more tired at first?'],
    draft: crypto.randomUUID(),
  })
  return decision
}
