import type { EntityId } from '#domain/kernel/ids.ts'
import { lookTogether } from '#cli/demo/look-together.ts'
import type { Telling } from '#cli/demo/telling.ts'

type Lines = { readonly goal: EntityId; readonly worry: EntityId; readonly method: EntityId }

/** The last session: a look back, what stays, and a last version that both sign. */
export async function joanEnds(s: Telling, { goal, worry, method }: Lines): Promise<void> {
  const { client, therapist } = s
  await lookTogether(s, {
    why: 'ending',
    client: {
      lines: { [goal]: { verdict: 'reached', words: 'I have a cart with a squeaky wheel that I like.' } },
      progress: 9,
      together: 9,
      helped: 'Staying until it got less. Nobody had ever told me that it gets less by itself.',
      answers: { clear: 'yes', fits: 'yes', say: 'yes' },
    },
    therapist: {
      lines: { [goal]: { verdict: 'reached' }, [worry]: { verdict: 'reached', words: 'From 16 to 3.' } },
      progress: 9,
      together: 9,
      helped: 'Joan made the list of stores herself, and then made it longer.',
    },
  })
  const done = await client.suggestStanding(method, 'ended', 'I know how it goes. I can do it without you now.')
  const ours = [
    await client.write('ending', {
      topic: 'reached',
      wording: 'I do the Saturday shop alone, and I talk to people in the line.',
    }),
    await client.write('ending', {
      topic: 'keepsGoing',
      wording: 'One long line a week, on purpose. When my heart races I stay and count my change.',
    }),
  ]
  const theirs = [
    await therapist.write('ending', {
      topic: 'warningSigns',
      wording: 'You let somebody else shop two weeks in a row. You look for the exit first. You stop driving.',
    }),
    await therapist.write('ending', {
      topic: 'turnTo',
      wording: 'First Carl, and your sister. Then your doctor. You can always ring us: one session is enough to ask.',
    }),
  ]
  await therapist.agree(done, ...ours)
  await client.agree(...theirs)
  await s.signTogether({ wouldChange: 'Nothing. Maybe the squeaky wheel.' })
}
