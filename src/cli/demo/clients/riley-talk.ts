import { addDays } from '#domain/kernel/dates.ts'
import type { Chapter, RileyLines } from '#cli/demo/clients/riley-lines.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** What Riley and Leila left in the margin, the page for hard times, and Jules, who may read along. 555-01 numbers are nobody’s. */
export function rileyTalks(s: Telling, lines: RileyLines): Chapter {
  const { client, therapist } = s
  let named = ''
  return {
    21: async () => {
      named = await client.note(
        'preference',
        'Please say “the checking”, not “your OCD”. It is not mine.',
        lines.values,
      )
    },
    18: async () => {
      await therapist.closeNote(named, 'I say “the checking” now. The other word stays in the part for the insurance.')
    },
    12: async () => {
      await client.forHardTimes(
        ['earlySigns', 'I count the taps. I come late to work. I ask Jules the same thing twice.'],
        ['helpsMe', 'Hands off the tap, feet on the floor. Say it out loud: oh, you again. Then knead some dough.'],
        ['peopleAndPlaces', 'The bakery before six, when it smells of bread.', '617-555-0151'],
        ['askForHelp', 'Jules. They will not tell me that it is safe. They will stay with me.', '617-555-0117'],
        ['askForHelp', 'Mrs. Alvarez next door, by day or by night.', '617-555-0162'],
        ['professionals', 'Leila at the practice, on weekdays. She answers within two working days.', '617-555-0100'],
        ['safer', 'The bleach stays at the bakery. I buy soap one bar at a time.'],
        ['ifAdmitted', 'Tell Jules first. Let me cook or fold something. Ask me before you put gloves on.'],
        ['reasons', 'Jules. Supper on Fridays. The face of Mrs. Alvarez when I gave her the loaf.'],
      )
      await s.readsAlong({
        name: 'Jules Baptiste',
        relation: 'my partner',
        parts: ['goals', 'waymarks', 'hardTimes'],
        until: addDays(s.next, 120),
        what: 'May read these parts of my plan: what I want, the waymarks, and what helps in hard times.',
      })
    },
  }
}

/** Between the last session and the next: a worry on a line that both agreed to, a question, and what each wants to talk about. */
export async function rileyLately(s: Telling, lines: RileyLines): Promise<void> {
  const { client, therapist } = s
  s.on(addDays(s.week(3), 4))
  await client.note('question', 'Who keeps the letter, you or me?', lines.letter)
  s.on(addDays(s.week(3), 9))
  await therapist.note('idea', 'Would you like Jules to write one line in it?', lines.letter)
  const worry = await client.note('concern', 'What if it all comes back in the week after the cake?', lines.last)
  s.on(addDays(s.week(3), 12))
  const safe = await client.bring('Jules wants to know what to say when I ask “is it safe?” again.')
  await therapist.bring('Two weeks without me in between: what did you do on the bad evening?')
  await client.order(`own:${safe}`, `note:${worry}`)
}
