import type { PersonName } from '#server/http/contract.ts'
import { useClientPage } from '#web/live/client.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { m } from '#words/paraglide/messages.js'

/** Everyone who can read the client's plan, by name. */
export function WhoCanSee({ here, client }: { readonly here: Here; readonly client: string }) {
  const { client: card, people, supervisors } = useClientPage(here.id, client)
  const { mail } = useMe()
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
        {Object.values(card.grants).map(({ id, basis, grantee }) =>
          basis === 'chosenByClient' ? <li key={id}>{nameOf(grantee)}</li> : null,
        )}
      </ul>
      <p>
        {m.my_data_staff()}
        {mail === 'outbox' ? ` ${m.my_data_staff_letters()}` : ''}
      </p>
    </section>
  )
}
