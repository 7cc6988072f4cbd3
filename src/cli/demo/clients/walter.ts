import { addDays } from '#domain/kernel/dates.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { answers } from '#cli/demo/voice.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Sixty-eight, no account: he reads and signs in the room. One thing agreed by phone, one in force not yet agreed, one change for safety. */
export const about: DemoClient = {
  name: 'Walter Lindqvist',
  pronouns: 'he/him',
  therapist: 'tomasz',
  weekday: 2,
  says: 'no account: agreed aloud, in force not yet agreed, a safety change, soon with Leila',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(8))
  await s.begin()
  await therapist.planSession(s.week(7))
  let need = ''
  let goal = ''
  let walks = ''
  let method = ''
  await s.session(
    s.week(7),
    async () => {
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'Ingrid died two winters ago. I still set two plates.',
      })
      await client.write('aboutMe', {
        topic: 'strengths',
        ownWords: 'I was a bus driver for thirty years. I know how to wait for people.',
      })
      need = await client.write('need', { ownWords: 'The house is quiet and I do not want to be in it.' })
      await therapist.reword(need, {
        clinicalWording: 'Grief that has not eased for two years: longing every day, rooms he does not enter.',
        code: shippedCode('F43.81'),
      })
    },
    s.week(6),
  )
  await s.session(
    s.week(6),
    async () => {
      goal = await client.write(
        'goal',
        {
          ownWords: 'Sit in the kitchen in the evening and think of her without running out.',
          whyItMatters: 'She would not have wanted me to eat in the car.',
          lifeArea: 'home',
        },
        { under: need },
      )
      const notice = await therapist.write(
        'objective',
        {
          notice: 'Walter has supper at home on five evenings.',
          evidence: 'noticing',
          evidenceName: 'a cross on the kitchen calendar',
          baseline: 1,
          target: 5,
          direction: 'up',
          interval: 'weekly',
        },
        { under: goal },
      )
      method = await therapist.write('intervention', {
        method: 'Telling the story of the loss, and going back to what was avoided (grief therapy)',
        whyForMe: 'You told me about the lake within five minutes. The story wants to be told.',
        risks: 'Some days will hurt more than the quiet did. We go at your pace.',
        alternatives: 'The mourners’ table at St. Olaf; waiting; talking with your doctor about sleep.',
        who: 'Tomasz Wilk',
        sessionMinutes: 50,
        frequency: 'once a week',
        duration: 'about 16 sessions',
        goals: [goal],
      })
      walks = await therapist.write(
        'step',
        { action: 'Walk to the lake once a week, as you did with Ingrid', owner: 'client' },
        { under: goal },
      )
      await therapist.agree(goal)
      await client.agree(notice, method, walks)
    },
    s.week(5),
  )
  await s.session(
    s.week(5),
    async () => {
      await therapist.askAbout({
        goals: 'everySession',
        together: null,
        steps: true,
        measures: [{ measure: 'phq9', interval: 'everySession' }],
        remind: false,
      })
      await client.checkIn({
        measures: [answers('phq9', 1, 2, 2, 1, 1, 0, 1, 0, 0)],
        ratings: [{ about: goal, value: 3 }],
      })
      const review = await therapist.write('review', { on: addDays(s.next, 35), note: 'How is the kitchen?' })
      await client.agree(review)
    },
    s.week(4),
  )
  await s.session(
    s.week(4),
    async () => {
      await client.checkIn({
        measures: [answers('phq9', 1, 2, 2, 2, 1, 1, 1, 0, 0)],
        ratings: [{ about: goal, value: 3 }],
      })
      const version = await s.signTogether({ readAloud: true })
      await s.coSign(version)
    },
    s.week(3),
  )
  await s.session(
    s.week(3),
    async () => {
      const said = await client.checkIn({
        measures: [answers('phq9', 2, 2, 2, 2, 1, 1, 1, 0, 1)],
        ratings: [{ about: goal, value: 4 }],
        note: 'It was her birthday on Tuesday.',
      })
      await therapist.talkedAbout(
        said,
        'We talked about it at once. He misses her most at night and has no plan to harm himself. His brother knows.',
      )
    },
    s.week(2),
  )

  let fortnight = ''
  await s.session(
    s.week(2),
    async () => {
      fortnight = await therapist.suggest(
        method,
        { frequency: 'every two weeks' },
        { reason: 'The insurance pays for two sessions a month from now on.', answerBy: addDays(s.week(2), 5) },
      )
    },
    s.week(1),
  )
  s.on(addDays(s.week(2), 6))
  await therapist.takeEffect(fortnight, 'Walter wanted to think about it and has been away at his brother’s since.')

  await s.session(
    s.week(1),
    async () => {
      await client.checkIn({
        measures: [answers('phq9', 2, 3, 2, 2, 2, 1, 1, 1, 1)],
        ratings: [{ about: goal, value: 2 }],
      })
      await therapist.rateGoal(goal, 5)
      await therapist.bring('Leila comes for ten minutes, so that the two can meet.')
      s.closing('A heavy week. You ate in the kitchen twice. I told you that my days change, and who would go on.', [
        goal,
      ])
    },
    s.next,
  )
  s.lately(2)
  const phone = await therapist.write(
    'step',
    { action: 'Ring Pastor Lund about the mourners’ table', owner: 'client', by: s.next },
    { under: goal },
  )
  await therapist.aloud(phone, s.day(), 'phone')
  await therapist.safety(
    walks,
    { do: 'standing', standing: 'paused', reason: 'No long walks alone until the heart test.' },
    'Walter was dizzy on Sunday. His doctor asks him not to walk far alone before the heart test next week.',
  )
  // He was told on Tuesday, in the room; what he heard is written here as he heard it.
  await s.handOver(s.colleague, addDays(s.next, 8), {
    note:
      'Walter takes his time and likes to be asked about the bus. Ingrid’s birthday was hard. His brother knows about the nights. ' +
      'No long walks before the heart test. Tuesday is his day, and he would like to keep it.',
    forClient:
      'From next month on I do not work here on Tuesdays. Tuesday is your day, so Leila Haddad goes on with you. ' +
      'You meet her before that, with me. If it does not feel right, say so and we look for another way.',
  })
}
