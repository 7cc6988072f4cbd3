import { addDays } from '#domain/kernel/dates.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Version 1 is ready and signed by Tomasz. It waits for Sofía, and for his supervisor. */
export const about: DemoClient = {
  name: 'Sofía Herrera',
  pronouns: 'she/her',
  therapist: 'tomasz',
  email: 'sofia@mail.example',
  weekday: 1,
  hour: '09:00',
  says: 'version 1 waits for her signature, and she has a question first',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(4))
  await s.begin()
  await therapist.planSession(s.week(3))
  let need = ''
  await s.session(
    s.week(3),
    async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'Mateo is five months old. I love him and I cry every afternoon. I did not expect both.',
      })
      await client.write('aboutMe', {
        topic: 'supports',
        ownWords: 'Luis takes the nights from Friday to Sunday. My neighbor Ada brings soup.',
      })
      await client.write('aboutMe', {
        topic: 'cultureFaithIdentity',
        ownWords: 'In my family a mother does not complain. I would like to speak Spanish when I am upset.',
      })
      need = await client.write('need', { ownWords: 'I feel like a guest in my own life.' })
      await therapist.reword(need, {
        clinicalWording: 'Depression after the birth of a first child; no thoughts of harming herself or the baby.',
        code: shippedCode('F53.0'),
      })
      s.closing('Love and tears can both be true. You may speak Spanish here whenever you want.', [need])
    },
    s.week(2),
  )
  let goal = ''
  await s.session(
    s.week(2),
    async () => {
      goal = await client.write(
        'goal',
        {
          ownWords: 'One hour a day that is mine, without feeling guilty.',
          whyItMatters: 'I want Mateo to meet the woman who laughs.',
          lifeArea: 'home',
        },
        { under: need },
      )
      const notice = await therapist.write(
        'objective',
        {
          notice: 'Sofía has her hour on five days of the week.',
          evidence: 'rating',
          evidenceName: 'how much of today was mine (0 to 10)',
          baseline: 2,
          target: 6,
          direction: 'up',
          interval: 'everySession',
        },
        { under: goal },
      )
      const step = await client.write(
        'step',
        { action: 'Walk to the harbor alone on Saturday while Luis is with Mateo', owner: 'client', by: s.week(1) },
        { under: goal },
      )
      await therapist.agree(goal, step)
      await client.agree(notice)
      s.closing('One hour a day that is yours. First step: the harbor on Saturday, alone.', [goal, step])
    },
    s.week(1),
  )
  await s.session(
    s.week(1),
    async () => {
      const method = await therapist.write('intervention', {
        method: 'Talking about what changed between you and the people close to you (interpersonal therapy)',
        whyForMe: 'Most of what you told me was about Luis, your mother and Mateo, and you have people on your side.',
        risks: 'Talks at home may be harder for a while. Old sadness can come up.',
        alternatives: 'Medicine that is safe while nursing; a group for new parents; waiting with check-ins.',
        who: 'Tomasz Wilk',
        sessionMinutes: 50,
        frequency: 'once a week',
        duration: '12 sessions',
        goals: [goal],
      })
      const ends = await therapist.write('workingTogether', {
        topic: 'howWeEnd',
        wording: 'We look back together after 12 sessions. You can stop before that, without giving a reason.',
      })
      const review = await therapist.write('review', {
        on: addDays(s.next, 42),
        note: 'Is there more of you in the day?',
      })
      await client.agree(method, ends, review)
      const version = await therapist.prepare()
      await therapist.sign(version)
      s.closing('We wrote our plan. Read it at home and sign it when it feels right, or tell me what does not.', [
        method,
      ])
    },
    s.next,
  )
  s.on(addDays(s.week(1), 1))
  await client.note('question', 'May Luis read this with me before I sign it?')
  await client.bring('My mother comes for two weeks. I am glad and I am not.')
}
