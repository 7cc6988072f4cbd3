import { addDays } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Replies } from '#domain/plan/talk/note.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** When Leila answers Amara's notes in writing. */
export const LEILA_ANSWERS: Replies = { on: true, days: ['tue', 'thu'], hours: '9 to noon' }

/** What Amara wants at hand on bad days. Her numbers are 555-01 numbers, which are nobody’s. */
export async function amaraForHardTimes({ client }: Telling): Promise<void> {
  await client.forHardTimes(
    ['earlySigns', 'I eat lunch in the car. I read the same mail five times. I do not call back.'],
    ['helpsMe', 'Walk around the block, fast. Cold water on my wrists. The song from the boat.'],
    ['peopleAndPlaces', 'The library on Elm Street. I am not alone there, and nobody talks to me.'],
    ['askForHelp', 'Mariam, my aunt. I only have to say “orange” and she knows.', '617-555-0143'],
    ['professionals', 'Leila, through the desk of the practice, on weekdays.', '617-555-0100'],
    ['reasons', 'Sundays at my aunt’s table. The lead role. The sea.'],
  )
}

/** In the days after the second try: a question that was answered in writing, and an idea for the next session. */
export async function amaraAfterSecond(
  s: Telling,
  { step, method }: { readonly step: EntityId; readonly method: EntityId },
): Promise<{ voice: EntityId; meeting: EntityId }> {
  const { client, therapist } = s
  s.on(addDays(s.week(2), 1))
  const calm = await client.note('question', 'Do I have to feel calm before I speak?', method)
  const voice = await client.note('idea', 'Could I talk into my phone after a meeting? When I write, I polish.', step)
  s.on(addDays(s.week(2), 4))
  await therapist.reply(
    calm,
    'No. You can speak with a hot face. Calm comes later, and sometimes it does not come at all.',
  )
  s.on(addDays(s.week(2), 5))
  await client.reply(calm, 'That helps. I wrote it on my hand.')
  const meeting = await client.bring('They want me to run a meeting. Me!')
  await client.closeNote(calm, 'I spoke with a hot face on Wednesday. It counted.')
  return { voice, meeting }
}

type Lines = { readonly goal: EntityId; readonly notice: EntityId; readonly again: EntityId }

/** Since the last session: a worry on an agreed step, news about the lead role, and a look at the plan that Amara asked for. */
export async function amaraLately(s: Telling, { goal, notice, again }: Lines): Promise<void> {
  const { client, therapist } = s
  await client.note('concern', 'If I say it to Paul, he may bring it up when they pick the lead.', again)
  await therapist.bring('Who in the team is on your side? We could draw a small map.')
  s.lately(1)
  await client.write('milestone', {
    mark: 'lifeEvent',
    ownWords: 'They want to fill the lead role two months early.',
    on: s.day(),
  })
  await client.bring('What do I say when they ask if I want it?')
  const review = await client.openReview('lifeEvent')
  await client.sayInReview(review, {
    lines: {
      [goal]: { verdict: 'keep', words: 'Still the one.' },
      [notice]: { verdict: 'change', words: 'By then is too late for me now.' },
    },
    progress: 6,
    together: 8,
    helped: 'Small tries with a clear end.',
    didNotHelp: 'Reading about it on the night before.',
    answers: { clear: 'yes', fits: 'partly', say: 'yes' },
  })
  await s.privately(
    'I notice that I want to protect her from Paul. She has not asked for that. Take it to the peer group.',
  )
}
