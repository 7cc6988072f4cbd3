import type { Risk } from '#domain/check-in/state.ts'
import { dayWords, momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NameOf = (person: string) => string

/** For the client: who has been told of an answer about safety, who acted and when, and that it will be talked about. */
export function actedWordsForClient(
  { acted, coverTold, level }: Risk,
  team: readonly string[],
  nameOf: NameOf,
): string {
  if (acted) {
    const who = { name: nameOf(acted.by) || m.someone(), day: dayWords(acted.on) }
    return acted.talked ? m.safety_talked(who) : m.safety_looked(who)
  }
  // Only an alert interrupts; the others wait for the next session.
  if (level !== 'alert') return m.safety_next_time()
  const names = new Intl.ListFormat(navigator.language).format(team)
  return [
    team.length === 0 ? m.safety_next_time() : m.safety_told({ count: team.length, names }),
    coverTold && !team.includes(nameOf(coverTold.cover))
      ? m.safety_cover_too({ name: nameOf(coverTold.cover) || m.someone() })
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** For the team: who has looked at an answer about safety and when, and whether it was talked about. */
export function actedWords({ acted, coverTold, level }: Risk, nameOf: NameOf): string {
  const cover = coverTold
    ? `${m.safety_cover_told_therapist({ name: nameOf(coverTold.cover) || m.someone(), at: momentWords(coverTold.at) })} `
    : ''
  if (!acted && level === 'told') return m.safety_same_therapist()
  if (!acted && level === 'ask') return m.safety_ask_therapist()
  if (!acted) return `${cover}${m.safety_open_therapist()}`
  const who = { name: nameOf(acted.by) || m.someone(), at: momentWords(acted.at) }
  return `${cover}${acted.talked ? m.safety_talked_therapist(who) : m.safety_acted_therapist(who)}`
}
