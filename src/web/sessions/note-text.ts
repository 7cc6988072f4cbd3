import { conceptOf, type Kind } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan, type Session } from '#domain/plan/state.ts'
import { nextSession } from '#domain/plan/waiting.ts'
import { headline } from '#web/line-words/told.ts'
import { touchedIn } from '#web/sessions/candidates.ts'
import { countryName } from '#web/sessions/country-name.ts'
import { ownerWords } from '#web/sessions/owner-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type NoteAbout = {
  readonly plan: Plan
  readonly session: Session
  /** The client's name, for steps that are theirs. The note itself names nobody: the record it goes into does. */
  readonly client: string
  /** One line about how it went. It is for the note alone and kept nowhere. */
  readonly response: string
}

/** What a session was, as plain text that fits into any record: day and kind, lines, methods, response, steps, next day. */
export function noteText({ plan, session, client, response }: NoteAbout): string {
  const worked = (session.workedOn ?? []).flatMap((id) => plan.lines[id] ?? [])
  const steps = linesInOrder(plan).filter(
    (line) => line.kind === 'step' && (line.standing === 'active' || isDoneIn(line, plan, session)),
  )
  const next = nextSession(plan)
  const parts: (readonly [string, readonly string[]])[] = [
    [m.note_worked_therapist(), worked.filter((line) => line.kind !== 'intervention').map(lineWords)],
    [m.note_methods_therapist(), methodsIn(plan, worked).map(lineWords)],
    [m.note_response_therapist(), response.trim() ? [response.trim()] : []],
    [m.note_steps_therapist(), steps.map((line) => stepWords(line, client))],
    [m.note_summary_therapist(), session.summary ? [session.summary] : []],
    [m.note_next_therapist(), [next ? dayWords(next) : m.note_no_next_therapist()]],
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

/** The methods that were ticked; where none was, those that serve a goal that was. */
function methodsIn(plan: Plan, worked: readonly Line[]): Line[] {
  const ticked = worked.filter((line) => line.kind === 'intervention')
  if (ticked.length > 0) return ticked
  const ids = new Set(worked.flatMap((line) => [line.id, line.parent ?? '']))
  return linesInOrder(plan).filter(
    ({ kind, standing, words }) =>
      kind === 'intervention' &&
      standing === 'active' &&
      Array.isArray(words['goals']) &&
      words['goals'].some((goal) => ids.has(goal)),
  )
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
  const done = line.standing === 'reached' ? ` ${m.note_step_done_therapist()}` : ''
  return `${one(headline(line, 'professional'))} (${who})${done}`
}

/** On one line, as a list needs it. */
const one = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
