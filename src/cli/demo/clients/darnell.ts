import { addDays } from '#domain/kernel/dates.ts'
import { darnellBrings, darnellCorrects } from '#cli/demo/clients/darnell-corrections.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Came with a plan from the county clinic, entered as version 0. A court requires part of the therapy; the rest is his. */
export const about: DemoClient = {
  name: 'Darnell Price',
  pronouns: 'he/him',
  therapist: 'tomasz',
  email: 'darnell@mail.example',
  weekday: 3,
  hour: '13:30',
  says: 'what a court requires, one correction made and one declined, a look at the plan this week',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(13))
  await s.begin()
  await therapist.earlierPlan(s.week(30), [
    {
      kind: 'need',
      words: {
        ownWords: 'I drink when I am angry, and then I am angrier.',
        clinicalWording: 'Alcohol use with harm at home and at work.',
        code: shippedCode('F10.10'),
        response: 'addressed',
      },
    },
    {
      kind: 'goal',
      under: 0,
      words: { ownWords: 'See my kids without a stranger in the room.', lifeArea: 'family' },
    },
    {
      kind: 'requirement',
      words: {
        who: 'Suffolk Family Court',
        required: 'Twelve sessions about anger and alcohol, by the end of the year.',
        willBeTold: 'How many sessions he came to. Nothing of what was said.',
        stillMine: 'What we talk about, which therapist, and every goal on this page.',
      },
    },
    { kind: 'intervention', words: { method: 'Group for people who want to drink less', frequency: 'once a week' } },
  ])
  await therapist.planSession(s.week(12))
  const [need = '', goal = '', required = '', group = ''] = s.plan().order
  let method = ''
  let step = ''
  // Agreed after the signature: what he said yes to is worth another look, and waits for both.
  const tellOfRisk = async (): Promise<void> => {
    const wider = await therapist.suggest(
      method,
      {
        risks:
          'Looking at bad evenings can stir them up. We end every session with a plan for the night. Sleep is often worse in the first weeks without a drink.',
      },
      { reason: 'You told me about the nights. I should have said so before we began.' },
    )
    await client.agree(wider)
    s.closing('I should have told you about sleep before we began. It is on our plan now. Look at it once more.', [
      method,
    ])
  }

  await s.session(
    s.week(12),
    async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'A judge sent me. I stay because of Tia and Jo.',
      })
      await client.write('aboutMe', {
        topic: 'hurtBefore',
        ownWords: 'At the clinic they read my file out loud in the group. Never again.',
      })
      await client.agree(goal)
      await therapist.agree(goal, need)
      s.closing('A judge sent you, and you told me why you stay. What we talk about is yours to choose.', [goal])
    },
    s.week(11),
  )
  await s.session(
    s.week(11),
    async () => {
      const gone = await client.suggestStanding(
        group,
        'ended',
        'I do not want a group where I know half of the people.',
      )
      await therapist.agree(gone)
      method = await therapist.write('intervention', {
        method: 'Finding out what comes before a drink, and what else could come then (relapse prevention)',
        whyForMe: 'You can name the minute when it turns. That is where we start.',
        risks: 'Looking at bad evenings can stir them up. We end every session with a plan for the night.',
        alternatives: 'Medicine against craving; AA, or a group in another town; a stay in a clinic.',
        who: 'Tomasz Wilk',
        sessionMinutes: 50,
        frequency: 'once a week',
        duration: '12 sessions, then we see',
        goals: [goal],
      })
      await client.agree(method)
    },
    s.week(10),
  )
  await s.session(
    s.week(10),
    async () => {
      const notice = await therapist.write(
        'objective',
        {
          notice: 'Darnell has four weeks in a row without a drink.',
          evidence: 'noticing',
          evidenceName: 'days without a drink in the week',
          baseline: 2,
          target: 7,
          direction: 'up',
          by: addDays(s.next, 28),
          interval: 'weekly',
        },
        { under: goal },
      )
      await client.answer(notice, 'otherWords', {
        wording: { notice: 'I have four weeks in a row in which I can look Tia in the eye on Sunday.' },
      })
      const theirs = Object.values(s.plan().suggestions).find((one) => one.line === notice)?.id ?? ''
      await therapist.agree(theirs)
      step = await client.write(
        'step',
        { action: 'Take the bus past the liquor store, not the car', owner: 'client', by: s.week(9) },
        { under: goal },
      )
      await therapist.agree(step)
      await therapist.reword(required, {
        required: 'Twelve sessions about anger and alcohol, by 31 March. The court has given more time.',
      })
    },
    s.week(9),
  )
  let version = ''
  await s.session(
    s.week(9),
    async () => {
      version = await s.signTogether({ wouldChange: 'That there is a judge in it at all.' })
    },
    s.week(8),
  )
  s.on(addDays(s.week(9), 1))
  await s.coSign(version)
  const came = darnellCorrects(s, { need, required, goal, method, step })
  for (let week = 8; week >= 1; week--) {
    const body = week === 1 ? tellOfRisk : came[week]
    await s.session(s.week(week), body, s.week(week - 1))
  }
  const thanks = await client.write(
    'milestone',
    { mark: 'reached', ownWords: 'A whole Sunday with Tia and Jo, at the aquarium', on: s.week(1) },
    { under: goal },
  )
  await therapist.agree(thanks)
  await darnellBrings(s)
}
