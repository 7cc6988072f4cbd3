import type { Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import type { Answer, Channel, View } from '#domain/plan/answer.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const YOU: Record<Answer, () => string> = {
  agree: m.view_you_agree,
  otherWords: m.view_you_other_words,
  notSure: m.view_you_not_sure,
  no: m.view_you_no,
}
const OTHER: Record<Answer, (who: { name: string }) => string> = {
  agree: m.view_other_agrees,
  otherWords: m.view_other_other_words,
  notSure: m.view_other_not_sure,
  no: m.view_other_no,
}
const CHANNEL: Record<Channel, () => string> = {
  inRoom: m.channel_in_room,
  phone: m.channel_phone,
  video: m.channel_video,
}
export const channelWords = (channel: Channel): string => CHANNEL[channel]()

/** Where one side stands on a line, in a sentence or two. */
export function viewSentence(screen: PlanScreen, line: Line, side: Side): string {
  const mine = screen.side === side
  const view = line.views[side]
  if (!view) return notSaid(screen, line, side, mine)
  const name = speakerOf(screen, view, side)
  const said = mine ? YOU[view.answer]() : OTHER[view.answer]({ name })
  const how = howSaid(screen, view, mine)
  const earlier = currentView(line, side) ? '' : m.view_on_earlier_words()
  return [said, how, earlier].filter(Boolean).join(' ')
}

/**
 * Own words are for nobody else to agree with: the therapist has no mark there until they say something. Nor does whoever writes down
 * what somebody outside requires agree with it by that.
 */
export function saysNothing(line: Line, side: Side): boolean {
  if (side !== 'therapist') return false
  const view = line.views.therapist
  if (line.kind === 'requirement') return !view || (view.answer === 'agree' && line.side === 'therapist')
  return isOwnWordsOnly(line.kind) && !view
}

function notSaid(screen: PlanScreen, line: Line, side: Side, mine: boolean): string {
  const name = nameOfSide(screen, side)
  const written = side === 'client' && line.writtenDownBy
  if (written) {
    const by = nameOf(screen, line.writtenDownBy ?? '')
    return mine ? m.view_written_down_for_you({ by }) : m.view_written_down({ name, by })
  }
  const statement =
    side === 'client' &&
    conceptOf(line.kind).says.every((field) => conceptOf(line.kind).owners[field] === 'professional')
  if (statement || line.kind === 'requirement') return mine ? m.view_you_may_say() : m.view_other_may_say({ name })
  return mine ? m.view_you_none() : m.view_other_none({ name })
}

/** Whose view it is: a yes said aloud is the client's, whoever wrote it down. */
export function speakerOf(screen: PlanScreen, view: View, side: Side): string {
  return view.how === 'aloud' ? nameOfSide(screen, side) : nameOf(screen, view.by)
}

function howSaid(screen: PlanScreen, view: View, mine: boolean): string {
  if (view.how === 'signing') return m.view_by_signing()
  if (view.how === 'elsewhere') return m.view_elsewhere()
  if (view.how !== 'aloud' || !view.aloud) return view.inRoomWith ? m.view_in_room() : ''
  const { on, channel, confirmed } = view.aloud
  const by = view.by === screen.asker.person ? m.you_object() : nameOf(screen, view.by)
  const said = m.view_aloud({ channel: channelWords(channel), day: dayWords(on), by })
  if (confirmed) return `${said} ${m.view_aloud_confirmed()}`
  const name = nameOfSide(screen, 'client')
  return `${said} ${mine ? m.view_aloud_not_confirmed_you() : m.view_aloud_not_confirmed({ name })}`
}
