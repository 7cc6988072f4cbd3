import type { EntityId } from '#domain/kernel/ids.ts'
import type { Telling } from '#cli/demo/telling.ts'

type Lines = Readonly<Record<'need' | 'required' | 'goal' | 'method' | 'step', EntityId>>

/** What came up between Darnell and Tomasz in the last sessions, by the weeks before the next one. */
export function darnellCorrects(
  s: Telling,
  { need, required, goal, method, step }: Lines,
): Readonly<Record<number, () => Promise<void>>> {
  const { client, therapist } = s
  let atWork = ''
  let anger = ''
  let seen = ''
  return {
    8: async () => {
      atWork = await client.askAmendment(
        need,
        'Not at work. In six years I have never come to work with a drink in me.',
      )
      seen = await client.note('question', 'Does the court see what I write here?', required)
      s.closing('We went through Friday night, minute by minute. The turn came at seven, when the phone rang.', [
        method,
      ])
    },
    7: async () => {
      await therapist.answerAmendment(atWork, true)
      await therapist.reword(need, { clinicalWording: 'Alcohol use with harm at home.' })
      await therapist.reply(seen, 'No. They hear how many sessions you came to, and nothing else. Not this page.')
      await client.closeNote(seen, 'Good. Then I can say more.')
      s.closing('The line about work is gone: you were right. Nobody at the court reads this page.', [need, method])
    },
    5: async () => {
      anger = await client.askAmendment(
        required,
        'It says anger. The judge talked about drinking. Please take the word anger out.',
      )
      await client.stand(step, 'reached')
      s.closing('Two dry weeks. The bus works, even in the rain.', [goal])
    },
    4: async () => {
      await therapist.answerAmendment(
        anger,
        false,
        'These are the words of the court and I may not change them. What you say can stand right beside them.',
      )
      s.closing('I could not take out the word of the court. You can put your own words next to it.', [method])
    },
    3: async () => {
      await client.attachStatement(anger, 'I was there. The judge said drinking. I never hit or threatened anyone.')
      s.closing('Tia’s phone call: you let it ring, breathed, and called back sober.', [goal, method])
    },
    2: async () => {
      const brother = await client.write(
        'step',
        { action: 'Ring my brother on Friday at seven, before I go out', owner: 'client', by: s.next },
        { under: goal },
      )
      await therapist.agree(brother)
      await therapist.reviewEvery(60)
      s.closing('Three weeks now. On Sunday you go to the fish with Tia and Jo. We made a plan for the way home.', [
        goal,
      ])
    },
  }
}

/** What both bring to the next session, for which a look at the plan is planned, too. */
export async function darnellBrings({ client, therapist }: Telling): Promise<void> {
  await client.bring('Jo asked why there is always a stranger with us. What do I tell a six-year-old?')
  await therapist.bring('Sleep: it is often worse in these weeks. How are the nights?')
}
