import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Client } from '#domain/practice/client.ts'
import type { PersonName } from '#server/http/contract.ts'
import styles from '#web/clients/clients.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { practiceQuery } from '#web/live/practice.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type TeamProps = {
  readonly here: Here
  readonly client: Client
  readonly people: Readonly<Record<string, PersonName>>
  readonly capacity: Capacity | null
}

/** The therapists who work with this client: they alone read and write the plan. */
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
      {capacity === 'therapist' ? <ChangeTeam here={here} client={client} people={people} /> : null}
    </section>
  )
}

function ChangeTeam({ here, client, people }: Omit<TeamProps, 'capacity'>) {
  const me = useMe().person
  const members = Object.values(useQuery(practiceQuery(here.id)).data?.practice.members ?? {})
  const others = members.filter(
    (one) => !one.ended && one.roles.includes('therapist') && !client.team.includes(one.person),
  )
  const [joining, setJoining] = useState('')
  const change = async (type: 'joinTeam' | 'leaveTeam', therapist: string) => {
    const reads = [['client', client.id], ['today']]
    return issueOnStream(`client/${client.id}`, here.id, 'therapist', { type, therapist }, reads)
  }
  const leaving = client.team.filter((person) => person !== me)
  return (
    <>
      {others.length > 0 ? (
        <Form
          button={m.client_team_add()}
          look="plain"
          act={() => change('joinTeam', joining)}
          fields={['therapist']}
          missing={{ therapist: joining === '' && m.client_team_needed() }}
        >
          {(problemOf) => (
            <Field label={m.client_team_colleague()} problem={problemOf('therapist')}>
              {(wiring) => (
                <Select
                  value={joining}
                  none={m.client_team_choose()}
                  choices={others.map(({ person, name }) => ({ value: person, words: name }))}
                  onChoose={setJoining}
                  {...wiring}
                />
              )}
            </Field>
          )}
        </Form>
      ) : null}
      {leaving.map((person) => (
        <Form
          key={person}
          button={m.client_team_remove({ name: people[person]?.name ?? '' })}
          look="plain"
          act={() => change('leaveTeam', person)}
        >
          {() => null}
        </Form>
      ))}
    </>
  )
}
