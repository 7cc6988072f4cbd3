import { joanEnds } from '#cli/demo/clients/joan-ends.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { answers } from '#cli/demo/voice.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Eleven sessions about panic, and an ending as it was planned: what was reached, what keeps it going, a last signed version. */
export const about: DemoClient = {
  name: 'Joan Whitaker',
  pronouns: 'she/her',
  therapist: 'leila',
  email: 'joan@mail.example',
  weekday: 3,
  says: 'a plan that ended as planned: what was reached, what keeps it going',
}

const FIRST = 20
const LAST = 6
/** Weekly at first, then every two weeks. */
const WEEKS = [20, 19, 18, 17, 16, 15, 14, 12, 10, 8, LAST] as const
const WORRY: Readonly<Record<number, readonly number[]>> = {
  19: [3, 3, 2, 2, 2, 1, 3],
  16: [2, 2, 2, 2, 1, 1, 3],
  14: [2, 2, 1, 1, 1, 1, 2],
  10: [1, 1, 1, 1, 0, 0, 1],
  6: [1, 0, 1, 0, 0, 0, 1],
}
const SUMMARIES: Readonly<Record<number, string>> = {
  20: 'You told me about the store, the cart you left, and the bench outside. You have been brave for a long time.',
  19: 'Saturdays, and your own list: that is what you want back. We begin with small stores.',
  18: 'We talked through how it works and what is hard about it. You want to try.',
  17: 'Your heart can race and you can still count your change. We tried it here, on the stairs.',
  16: 'The bakery, then the drug store. You stayed at the till until it got less.',
  15: 'You went at noon, when it is full. You left once, and you went back in.',
  14: 'You stood in the long line on purpose. It got bad, and then it got less bad.',
  12: 'The whole Saturday shop, with ice cream. From now on we meet every two weeks.',
  10: 'Your husband came along and you sent him to wait by the door.',
  8: 'One bad day at the bank, and you stayed. We talked about how to end, in two weeks.',
  6: 'We looked back, signed a last version, and said goodbye. The door stays open.',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(FIRST + 1))
  await s.begin()
  await therapist.planSession(s.week(FIRST))
  let need = ''
  let goal = ''
  let worry = ''
  let method = ''
  const told: Readonly<Record<number, () => Promise<void>>> = {
    20: async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'I left a full cart at the store and ran. Now my husband does the shopping, and I say I am tired.',
      })
      need = await client.write('need', { ownWords: 'I think that my heart will stop, in front of everyone.' })
      await therapist.reword(need, {
        clinicalWording: 'Panic attacks in stores and lines; the heart was checked and is well.',
        code: shippedCode('F41.0'),
      })
    },
    19: async () => {
      goal = await client.write(
        'goal',
        {
          ownWords: 'Do the Saturday shop alone and get as far as the till.',
          whyItMatters: 'I want my Saturdays back, and my own list.',
          lifeArea: 'home',
        },
        { under: need },
      )
      worry = await therapist.write(
        'objective',
        {
          notice: 'The worry in her week is mild.',
          evidence: 'measure',
          measure: 'gad7',
          evidenceName: 'GAD-7',
          target: 6,
          direction: 'down',
          by: s.week(8),
          interval: 'monthly',
        },
        { under: goal },
      )
      await therapist.agree(goal)
      await client.agree(worry)
    },
    18: async () => {
      method = await therapist.write('intervention', {
        method:
          'Going into the store bit by bit, and letting the heart race without leaving (cognitive behavioral therapy)',
        whyForMe: 'You taught yourself to swim at forty, one length at a time. This goes the same way.',
        risks: 'The fear is strong on the days of a try, and you may be very tired after it.',
        alternatives: 'A book with exercises; medicine; waiting a while longer.',
        who: 'Leila Haddad',
        sessionMinutes: 50,
        frequency: 'once a week, then every two weeks',
        duration: 'about 12 sessions',
        goals: [goal],
      })
      await client.agree(method)
    },
    17: async () => {
      await s.signTogether()
    },
    12: async () => {
      await client.write(
        'milestone',
        { mark: 'reached', ownWords: 'The whole list, the long line, and ice cream', on: s.week(13) },
        { under: goal },
      )
    },
    6: () => joanEnds(s, { goal, worry, method }),
  }
  for (const [n, week] of WEEKS.entries()) {
    const next = WEEKS[n + 1]
    await s.session(
      s.week(week),
      async () => {
        const said = WORRY[week]
        await told[week]?.()
        if (said)
          await client.checkIn({
            measures: [answers('gad7', ...said)],
            ratings: [{ about: goal, value: Math.min(9, 21 - week) }],
            together: { value: 9 },
          })
        s.closing(
          SUMMARIES[week] ?? '',
          [goal, method].filter((line) => line !== ''),
        )
      },
      next === undefined ? undefined : s.week(next),
    )
  }
  await therapist.closePlan('We reached what we set out for, and ended as we had planned.')
}
