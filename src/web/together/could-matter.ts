import type { EntityId } from '#domain/kernel/ids.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { headline } from '#web/line-words/told.ts'
import { entryWords } from '#web/talk/agenda-words.ts'
import { entryLine } from '#web/talk/entry-line.ts'
import type { RoomHere } from '#web/together/room-here.ts'
import { type Topic, topicsOf } from '#web/together/topics.ts'

/** Something that can be taken up with one touch. */
export type CouldMatter = Omit<Topic, 'id'> & { readonly key: string }

/**
 * What may matter now: the agenda as both know it, then the goals. What only check-ins brought is left to the page of the agenda: this
 * screen lies before two people.
 */
export function couldMatter({ screen, shown, sheet }: RoomHere): {
  readonly agenda: CouldMatter[]
  readonly goals: CouldMatter[]
} {
  const topics = topicsOf(sheet)
  const { today, riskChanges: changes, reviewEvery } = screen.page
  const agenda = agendaFor(shown, { today, changes, reported: [], reviewEvery })
    .filter(({ key }) => topics.every((one) => one.agenda !== key))
    .map((entry) => ({
      key: entry.key,
      words: entryWords({ ...screen, plan: shown }, entry, []).says,
      line: entryLine(shown, entry) ?? null,
      agenda: entry.key,
      ownWords: entry.what === 'own' && shown.agenda.items[entry.item]?.side === 'client',
    }))
    .filter(({ words }) => words !== '')
  const goals = linesInOrder(shown)
    .filter(
      ({ id, kind, standing }) => kind === 'goal' && standing === 'active' && topics.every((one) => one.line !== id),
    )
    .map((line) => ({
      key: line.id,
      words: headline(line, 'client'),
      line: line.id,
      agenda: null,
      ownWords: line.words['ownWords'] !== undefined,
    }))
  return { agenda, goals }
}

/** Where a step for this topic stands in the plan: under its goal or objective, else on its own. */
export function placeOfStep(plan: Plan, topic: Topic): EntityId | undefined {
  for (let id: EntityId | undefined = topic.line ?? undefined; id !== undefined; id = plan.lines[id]?.parent) {
    const line = plan.lines[id]
    if (line && (line.kind === 'goal' || line.kind === 'objective')) return line.standing === 'ended' ? undefined : id
  }
  return undefined
}
