import { lazy, Suspense } from 'react'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Client } from '#domain/practice/client.ts'
import { handOverComing } from '#domain/practice/hand-over.ts'
import type { PersonName } from '#server/http/contract.ts'
import { HandOverComing } from '#web/care-team/hand-over-coming.tsx'
import { HandOverForm } from '#web/care-team/hand-over-form.tsx'
import styles from '#web/clients/clients.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const ReadsAlong = lazy(async () => ({ default: (await import('#web/supporters/reads-along.tsx')).ReadsAlong }))

type TeamProps = {
  readonly here: Here
  readonly client: Client
  readonly people: Readonly<Record<string, PersonName>>
  readonly capacity: Capacity | null
}

/** The therapists who work with this client: they alone read and write the plan. And who else reads, because the client chose. */
export function CareTeam({ here, client, people, capacity }: TeamProps) {
  return (
    <section aria-labelledby="team" className={styles['part']}>
      <h2 id="team">{m.client_team()}</h2>
      <p>{m.client_team_hint({ name: client.name })}</p>
      <ul>
        {client.team.map((person) => (
          <li key={person}>{people[person]?.name}</li>
        ))}
      </ul>
      {capacity === 'assistant' ? null : (
        <Suspense>
          <ReadsAlong practice={here.id} client={client.id} />
        </Suspense>
      )}
      {capacity === 'therapist' ? <ChangeTeam here={here} client={client} people={people} /> : null}
    </section>
  )
}

function ChangeTeam({ here, client, people }: Omit<TeamProps, 'capacity'>) {
  const me = useMe().person
  const coming = handOverComing(client)
  const nameOf = (person: string): string => people[person]?.name ?? ''
  const leave = (therapist: string) =>
    issueOnStream(`client/${client.id}`, here.id, 'therapist', { type: 'leaveTeam', therapist }, [
      ['client', client.id],
      ['today'],
    ])
  const leaving = client.team.filter((person) => person !== me)
  return (
    <>
      {leaving.map((person) => (
        <Form
          key={person}
          button={m.client_team_remove({ name: nameOf(person) })}
          look="plain"
          act={() => leave(person)}
        >
          {() => null}
        </Form>
      ))}
      {coming ? (
        <>
          <h3>{m.hand_therapist()}</h3>
          <HandOverComing here={here} client={client} coming={coming} nameOf={nameOf} mayAct />
        </>
      ) : (
        <details>
          <summary>{m.hand_therapist()}</summary>
          <HandOverForm here={here} client={client} />
        </details>
      )}
    </>
  )
}
