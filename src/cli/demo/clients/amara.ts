import { addDays } from '#domain/kernel/dates.ts'
import { questionsKey } from '#domain/plan/decision/shared-questions.ts'
import { amaraChooses } from '#cli/demo/clients/amara-choice.ts'
import { amaraAfterSecond, amaraForHardTimes, amaraLately, LEILA_ANSWERS } from '#cli/demo/clients/amara-talk.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { answers } from '#cli/demo/voice.ts'
import { shippedCode } from '#server/codes/shipped-codes.ts'

/** Version 1 is in force. Both have prepared something for the session this week. */
export const about: DemoClient = {
  name: 'Amara Diallo',
  pronouns: 'she/her',
  therapist: 'leila',
  email: 'amara@mail.example',
  weekday: 5,
  hour: '10:15',
  says: 'version 1 in force, notes answered in writing, a look at the plan just begun',
}

export async function tell(s: Telling): Promise<void> {
  const { client, therapist } = s
  s.on(s.week(7))
  await s.begin()
  await therapist.planSession(s.week(6))
  let need = ''
  let goal = ''
  let step = ''
  let method = ''
  let notice = ''
  let again = ''
  let sending = ''
  await s.session(
    s.week(6),
    async () => {
      await s.invite()
      await client.write('aboutMe', {
        topic: 'bringsMeHere',
        ownWords: 'In meetings my voice goes. I have good ideas and I take them home again.',
      })
      await client.write('aboutMe', {
        topic: 'strengths',
        ownWords: 'I am funny with people I know. I learned three languages. I do not give up.',
      })
      await client.write('aboutMe', {
        topic: 'preferences',
        ownWords: 'I like homework with a clear end. I like it when you tell me what you think.',
      })
      need = await client.write('need', { ownWords: 'I am afraid that everyone is looking at me.' })
      await therapist.reword(need, {
        clinicalWording: 'Social anxiety, mostly when speaking in groups at work.',
        code: shippedCode('F40.11'),
      })
      s.closing('We met. You want your good ideas to stay in the room. Next time we look at what could help.', [need])
    },
    s.week(5),
  )
  await s.session(
    s.week(5),
    async () => {
      goal = await client.write(
        'goal',
        {
          ownWords: 'Say one thing in every team meeting, even when my face is hot.',
          whyItMatters: 'I want the lead role in spring. They cannot give it to a ghost.',
          lifeArea: 'work',
        },
        { under: need },
      )
      notice = await therapist.write(
        'objective',
        {
          notice: 'Amara speaks up in three meetings out of four.',
          evidence: 'noticing',
          evidenceName: 'a mark in her calendar after each meeting',
          baseline: 0,
          target: 3,
          direction: 'up',
          by: addDays(s.next, 49),
          interval: 'weekly',
        },
        { under: goal },
      )
      const chosen = await amaraChooses(s, goal)
      method = chosen.method
      await therapist.agree(goal, method)
      await client.agree(notice)
      const video = await therapist.askConsent({
        about: 'telehealth',
        what: 'Some sessions by video, when you are away for work.',
      })
      await client.answerConsent(video, true)
      s.closing(
        'You chose a way to help: try it for real, then look at what happened. A red face is allowed in the middle of it.',
        [goal, method],
        [questionsKey(chosen.choice)],
      )
    },
    s.week(4),
  )
  let worry = ''
  await s.session(
    s.week(4),
    async () => {
      worry = await therapist.write(
        'objective',
        {
          notice: 'The week feels less like one long exam.',
          evidence: 'measure',
          measure: 'gad7',
          evidenceName: 'GAD-7',
          target: 7,
          direction: 'down',
          by: addDays(s.next, 49),
          interval: 'everySession',
        },
        { under: goal },
      )
      await client.agree(worry)
      await client.checkIn({
        measures: [answers('gad7', 3, 2, 3, 2, 1, 1, 3)],
        ratings: [{ about: goal, value: 1 }],
        note: 'I filled this in on the bus with my hand over the screen.',
      })
      step = await client.write(
        'step',
        { action: 'Ask one question in the Tuesday meeting', owner: 'client', by: s.week(3) },
        { under: goal },
      )
      sending = await therapist.write(
        'step',
        { action: 'Send Amara the sheet about safety habits', owner: 'therapist', by: s.week(3) },
        { under: goal },
      )
      const waymark = await client.write(
        'milestone',
        { mark: 'planned', ownWords: 'The first time I disagree with Paul out loud' },
        { under: goal },
      )
      const review = await therapist.write('review', {
        on: addDays(s.next, 28),
        note: 'Halfway: what works, what not?',
      })
      await client.agree(sending, review)
      await therapist.agree(step, waymark)
      s.closing('One question on Tuesday. A hot face is allowed. I send you the sheet.', [goal, step])
    },
    s.week(3),
  )
  await s.session(
    s.week(3),
    async () => {
      await client.checkIn({
        measures: [answers('gad7', 3, 2, 2, 2, 1, 1, 3)],
        ratings: [{ about: goal, value: 2 }],
        steps: [{ step, said: 'tried' }],
        together: { value: 8 },
      })
      await therapist.stand(sending, 'reached')
      const version = await s.signTogether({
        wouldChange: 'Maybe fewer words in the part about the method.',
        consent: {
          no: [],
          clauses: [
            { clause: 'records', edition: 1, yes: true },
            { clause: 'team', edition: 1, yes: true },
          ],
          teachBack: {
            how: 'written',
            words: 'I do the scary thing a little, on purpose, and we look at what really happened.',
          },
        },
      })
      await client.giveConsent({
        about: 'sharing',
        to: 'Dr. Nora Feld, my family doctor (fictional)',
        what: 'This plan, and how it is going.',
        until: addDays(s.next, 90),
      })
      await therapist.addNote(
        version,
        'Amara asked for shorter words. We wrote the method anew on the back of her copy.',
      )
      s.closing('We both signed our plan. You tried the question and it came out. That counts.', [goal, method])
    },
    s.week(2),
  )
  await s.session(
    s.week(2),
    async () => {
      await client.checkIn({
        measures: [answers('gad7', 2, 2, 2, 1, 1, 1, 2)],
        ratings: [{ about: goal, value: 4 }],
        steps: [{ step, said: 'done' }],
        together: { value: 9 },
      })
      await therapist.rateGoal(goal, 5)
      await client.stand(step, 'reached')
      again = await client.write(
        'step',
        { action: 'Say “I see it differently” once, to anyone', owner: 'client', by: s.next },
        { under: goal },
      )
      await therapist.agree(again)
      await therapist.setReplies(LEILA_ANSWERS)
      await amaraForHardTimes(s)
      s.closing('By video, from your trip. You asked, and people answered. Next: to see it another way, out loud.', [
        goal,
        again,
      ])
    },
    s.week(1),
    { country: 'US', place: 'Portland, Maine', number: '617-555-0138', near: 'her colleague Imani, in the next room' },
  )
  const talk = await amaraAfterSecond(s, { step, method })
  await s.session(
    s.week(1),
    async () => {
      await client.checkIn({
        measures: [answers('gad7', 1, 1, 2, 1, 1, 0, 2)],
        ratings: [{ about: goal, value: 5 }],
        together: { value: 7, words: 'Could we start with the hard part, not end with it?' },
      })
      await therapist.closeNote(talk.voice, 'Yes, and no need to polish it. One mark in your calendar is enough, too.')
      s.closing(
        'You will run one meeting. We made a small plan for the first five minutes. Keep the step for this week.',
        [goal, method, again],
        [`own:${talk.meeting}`],
      )
    },
    s.next,
  )

  await amaraLately(s, { goal, notice, again })
  await therapist.draft(
    'leila-video',
    {
      type: 'suggest',
      line: method,
      change: { do: 'reword', words: { duration: 'about 16 sessions, two of them with video' } },
      reason: 'Seeing herself on video may show her what others see.',
    },
    true,
  )
  await client.draft(
    'amara-lunch',
    {
      type: 'write',
      kind: 'goal',
      words: { ownWords: 'Eat lunch with the others and stay until the end.', lifeArea: 'friends' },
    },
    true,
  )
  await client.draft('amara-question', {
    type: 'write',
    kind: 'aboutMe',
    words: {
      topic: 'getsInTheWay',
      ownWords: 'My sister says I am too sensitive. I am not sure I want to share this.',
    },
  })
}
