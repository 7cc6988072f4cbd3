import { useCallback, useEffect, useRef, useState } from 'react'
import { entityId } from '#domain/kernel/ids.ts'
import type { RefusalCode } from '#domain/kernel/refusal.ts'
import { MOST_NOTE_WORDS } from '#domain/notes/commands.ts'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { useConnectionAway } from '#web/live/connection.ts'
import { envelope, send } from '#web/live/send.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { streamOf } from '#web/private-notes/notes-query.ts'

const KEEP_AFTER_MS = 600

/** Where the words are. `tab`: the connection is away. `clash`: the entry was changed on another screen meanwhile. */
export type Kept = 'nothing' | 'keeping' | 'kept' | 'tab' | 'future' | 'empty' | 'long' | 'clash' | 'refused'

type Text = { readonly words: string; readonly on: string }
export type Writing = Text & {
  readonly kept: Kept
  /** The entry that is written on; null until the first words are kept. */
  readonly id: string | null
  readonly set: (change: Partial<Text>) => void
  /** After a clash: what stands here replaces the entry as it is now. */
  readonly insist: (revision: number) => void
  /** After a clash: goes on with the entry as it is now. */
  readonly takeOver: (entry: NoteEntry) => void
}

/**
 * One entry while it is being typed: in this tab's memory at once, on the server a moment after the last key, as the same entry however
 * often it is kept. `entry`: the one that is changed; null for a new one.
 */
export function useWriting(practice: string, page: NotesPage, entry: NoteEntry | null): Writing {
  const key = `${streamOf(page)}/${entry?.id ?? 'new'}`
  const { person, today } = page
  const [text, setText] = useState<Text>(() => {
    const empty = { words: entry?.words ?? '', on: entry?.on ?? today }
    return { ...empty, ...(typedTexts.of(person, key) as Partial<Text> | null) }
  })
  const [id, setId] = useState<string | null>(entry?.id ?? null)
  const [kept, setKept] = useState<Kept>('nothing')
  const away = useConnectionAway()
  const at = useRef({ id: entry?.id ?? null, seen: entry?.revision ?? 0, sent: text, text, busy: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(async (): Promise<void> => {
    const now = at.current
    if (now.busy) return
    const { text: wanted, sent } = now
    const unfit = unfitNow(wanted, today)
    if (unfit) return setKept(now.id === null && unfit === 'empty' ? 'nothing' : unfit)
    if (now.id !== null && wanted.words === sent.words && wanted.on === sent.on) return setKept('kept')
    now.busy = true
    setKept('keeping')
    const command =
      now.id === null
        ? { type: 'writeNote', ...wanted }
        : { type: 'rewordNote', note: now.id, seen: now.seen, ...wanted }
    const request = envelope(streamOf(page), practice, 'therapist', command)
    const done = await send(request)
    now.busy = false
    if ('refused' in done && done.refused.code !== 'nothing-changed') return setKept(keptAfter(done.refused.code))
    if (now.id === null) {
      now.id = entityId(request.commandId, 0)
      now.seen = 1
      setId(now.id)
    } else if (!('refused' in done)) now.seen += 1
    now.sent = wanted
    if (now.text === wanted) {
      typedTexts.drop(person, key)
      setKept('kept')
    } else await keep()
  }, [page, practice, person, key, today])

  const set = useCallback(
    (change: Partial<Text>) => {
      const next = { ...at.current.text, ...change }
      at.current.text = next
      setText(next)
      typedTexts.keep(person, key, next)
      clearTimeout(timer.current)
      setKept((before) => (before === 'clash' ? before : 'keeping'))
      timer.current = setTimeout(() => void keep(), KEEP_AFTER_MS)
    },
    [person, key, keep],
  )
  // Going away in the middle of a word keeps the word.
  const last = useRef(keep)
  useEffect(() => {
    last.current = keep
  }, [keep])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void last.current()
    },
    [],
  )
  return {
    ...text,
    id,
    kept: kept === 'keeping' && away ? 'tab' : kept,
    set,
    insist(revision) {
      at.current.seen = revision
      void keep()
    },
    takeOver(other) {
      const taken = { words: other.words, on: other.on }
      Object.assign(at.current, { seen: other.revision, sent: taken, text: taken })
      typedTexts.drop(person, key)
      setText(taken)
      setKept('kept')
    },
  }
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
