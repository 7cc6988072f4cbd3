import { entityId } from '#domain/kernel/ids.ts'
import type { RefusalCode } from '#domain/kernel/refusal.ts'
import { MOST_NOTE_WORDS } from '#domain/notes/commands.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { queries } from '#web/live/query.ts'
import { envelope, send } from '#web/live/send.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { streamOf } from '#web/private-notes/notes-query.ts'

/** Where the words are. `tab`: the connection is away. `clash`: the entry was changed on another screen meanwhile. */
export type Kept = 'nothing' | 'keeping' | 'kept' | 'tab' | 'future' | 'empty' | 'long' | 'clash' | 'refused'

export type Text = { readonly words: string; readonly on: string }

/** What is being written: changes under the hands. */
export type Pen = {
  /** The entry; null until its first words are on their way. */
  id: string | null
  /** The revision that stands there as far as this screen knows. */
  seen: number
  /** What was kept last, and what stands in the field. */
  sent: Text
  text: Text
}

export type Place = { readonly practice: string; readonly page: NotesPage; readonly key: string }

/** What is kept in this tab's memory under the author's name: also which entry it is. */
export function remember({ page, key }: Place, { id, seen, text }: Pen): void {
  typedTexts.keep(page.person, key, { ...text, id, seen })
}

/** Keeps what stands in the field as it is now, once; the pen knows afterwards what was kept. */
export async function keepOnce(place: Place, pen: Pen): Promise<Kept> {
  const { practice, page, key } = place
  const { text, id } = pen
  const unfit = unfitNow(text, page.today)
  if (unfit) return id === null && unfit === 'empty' ? 'nothing' : unfit
  if (id !== null && text.words === pen.sent.words && text.on === pen.sent.on) {
    pen.sent = text
    typedTexts.drop(page.person, key)
    return 'kept'
  }
  const { words, on } = text
  const command =
    id === null ? { type: 'writeNote', words, on } : { type: 'rewordNote', note: id, seen: pen.seen, words, on }
  const request = envelope(streamOf(page), practice, 'therapist', command)
  // Known before it is there: whoever goes away meanwhile and comes back goes on with the same entry.
  if (id === null) Object.assign(pen, { id: entityId(request.commandId, 0), seen: 1 })
  remember(place, pen)
  const done = await send(request)
  if ('refused' in done && done.refused.code !== 'nothing-changed') {
    if (id === null) pen.id = null
    if (done.refused.code === 'stale') await queries.invalidateQueries({ queryKey: ['notes', page.client.id] })
    return keptAfter(done.refused.code)
  }
  if (id !== null && !('refused' in done)) pen.seen += 1
  pen.sent = text
  if (pen.text === text) typedTexts.drop(page.person, key)
  return 'kept'
}

function unfitNow({ words, on }: Text, today: string): 'empty' | 'long' | 'future' | null {
  if (words.trim() === '') return 'empty'
  if (words.length > MOST_NOTE_WORDS) return 'long'
  return on === '' || on > today ? 'future' : null
}

function keptAfter(code: RefusalCode): Kept {
  if (code === 'stale') return 'clash'
  if (code === 'date-in-the-future') return 'future'
  return code === 'too-long' ? 'long' : 'refused'
}
