import { addDays } from '#domain/kernel/dates.ts'
import type { Chapter, RileyLines } from '#cli/demo/clients/riley-lines.ts'
import { lookTogether } from '#cli/demo/look-together.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** The times Riley and Leila looked at the plan together: three because the day had come, one because of a hard patch. */
export function rileyLooks(s: Telling, lines: RileyLines): Chapter {
  return {
    88: () =>
      lookTogether(s, {
        why: 'date',
        client: {
          lines: { [lines.cooking]: { verdict: 'keep', words: 'I want the table full. I am not there yet.' } },
          progress: 4,
          together: 9,
          helped: 'That you do not say it will be fine.',
          didNotHelp: 'Going home right after a hard task.',
          answers: { clear: 'yes', fits: 'yes', say: 'partly' },
        },
        therapist: {
          lines: {
            [lines.cooking]: { verdict: 'keep' },
            [lines.score]: { verdict: 'keep', words: 'From 240 to 150.' },
          },
          progress: 5,
          together: 8,
          helped: 'Longer sessions, which were Riley’s idea.',
        },
        nextOn: s.week(76),
      }),
    62: () =>
      lookTogether(s, {
        why: 'date',
        client: {
          lines: { [lines.cooking]: { verdict: 'reached', words: 'I cook on Fridays now. It is just supper.' } },
          progress: 8,
          together: 9,
          helped: 'Doing it badly, on purpose, and then eating it.',
          answers: { clear: 'yes', fits: 'yes', say: 'yes' },
        },
        therapist: {
          lines: { [lines.cooking]: { verdict: 'reached' }, [lines.sister]: { verdict: 'keep' } },
          progress: 8,
          together: 9,
          helped: 'Friday guests: a task with a doorbell.',
        },
        nextOn: s.week(44),
      }),
    50: () =>
      lookTogether(s, {
        why: 'setback',
        client: {
          lines: {
            [lines.sleep]: { verdict: 'keep' },
            [lines.sister]: { verdict: 'change', words: 'She does not want it.' },
          },
          progress: 2,
          together: 5,
          helped: 'Jules. The bakery at five in the morning.',
          didNotHelp: 'The rule about messages. I was alone with it.',
          answers: { clear: 'yes', fits: 'partly', say: 'partly' },
        },
        therapist: {
          lines: { [lines.sleep]: { verdict: 'keep', words: 'Grief first. The photos can wait.' } },
          progress: 4,
          together: 6,
        },
        nextOn: s.week(24),
      }),
    9: () =>
      lookTogether(s, {
        why: 'date',
        client: {
          lines: {
            [lines.sleep]: { verdict: 'keep', words: 'Almost. One photo in a bad week does not count.' },
          },
          progress: 8,
          together: 9,
          helped: 'Making room for the thought and going to bed anyway.',
          didNotHelp: 'Counting. It always turns into checking.',
          answers: { clear: 'yes', fits: 'yes', say: 'yes' },
        },
        therapist: {
          lines: {
            [lines.sleep]: { verdict: 'keep' },
            [lines.score]: { verdict: 'keep', words: 'Seven of ten is plenty.' },
          },
          progress: 9,
          together: 9,
          helped: 'Meeting less, and Riley telling me what they did without me.',
        },
        nextOn: addDays(s.next, 63),
      }),
  }
}
