import type { Role } from '#domain/practice/practice.ts'
import { m } from '#words/paraglide/messages.js'

export const ROLE_NAME: Record<Role, () => string> = {
  therapist: m.role_therapist,
  supervisor: m.role_supervisor,
  assistant: m.role_assistant,
  administrator: m.role_administrator,
}

/** What each role may do, in a sentence. */
export const ROLE_MEANS: Record<Role, () => string> = {
  therapist: m.role_therapist_means,
  supervisor: m.role_supervisor_means,
  assistant: m.role_assistant_means,
  administrator: m.role_administrator_means,
}

/** "therapist and administrator", in the reader's language. */
export function roleWords(roles: readonly Role[]): string {
  return new Intl.ListFormat(navigator.language).format(roles.map((role) => ROLE_NAME[role]()))
}
