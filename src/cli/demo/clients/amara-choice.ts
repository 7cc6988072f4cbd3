import type { EntityId } from '#domain/kernel/ids.ts'
import { looked } from '#cli/demo/looked.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** What could help with speaking up: looked at together, weighed by Amara, chosen in the session. Gives the choice and the method's line. */
export async function amaraChooses(
  s: Telling,
  goal: EntityId,
): Promise<Readonly<Record<'choice' | 'method', EntityId>>> {
  const { client, therapist } = s
  const choice = await therapist.openDecision(
    'What could help with speaking up?',
    looked('social-anxiety', 'cbt', 'group-cbt', 'guided-self-help', 'medication', 'watchful-waiting', 'nothing-now'),
  )
  await therapist.viewDecision(choice, 'One to one first: your meetings are next week, and a group starts in spring.')
  await client.weigh(
    choice,
    [
      {
        text: 'I want to try it in my own meetings, not in a room full of strangers',
        own: true,
        weight: 3,
        fits: {
          'social-anxiety/cbt': 'yes',
          'social-anxiety/group-cbt': 'no',
          'social-anxiety/guided-self-help': 'partly',
        },
      },
      {
        text: 'I would rather not take medicine',
        own: false,
        weight: 2,
        fits: {
          'social-anxiety/cbt': 'yes',
          'social-anxiety/guided-self-help': 'yes',
          'social-anxiety/medication': 'no',
        },
      },
      {
        text: 'It has to fit before the spring',
        own: true,
        weight: 2,
        fits: {
          'social-anxiety/cbt': 'yes',
          'social-anxiety/watchful-waiting': 'no',
          'social-anxiety/nothing-now': 'no',
        },
      },
    ],
    { sure: 'gettingThere', questions: ['What if my face goes red in the middle of it?'] },
  )
  const method = await client.choose({
    decision: choice,
    chosen: ['social-anxiety/cbt'],
    present: ['Amara', 'Leila Haddad'],
    on: s.day(),
    reason: 'Because the meetings are where it happens.',
    methods: [
      {
        ref: 'social-anxiety/cbt',
        words: {
          method: 'Trying things out in real life and looking at what happens (cognitive therapy for social anxiety)',
          whyForMe: 'You like tasks with a clear end, and your own jokes show that people do listen to you.',
          risks: 'Your fear will be stronger on the days of a try. That is part of it and passes.',
          alternatives: 'A group for people who are shy in groups; medicine; waiting until after the spring.',
          who: 'Leila Haddad',
          sessionMinutes: 50,
          frequency: 'once a week',
          duration: 'about 14 sessions',
          goals: [goal],
        },
      },
    ],
  })
  return { choice, method }
}
