/** Ids are opaque strings. A command id is a UUID made by whoever issues the command; an entity id is `<commandId>.<n>`. */
export type PersonId = string
export type ClientId = string
export type PlanId = string
export type PracticeId = string
export type CommandId = string
export type EntityId = string

/**
 * Whether this can be an id: letters, digits, `_`, `.` and `-`, at most 80 of them, and no name that every object has of itself
 * (`constructor`), because ids are looked up in plain objects.
 */
export function isId(text: string): boolean {
  return /^[\w.-]{1,80}$/.test(text) && !(text in Object.prototype)
}

/** The id of the n-th thing (from 0) that a command brings into being: the same in browser and server. */
export function entityId(commandId: CommandId, n: number): EntityId {
  return `${commandId}.${n}`
}

/** The command that brought the thing with this id into being. */
export function commandOf(id: EntityId): CommandId {
  const dot = id.lastIndexOf('.')
  return dot < 0 ? id : id.slice(0, dot)
}
