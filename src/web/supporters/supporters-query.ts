import { queryOptions } from '@tanstack/react-query'
import type { Section } from '#domain/practice/parts.ts'
import type { SupporterPreview } from '#server/http/contract.ts'
import type { SupportersPage } from '#server/http/supporters-contract.ts'
import { ask, Problem } from '#web/live/api.ts'

/** Under the client's key, so that what changes the client's record is read again. */
export const supportersQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: ['client', client, 'supporters'],
    queryFn: () =>
      ask<SupportersPage>(`/api/clients/${encodeURIComponent(client)}/supporters?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })

/** What this supporter sees, or somebody would who is shown these parts. Null: there is nobody like that. */
export const previewQuery = (
  practice: string,
  client: string,
  of: { readonly supporter: string } | { readonly parts: readonly Section[] },
) =>
  queryOptions({
    queryKey: ['client', client, 'supporters', 'preview', of],
    queryFn: async (): Promise<SupporterPreview | null> => {
      const asked = 'supporter' in of ? { supporter: of.supporter } : { parts: of.parts.join() }
      const path = `/api/clients/${encodeURIComponent(client)}/supporter-preview`
      try {
        return await ask<SupporterPreview>(`${path}?${new URLSearchParams({ practice, ...asked })}`)
      } catch (problem) {
        if (problem instanceof Problem && problem.kind === 'gone') return null
        throw problem
      }
    },
    staleTime: 0,
  })
