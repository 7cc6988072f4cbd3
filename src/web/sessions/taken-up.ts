import type { EntityId } from '#domain/kernel/ids.ts'
import { draftOf } from '#domain/plan/room-sheet.ts'
import type { Session } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { asSheet, type Sheet } from '#web/together/sheet.ts'
import { topicsOf } from '#web/together/topics.ts'

/** What mattered in the room: entries of the agenda by their keys, and goals of the plan that were taken up on their own. */
export type TakenUp = { readonly talked: readonly string[]; readonly worked: readonly EntityId[] }

/** What the two took up on this sheet; of each thing only what can still be ticked. */
export function takenUp(
  sheet: Sheet | null,
  offered: { readonly agenda: readonly string[]; readonly lines: readonly EntityId[] },
): TakenUp {
  const topics = sheet ? topicsOf(sheet) : []
  return {
    talked: topics.flatMap(({ agenda }) => (agenda !== null && offered.agenda.includes(agenda) ? agenda : [])),
    worked: topics.flatMap(({ agenda, line }) =>
      agenda === null && line !== null && offered.lines.includes(line) ? line : [],
    ),
  }
}

/** The sheet of the room of the day on which this session was opened, as this reader has it: what was just typed, else what was kept. */
export function sheetOfRoom({ plan, page, asker }: PlanScreen, { on }: Pick<Session, 'on'>): Sheet | null {
  const draft = draftOf(on)
  return asSheet(typedTexts.of(asker.person, `${plan.id}/${draft}`)) ?? asSheet(page.drafts.drafts[draft]?.typed)
}

/**
 * What is ticked: by hand, and what came from the room since a hand was last laid on these. `settled`: what had come from the room by
 * then, so that what was unticked stays so.
 */
export function tickedWith(
  ticked: readonly string[],
  settled: readonly string[],
  fromRoom: readonly string[],
): readonly string[] {
  return [...ticked, ...fromRoom.filter((one) => !settled.includes(one) && !ticked.includes(one))]
}
