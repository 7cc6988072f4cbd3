import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { useConnectionAway } from '#web/live/connection.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { keepOnce, type Kept, type Pen, remember, type Text } from '#web/private-notes/keep-note.ts'
import { streamOf } from '#web/private-notes/notes-query.ts'

const KEEP_AFTER_MS = 600

export type Writing = Text & {
  readonly kept: Kept
  /** The entry that is written on; null until its first words are kept. */
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
  const [begun] = useState<Text & Pick<Pen, 'id' | 'seen'>>(() => {
    const { words = '', on = page.today, id = null, revision: seen = 0 } = entry ?? {}
    return { words, on, id, seen, ...(typedTexts.of(page.person, key) as Partial<Text & Pen> | null) }
  })
  const [text, setText] = useState<Text>(begun)
  const [id, setId] = useState(begun.id)
  const [kept, setKept] = useState<Kept>('nothing')
  const away = useConnectionAway()
  const pen = useRef<Pen>({ id: begun.id, seen: begun.seen, sent: entry ?? { words: '', on: '' }, text: begun })
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    let came: Kept
    do {
      const { text: before } = pen.current
      came = await keepOnce({ practice, page, key }, pen.current)
      if (came === 'kept') setId(pen.current.id)
      // Typed on meanwhile: that is kept, too.
      if (before === pen.current.text) break
    } while (came === 'kept')
    busy.current = false
    setKept(came)
  }, [practice, page, key])

  const set = useCallback(
    (change: Partial<Text>) => {
      const { words, on } = { ...pen.current.text, ...change }
      pen.current.text = { words, on }
      setText(pen.current.text)
      remember({ practice, page, key }, pen.current)
      clearTimeout(timer.current)
      setKept((before) => (before === 'clash' ? before : 'keeping'))
      timer.current = setTimeout(() => void keep(), KEEP_AFTER_MS)
    },
    [practice, page, key, keep],
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
  const { words, on } = text
  return {
    words,
    on,
    id,
    kept: kept === 'keeping' && away ? 'tab' : kept,
    set,
    insist(revision) {
      pen.current.seen = revision
      void keep()
    },
    takeOver(other) {
      const taken = { words: other.words, on: other.on }
      pen.current = { id: other.id, seen: other.revision, sent: taken, text: taken }
      typedTexts.drop(page.person, key)
      setText(taken)
      setKept('kept')
    },
  }
}
