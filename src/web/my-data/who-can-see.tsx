import { useQuery } from '@tanstack/react-query'
import type { PersonName } from '#server/http/contract.ts'
import { useClientPage } from '#web/live/client.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { supportersQuery } from '#web/supporters/supporters-query.ts'
import { m } from '#words/paraglide/messages.js'

/** Everyone who can read the client's plan, by name. */
export function WhoCanSee({ here, client }: { readonly here: Here; readonly client: string }) {
  const { client: card, people, supervisors } = useClientPage(here.id, client)
  const { mail } = useMe()
  const { data } = useQuery(supportersQuery(here.id, client))
  const nameOf = (person: string): string => (people[person] satisfies PersonName | undefined)?.name ?? ''
  return (
    <section aria-labelledby="who-can">
      <h2 id="who-can">{m.my_data_who_can()}</h2>
      <ul>
        <li>{m.my_data_you()}</li>
        {card.team.map((person) => (
          <li key={person}>{m.my_data_therapist({ name: nameOf(person) })}</li>
        ))}
        {supervisors.map((person) => (
          <li key={person}>{m.my_data_supervisor({ name: nameOf(person) })}</li>
        ))}
        {(data?.mine ?? []).map(({ id, name, relation, standing }) =>
          standing === 'reads' ? <li key={id}>{m.supporters_who({ name, relation })}</li> : null,
        )}
      </ul>
      <p>
        {m.my_data_staff()}
        {mail === 'outbox' ? ` ${m.my_data_staff_letters()}` : ''}
      </p>
    </section>
  )
}
