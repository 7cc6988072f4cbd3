import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { ask } from '#web/live/api.ts'
import { issueOnStream } from '#web/live/issue.ts'
import type { Command } from '#web/live/send.ts'

const notesQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: ['notes', client],
    queryFn: () => ask<NotesPage>(`/api/notes/${encodeURIComponent(client)}?${new URLSearchParams({ practice })}`),
    // Two therapists may use one browser one after the other, and nothing of this stays longer than its page.
    gcTime: 0,
  })

/** The reader's own working notes about a client. */
export function useNotes(practice: string, client: string): NotesPage {
  return useSuspenseQuery(notesQuery(practice, client)).data
}

/** The name of the stream that the page shows. */
export const streamOf = ({ client, person }: NotesPage): string => `notes/${client.id}/${person}`

/** Acts on the notes: null when done and read again, else the refusal. */
export const actOnNotes = (practice: string, page: NotesPage, command: Command) =>
  issueOnStream(streamOf(page), practice, 'therapist', command, [['notes', page.client.id]])
