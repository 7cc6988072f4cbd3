import type { Line } from '#domain/plan/line.ts'
import { otherSide } from '#domain/plan/side.ts'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { suggestionsOn } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import type { RoomHere } from '#web/together/room-here.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Room = Pick<RoomHere, 'names' | 'shown' | 'side'>

/** Whose a step is, and by when: "Jonas Keller, by 3 March 2027." */
export function whoseWords({ names }: Pick<RoomHere, 'names'>, { words }: Line): string {
  const { owner, ownerName, by } = words
  const name =
    owner === 'client' || owner === 'therapist'
      ? names[owner]
      : typeof ownerName === 'string' && ownerName
        ? ownerName
        : m.together_others()
  return typeof by === 'string' ? m.together_who_by({ name, day: dayWords(by) }) : m.together_who({ name })
}

/** Where the two stand on a line that came of this, in a sentence: to the client, on their side, as to themselves. */
export function standingWords({ names, shown, side }: Room, line: Line): string {
  const you = side === 'client'
  const asked = suggestionsOn(shown, line.id).find((one) => isOpen(one) && !one.answer)
  if (asked && you)
    return asked.side === 'client'
      ? m.together_your_other_words({ name: names.therapist })
      : m.together_other_words_you({ by: names.therapist })
  if (asked) return m.together_other_words({ by: names[asked.side], name: names[otherSide(asked.side)] })
  const client = currentView(line, 'client')
  if (client?.how === 'aloud' && !client.aloud?.confirmed)
    return you ? m.together_aloud_you() : m.together_aloud({ name: names.client })
  if (agreementOf(line) === 'agreed') return m.together_both_yes()
  if (client?.answer === 'agree' && !currentView(line, 'therapist'))
    return line.kind !== 'goal'
      ? m.together_waits_therapist({ name: names.therapist })
      : you
        ? m.together_own_you()
        : m.together_own({ name: names.client })
  if (!client && you) return m.together_not_confirmed_you({ by: names.therapist })
  if (!client) return m.together_not_confirmed({ by: names.therapist, name: names.client })
  return m.together_to_talk()
}
