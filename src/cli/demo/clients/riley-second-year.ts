import { addDays } from '#domain/kernel/dates.ts'
import type { Chapter, RileyLines } from '#cli/demo/clients/riley-lines.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** From the goal of the first year on: a death, a hard patch, a version that Riley did not sign, a new flat, and an end in sight. */
export function rileySecondYear(s: Telling, lines: RileyLines): Chapter {
  const { client, therapist } = s
  let photo = ''
  let alone = ''
  let recording = ''
  return {
    58: async () => {
      lines.sleep = await client.write('goal', {
        ownWords: 'Sleep without looking at the stove photo on my phone.',
        whyItMatters: 'I want the last thing of the day to be Jules, not a stove.',
        lifeArea: 'home',
      })
      await therapist.agree(lines.sleep)
      photo = await client.write(
        'step',
        { action: 'Delete the stove photos on Sunday, keep Monday’s', owner: 'client', by: s.week(52) },
        { under: lines.sleep },
      )
      await therapist.agree(photo)
    },
    52: async () => {
      const loss = await client.write('milestone', {
        mark: 'lifeEvent',
        ownWords: 'My grandmother died. She taught me to cook.',
        on: s.week(54),
      })
      const patch = await client.write('milestone', {
        mark: 'setback',
        ownWords: 'The checking is back, every night. I am so tired of it.',
        on: s.week(53),
      })
      await therapist.agree(loss, patch)
    },
    48: async () => {
      const end = await client.suggestStanding(
        lines.sister,
        'ended',
        'Maren asked for no contact. It hurts, and it is hers to decide. I will not chase her.',
      )
      await therapist.agree(end)
      await s.signTogether({
        marks: [
          { line: lines.contact, answer: 'no', reason: 'After the funeral I needed an answer and the rule said no.' },
        ],
      })
    },
    46: async () => {
      const kinder = await therapist.suggest(
        lines.contact,
        {
          wording:
            'Riley may leave a note at any time. Leila reads it before the next session, and never says whether something is safe.',
        },
        { reason: 'You were right: the rule left you alone in the worst week.' },
      )
      await client.agree(kinder)
    },
    44: async () => {
      const fewer = await client.suggest(
        lines.score,
        {
          evidenceName: 'how much of my week was mine (0 to 10)',
          baseline: 3,
          target: 7,
          direction: 'up',
          by: s.week(12),
        },
        { reason: 'Counting minutes has become a way of checking.' },
      )
      await therapist.agree(fewer)
    },
    40: async () => {
      lines.values = await therapist.write('intervention', {
        method: 'Making room for the thoughts and doing what matters anyway (acceptance and commitment therapy)',
        whyForMe: 'The fear after the funeral was grief as well. It does not need to be fought like a germ.',
        risks: 'It can feel like giving up at first. We check that every time.',
        alternatives: 'More of the exposure alone; medicine; a break until spring.',
        who: 'Leila Haddad',
        sessionMinutes: 50,
        frequency: 'every two weeks',
        duration: '10 sessions',
        goals: [lines.sleep],
      })
      await client.agree(lines.values)
    },
    36: async () => {
      const version = await therapist.prepare()
      await therapist.sign(version)
      await client.decline(
        version,
        'We move house next week. I do not want to sign anything else right now. Let’s go on.',
      )
      await therapist.addNote(version, 'Riley did not sign before the move. We went on as it stands, as they wished.')
    },
    30: async () => {
      const flat = await client.write('milestone', {
        mark: 'lifeEvent',
        ownWords: 'The new flat has a gas stove. Of course it has.',
        on: s.week(32),
      })
      await therapist.agree(flat)
      await client.stand(photo, 'reached')
      const walk = await client.write(
        'step',
        { action: 'Cook on gas, leave the house right after, stay out for an hour', owner: 'client', by: s.week(26) },
        { under: lines.sleep },
      )
      await therapist.agree(walk)
      await client.stand(walk, 'reached')
    },
    24: async () => {
      const later = { on: s.week(9), note: 'Can we meet less often?' }
      await client.agree(await therapist.suggest(lines.review, later))
      recording = await therapist.askConsent({
        about: 'recording',
        what: 'Sound of three sessions, to listen to at home. Nobody else hears it.',
      })
      await client.answerConsent(recording, true)
      await s.signTogether({ wouldChange: 'Nothing. It sounds like me now.' })
    },
    18: async () => {
      const month = await client.write(
        'milestone',
        { mark: 'reached', ownWords: 'A whole month without a stove photo', on: s.week(19) },
        { under: lines.sleep },
      )
      await therapist.agree(month)
    },
    12: async () => {
      const slower = await therapist.suggest(
        lines.values,
        { frequency: 'every three weeks', duration: 'until the summer' },
        { reason: 'You bring fewer and fewer questions and more and more stories.' },
      )
      await client.agree(slower)
      const exposure = await client.suggestStanding(
        lines.exposure,
        'ended',
        'I know how it goes. I do it by myself now.',
      )
      await therapist.agree(exposure)
    },
    9: async () => {
      await client.withdraw({ consents: [recording] })
      await client.agree(await therapist.suggest(lines.review, { note: 'Are we ready to end?' }))
      const version = await s.signTogether()
      await client.addNote(
        version,
        'The date of the bakery party was 14 June, not 12 June. Not important. It was lovely.',
      )
    },
    6: async () => {
      alone = await client.write('goal', {
        ownWords: 'Know what to do by myself when it comes back.',
        whyItMatters: 'It will come back some day. I want to say: oh, you again.',
        lifeArea: 'mind',
      })
      await therapist.agree(alone)
    },
    3: async () => {
      lines.letter = await client.write(
        'step',
        { action: 'Write a letter to myself for the next hard patch', owner: 'client', by: s.next },
        { under: alone },
      )
      lines.last = await client.write(
        'milestone',
        { mark: 'planned', ownWords: 'Our last session, with cake', on: addDays(s.next, 84) },
        { under: alone },
      )
      await therapist.agree(lines.letter, lines.last)
    },
  }
}
