import type { EntityId } from '#domain/kernel/ids.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import { headline } from '#web/line-words/told.ts'
import { unstopped } from '#web/line-words/unstopped.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { lineAbout } from '#web/plan/waits-lead.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { signalWords } from '#web/progress/signal-words.ts'
import { amendmentWords, waitsWords } from '#web/talk/agenda-waits.ts'
import { entryOf } from '#web/talk/note-words.ts'
import { isMine, writerOf } from '#web/talk/whose.ts'
import { dayWords } from '#web/ui/dates.ts'
import { shortened } from '#web/ui/shortened.ts'
import { m } from '#words/paraglide/messages.js'

/** One thing to talk about, in words: the sentence, and below it whose it is or what it is about. */
export type EntryWords = { readonly says: string; readonly under: readonly string[] }

const SHORT = 90

/** What a line says, in short; empty when it is not there. */
export function lineWords(screen: PlanScreen, id: EntityId | undefined): string {
  const line = id === undefined ? undefined : screen.plan.lines[id]
  if (!line) return ''
  return shortened(unstopped(headline(line, screen.side === 'client' ? 'client' : 'professional')), SHORT)
}

/** An entry of the agenda in words for this reader. */
export function entryWords(screen: PlanScreen, entry: AgendaEntry, reported: readonly Reported[]): EntryWords {
  const { plan, side } = screen
  const client = side === 'client'
  switch (entry.what) {
    case 'own': {
      const item = plan.agenda.items[entry.item]
      if (!item) return { says: '', under: [] }
      const day = dayWords(item.on)
      const by = isMine(screen, item) ? m.talk_by_you({ day }) : m.talk_by_other({ name: writerOf(screen, item), day })
      return { says: item.words, under: [by, ...waited(plan.held - item.atSession)] }
    }
    case 'note': {
      const note = plan.threads[entry.thread]
      if (!note) return { says: '', under: [] }
      const under = [aboutWords(screen, note.line), ...waited(plan.held - note.atSession)]
      return { says: entryOf(screen, note, note.words), under }
    }
    case 'waits': {
      const { waiting } = entry
      return {
        says: waitsWords(screen, waiting, lineWords(screen, lineAbout(waiting))),
        under: waited(waiting.sessions),
      }
    }
    case 'questions': {
      const decision = plan.decisions[entry.decision]
      const question = decision?.question ?? ''
      const name = nameOfSide(screen, 'client')
      return {
        says: client ? m.talk_entry_questions({ question }) : m.talk_entry_questions_therapist({ name, question }),
        under: decision?.weighing?.questions ?? [],
      }
    }
    case 'amendment':
      return { says: amendmentWords(screen, entry.amendment), under: [] }
    case 'step': {
      const by = plan.lines[entry.line]?.words['by']
      const day = typeof by === 'string' ? dayWords(by) : ''
      return { says: m.talk_entry_step({ line: lineWords(screen, entry.line), day }), under: [] }
    }
    case 'review': {
      if (entry.open) return { says: client ? m.review_link_open() : m.review_link_open_therapist(), under: [] }
      const day = dayWords(entry.on)
      return { says: client ? m.talk_entry_review({ day }) : m.talk_entry_review_therapist({ day }), under: [] }
    }
    case 'reported': {
      const one = reported.find(({ key }) => key === entry.key)
      return { says: reportedWords(screen, one), under: one?.what === 'objection' ? objectionSaid(screen, one) : [] }
    }
  }
}

/** What a note is about: its line, also where that has ended or is gone, or the whole. */
export function aboutWords(screen: PlanScreen, line: EntityId | undefined): string {
  if (line === undefined) return m.talk_about_whole()
  const words = lineWords(screen, line)
  if (!words) return m.talk_about_gone()
  if (screen.plan.lines[line]?.standing !== 'ended') return m.talk_about_line({ line: words })
  return screen.side === 'client' ? m.talk_about_ended({ line: words }) : m.talk_about_ended_therapist({ line: words })
}

function reportedWords(screen: PlanScreen, one: Reported | undefined): string {
  if (!one) return ''
  const client = screen.side === 'client'
  if (one.what === 'signal') {
    const name = one.series ? seriesName(one.series, one.measure ?? undefined, 'therapist') : ''
    return signalWords(one, name)
  }
  const name = nameOfSide(screen, 'client')
  if (one.what === 'objection') {
    const { colleague } = one
    return client ? m.talk_entry_objection({ colleague }) : m.talk_entry_objection_therapist({ name, colleague })
  }
  const day = dayWords(one.on)
  if (one.what === 'risk') return client ? m.talk_entry_risk({ day }) : m.talk_entry_risk_therapist({ day })
  const { words } = one
  return client ? m.talk_entry_said({ day, words }) : m.talk_entry_said_therapist({ name, day, words })
}

function objectionSaid(screen: PlanScreen, { words }: { readonly words: string | null }): string[] {
  if (words === null) return []
  const name = nameOfSide(screen, 'client')
  return [
    screen.side === 'client' ? m.care_objected_words({ words }) : m.hand_objected_words_therapist({ name, words }),
  ]
}

const waited = (sessions: number): string[] => (sessions > 0 ? [m.talk_waited({ count: sessions })] : [])
