import type { Capacity } from '#domain/kernel/asking.ts'
import type { Act, PrintPurpose } from '#domain/practice/access.ts'
import type { AccessPage } from '#server/http/contract.ts'
import { m } from '#words/paraglide/messages.js'

type Entry = AccessPage['entries'][number]

export const CAPACITY_NAME: Record<Capacity, () => string> = {
  client: m.capacity_client,
  therapist: m.role_therapist,
  supervisor: m.role_supervisor,
  assistant: m.role_assistant,
  administrator: m.role_administrator,
  supporter: m.capacity_supporter,
  emergency: m.capacity_emergency,
  custodian: m.capacity_custodian,
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
  agenda: m.looked_agenda,
  report: m.looked_report,
  emergencies: m.looked_emergencies_therapist,
  custody: m.looked_custody_therapist,
}

const PART_CHANGED: Readonly<Record<string, () => string>> = {
  plan: m.changed_plan,
  client: m.changed_client,
  drafts: m.changed_drafts,
  practice: m.changed_practice,
  checkins: m.changed_checkins,
  library: m.changed_library,
  options: m.changed_options,
  grants: m.changed_grants,
  team: m.changed_team,
  review: m.changed_review,
}

export const PRINTED_FOR: Record<PrintPurpose, () => string> = {
  client: m.print_for_client,
  file: m.print_for_file,
  payer: m.print_for_payer,
  other: m.print_for_other,
}
const PRINTED: Readonly<Record<string, () => string>> = {
  version: m.did_printed_version,
  progress: m.did_printed_progress,
  hardTimes: m.did_printed_hard_times,
}
/** What was tried without the right to. Everything else that can be refused so is an answer about consent. */
const REFUSED: Readonly<Record<string, () => string>> = {
  sign: m.did_refused_sign,
  declineToSign: m.did_refused_sign,
  invitation: m.did_refused_invitation,
  openEmergency: m.did_refused_open_therapist,
}

const DID: Record<Act, (part: string) => string> = {
  read: (part) => PART[part]?.() ?? m.looked_other({ part }),
  changed: (part) => m.looked_changed({ what: PART_CHANGED[part]?.() ?? m.changed_other() }),
  signed: m.did_signed_therapist,
  declined: m.did_declined_therapist,
  consent: m.did_consent_therapist,
  session: m.did_session_therapist,
  'handed-over': m.looked_handed_over,
  printed: printedWords,
  exported: (part) => (part === 'notes' ? m.private_did_open : m.did_exported)(),
  emergency: m.did_emergency,
  custody: m.did_custody,
  refused: (part) => (REFUSED[part] ?? m.did_refused_consent)(),
}

function printedWords(part: string): string {
  const [what = '', purpose = ''] = part.split(':')
  const printed = (PRINTED[what] ?? m.did_printed_version)()
  const purposes: Readonly<Record<string, () => string>> = PRINTED_FOR
  const words = Object.hasOwn(purposes, purpose) ? purposes[purpose] : undefined
  return words ? m.did_printed_for({ what: printed, purpose: words() }) : printed
}

/** What was done, in words. Who did it in an emergency is called so; of someone the client chose, this says that they did. */
export function actWords({ act, part, capacity }: Pick<Entry, 'act' | 'part' | 'capacity'>): string {
  // All that Waymark itself does to these two is to note that somebody has come: a client by their invitation, a member.
  if (capacity === 'system' && part === 'client') return m.changed_by_accepting()
  if (capacity === 'system' && part === 'practice') return m.changed_by_joining()
  const what = DID[act](part ?? '')
  return capacity === 'supporter' && act !== 'refused' ? m.did_as_chosen({ what }) : what
}

/** Who it was: the name, and as what; of someone who has no right here, only that. */
export function whoWords({ name, capacity }: Pick<Entry, 'name' | 'capacity'>): string {
  if (capacity === null) return name || m.capacity_nobody()
  const as = CAPACITY_NAME[capacity]()
  return name ? `${name}, ${as}` : as
}
