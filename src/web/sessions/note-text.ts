import { conceptOf, type Kind } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan, type Session } from '#domain/plan/state.ts'
import { comingSession } from '#domain/plan/waiting.ts'
import { headline } from '#web/line-words/told.ts'
import { touchedIn } from '#web/sessions/candidates.ts'
import { countryName } from '#web/sessions/country-name.ts'
import { ownerWords } from '#web/sessions/owner-words.ts'
import { dayAndTime, dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NoteAbout = {
  readonly plan: Plan
  readonly session: Session
  /** The client's name, for steps that are theirs. The note itself names nobody: the record it goes into does. */
  readonly client: string
  /** One line about how it went. It is for the note alone and kept nowhere. */
  readonly response: string
  /** What of the agenda was talked about, in words. */
  readonly talked: readonly string[]
}

/**
 * What a session was, as plain text that fits into any record: day and kind, lines, methods, what was talked about, response, steps,
 * next day. It says nothing that nobody said: a method stands in it only where it was ticked as worked on.
 */
export function noteText({ plan, session, client, response, talked }: NoteAbout): string {
  const worked = (session.workedOn ?? []).flatMap((id) => plan.lines[id] ?? [])
  const steps = linesInOrder(plan).filter(
    (line) => line.kind === 'step' && (line.standing === 'active' || isDoneIn(line, plan, session)),
  )
  const next = comingSession(plan)
  const parts: (readonly [string, readonly string[]])[] = [
    [m.note_worked_therapist(), worked.filter((line) => line.kind !== 'intervention').map(lineWords)],
    [m.note_methods_therapist(), worked.filter((line) => line.kind === 'intervention').map(lineWords)],
    [m.note_talked_therapist(), talked.map(one)],
    [m.note_response_therapist(), response.trim() ? [response.trim()] : []],
    [m.note_steps_therapist(), steps.map((line) => stepWords(line, client))],
    [m.note_summary_therapist(), session.summary ? [session.summary] : []],
    [m.note_next_therapist(), [next ? dayAndTime(dayWords(next.on), next.at) : m.note_no_next_therapist()]],
  ]
  return [kindWords(session), ...parts.flatMap(([title, rows]) => part(title, rows))].join('\n')
}

function kindWords({ on, remote }: Session): string {
  const day = dayWords(on)
  if (!remote) return m.note_in_room_therapist({ day })
  return m.note_apart_therapist({ day, place: `${remote.place}, ${countryName(remote.country)}` })
}

function part(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return []
  return rows.length === 1 ? [`${title}: ${rows[0]}`] : [`${title}:`, ...rows.map((row) => `- ${row}`)]
}

const isDoneIn = (line: Line, plan: Plan, session: Session): boolean =>
  line.standing === 'reached' && touchedIn(plan, line, session)

/** Own words, and the clinical wording beside them where there is one. */
function lineWords(line: Line): string {
  const said = headline(line, 'professional')
  const clinical = line.words['clinicalWording']
  const kind: Kind = line.kind
  const both = conceptOf(kind).says.includes('clinicalWording') && typeof clinical === 'string' && clinical !== said
  return one(both ? `${said} (${clinical})` : said)
}

function stepWords(line: Line, client: string): string {
  const { by } = line.words
  const owner = ownerWords(line.words, client)
  const who = typeof by === 'string' ? m.note_step_by_therapist({ owner, day: dayWords(by) }) : owner
  const said = one(headline(line, 'professional'))
  if (line.standing === 'reached') return `${said} (${who}) ${m.note_step_done_therapist()}`
  return `${said} (${who}; ${standsWords(line)})`
}

/** Where the two stand on a step: what only one of them wants is not agreed. */
function standsWords(line: Line): string {
  const client = currentView(line, 'client')
  switch (agreementOf(line)) {
    case 'agreed':
      return client?.how === 'aloud' && !client.aloud?.confirmed
        ? m.note_step_aloud_therapist()
        : m.note_step_agreed_therapist()
    case 'elsewhere':
      return m.note_step_elsewhere_therapist()
    case 'suggested':
      return client ? m.note_step_theirs_therapist() : m.note_step_suggested_therapist()
    case 'differ':
      return m.note_step_differ_therapist()
    case 'inForce':
    case 'safety':
    case 'required':
      return m.note_step_not_agreed_therapist()
  }
}

/** On one line, as a list needs it. */
const one = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
