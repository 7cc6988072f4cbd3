import { addDays } from '#domain/kernel/dates.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import { looked } from '#cli/demo/looked.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** A first small plan after one session. Both have more in their drafts than they have shared. */
export const about: DemoClient = {
  name: 'Hana Kobayashi',
  pronouns: 'she/her',
  therapist: 'leila',
  email: 'hana@mail.example',
  weekday: 2,
  hour: '16:00',
  says: 'one session so far: a small plan, a choice that waits for her, drafts of both that only their author sees',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(2))
  await s.begin()
  await therapist.planSession(s.week(1))
  let goal = ''
  await s.session(
    s.week(1),
    async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'Since I moved here for my degree I sleep badly. I wake at four and my head starts working.',
      })
      await client.write('aboutMe', {
        topic: 'whatNotToDo',
        ownWords: 'Please do not tell me to just relax. My mother says that every day.',
      })
      goal = await client.write('goal', {
        ownWords: 'I want to wake up and feel that the night was mine.',
        whyItMatters: 'Then I could sing in the choir again. I miss it.',
        lifeArea: 'body',
      })
      await therapist.agree(goal)
      await therapist.openDecision(
        'What could help with the nights?',
        looked('insomnia', 'cbt-i', 'digital', 'relaxation', 'medicine', 'wait-together', 'nothing-now'),
      )
      s.closing('You wake at four and your head starts to work. Look at the ways that can help, and take your time.', [
        goal,
      ])
    },
    s.next,
  )

  s.on(addDays(s.week(1), 1))
  await client.bring('Is a nap after class good or bad?')

  await therapist.draft('leila-notice', {
    type: 'write',
    kind: 'objective',
    parent: goal,
    words: {
      notice: 'Hana sleeps through until six on four nights of a week.',
      evidence: 'noticing',
      evidenceName: 'sleep diary',
      baseline: 1,
      target: 4,
      direction: 'up',
      interval: 'weekly',
    },
  })
  await therapist.draft('leila-method', {
    type: 'write',
    kind: 'intervention',
    words: {
      method: 'Sleep training (CBT for insomnia)',
      whyForMe: 'You like to see numbers, and you asked for something that does not start with your childhood.',
      risks: 'The first two weeks are often more tiring than before. No long drives in that time.',
      alternatives: 'Wait and see; a short course of medicine from your doctor; quiet hours without a program.',
      who: 'Leila Haddad',
      sessionMinutes: 50,
      frequency: 'once a week',
      duration: 'about 8 sessions',
      goals: [goal],
    },
  })
  await therapist.draft('leila-review', {
    type: 'write',
    kind: 'review',
    words: { on: addDays(s.next, 56), note: 'Are the nights better? Is it worth the effort?' },
  })

  await client.draft('hana-choir', {
    type: 'write',
    kind: 'step',
    parent: goal,
    words: { action: 'Ask the choir if they need an alto', owner: 'client' },
  })
  await client.draft('hana-mother', {
    type: 'write',
    kind: 'aboutMe',
    words: {
      topic: 'supports',
      ownWords: 'My aunt Emi calls on Sundays. She is the one who listens.',
    },
  })
}
