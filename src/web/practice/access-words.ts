import type { Capacity } from '#domain/kernel/asking.ts'
import { m } from '#words/paraglide/messages.js'

export const CAPACITY_NAME: Record<Capacity, () => string> = {
  client: m.capacity_client,
  therapist: m.role_therapist,
  supervisor: m.role_supervisor,
  assistant: m.role_assistant,
  administrator: m.role_administrator,
  supporter: m.capacity_supporter,
  system: m.capacity_system,
}

const PART: Readonly<Record<string, () => string>> = {
  plan: m.looked_plan,
  history: m.looked_history,
  version: m.looked_version,
  client: m.looked_client,
  today: m.looked_today,
  practice: m.looked_practice,
  outbox: m.looked_outbox,
  'access-log': m.looked_access_log,
  codes: m.looked_codes,
  alerts: m.looked_alerts,
  'check-in': m.looked_check_in,
  'check-in-settings': m.looked_check_ins,
  progress: m.looked_progress,
  report: m.looked_report,
}

/** What was done, in words: "read:plan" reads "read the plan", "handed-over:sign" that the screen was handed over. */
export function actWords(act: string, capacity: Capacity): string {
  const [did = '', part = ''] = act.split(':')
  // All that Waymark itself does to these two is to note that somebody has come: a client by their invitation, a member.
  if (capacity === 'system' && part === 'client') return m.changed_by_accepting()
  if (capacity === 'system' && part === 'practice') return m.changed_by_joining()
  if (did === 'read') return PART[part]?.() ?? m.looked_other({ part })
  if (did === 'handed-over') return m.looked_handed_over()
  return m.looked_changed({ what: PART_CHANGED[part]?.() ?? m.changed_other() })
}

const PART_CHANGED: Readonly<Record<string, () => string>> = {
  plan: m.changed_plan,
  client: m.changed_client,
  drafts: m.changed_drafts,
  practice: m.changed_practice,
  checkins: m.changed_checkins,
  library: m.changed_library,
}
