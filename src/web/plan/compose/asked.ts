import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { isAskedFor } from '#web/plan/compose/evidence-typed.ts'

/** Whether a field is asked for beside what is typed: whose name only for someone else's step, a reason only for what is put off. */
export function isAsked(kind: Kind, field: string, typed: Typed): boolean {
  if (kind === 'objective') return isAskedFor(field, typed)
  if (field === 'ownerName') return typed['owner'] === 'someoneElse'
  if (field === 'responseReason') return typed['response'] === 'deferred' || typed['response'] === 'left'
  return true
}
