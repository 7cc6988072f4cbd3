import { rileySecondYear } from '#cli/demo/clients/riley-second-year.ts'
import type { Chapter, RileyLines } from '#cli/demo/clients/riley-lines.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import { rileyLately, rileyTalks } from '#cli/demo/clients/riley-talk.ts'
import { rileyLooks } from '#cli/demo/clients/riley-looks.ts'
import { rileyCloses } from '#cli/demo/clients/riley-sessions.ts'
import { rileySays } from '#cli/demo/clients/riley-check-ins.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Two years, sixty sessions, eight versions: hard patches, waymarks reached, goals ended for good reasons. */
export const about: DemoClient = {
  name: 'Riley Thompson',
  pronouns: 'they/them',
  therapist: 'leila',
  email: 'riley@mail.example',
  weekday: 4,
  hour: '11:00',
  supporter: {
    name: 'Jules Baptiste',
    email: 'jules@mail.example',
    says: 'Riley’s partner, who reads three parts of the plan',
  },
  says: 'two years of history: 8 versions, 60 sessions, hard patches, and Jules who reads along',
}

/** The weeks before the next session in which there was one: weekly at first, then every two weeks, then every three. */
export const SESSION_WEEKS: readonly number[] = [
  ...Array.from({ length: 26 }, (_, n) => 103 - n),
  ...Array.from({ length: 27 }, (_, n) => 76 - 2 * n),
  ...Array.from({ length: 7 }, (_, n) => 21 - 3 * n),
]

export async function tell(s: Telling): Promise<void> {
  const lines: RileyLines = {
    cooking: '',
    sister: '',
    exposure: '',
    score: '',
    contact: '',
    guests: '',
    review: '',
    sleep: '',
    values: '',
    letter: '',
    last: '',
  }
  const told: readonly Chapter[] = [
    rileyLooks(s, lines),
    firstYear(s, lines),
    rileySecondYear(s, lines),
    rileyTalks(s, lines),
  ]
  s.on(s.week(104))
  await s.begin()
  await s.therapist.planSession(s.week(103))
  for (const [n, week] of SESSION_WEEKS.entries())
    await s.session(
      s.week(week),
      async () => {
        await rileySays(s, lines, week)
        for (const chapter of told) await chapter[week]?.()
        rileyCloses(s, lines, week)
      },
      s.week(SESSION_WEEKS[n + 1] ?? 0),
    )
  await rileyLately(s, lines)
}

