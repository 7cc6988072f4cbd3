import { useMemo } from 'react'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { useDraft } from '#web/live/drafts.ts'
import { kindName } from '#web/line-words/names.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { type Doing, useDraftFor } from '#web/plan/compose/open-draft.ts'
import { ShareOrKeep } from '#web/plan/compose/share-or-keep.tsx'
import { fieldsFor, startOf, wordsFrom } from '#web/plan/compose/shape.ts'
import { WordsForm } from '#web/plan/compose/words-form.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type NewLineProps = {
  readonly kind: Kind
  readonly parent?: EntityId | undefined
  /** A draft to go on with. */
  readonly draft?: string | undefined
  readonly onClose: () => void
}

/** Writes a new line: what is typed is only the author's until it is shared. */
export function NewLine({ kind, parent, draft: known, onClose }: NewLineProps) {
  const { screen, reader, setShared } = useReading()
  const doing: Doing = { doing: 'write', kind, ...(parent === undefined ? {} : { parent }) }
  const id = useDraftFor(screen, doing, known)
  const empty = useMemo<Typed>(
    () => ({ ...startOf(kind), doing: 'write', kind, ...(parent === undefined ? {} : { parent }) }),
    [kind, parent],
  )
  const made = (typed: Typed): Shareable => ({
    type: 'write',
    kind,
    ...(parent === undefined ? {} : { parent }),
    words: { ...wordsFrom(kind, typed) } as never,
    draft: id,
  })
  const draft = useDraft<Typed>(screen, id, empty, made)
  const { act, refusal, busy } = useAct(screen)
  const share = async (onPurpose: boolean): Promise<void> => {
    let line = ''
    const done = await act((command) => {
      line = entityId(command, 0)
      return { ...made(draft.typed), ...(onPurpose ? { onPurpose } : {}) } as never
    })
    if (!done) return
    draft.drop()
    onClose()
    setShared({ line, undo: line })
  }
  return (
    <WordsForm
      label={m.new_line({ kind: kindName(kind, reader) })}
      kind={kind}
      fields={fieldsFor(kind, screen.side ?? 'client')}
      typed={draft.typed}
      set={draft.set}
      refusal={refusal}
      onSubmit={() => void share(false)}
      onClose={onClose}
    >
      <ShareOrKeep
        draft={draft}
        refusal={refusal}
        busy={busy}
        act={() => made(draft.typed)}
        words={m.share()}
        onClose={onClose}
        onPurpose={() => void share(true)}
      />
    </WordsForm>
  )
}
