import type { CivilDate } from '#domain/kernel/dates.ts'
import type { CheckInDue } from '#server/http/check-in-contract.ts'
import { minutesFor } from '#web/line-words/minutes.ts'
import { fromToday, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What is asked now and how long it takes, what waits for the room, or that nothing is asked; and when one last said something. */
export function dueWords({ kept, questions, items, lastOn, inTheRoomOnly }: CheckInDue, today: CivilDate): string {
  if (kept) return m.home_check_in_kept()
  if (questions > 0) {
    const asks = `${m.home_check_in_asks({ count: items })} ${m.home_check_in_takes({ count: minutesFor(items) })}`
    return inTheRoomOnly ? `${asks} ${m.home_check_in_room_too()}` : asks
  }
  const none = inTheRoomOnly ? m.home_check_in_room() : m.home_check_in_none()
  return lastOn
    ? `${none} ${m.home_check_in_last({ day: nearDayWords(lastOn), away: fromToday(lastOn, today) })}`
    : none
}
