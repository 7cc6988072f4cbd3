import type { Instead } from '#domain/plan/consent/consent.ts'
import { PAGES } from '#web/pages.ts'
import { m } from '#words/paraglide/messages.js'

export type NextThing = {
  readonly what: Instead
  readonly title: () => string
  readonly text: () => string
  /** Where to read more, or to do it. */
  readonly link?: { readonly to: string; readonly hash?: string; readonly words: () => string } | undefined
  /** Told with the no unless the client takes it out; of the others, only if they tick it. */
  readonly told: boolean
}

const CHOICES = '/choices/$plan'

/** What a client could do next who does not want a line of their plan, the nearest first. None of it ends anywhere. */
export function nextThings(plan: string, line: string): readonly NextThing[] {
  const options = CHOICES in PAGES ? { to: `/choices/${plan}`, words: m.not_this_other_options_link } : undefined
  const rights = (topic: string) => ({ to: `/rights/${topic}`, words: m.not_this_read })
  const change = { to: `/plan/${plan}`, hash: `change-${line}`, words: m.not_this_other_words_link }
  return [
    {
      what: 'otherOptions',
      title: m.not_this_other_options,
      text: m.not_this_other_options_text,
      link: options,
      told: true,
    },
    { what: 'break', title: m.not_this_break, text: m.not_this_break_text, told: true },
    { what: 'talk', title: m.not_this_talk, text: m.not_this_talk_text, told: true },
    {
      what: 'otherWords',
      title: m.not_this_other_words,
      text: m.not_this_other_words_text,
      link: change,
      told: true,
    },
    {
      what: 'otherTherapist',
      title: m.not_this_other_therapist,
      text: m.not_this_other_therapist_text,
      link: rights('other-therapist'),
      told: false,
    },
    {
      what: 'secondOpinion',
      title: m.not_this_second_opinion,
      text: m.not_this_second_opinion_text,
      link: rights('second-opinion'),
      told: false,
    },
    { what: 'stop', title: m.not_this_stop, text: m.not_this_stop_text, link: rights('stop'), told: false },
  ]
}