function firstYear(s: Telling, lines: RileyLines): Chapter {
  const { client, therapist } = s
  let need = ''
  let door = ''
  let bus = ''
  let jules = ''
  return {
    103: async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'I wash until my hands bleed, because somebody could get sick and it would be my fault.',
      })
      await client.write('aboutMe', {
        topic: 'strengths',
        ownWords: 'I cook well. I can laugh about myself on good days. Jules says I am brave.',
      })
      await client.write('aboutMe', {
        topic: 'whatNotToDo',
        ownWords: 'Do not promise me that nothing will happen. Then I only need the promise again.',
      })
      need = await client.write('need', { ownWords: 'My head says: what if you harm someone?' })
      await therapist.reword(need, {
        clinicalWording:
          'Obsessive-compulsive disorder: fear of harming others by germs; washes and checks 4 hours a day.',
        code: shippedCode('F42.2'),
      })
    },
    102: async () => {
      lines.cooking = await client.write(
        'goal',
        {
          ownWords: 'Cook for friends without washing everything three times.',
          whyItMatters: 'A full table is the happiest thing I know.',
          lifeArea: 'friends',
        },
        { under: need },
      )
      await therapist.agree(lines.cooking)
      lines.score = await therapist.write(
        'objective',
        {
          notice: 'Washing and checking take less than one hour of the day.',
          evidence: 'rating',
          evidenceName: 'minutes a day, asked on Sundays',
          baseline: 240,
          target: 60,
          direction: 'down',
          by: s.week(52),
          interval: 'weekly',
        },
        { under: lines.cooking },
      )
      await client.agree(lines.score)
    },
    101: async () => {
      lines.exposure = await therapist.write('intervention', {
        method: 'Facing what frightens you without washing after it (exposure and response prevention)',
        whyForMe: 'You asked for no promises. This method makes none: you find out for yourself.',
        risks:
          'An hour of strong fear at a time, mostly in the first weeks. Jules may find it hard not to comfort you.',
        alternatives: 'Medicine; talking about the thoughts first; waiting, though it seldom goes away by itself.',
        who: 'Leila Haddad',
        sessionMinutes: 50,
        frequency: 'once a week',
        duration: '20 sessions, then slower',
        goals: [lines.cooking],
      })
      lines.contact = await therapist.write('workingTogether', {
        topic: 'contact',
        wording: 'One message a week if a task went wrong. No messages to ask whether something is safe.',
      })
      await client.agree(lines.exposure, lines.contact)
    },
    100: async () => {
      door = await client.write(
        'step',
        { action: 'Lock the front door once and walk on', owner: 'client', by: s.week(97) },
        { under: lines.cooking },
      )
      lines.guests = await client.write(
        'milestone',
        { mark: 'planned', ownWords: 'The first supper with guests' },
        { under: lines.cooking },
      )
      await therapist.agree(door, lines.guests)
    },
    99: async () => {
      lines.review = await therapist.write('review', { on: s.week(88), note: 'Is it worth the fear?' })
      await client.agree(lines.review)
      await s.signTogether()
    },
    97: async () => {
      await client.stand(door, 'reached')
      bus = await client.write(
        'step',
        { action: 'Hold the rail on the bus and eat an apple after it', owner: 'client', by: s.week(90) },
        { under: lines.cooking },
      )
      await therapist.agree(bus)
    },
    94: async () => {
      const bakery = await client.write('milestone', {
        mark: 'lifeEvent',
        ownWords: 'I started at the bakery. Me, with other people’s bread!',
        on: s.week(95),
      })
      await therapist.agree(bakery)
    },
    92: async () => {
      const longer = await client.suggest(
        lines.exposure,
        { sessionMinutes: 80 },
        { reason: 'When the fear goes down, the hour is over. I would like to stay until it is down.' },
      )
      await therapist.agree(longer)
      lines.sister = await client.write('goal', {
        ownWords: 'Call my sister Maren again.',
        whyItMatters: 'I washed my hands after I hugged her. She saw it.',
        lifeArea: 'family',
      })
      await therapist.agree(lines.sister)
    },
    88: async () => {
      const version = await s.signTogether({ wouldChange: 'More about Jules. They do half of this.' })
      await client.addNote(version, 'Jules read this plan with me at the kitchen table. They say hello.')
    },
    85: async () => {
      const flu = await client.write('milestone', {
        mark: 'setback',
        ownWords: 'The flu went through the bakery. Two weeks of washing, like before.',
        on: s.week(86),
      })
      await therapist.agree(flu)
    },
    80: async () => {
      await client.stand(bus, 'reached')
      const bread = await client.write(
        'step',
        { action: 'Give Mrs. Alvarez a loaf with bare hands', owner: 'client', by: s.week(76) },
        { under: lines.cooking },
      )
      jules = await therapist.write(
        'step',
        { action: 'Invite Jules to one session', owner: 'therapist', by: s.week(76) },
        { under: lines.cooking },
      )
      await therapist.agree(bread)
      await client.agree(jules)
      await client.stand(bread, 'reached')
    },
    76: async () => {
      await therapist.stand(jules, 'reached')
      const later = { on: s.week(62), note: 'Every two weeks: does it carry?' }
      await client.agree(await therapist.suggest(lines.review, later))
      await s.signTogether()
    },
    70: async () => {
      const moved = await client.write('milestone', {
        mark: 'lifeEvent',
        ownWords: 'Jules moved in. One bathroom for two.',
        on: s.week(71),
      })
      await therapist.agree(moved)
    },
    66: async () => {
      await client.stand(lines.guests, 'reached')
      const supper = await client.write(
        'milestone',
        { mark: 'reached', ownWords: 'Four guests, one pot. I washed up the next morning.', on: s.week(67) },
        { under: lines.cooking },
      )
      await therapist.agree(supper)
    },
    62: async () => {
      await s.signTogether()
    },
  }
}
