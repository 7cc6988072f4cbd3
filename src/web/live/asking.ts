import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { CommandId, PersonId } from '#domain/kernel/ids.ts'

/** Who asks, in which capacity, for which of their streams. */
export type Asker = {
  readonly person: PersonId
  readonly capacity: Capacity
  readonly inRoomWith?: PersonId | undefined
}

/** The browser's own idea of asking; the server's is the one that counts. `today` is the practice's, as the server last said it. */
export function askingAs(asker: Asker, today: CivilDate, commandId: CommandId): Asking {
  const { person, capacity, inRoomWith } = asker
  const at = new Date().toISOString()
  return { person, capacity, at, today, commandId, ...(inRoomWith === undefined ? {} : { inRoomWith }) }
}

/** 122 random bits, also on a plain http address of the local network where `crypto.randomUUID` is not there. */
export function newCommandId(): CommandId {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
