import { addDays } from '#domain/kernel/dates.ts'
import type { DemoClient } from '#cli/demo/practice.ts'
import { looked } from '#cli/demo/looked.ts'
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
  says: 'a choice made together, version 1 in force, both prepared something for the next session',
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
      const notice = await therapist.write(
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
      const choice = await therapist.openDecision(
        'What could help with speaking up?',
        looked(
          'social-anxiety',
          'cbt',
          'group-cbt',
          'guided-self-help',
          'medication',
          'watchful-waiting',
          'nothing-now',
        ),
      )
      await therapist.viewDecision(
        choice,
        'One to one first: your meetings are next week, and a group starts in spring.',
      )
      await client.weigh(
        choice,
        [
          {
            text: 'I want to try it in my own meetings, not in a room full of strangers',
            own: true,
            weight: 3,
            fits: {
              'social-anxiety/cbt': 'yes',
              'social-anxiety/group-cbt': 'no',
              'social-anxiety/guided-self-help': 'partly',
            },
          },
          {
            text: 'I would rather not take medicine',
            own: false,
            weight: 2,
            fits: {
              'social-anxiety/cbt': 'yes',
              'social-anxiety/guided-self-help': 'yes',
              'social-anxiety/medication': 'no',
            },
          },
          {
            text: 'It has to fit before the spring',
            own: true,
            weight: 2,
            fits: {
              'social-anxiety/cbt': 'yes',
              'social-anxiety/watchful-waiting': 'no',
              'social-anxiety/nothing-now': 'no',
            },
          },
        ],
        { sure: 'gettingThere', questions: ['What if my face goes red in the middle of it?'] },
      )
      method = await client.choose({
        decision: choice,
        chosen: ['social-anxiety/cbt'],
        present: ['Amara', 'Leila Haddad'],
        on: s.day(),
        reason: 'Because the meetings are where it happens.',
        methods: [
          {
            ref: 'social-anxiety/cbt',
            words: {
              method:
                'Trying things out in real life and looking at what happens (cognitive therapy for social anxiety)',
              whyForMe: 'You like tasks with a clear end, and your own jokes show that people do listen to you.',
              risks: 'Your fear will be stronger on the days of a try. That is part of it and passes.',
              alternatives: 'A group for people who are shy in groups; medicine; waiting until after the spring.',
              who: 'Leila Haddad',
              sessionMinutes: 50,
              frequency: 'once a week',
              duration: 'about 14 sessions',
              goals: [goal],
            },
          },
        ],
      })
      await therapist.agree(goal, method)
      await client.agree(notice)
      const video = await therapist.askConsent({
        about: 'telehealth',
        what: 'Some sessions by video, when you are away for work.',
      })
      await client.answerConsent(video, true)
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
      const sending = await therapist.write(
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
      const again = await client.write(
        'step',
        { action: 'Say “I see it differently” once, to anyone', owner: 'client', by: s.next },
        { under: goal },
      )
      await therapist.agree(again)
    },
    s.week(1),
  )
  await s.session(
    s.week(1),
    async () => {
      await client.checkIn({
        measures: [answers('gad7', 1, 1, 2, 1, 1, 0, 2)],
        ratings: [{ about: goal, value: 5 }],
        together: { value: 7, words: 'Could we start with the hard part, not end with it?' },
      })
    },
    s.next,
  )

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
