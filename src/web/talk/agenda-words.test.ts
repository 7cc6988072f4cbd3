import { expect, it } from 'vitest'
import type { Plan } from '#domain/plan/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import { DAY_ONE, day, jo, mara, sana, type Someone } from '#testing/people.ts'
import { answer, does, given, signedPlan, suggest, write } from '#testing/plans.ts'
import { sideOf } from '#domain/plan/side.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { entryWords } from '#web/talk/agenda-words.ts'

const NAMES = { jo: 'Jo', mara: 'Mara', sana: 'Sana' }

/** The plan before somebody, as far as words need it. */
const before = (who: Someone, plan: Plan): PlanScreen =>
  ({
    plan,
    side: sideOf(who.capacity),
    asker: who,
    page: {
      client: { id: 'jo', name: 'Jo' },
      people: Object.fromEntries(Object.entries(NAMES).map(([id, name]) => [id, { name }])),
    },
  }) as never

const reported: Reported[] = [
  {
    key: 'signal:worsening:measure:gad7',
    id: 'worsening:measure:gad7',
    what: 'signal',
    rule: 'worsening',
    level: 6,
    series: { of: 'measure', about: 'gad7', words: '' },
    measure: { short: 'GAD-7', about: 'worry' },
  },
  { key: 'said:c', id: 'c', what: 'said', on: DAY_ONE, words: 'Two good nights' },
  { key: 'objection:h', id: 'h', what: 'objection', stays: true, colleague: 'Sana', words: 'Not yet' },
]
const plan = given(
  ...signedPlan,
  does(mara, 'review', write('review', { on: day(3) })),
  does(jo, 'ok', answer('review.0', 'agree')),
  does(jo, 'due', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
  does(mara, 'agreed', write('step', { action: 'Call Ana', owner: 'client', by: day(2) }, { parent: 'goal.0' })),
  does(jo, 'fine', answer('agreed.0', 'agree')),
  does(jo, 'doubt', answer('method.0', 'notSure')),
  does(mara, 'new', write('intervention', { method: 'Walks' })),
  does(mara, 's', suggest('step.0', { action: 'Phone off at nine' })),
  does(jo, 'worry', { type: 'leaveNote', line: 'goal.0', about: 'concern', words: 'It is too much.' } as never),
  does(mara, 'ask', { type: 'leaveNote', about: 'question', words: 'What helped?' } as never),
  does(jo, 'own', { type: 'addToAgenda', words: 'My sister' }),
  does(jo, 'fix', { type: 'askAmendment', line: 'goal.0', words: 'It is not so.' }),
  does(mara, 'next', { type: 'planSession', on: day(5) }),
).before

function told(who: Someone): Record<string, string> {
  const entries = agendaFor(plan, { today: DAY_ONE, changes: [], reported })
  const screen = before(who, plan)
  return Object.fromEntries(
    entries.map((one) => {
      const { says, under } = entryWords(screen, one, reported)
      return [one.key, [says, ...under].join(' | ')]
    }),
  )
}

it('everything on the list says something, to everybody who reads it', () => {
  for (const who of [jo, mara, sana])
    for (const [key, says] of Object.entries(told(who))) {
      expect(says, `${who.person} ${key}`).not.toBe('')
      expect(says, `${who.person} ${key}`).not.toContain('undefined')
    }
})

it('to the client in the second person', () => {
  expect(told(jo)).toMatchObject({
    'own:own.0': expect.stringMatching(/^My sister \| You put this here on /),
    'note:worry.0': 'Your concern: It is too much. | About “Sleep through the night”.',
    'note:ask.0': 'Mara asks: What helped? | About the plan as a whole.',
    'talkAbout:method.0': expect.stringMatching(/^You want to talk about “/),
    'answerSuggestion:s.0': expect.stringMatching(/^Mara suggests a change to “Phone off at ten”/),
    'answerLine:new.0': 'How do you see “Walks”?',
    'lookAgain:new.0': 'Do you say yes to “Walks”?',
    'answerLine:due.0': 'Mara has not said yet: “Call Ana”.',
    'amendment:fix.0': 'You asked to put something right: “It is not so.”',
    'step:agreed.0': expect.stringMatching(/^How did this go\? “Call Ana”/),
    'said:c': expect.stringMatching(/^You wrote on .*: Two good nights$/),
    'objection:h': 'You want to talk first, before Sana works with you. | You wrote: “Not yet”',
  })
})

it('to the therapist by name, with what a signal says', () => {
  expect(told(mara)).toMatchObject({
    'note:worry.0': 'Jo has a concern: It is too much. | About “Sleep through the night”.',
    'note:ask.0': 'Your question: What helped? | About the plan as a whole.',
    'answerSuggestion:s.0': expect.stringMatching(/^You suggested a change to .* Jo has not answered yet\.$/),
    'answerLine:due.0': 'How do you see “Call Ana”?',
    'lookAgain:new.0': 'Jo has not said yes or no to “Walks”.',
    'objection:h': 'Jo objects to the hand-over to Sana. | Jo wrote: “Not yet”',
    'signal:worsening:measure:gad7': expect.stringContaining('GAD-7, worry'),
  })
})

it('a supervisor owns nothing of it', () => {
  for (const says of Object.values(told(sana))) expect(says).not.toMatch(/^(Your|You) /)
})
