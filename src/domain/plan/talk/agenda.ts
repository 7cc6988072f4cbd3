import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { text } from '#domain/plan/concept/concept.ts'
import { askingSide } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { AgendaItem } from '#domain/plan/talk/agenda-kept.ts'
import { id } from '#domain/plan/writing.ts'

export const MOST_ON_AGENDA = 100
const key = () => z.string().check(z.regex(/^[a-zA-Z]+:[\w.:-]{0,120}$/))

export const addToAgenda = z.strictObject({ type: z.literal('addToAgenda'), words: text() })
export const dropFromAgenda = z.strictObject({ type: z.literal('dropFromAgenda'), item: id() })
export const orderAgenda = z.strictObject({
  type: z.literal('orderAgenda'),
  keys: z.array(key()).check(z.maxLength(MOST_ON_AGENDA)),
})

export type AgendaAdded = { readonly type: 'agendaAdded'; readonly id: EntityId; readonly words: string }
export type AgendaDropped = { readonly type: 'agendaDropped'; readonly item: EntityId }
export type AgendaOrdered = { readonly type: 'agendaOrdered'; readonly keys: readonly string[] }

/** The key of an own item. */
export const ownKey = (item: EntityId): string => `own:${item}`

export function decideAddToAgenda(
  command: z.infer<typeof addToAgenda>,
  plan: Plan,
  asking: Asking,
): Decision<AgendaAdded> {
  if (command.words.trim() === '') return refuse('empty-words', { field: 'words' })
  if (Object.keys(plan.agenda.items).length >= MOST_ON_AGENDA) return refuse('too-long', { field: 'words' })
  return accept({ type: 'agendaAdded', id: entityId(asking.commandId, 0), words: command.words.trim() })
}

/** Who put it there may take it away; what the other brought is talked about, or moves on. */
export function decideDropFromAgenda(
  command: z.infer<typeof dropFromAgenda>,
  plan: Plan,
  asking: Asking,
): Decision<AgendaDropped> {
  const item = Object.hasOwn(plan.agenda.items, command.item) ? plan.agenda.items[command.item] : undefined
  if (!item) return refuse('unknown', { about: command.item })
  if (item.side !== askingSide(asking)) return refuse('not-allowed', { about: item.id })
  return accept({ type: 'agendaDropped', item: item.id })
}

export function decideOrderAgenda(command: z.infer<typeof orderAgenda>, plan: Plan): Decision<AgendaOrdered> {
  const keys = [...new Set(command.keys)]
  const same = JSON.stringify(keys) === JSON.stringify(plan.agenda.order)
  return same ? refuse('nothing-changed') : accept({ type: 'agendaOrdered', keys })
}

export function evolveAgenda(plan: Plan, fact: AgendaAdded | AgendaDropped | AgendaOrdered, asked: Asked): Plan {
  switch (fact.type) {
    case 'agendaAdded': {
      const item: AgendaItem = {
        id: fact.id,
        words: fact.words,
        side: askingSide(asked),
        by: asked.person,
        on: asked.today,
        atSession: plan.held,
      }
      return { ...plan, agenda: { ...plan.agenda, items: { ...plan.agenda.items, [item.id]: item } } }
    }
    case 'agendaDropped':
      return withoutItems(plan, [ownKey(fact.item)])
    case 'agendaOrdered':
      return { ...plan, agenda: { ...plan.agenda, order: fact.keys } }
  }
}

/** The agenda after these keys have been talked about: own items are done with; what derives from the plan stays while it holds. */
export function withoutItems(plan: Plan, keys: readonly string[]): Plan {
  const gone = new Set(keys)
  const items = Object.entries(plan.agenda.items).filter(([item]) => !gone.has(ownKey(item)))
  const order = plan.agenda.order.filter((one) => !gone.has(one))
  return { ...plan, agenda: { items: Object.fromEntries(items), order } }
}
