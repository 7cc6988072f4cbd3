import { useMemo } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { NOTE_ABOUT, type NoteAbout } from '#domain/plan/talk/note.ts'
import { inSession } from '#domain/plan/writing.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useAct } from '#web/plan/act.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { ShareOrKeep } from '#web/plan/compose/share-or-keep.tsx'
import { useReading } from '#web/plan/reading.ts'
import { KIND } from '#web/talk/note-words.ts'
import styles from '#web/talk/talk.module.css'
import { WhenAnswered } from '#web/talk/when-answered.tsx'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type NoteComposerProps = {
  /** Absent: about the whole plan. */
  readonly line?: EntityId | undefined
  /** A draft to go on with. */
  readonly draft?: string | undefined
  readonly onClose: () => void
  readonly onShared?: () => void
}

const isKind = (value: unknown): value is NoteAbout => NOTE_ABOUT.some((one) => one === value)

/** A note: of which kind, in which words. Only its author's until it is shared; by default something to bring. */
export function NoteComposer({ line, draft: known, onClose, onShared }: NoteComposerProps) {
  const { screen, setShared } = useReading()
  const client = screen.side === 'client'
  const about = useMemo(() => (line === undefined ? {} : { line }), [line])
  const id = useDraftFor(screen, { doing: 'note', ...about }, known)
  const empty = useMemo<Typed>(() => ({ doing: 'note', ...about, about: 'question', words: '' }), [about])
  const wordsIn = (typed: Typed): string => String(typed['words'] ?? '')
  const kindIn = (typed: Typed): NoteAbout => (isKind(typed['about']) ? typed['about'] : 'question')
  const made = (typed: Typed) => ({
    type: 'leaveNote' as const,
    ...about,
    about: kindIn(typed),
    words: wordsIn(typed).trim(),
    draft: id,
  })
  const fit = (typed: Typed): Shareable | null => (wordsIn(typed).trim() === '' ? null : made(typed))
  const draft = useDraft<Typed>(screen, id, empty, fit)
  const { act, refusal, busy } = useAct(screen)
  const kind = kindIn(draft.typed)
  const share = async (): Promise<void> => {
    if (!(await act(made(draft.typed)))) return
    draft.drop()
    onClose()
    if (line !== undefined) setShared({ line })
    onShared?.()
  }
  const noWords = refusal?.code === 'empty-words'
  const ended = line !== undefined && screen.plan.lines[line]?.standing === 'ended'
  return (
    <ComposerForm label={m.talk_form()} onSubmit={() => void share()} onClose={onClose}>
      {ended ? <Notice>{client ? m.talk_line_ended() : m.talk_line_ended_therapist()}</Notice> : null}
      <Choices
        legend={m.talk_kind()}
        name={`kind-${id}`}
        value={kind}
        choices={NOTE_ABOUT.map((value) => ({ value, words: KIND[value]() }))}
        onChoose={(value) => draft.set({ about: value })}
      />
      <Field label={m.talk_words()} problem={noWords ? m.refusal_empty_words() : undefined}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords={client}
            value={wordsIn(draft.typed)}
            onChange={(event) => draft.set({ words: event.target.value })}
          />
        )}
      </Field>
      <div className={styles['bring']}>
        <p>{m.talk_to_bring()}</p>
        <WhenAnswered screen={screen} />
        {!client && kind === 'concern' && !inSession(screen.plan) ? (
          <p className={styles['small']}>{m.talk_concern_in_person_therapist()}</p>
        ) : null}
      </div>
      <ShareOrKeep
        draft={draft}
        refusal={noWords ? null : refusal}
        busy={busy}
        act={() => fit(draft.typed)}
        mayPrepare={fit(draft.typed) !== null}
        words={m.talk_share()}
        onClose={onClose}
        onPurpose={() => void share()}
      />
    </ComposerForm>
  )
}
