import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { useHere } from '#web/live/me.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { HowKept } from '#web/private-notes/how-kept.tsx'
import { NoteEditor } from '#web/private-notes/note-editor.tsx'
import { streamOf, useNotes } from '#web/private-notes/notes-query.ts'
import { NotesSoFar } from '#web/private-notes/notes-so-far.tsx'
import styles from '#web/private-notes/notes.module.css'
import { momentWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A therapist's own working notes about one client, apart from the plan. */
export function Screen() {
  const { client = '' } = useParams({ strict: false })
  const here = useHere()
  return here ? <Notes practice={here.id} client={client} /> : null
}

function Notes({ practice, client }: { readonly practice: string; readonly client: string }) {
  const page = useNotes(practice, client)
  const { name } = page.client
  const [written, setWritten] = useState({ round: 0, id: null as string | null })
  const begun = useCallback((id: string) => setWritten((before) => ({ ...before, id })), [])
  const another = (): void => {
    typedTexts.drop(page.person, `${streamOf(page)}/new`)
    setWritten(({ round }) => ({ round: round + 1, id: null }))
  }
  return (
    <Page
      title={m.private_heading({ name })}
      under={m.private_who_reads({ name })}
      beside={<Link to={`/clients/${client}`}>{m.private_client({ name })}</Link>}
    >
      <Recovered page={page} />
      {page.may === 'write' ? (
        <section aria-labelledby="write" className={styles['write']}>
          <h2 id="write">{m.private_new()}</h2>
          <NoteEditor
            key={written.round}
            practice={practice}
            page={page}
            entry={null}
            close={m.private_another()}
            onClose={another}
            onBegun={begun}
            takesFocus={written.round > 0}
          />
        </section>
      ) : (
        <Notice>{page.may === 'correct' ? m.private_correct_only({ name }) : m.private_read_only()}</Notice>
      )}
      <NotesSoFar practice={practice} page={page} without={written.id} />
      <div className={styles['about']}>
        <HowKept page={page} />
      </div>
    </Page>
  )
}

function Recovered({ page: { recovered } }: { readonly page: NotesPage }) {
  if (recovered.length === 0) return null
  return (
    <Notice tone="waits">
      {recovered.map(({ at }) => (
        <p key={at}>{m.private_recovered({ moment: momentWords(at) })}</p>
      ))}
      <p>{m.private_recovered_more()}</p>
    </Notice>
  )
}
