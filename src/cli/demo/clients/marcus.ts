import { addDays } from '#domain/kernel/dates.ts'
import { marcusLately } from '#cli/demo/clients/marcus-talk.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { answers } from '#cli/demo/voice.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Four sessions in, no version yet: suggestions wait in both directions, one line is to be talked about. */
export const about: DemoClient = {
  name: 'Marcus Bell',
  pronouns: 'he/him',
  therapist: 'leila',
  email: 'marcus@mail.example',
  weekday: 4,
  hour: '14:30',
  says: 'suggestions wait both ways, notes to bring, a hard patch this week',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(5))
  await s.begin()
  await therapist.planSession(s.week(4))

  let need = ''
  let drive = ''
  await s.session(
    s.week(4),
    async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'In March a truck hit my car on the bridge. I walked away. My heart has not.',
      })
      await client.write('aboutMe', {
        topic: 'strengths',
        ownWords: 'I fix things. I coached kids for nine years. I show up.',
      })
      need = await client.write('need', { ownWords: 'I cannot drive over the bridge without shaking.' })
      await therapist.reword(need, {
        clinicalWording: 'Post-traumatic stress after a road crash, eight months ago; avoids bridges and highways.',
        code: shippedCode('F43.12'),
      })
      s.closing('You told me about the bridge. We go slowly, and you say when to stop.', [need])
    },
    s.week(3),
  )

  let notice = ''
  let step = ''
  let method = ''
  let contact = ''
  let sunday = ''
  await s.session(
    s.week(3),
    async () => {
      drive = await client.write(
        'goal',
        {
          ownWords: 'Drive my daughter to her games again, over the bridge and back.',
          whyItMatters: 'She stopped asking me. That hurts more than the crash.',
          lifeArea: 'family',
        },
        { under: need },
      )
      await therapist.agree(drive)
      notice = await therapist.write(
        'objective',
        {
          notice: 'Marcus drives over the bridge twice in a week, as the driver.',
          evidence: 'noticing',
          baseline: 0,
          target: 2,
          direction: 'up',
          by: addDays(s.next, 70),
          interval: 'weekly',
        },
        { under: drive },
      )
      method = await therapist.write('intervention', {
        method: 'Going over the memory in detail, and visiting the bridge step by step (prolonged exposure)',
        whyForMe: 'You said you would rather do something about it than talk around it.',
        risks: 'Bad dreams and strong fear may come back for some weeks before they fade.',
        alternatives: 'EMDR; learning to calm the body first; waiting, as some people get better with time.',
        who: 'Leila Haddad',
        sessionMinutes: 90,
        frequency: 'once a week',
        duration: '8 to 12 sessions',
        goals: [drive],
      })
      contact = await therapist.write('workingTogether', {
        topic: 'contact',
        wording: 'Between sessions Marcus writes in Waymark. Leila reads it on the day before the next session.',
      })
      step = await client.write(
        'step',
        { action: 'Sit in the parked car for ten minutes, engine on', owner: 'client', by: s.week(2) },
        { under: drive },
      )
      await therapist.agree(step)
      await client.agree(notice)
      s.closing('You want to drive her to her games. First step: the parked car, engine on, ten minutes.', [
        drive,
        step,
      ])
    },
    s.week(2),
  )

  await s.session(
    s.week(2),
    async () => {
      await client.checkIn({
        measures: [answers('pcl5', 3, 2, 2, 3, 3, 3, 4, 1, 2, 3, 3, 2, 3, 2, 2, 1, 3, 3, 2, 4)],
        ratings: [{ about: drive, value: 1 }],
        steps: [{ step, said: 'done' }],
      })
      await client.stand(step, 'reached')
      await client.answer(method, 'notSure', { reason: 'The part with the memory scares me. Can we start smaller?' })
      sunday = await client.note('idea', 'Could the first tries be on a Sunday? The bridge is empty then.', drive)
      s.closing('You sat in the car, engine on. The part with the memory scares you, so we talk about that first.', [
        step,
        method,
      ])
    },
    s.week(1),
  )
  let next = ''
  await s.session(
    s.week(1),
    async () => {
      await client.checkIn({
        measures: [answers('pcl5', 3, 3, 2, 3, 3, 2, 3, 1, 2, 3, 2, 2, 3, 2, 2, 1, 3, 3, 2, 3)],
        ratings: [{ about: drive, value: 2 }],
        together: { value: 7 },
      })
      next = await client.write(
        'step',
        { action: 'Ride over the bridge with Dee at the wheel', owner: 'client', by: s.next },
        { under: drive },
      )
      const asked = await client.write(
        'milestone',
        { mark: 'planned', ownWords: 'The first time she says: Dad, can you drive me?' },
        { under: drive },
      )
      await therapist.agree(next, asked)
      await therapist.closeNote(sunday, 'Yes. Sundays at eight, for the first three tries.')
      s.closing('Over the bridge with Dee at the wheel, on Sunday at eight. You only look.', [drive, next])
    },
    s.next,
  )

  await client.answer(contact, 'otherWords', {
    wording: {
      wording: 'Marcus may write at any time. Leila answers by text on Mondays, even if only with “read it”.',
    },
    reason: 'If nobody answers I will stop writing.',
  })
  await client.suggest(notice, { target: 1, by: addDays(s.next, 42) }, { reason: 'Once would already be huge.' })
  await therapist.suggest(next, { action: 'Ride over the bridge with Dee at the wheel, there and back' })
  await therapist.write('workingTogether', {
    topic: 'whenItDoesNotHelp',
    wording: 'If three weeks in a row feel worse than before, we stop and look at it together.',
  })

  await marcusLately(s, { drive, method })

  // A sheet left at the desk: nobody has looked at its last question yet.
  s.lately(0)
  await s.paper({ measures: [answers('phq9', 2, 2, 3, 2, 1, 2, 1, 0, 1)] })
}
