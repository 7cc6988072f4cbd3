import type { Risk } from '#domain/check-in/state.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { dayWords, momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Who has looked at an answer about safety and when, and whether it was talked about. */
export function actedWords({ acted, coverTold }: Risk, { reader, nameOf }: ReadingProgress): string {
  if (reader === 'client') {
    if (!acted) return m.safety_not_yet()
    const who = { name: nameOf(acted.by) || m.someone(), day: dayWords(acted.on) }
    return acted.talked ? m.safety_talked(who) : m.safety_looked(who)
  }
  const cover = coverTold
    ? `${m.safety_cover_told_therapist({ name: nameOf(coverTold.cover) || m.someone(), at: momentWords(coverTold.at) })} `
    : ''
  if (!acted) return `${cover}${m.safety_open_therapist()}`
  const who = { name: nameOf(acted.by) || m.someone(), at: momentWords(acted.at) }
  return `${cover}${acted.talked ? m.safety_talked_therapist(who) : m.safety_acted_therapist(who)}`
}
