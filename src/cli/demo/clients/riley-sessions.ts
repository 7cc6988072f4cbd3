import type { RileyLines } from '#cli/demo/clients/riley-lines.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** What Riley could read after a session, by the weeks before the next one. */
const SUMMARIES: Readonly<Record<number, string>> = {
  103: 'You told me about the washing, and what you do not want from me: no promises. Next time we look at what you want.',
  101: 'We chose to face it bit by bit, with no washing after. It will be hard at first, and you know why you want it.',
  92: 'You asked for longer sessions, so that we can stay until the fear is down. Good idea. We start next week.',
  88: 'We looked at the plan. You want to go on. Do not go home right after a hard task: walk first.',
  76: 'You wash half as long as when we began. From now on we meet every two weeks.',
  66: 'Four guests, one pot. You told me who sat where. We did not talk about soap at all.',
  62: 'Cooking for friends is reached. You said it is just supper now. Next: Maren, and sleep.',
  52: 'Your grandmother died, and the checking is back. You do not have to be further than you are.',
  50: 'We looked at the plan after the hard patch. The rule about messages left you alone. We will change it.',
  46: 'You may write at any time now. I answer within two working days. I never say whether something is safe.',
  40: 'Some of this fear is grief. We try something new: make room for it, and do what matters anyway.',
  30: 'A gas stove, and you cooked on it and left the house. You stayed out for the whole hour.',
  18: 'A month without a stove photo. You slept through it.',
  12: 'We meet every three weeks from now on. We wrote the page for hard times, in your words.',
  9: 'We looked at the plan. It carries. We talked about how we will end, and when.',
  6: 'A new aim: to know what to do by yourself when it comes back. “Oh, you again.”',
  3: 'You start a letter to yourself. We picked a day for our last session. You asked for cake.',
}

/** How Leila closed a session: the words for Riley where there are some, and the lines that were worked on. */
export function rileyCloses(s: Telling, lines: RileyLines, week: number): void {
  const first = week > 62 ? [lines.cooking, lines.exposure] : [lines.sister, lines.sleep]
  const all = week <= 40 ? [lines.sleep, lines.values, ...(week <= 3 ? [lines.letter] : [])] : first
  s.closing(
    SUMMARIES[week] ?? '',
    all.filter((line) => line !== ''),
  )
}
