import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HandOversPage } from '#server/http/care-team-contract.ts'
import styles from '#web/care-team/care-team.module.css'
import { ask } from '#web/live/api.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type One = HandOversPage['handOvers'][number]

/** On a therapist's first page: clients they hand over or are to take; what a client objects to stands first. Nothing where there is none. */
export function HandOvers({ practice }: { readonly practice: string }) {
  const { data } = useQuery({
    queryKey: ['hand-overs', practice],
    queryFn: () => ask<HandOversPage>(`/api/hand-overs?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
  const all = data?.handOvers ?? []
  if (all.length === 0) return null
  return (
    <section aria-labelledby="hand-overs" className={styles['list']}>
      <h2 id="hand-overs">{m.hand_list_therapist()}</h2>
      {all.map((one) => (
        <Notice key={one.id} tone={one.objected ? 'waits' : 'calm'}>
          {one.objected ? <p>{m.hand_objected_therapist({ name: one.name })}</p> : null}
          {one.objected?.words ? (
            <p>{m.hand_objected_words_therapist({ name: one.name, words: one.objected.words })}</p>
          ) : null}
          <p>{sentence(one)}</p>
          {one.mine ? (
            <Link to="/clients/$client" params={{ client: one.client }} className={styles['link'] ?? ''}>
              {m.hand_to_card_therapist({ name: one.name })}
            </Link>
          ) : one.note ? (
            <p>{m.hand_note_reads_therapist({ words: one.note })}</p>
          ) : null}
        </Notice>
      ))}
    </section>
  )
}

function sentence({ name, from, to, how, on, mine }: One): string {
  const day = dayWords(on)
  if (mine) return (how === 'leave' ? m.hand_mine_therapist : m.hand_mine_stay_therapist)({ name, to, day })
  return (how === 'leave' ? m.hand_yours_therapist : m.hand_yours_stay_therapist)({ name, from, day })
}
